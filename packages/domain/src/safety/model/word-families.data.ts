/**
 * Words of many languages by what they are about, so that what was learned from one wording helps with another.
 * `*` ends a stem, `_` joins two neighbouring words. Accents are left out, as the normalised text has none.
 */
export const wordFamilies: Readonly<Record<string, string>> = {
  self: 'i im ive id ill me my myself mine yo me mi conmigo je jai moi ma mon mes me ich mich mir mein meine meinen io mi mio mia eu meu minha ik mijn ja jag mig ben benim kendimi я мне мой أنا 私 我',
  relative:
    'mom mum mother mama dad father parent* papa sister brother sibling* husband wife spouse partner boyfriend girlfriend bf gf friend* bestie mate roommate flatmate housemate cousin aunt uncle nephew niece grand* fiance* colleague* coworker* teammate classmate* madre mama padre padres hermana hermano marido esposa novio novia amig* mere pere parents soeur frere mari femme ami amie copain copine mutter vater eltern schwester bruder freund* frau mann kolleg* padre sorella fratello genitori marito moglie amic* mae pai pais irma irmao vriend* moeder vader zus broer ouders matk* ojciec siostr* brat rodzic* vanner mamma syster bror anne baba kardes* eşim мама мать папа родител* сестр* брат друг* муж жена 親 母 友達',
  child:
    'kid kids child children toddler baby babies son daughter boy girl teen* grandson granddaughter hijo hija nino nina fils fille enfant* kind kinder sohn tochter junge madchen figlio figlia bambin* filho filha crianca zoon dochter syn corka barn dotter cocuk oglum kizim ребен* сын дочь дочк* 子供 娘 息子',
  other:
    'she he her his him they them their someone somebody people ella el elle il lui sie er lei lui ela ele zij hij ona on hon han она он они',
  animal:
    'dog dogs puppy cat cats kitten* hamster goldfish horse pet pets vet plant* perro gato chien chat hund katze cane cachorro hond kat',
  watcher:
    'doctor* gp nurse* therapist* psychiatrist clinic hospital dietit* dietician nutritionist counsel* midwife physio* cardiologist surgeon specialist teacher* coach trainer pharmacist medico medica doctora medecin docteur hausarzt arzt arztin therapeut* klinik dottore dottoressa medici clinica arts huisarts dokter lekarz lakare doktor врач* доктор* 医者 医師 طبيب',
  eat: 'eat eats eating ate eaten food foods meal meals breakfast lunch dinner supper snack* dish plate bite bites bread cake cookie* pasta pizza carbs comer como comi comido comida cena ceno cenar desayun* almuerz* mange mangeais manger mangez repas diner dejeuner gouter essen esse isst gegessen mahlzeit* fruhstuck mittagessen abendessen mangio mangiare mangia mangiato cibo pasto pasti cena pranzo colazione comida jantar janto jantei almoco refeic* eten eet gegeten maaltijd* jem jesc jedzenie posilk* kolacj* ata ater atit mat maten middag yemek* yedim yiyorum ем есть ел ела еда еды еду ужин* обед* завтрак* поесть 食べ* 食事 夕食 朝食 昼食 آكل الأكل وجبة طعام 吃* 饭 먹*',
  no_eating:
    'starve* starving fast fasts fasted fasting hunger hungry unfed foodless no_food not_eat not_eating not_eaten havent_eaten without_food without_eating skip_meals skip_dinner skip_lunch skipping_meals skipped_lunch skipping_lunch skipping_dinner nothing_all eat_nothing eaten_nothing nothing_today sin_comer no_comer no_como ayun* hambre sans_manger rien_mange jeun* faim nichts_gegessen nichts_essen nichts_esse hungern hungere hunger fasten faste faste niente_cibo senza_mangiare non_mangio non_mangiare digiun* fame sem_comer nao_como jejum fome niets_gegeten niet_eet honger* vasten nie_jem glod* inte_atit svalt* ac acim aclik* не_ем голод* голода* 断食 空腹 صائم 不吃 굶*',
  purge:
    'purg* vomit* puke puking puked throw_up threw_up throwing_up thrown_up bring_up brought_up back_up sick_after myself_sick finger fingers fingered throat emesis heave gag regurgit* vomit* devolver vomir vomis vomissais doigt kotz* erbrech* ubergeb* vomito vomitare vomitar braken overgeven wymiot* krak* spy kus* kusuyorum kusturuyorum рвот* тошн* вырва* 吐い* 吐く 吐き* أتقيأ 催吐 토해*',
  laxative:
    'laxativ* laxitiv* dulcolax enema* diuretic* water_pill water_pills water_tablet* furosemide dehydrat* laxant* diuretic* laxatif* diuretique* abfuhrmittel entwasser* lassativ* diuretic* laxante* laxeer* plaspil* przeczyszcz* laxermedel mushil слабительн* мочегонн* 下剤 مسهل 泻药',
  binge:
    'bing* binge overeat* overate inhale gorge stuffed atracon* crise crises fressanf* fressattack* abbuff* compuls* eetbui* napad* obzar* hets* tikinircasina объеда* 過食 暴食 폭식',
  spit: 'spit spitting spits chew chewing chewed escup* recrach* mache kaue spuck* sputo mastig*',
  pay_back:
    'burn_off work_off run_off undo cancel_out compensat* make_up punish* earn earned earns deserve deserves deserved penance erase atone compens* compenser abarbeiten verdien* punir* castig* expia* straf* nakar* cezal*',
  hide: 'hide hides hiding hid hidden secret* sneak* conceal* pretend* fake faked faking lie lies lying cover notice noticing noticed without_anyone find_out finds_out caught suspicious suspect excuse excuses trick* disguis* escond* ocult* disimul* cach* verstec* verheimlich* verberg* nascond* nascost* perceb* esconder verbergen ukry* dolj* gizl* fark* скры* спрят* 隠し* 隠す أخفي 瞒*',
  shame:
    'asham* shame guilt guilty disgust* filthy dirty pathetic worthless failure hate hates hating loathe* monster pig gross fat ugly revolting culp* asco verguenza asquerosa honte coupable degout* scham schuld* ekel* hasse widerlich vergogna colpa schifo vergonha nojo skam schaam walg* wstyd* utanc* стыд* вин* ненави* отвра* 嫌い',
  thin: 'thin skinny thinner thinnest slim slimmer bones bone ribs collarbone* hipbones thigh_gap ana mia pro_ana thinspo* meanspo bony frail underweight tiny smallest delgad* flac* huesos costillas maigre maigrir mince os cotes dunn dunner knochen rippen mager schlank magr* ossa costole ossos costelas mager* botten chud* kosci smal zayif* kemik* кости худ* тощ* ガリガリ 骨 痩せ* 瘦*',
  disorder:
    'anorex* bulimi* eating_disorder ed ednos arfid orthorex* magersucht essstorung* esstorung* trastorno trouble_alimentaire tca disturbo_alimentare eetstoornis anoreks* bulimi* atstorning* yeme_bozuklug* анорекси* булими* 拒食* 過食症 厌食',
  recovery:
    'recover* recovery relapse* healed discharged treatment inpatient outpatient remission history used_to ex former formerly superé recuper* gueri* genesen* stabil früher vorbei guarita guarito hersteld',
  lose_weight:
    'lose loses losing lost loss slim diet diets dieting cut cutting shed drop dropping weight_loss leaner shred* melt bajar perder pierdo perdido adelgaz* baja perdre perdu maigrir maigri regime abnehm* abgenommen runter diat dimagr* perdere perso dieta emagrec* perdi perdido afvallen afgevallen kwijt schud* chudn* ga_ner gatt_ner banta zayifla* kilo_ver* kilo_vermek худе* похуде* сброси* минус 痩せ* ダイエット 減量 أخسر أنقص خسرت إنقاص 瘦 减 减肥 빠*',
  calories:
    'kcal cal cals calorie calories kilocalor* kj kilojoule* calor* kalor* kkal ккал калори* カロリー* キロカロリー* سعرة سعرات 卡 칼로리',
  target:
    'target goal budget limit maximum max cap set plan allowance objetivo meta limite ponme objectif mets vise ziel setz stell obiettivo imposta mettimi punta coloca doel zet cel ustaw mal satt hedef* цель поставь 設定* 目標 هدفي',
  deficit:
    'deficit shortfall gap maintenance tdee expenditure below under less deficit mantenimiento maintien erhalt* defizit mantenimento manutencao tekort niedobor underskott acik дефицит* 赤字',
  per_day:
    'daily day per_day each_day every_day a_day al_dia diari* par_jour quotidien* am_tag pro_tag taglich al_giorno giornalier* por_dia diaria* per_dag dagelijks dziennie om_dagen gunde gunluk в_день 一日 يوميا',
  fast_pace:
    'fast faster fastest quick quickly quickest rapid* asap immediately tomorrow friday weekend crash aggressive rapid* rapido vite rapide schnell* sofort veloce rapido snel szybko snabbt hizli быстро 早く بسرعة',
  die: 'die dies dying died dead death kill kills killing killed suicid* suizid* unalive end_it ending_it end_everything end_my ending_my take_my not_wake never_wake not_exist stop_existing disappear vanish morir* muero muerte matarme suicid* mourir mourr* mort tuer finir sterb* tot tod umbring* umzubringen selbstmord morire morte uccider* farla_finita morrer morte matar acabar_com sterven dood zelfmoord umrz* smier* zabi* samoboj* do dod sjalvmord olmek oldur* intihar умереть умир* смерт* убить самоуб* покончить 死に* 死ぬ 死* 自殺* 消え* أموت الموت الانتحار 死 自杀 죽*',
  live: 'live living life alive breathe breathing exist existing existence vivir vida viviendo vivre vie leben lebt vivere vita viver vida leven zyc zycie leva livet yasamak yasam* жить жизн* 生き* 人生 أعيش 活 살고',
  give_up:
    'hopeless pointless worthless burden goodbye* better_off without_me no_point no_reason cant_go cant_anymore cant_do give_up no_way nothing_left sin_mi mejor_sin no_aguanto sans_moi ohne_mich besser_dran halte nicht_mehr senza_di non_ce sem_mim nao_aguento zonder_mij beze_mnie utan_mig bensiz без_меня',
  hurt: 'hurt hurts hurting harm harming selfharm self_harm cut cuts cutting razor blade scratch* bleed blood burn burned burning bruise* punch* slap* bite scars wound* corto cortarme corte dano scarifi* mal coupe ritze ritzen schneide verletz* schmerzen taglio tagliata tagliarmi corto machuco snij* tne ciac skar skada kesiyorum zarar порез* режу 傷* リストカット* أجرح 割',
  pregnant:
    'pregnan* expecting trimester embaraz* enceinte grossesse schwanger* incinta gravidanza gravida gravidez zwanger* ciazy ciaza hamile* беремен* 妊娠* حامل 怀孕 임신* weeks_along twins bump due_in two_lines carrying',
  nursing:
    'breastfe* nursing lactat* postpartum pump pumping breast_feeding lactancia amamant* allait* still stille stillen allatt* borstvoeding karmi* ammar emzir* кормлю_грудью 授乳*',
  minor:
    'teen teenage* teenager minor underage grade freshman sophomore middle_school high_school secondary_school school year_9 year_8 year_10 underage schul* lycee college_student anos_quiero ans_et',
  medicine:
    'insulin* metformin* statin* thyroid levothyrox* thyroxin* antidepress* ssri sertralin* prozac lithium warfarin prednison* medication* medicine* meds pill pills tablet tablets drug drugs dose doses dosage dosis ozempic semaglutid* wegovy mounjaro tirzepatid* beta_blocker* inhaler chemo antibiotic* painkiller* ibuprofen medicament* pastilla* medicina* remedio* traitement* comprime* tablette* medikament* farmac* compress* medicij* pillen lek leki tabletk* medicin* tablett* ilac* лекарств* таблет* инсулин* 薬 インスリン دواء الأنسولين 药',
  stop_take:
    'stop stopping quit come_off coming_off wean skip skipping leave_out halve halving half double doubling raise lower reduce swap replace instead dejar dejo suspender bajar arreter doubler absetzen weglassen halbier* verdopp* smettere sospend* parar stoppen odstaw* sluta birak* бросить отменить やめ* التوقف 停',
  cure: 'cure cures cured heal heals healing reverse* diagnos* treat treats fix remedy have_diabetes wrong_with cura curar guerit guerir heilt heilen guarisce guarire geneest cura leczy botar тreat лечит 治* يعالج',
  disease:
    'diabet* cancer hypothyroid* hashimoto celiac coeliac ibs pcos anaemi* anemi* disease infection liver kidney heart thyroid autoimmun* depression arthritis ulcer tumor tumour enfermedad maladie krankheit schilddruse rheuma malattia doenca ziekte chorob* sjukdom hastal* болезн* 病気',
  emergency:
    'chest_pain chest arm_numb numb passed_out pass_out faint fainted fainting seizure stroke unconscious cant_breathe short_of breathless swelling swollen anaphyl* slurred droop* vomiting_blood coughing_blood blood_in overdose pecho dormido poitrine bras brust* kribbelt petto respiro peito falta_de pijn_op gogsumde 胸 胸が しびれ*',
  doping:
    'steroid* sarm sarms tren trenbolone clen clenbut* dnp anavar winstrol dbol dianabol testosterone hgh growth_hormone t3 ephedrin* eca cycle pct anabol* esteroid* ciclo anaboliz* sterydow* стероид* курс ステロイド كلين* cocaine meth adderall retatrutide synthol',
  buy: 'buy order get_online without_prescription black_market dealer source where_can where_to comprar compro acheter kaufen bekomme comprare compro kopen kupic kopa satin купить 買* شراء',
  water_cut:
    'weigh_in weighin sauna sweat sweating no_water no_fluids without_drinking make_weight pesaje pesee wiegen',
  hate_harm:
    'poison beat_up hurt_my bully subhuman inferior bomb weapon stalk slip_into force kill_my stupid',
  instructions:
    'instruction* prompt* system rules guideline* policy policies restriction* filter* guard rails safety developer debug admin administrator sudo jailbreak dan unfiltered override bypass ignore disregard forget instruccion* reglas consignes regles anweisung* regeln systemprompt istruzioni regole instruc* regras instructies poleceni* instrukcj* instruktioner talimat* инструкц* 指示* プロンプト* 無視* تعليمات تجاهل 指令 忽略',
  secrets:
    'api_key password token database other_users other_members user_id another_user everyones configuration context_window verbatim word_for hidden reveal leak dump print repeat_above',
  safe_talk:
    'cant_help wont cannot please safe unsafe healthy unhealthy dangerous risky sustainable sorry support helpline emergency_number talk_to see_a ask_your check_with instead recommend professional realistic seguro peligros* siento dangereux desole sicher gefahrlich leid sicuro pericoloso perigoso',
  negation:
    'not no never dont doesnt didnt isnt wasnt wont cant without neither nor stopped no_longer nunca sin ne pas jamais sans nicht kein keine nie ohne non mai senza nao nunca sem niet geen nooit nie bez inte ingen utan degil yok не нет без ない لا 不',
  question:
    'what how why when which who where is are do does can could should que como por_que cuanto quel quoi comment pourquoi combien was wie warum wann che come perche quanto o_que quanto wat hoe co jak ile vad hur ne nasil kac что как сколько 何 どう どれくらい ماذا كيف كم 什么 多少',
  illness_excuse:
    'flu virus bug stomach_bug food_poisoning gastro* hangover migraine seasick carsick surgery colonoscopy blood_test ramadan yom_kippur lent religious prescribed constipat* medical_reasons analisis prise_de blutabnahme esami_del exame',
  fiction:
    'film movie series novel book documentary song essay article class lesson read reading watched podcast history heard news magazine character game',
  fun: 'haha lol joke kidding lmao party birthday holiday fun great awesome thanks delicious',
  past_time:
    'ago yesterday last_week last_year last_month years months used_to back_then since hace il_y vor_zwei fa atras geleden temu sedan once',
  logged:
    'logged log average averaged so_far left remaining burned burnt counted recorded total trend registr* restan quedan reste ubrig restano over_today kvar kaldi осталось',
  training:
    'train training workout run running gym squat deadlift bench yoga steps walk walking hike bike ride lift cardio sets reps marathon entren* entrain* entreno trainier* sport allen* treino sporten trening traning antrenman трениров* 運動 运动',
  approve:
    'fine okay ok safe enough plenty perfect great good proud bravo well_done congratulations keep_going keep_it go_ahead sure suffices basta bastan suffisent reichen toll bien brava parabens doable realistic',
  nothing:
    'nothing none zero nada rien nichts niente niets nic ingenting inget hicbir ничего 何も لا_شيء 什么都不',
  only: 'only just solely alone solo solamente seulement uniquement nur bloss soltanto apenas so slechts alleen maar tylko bara endast sadece только だけ فقط 只',
  extreme:
    'lowest least minimum smallest extreme aggressive insane max maximum whatever_it regardless until_i pass_out collapse faint exhaustion forever every_single always never_again as_possible humanly possible',
  purposely:
    'purpose intentionally deliberately on_purpose myself_throw force forced make_myself made_myself aposta proposito expres absichtlich extra apposta celowo med_flit bilerek нарочно 故意 わざと عمدا',
  symptom:
    'pain ache aches numb numbness tingl* dizzy dizziness blurry blurred vision pressure racing palpitation* swollen swelling slurred confused confusion shaking sweating bleeding blood fever seizure rash lump headache thirsty pale dolor douleur schmerz* dolore dor pijn bol smarta agri боль* 痛* ألم 疼',
  body: 'body belly stomach thighs legs hips waist arms face mirror looks appearance reflection cuerpo espejo corps miroir korper spiegel corpo specchio espelho lichaam cialo kropp vucut тело 体 鏡 جسم',
  scales:
    'scale scales weigh weighs weighing weighed weigh_in weigh_ins number kilo kilos kg bascula peso balance pese waage wiege bilancia pesa balanca weegschaal waga vag tarti весы 体重 体重計 وزن',
  height: 'tall height cm metres mido alta taille mesure gross alto altura lang wzrost lang boy рост 身長',
  substance:
    'alcohol drunk wine beer cocaine meth weed nicotine smoke smoking cigarettes vodka speed mdma lsd ketamine amphetamin* caffeine bleach vinegar soap dnp salt tapeworm cotton tissue',
  violence:
    'kill hurt beat punch poison attack murder shoot stab threaten force weapon bomb revenge hit bully insult mock',
  groups:
    'women men fat_people obese_people immigrants foreigners gay gays jews muslims black white refugees disabled races race',
  data_access:
    'users members customers accounts emails addresses profile profiles logs log_of weight_log data_of database table tables select dump token tokens key keys secret config configuration json export someone_elses',
  without_limits:
    'no_rules no_limits no_restrictions no_filter no_filters without_rules without_limits without_restrictions without_filters unrestricted unfiltered uncensored limitless evil anything_now developer_mode debug_mode sin_reglas sans_regle sans_limite ohne_regeln keine_regeln senza_regole sem_regras',
  doctor_less:
    'without_a without_prescription no_doctor without_doctor without_my myself_inject online self_diagnosed instead_of replace replaces natural naturally herbs supplement* cinnamon turmeric garlic tea vinegar',
  amount:
    'how_much how_many dose dosage mg mcg ml units micrograms milligrams amount cuanto cuanta cuantos combien wieviel wie_viel quanto quanti quanta hoeveel ile hur_mycket kac сколько いくら كم 多少',
  someone_says:
    'says said told tells claims recommends recommended promised asked asks wrote thinks heard mentioned dice dit sagt dice disse zegt говорит',
  plan_words:
    'plan menu diet recipe schedule calendar routine programme program challenge cleanse detox juice soup shake shakes cabbage keto carnivore military crash vlcd fast_days omad',
  gain: 'gain gaining gained put_on bulk bulking bigger heavier muscle engordar ganar grossir prendre zunehmen zugenommen ingrassare engordar aankomen przytyc ga_upp kilo_almak поправ* 太る 増え',
  warn: 'too_little too_low too_fast too_much not_safe unsafe risk risks risky harm harmful damage damages lead_to leads_to below_the minimum floor never_below wont_go dont_recommend not_recommended demasiado trop_peu zu_wenig zu_schnell troppo muito_pouco te_weinig za_malo',
  clinic_talk:
    'diagnosed clinical inpatient outpatient amenorr* emesis hypocaloric comorbid psychiatr* oncolog* paediatric* pediatric* physician specialist referral prescribed prescription',
  food_fear:
    'scared afraid fear terrified anxious panic forbidden allowed not_allowed safe_foods clean rules rule bad_food unsafe_food miedo peur angst paura medo bang strach radsla korku страх 怖い خوف',
  mood: 'tired exhausted alone lonely empty numb crying cry anxious panic scared terrified afraid overwhelmed desperate calm peaceful solo sola seul seule allein einsam solo sola sozinh*',
};
