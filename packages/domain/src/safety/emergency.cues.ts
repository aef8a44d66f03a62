import { type CueRow, createCues, type Macros } from './cues.ts';

/**
 * `alarm`: needs help now, alone. `sign`: serious beside another sign or a word of suddenness.
 * `acute`: suddenness and severity, which only count beside a sign. `harmless`: a known everyday cause.
 */
export type EmergencyKind = 'alarm' | 'sign' | 'acute' | 'harmless';

const macros: Macros = {
  breath: 'breathe|breathing|breath|air',
  chest: 'chest|heart|breastbone|sternum|ribcage|left arm',
  bad: 'pain|pains|pressure|tightness|tight|crushing|squeezing|burning|heaviness|heavy|ache|aching|stabbing|hurts?|hurting|hurt|discomfort|cramp\\w*|twinges?|gripping|vice|band|constrict\\w*|stabs?|shooting',
  mine: '(?:my |the |his |her |a |both |left |right |whole |one |our )*',
};

const rows: readonly CueRow<EmergencyKind>[] = [
  [
    'chest_pain',
    'alarm',
    4,
    [
      '(?:{bad}) ~(?:in|on|across|around|behind|over|through|inside|of|at|under) {mine}{chest}(?! (?:muscles?|press|day|workout|dip))',
      'chest ?pains?|angina',
      '{mine}chest (?:has |is |been |feels |feeling |really |so |very |suddenly |keeps |started |starts |just |like |it |getting |gets |a bit |quite |kind of |super |under |being |an |weird |funny |strange |odd |and )*(?:{bad}|elephant|compress\\w*|crushed|squeezed|in a vice)(?! (?:from (?:the |my )?(?:bench|workout|push|press|chest|training|lifting|gym)|after (?:the |my |a )?(?:bench|push|chest|press|workout|lifting|leg|upper)|doms|when i (?:press|bench|push|lift a)|muscles?|grip))',
      '(?:elephant|weight|brick|something heavy|someone) ~(?:sitting|standing|pressing|pushing|lying)? ?(?:on|down on) {mine}chest',
      '(?:pain|pains|numb\\w*|tingl\\w*|ache|aching|tightness) ~(?:in|down|into|through|to|up|radiat\\w+|spread\\w*|shoot\\w*|travell?\\w*) ~(?:left arm|both arms|jaw|my jaw|shoulder blade and)',
      '(?:left arm|jaw) ~(?:numb|pain|aches?|tingl\\w*|hurts?|heavy|going numb) ~(?:chest|sweat\\w*|breath|nause\\w*|heart|suddenly|and)',
      '(?:having|have|like|is this|might be|maybe|think|thinks?|could be|signs of|mid|going into|about to have|suffering|gone into|in) ~(?:a |an )?(?:heart attack|cardiac arrest|stroke|aneurysm|pulmonary embolism|blood clot|anaphyla\\w*|dka|ketoacidosis|appendicitis|sepsis|hypoglyc\\w+ (?:attack|crash|now)|heat ?stroke|rhabdo\\w*)(?! (?:risk|history|in (?:20|19|my family)|survivor|last|years|prevention|prone|recovery|rate|at (?:\\d|the age)))',
    ],
  ],
  [
    'heart_rhythm',
    'sign',
    2,
    [
      '(?:heart|pulse) (?:is |has |has been |been |keeps |kept |was |wont |rate is |rate has |feels like its |feels like |suddenly |started |just |really |starts |going |its |rhythm is |beat is |beating |randomly |sometimes )*(?:racing|pounding|flutter\\w*|skip\\w*|stop\\w* (?:and|for|beating)|irregular\\w*|jump\\w*|thump\\w*|hammer\\w*|palpitat\\w*|all over the place|erratic\\w*|out of (?:my chest|rhythm)|slow down|wont calm|galloping|going crazy|flip\\w*|banging|quiver\\w*|missing beats?)',
      'palpitations?|irregular heart ?beat|heart flutters?|arrhythmia|skipped beats?|tachycardia|heart rate (?:is |of |was |at |has been |around |over |above |stays |stuck at |went (?:up )?to |drops? to |down to |below )+(?:1[4-9]\\d|2\\d\\d|[23]\\d)(?: bpm)? ~(?:rest|resting|sitting|lying|doing nothing|in bed|at rest|cant|dizzy|faint|chest|still)',
      '(?:resting|sitting|lying|at rest|in bed|on the sofa|doing nothing) ~(?:heart|pulse|heart rate|hr|bpm) ~(?:1[3-9]\\d|2\\d\\d|[23]\\d)',
    ],
  ],
  [
    'breathing',
    'alarm',
    4,
    [
      '(?:cant|cannot|couldnt|can not|can barely|barely|can hardly|hardly|struggl\\w*|fighting|unable|not able|trouble|difficulty|difficult|hard|harder|gasping|hard time|labou?red|stopped|stops|not) (?:to |for |getting |even |properly |really |with |catch |get |catching |take |taking |draw |my |a |any |enough |full |deep |a full |in )*{breath}(?! (?:through my (?:nose|mouth) (?:when|while|during) (?:run|exercis|running)|during (?:my |the |a |high|hiit|sprints?|burpees|runs?|cardio|intense|hard)|while (?:running|sprinting|exercising|doing|swimming)|when (?:i )?(?:run|running|sprint\\w*|exercis\\w*|swim\\w*|climb\\w*|work out|do (?:hiit|burpees|cardio))|after (?:sprints?|running|a (?:sprint|run|hard|set|hiit)|my (?:run|sprints?|workout|hiit)|hiit|burpees|the (?:run|sprint|workout))|in (?:spin|hiit|this (?:bra|top|dress|outfit|heat)|these)|because (?:its|im) so (?:funny|happy|full)|laughing|patterns?|technique|exercises?|coordination))',
      '(?:short(?:ness)?|out|loss) of breath ~(?:at rest|resting|sitting|lying|doing nothing|just (?:talking|sitting|walking)|suddenly|in bed|standing still|all day|even when|without|out of nowhere|since (?:this morning|last night)|and (?:my|dizzy|chest|faint)|climbing a single)',
      '(?:lips|fingers|face|fingertips|nails) ~(?:blue|turning blue|gone blue|grey)',
      '(?:throat|airway|windpipe|tongue|lips|face and (?:lips|tongue)) (?:is |are |feels like its |feels |has |have |started |starts |just |getting |keeps |and \\w+ (?:are |is )?|all |suddenly |really |completely )*(?:clos\\w+|swell\\w*|swoll\\w*|tighten\\w*|constrict\\w*|puff\\w*|ballooning|blocked)(?! (?:from (?:wisdom|crying|salt)|lymph))',
      '(?:swollen|swelling) (?:of |in |up |my |the )*(?:throat|tongue|lips|airway)(?! from (?:crying|salt|wisdom))',
      '(?:face|eyes|eyelids|hands) ~(?:swell\\w*|swoll\\w*|ballooned|blowing up) ~(?:after|since|within|suddenly|fast|quickly|rapidly|and) ~(?:eat\\w*|ate|sting|stung|nuts?|peanuts?|shellfish|breath\\w*|hives|itch\\w*|rash|throat|antibiotic\\w*|minutes)',
      'anaphyla\\w*|epi ?pens?|choking on',
      '(?:hives|rash|welts|itch\\w*) ~(?:all over|spreading|everywhere) ~(?:breath\\w*|throat|swell\\w*|dizzy|tongue|lips|wheez\\w*|faint|after|since)',
      'allergic reaction ~(?:throat|breath\\w*|swell\\w*|now|right now|getting worse|severe|hives|tongue|face)',
      '(?:wheez\\w*|asthma attack) ~(?:inhaler|cant|wont|not (?:working|helping)|worse|bad|severe|stop)',
      '(?:inhaler|ventolin|nebuli\\w*) (?:is |isnt |not |doesnt |wont |has |ran )+(?:not |working|helping|helped|doing|work|out|stopped)',
    ],
  ],
  [
    'stroke_signs',
    'alarm',
    4,
    [
      '(?:face|mouth|smile|eye|eyelid|lip|side of (?:my|his|her) face) (?:is |has |just |suddenly |looks |started |starts |went |feels |on one side |on the (?:left|right) (?:side )?|gone )*(?:droop\\w*|sagg\\w*|lopsided|numb|paraly[sz]\\w*|hanging|slumped|uneven|crooked|slack|fallen)',
      '(?:slur\\w*|garbled|jumbled|mumbl\\w*) (?:my |his |her |the |own )*(?:words?|speech|talking|speaking)|(?:speech|words|talking) (?:is |are |has |been |gone |coming out |come out |suddenly |sound\\w* |all |got |went )*(?:slur\\w*|garbled|jumbled|wrong|mixed up|weird)',
      '(?:cant|cannot|couldnt|unable to|suddenly cant|stopped being able to|struggling to|trouble) (?:speak(?:ing)?|talk(?:ing)?|get words out|find (?:my |the )?words|see (?:out of|from|anything|on|properly|with)|lift (?:my |one |his |her )?(?:left |right )?arm|move (?:my |one |the |his |her )?(?:left|right|arm|leg|side|half|face|legs|arms)|feel (?:my |one |the )?(?:left|right|legs?|arms?|face|side|hand))(?! (?:after (?:leg|arm|chest|back|squats|a workout|deadlifts)|from (?:doms|leg|squats)|because of doms|since leg day|up with|to (?:my|the|a) (?:doctor|coach|dietitian)))',
      '(?:one|left|right|whole left|whole right|half|entire left|entire right) (?:side|half|arm|leg|hand) (?:of (?:my|his|her) (?:body|face) )?(?:is |has |went |gone |feels |suddenly |just |all |completely |going |has gone |became |turned )*(?:numb|weak|paraly[sz]\\w*|tingl\\w*|dead|limp|heavy|useless|wont (?:move|work))(?! (?:after sleeping|from sleeping|because i slept|from (?:squat|deadlift|the bar)))',
      '(?:numb\\w*|weak\\w*|paraly\\w*|tingling) ~(?:on |in |down |all )+(?:one|the left|the right|my left|my right|half|left|right) (?:side|half|arm|leg|of)',
      '(?:sudden\\w*|all of a sudden|out of nowhere) ~(?:see only|only see|seeing double|confus\\w*|blind\\w*|double vision|vision|cant see|weakness|numb\\w*|headache|couldnt speak|collapse\\w*|loss of)',
      '(?:worst|most (?:severe|intense)|thunderclap|explosive|blinding|splitting) (?:headache|head pain|migraine)(?: of my life| ever| ive ever| i have ever)?(?: and| with| since| that| suddenly)?',
      '(?:lost|losing|loss of|gone|no) (?:the |my |all |sudden )*(?:vision|sight|eyesight)(?= ?(?:$|[.!?,]|in|on|of|for|suddenly|and|completely|out))|went blind|going blind',
      '(?:doesnt|didnt|dont) (?:know|recogni[sz]e) (?:where (?:he|she|i) (?:is|am)|who (?:i am|he is|she is)|(?:his|her|my) own)',
    ],
  ],
  [
    'faint',
    'alarm',
    3,
    [
      '(?:fainted|(?:im|keep|kept|been|started|was|am|almost) fainting|pass(?:ed|ing) out|black(?:ed|ing) out|(?:i|and|then|will|might|could|to) (?:faint|pass out|black out)|collaps(?:ed|ing)|keel(?:ed)? over|lost consciousness|losing consciousness|unconscious|unresponsive|unresponsive|not responding|(?:wont|not|isnt|doesnt) wak(?:e|ing) up(?= ?(?:$|[.!?,]|after|when|and))(?<!(?:i|im|to) (?:wont|not) wak(?:e|ing) up)|cant wake (?:him|her|them)|no pulse|not breathing|syncope|drop(?:ped)? to the floor|hit the floor)(?! (?:on the (?:couch|sofa|bed)|in bed|from (?:tiredness|exhaustion) on|asleep|the (?:date|details|calories|numbers)|into (?:bed|my bed)|flyers|leaflets|curtains|my (?:diet|plan)|glow|smell|from laughing|at the (?:price|sight of (?:the )?(?:bill|price)))|(?:ly))',
      '(?:woke up|came to|found (?:myself|him|her)|wake up|ended up) ~(?:on (?:the|my) (?:floor|bathroom|kitchen|ground|pavement|gym)|unconscious|in an ambulance|not knowing)',
      '(?:about to|going to|nearly|almost|feel like im (?:going to|about to|gonna)|feel like i (?:might|will|could)|keep nearly|gonna|close to) (?:just )?(?:faint|fainted|fainting|pass out|passed out|passing out|black out|blacked out|collapse|collapsed|lose consciousness)(?! (?:on the (?:couch|sofa)|from (?:laughing|boredom|tiredness)|asleep|in bed))',
      '(?:vision|sight|eyes|everything|room) (?:is |goes |going |went |keeps |gets |starts |started |turns |turned |has |gone )+(?:going )?(?:black|dark|tunnel\\w*|white|grey|blurry and|spotty|spinning and|dim)',
      'tunnel vision|seeing (?:stars|spots|black spots)|black spots',
    ],
  ],
  [
    'blood',
    'alarm',
    4,
    [
      '(?:vomit\\w*|throw\\w* up|threw up|puk\\w*|cough\\w*|spit\\w*|bring\\w* up|brought up|heav\\w*|sick) ~(?:up )?(?:bright red |dark |fresh |some |a lot of |red |of )*(?:blood|bloody|coffee grounds?|red stuff|black stuff)(?! (?:pressure|test|sugar|orange))',
      '(?:blood|bloody|red|black|tarry|tar like|dark red|coffee ground\\w*|maroon) ~(?:in|when|from|on) ~(?:my |the |his |her )*(?:vomit|stool\\w*|poo\\w*|poop\\w*|urine|pee|sick|toilet (?:bowl|paper|after)|bowel movement|phlegm|spit|bum|rectum)',
      '(?:black|tarry|bloody|tar like|blood red) (?:and \\w+ )?(?:stools?|poo|poop|vomit|diarrh\\w*|bowel movements?|tarry)',
      '(?:pee(?:ing)?|urinat\\w*|pooping|poop|pass\\w*|rectal|bleeding from (?:my |the )?(?:rectum|bum|bottom|ears?|eyes|mouth|head|throat)) ~(?:pure |fresh |bright red )*blood(?! (?:pressure|test|work|sugar))',
      'rectal bleeding|bleeding (?:from|out of) (?:my |the )?(?:rectum|bum|bottom|ears?|eyes|head|throat|back passage)',
      '(?:bleed\\w*|blood) ~(?:wont|doesnt|not|cant|isnt|hasnt) (?:stop\\w*|slow\\w*|clot\\w*)|(?:cant|couldnt|unable to) stop (?:the |my )?bleeding|(?:heavy|profuse|severe|uncontroll\\w*|massive|gushing) (?:bleeding|blood loss)|bleeding (?:heavily|profusely|badly|everywhere|a lot|through)',
    ],
  ],
  [
    'seizure',
    'alarm',
    4,
    [
      '(?:having|had|has|have|just had|is having|first|another|went into|going into) (?:a |an |another |some kind of |what looked like a )*(?:seizure|convuls\\w*|fit and|fits and|epileptic)(?! (?:last|in (?:20|19)|as a|years|when i was|history|disorder))',
      '(?:seizing|convuls\\w+|shaking uncontroll\\w*|jerking uncontroll\\w*|foaming at the mouth|whole body (?:shaking|jerking)|cant stop shaking)',
    ],
  ],
  [
    'poisoned',
    'alarm',
    4,
    [
      '(?:took|taken|take|swallow\\w*|drank|injected|inject|ingested|had|given|gave|eaten|ate|popped) ~(?:too (?:much|many)|double|triple|twice|two times|\\d+ times|the whole (?:bottle|pack|box|strip)|(?:way |far |much )?more than (?:the )?(?:prescribed|recommended|max\\w*|dose)|a whole (?:bottle|pack|box|strip)|an extra|wrong|all my|all of my|a handful of|an entire|\\d{2,}|twenty|thirty|forty|fifty) ~(?:insulin|pills?|tablets?|meds|medication|medicine|paracetamol|tylenol|acetaminophen|ibuprofen|aspirin|units|dose|doses|painkillers|sleeping pills|caffeine (?:pills|powder)|metformin|iron (?:pills|tablets)|antidepressants|capsules|amount of insulin|blood pressure)(?! (?:of (?:protein|salt|food|carbs)))',
      '(?:overdos\\w*|od ?ed|poisoned myself|swallowed (?:bleach|poison|batter\\w*|detergent|antifreeze|drain cleaner))(?! (?:on (?:chocolate|cake|sugar|carbs|cheese|pizza|coffee|turkey|christmas|food|sweets|candy|pasta|ice cream|netflix)))',
      '(?:ate|eaten|eating|swallowed) ~(?:wild |unknown |poisonous |toxic |death cap )+(?:mushrooms?|berries|plants?)',
      '(?:pure |scoops? of |tablespoons? of |teaspoons? of |spoonfuls? of )(?:pure )?caffeine powder',
    ],
  ],
  [
    'sugar',
    'alarm',
    4,
    [
      '(?:blood sugar|sugars?|glucose|bg|cgm|meter|sugar level|levels?) (?:is |was |are |at |of |reads? |reading |says |just |now |dropped to |drops? to |down to |went (?:down |up )?to |keeps |still |under |below |over |above |has been |been |crash\\w* to |to |has |fell to |shows? |showing |stuck at |around |about |hit |level |level is )+(?:[1-4]\\d(?![\\d.,])|5[0-4](?!\\d)|[12](?:[.,]\\d)(?!\\d)|3[.,][0-4](?!\\d)|[3-9]\\d\\d(?!\\d)|hi\\b|high with|lo\\b|[23]\\d[.,]\\d)(?! ?(?:g|grams?|days?|weeks?|%|percent|kg|lb|points|years|in range|minutes|of))',
      '(?:shak\\w*|sweat\\w*|confus\\w*|trembl\\w*|dizzy|faint|clammy|blurr\\w*) ~(?:after|since|from|and|too much|took) ~insulin|insulin ~(?:shak\\w*|sweat\\w*|confus\\w*|clammy|faint|dizzy|pass\\w* out|passed out)',
      '(?:ketones?) ~(?:high|very high|large|dark purple|[3-9](?:[.,]\\d)?|over 3|moderate to large|through the roof) ~(?:and|vomit\\w*|sick|diabet\\w*|type 1|insulin|stomach|breath|sugar|blood|thirst\\w*)|(?:fruity|acetone|nail polish) (?:smell\\w* )?breath ~(?:diabet\\w*|vomit\\w*|sugar|insulin|thirst\\w*|and)',
      '(?:hypo|hypoglyc\\w*|low) ~(?:wont come up|not coming up|cant get it up|doesnt come up|alone and|cant treat|wont go up)',
    ],
  ],
  [
    'dehydration',
    'alarm',
    3,
    [
      '(?:cant|cannot|couldnt|unable to|havent been able to|wont|not able to|hasnt) (?:keep|hold|kept|stay) ~(?:anything|water|fluids?|liquids?|food|even water|sips?) ~?down(?! (?:to a budget))',
      '(?:havent|hasnt|not|no|havent been able to|cant|unable to) (?:peed?|pee|urinated?|passed (?:any )?(?:urine|water)|gone (?:for a )?(?:pee|wee)|weed|urine) ~(?:in|since|for|all|over|at all|today|yesterday|hours|days)',
      '(?:pee|urine|piss|wee) (?:is |was |looks? |has |gone |turned |turning |came out |went |like |the colou?r of |really |so |very |a |been |the color |colou?r )*(?:brown|cola|coke|coca cola|tea colou?red|black|dark brown|red|bloody|rust|coffee)',
      '(?:pee|urine|piss) (?:is |looks? |turned |got |very |really |so )*dark ~(?:after|since|and|workout|arms|muscles|cant)|(?:workout|training|session|marathon|race|crossfit) (?:[a-z]+,? ){0,9}(?:pee|urine|piss) (?:is |looks? |turned |has gone |very |really |so )*dark(?! yellow)',
      '(?:brown|cola colou?red|coke colou?red|tea colou?red|dark brown|black|red) (?:pee|urine|piss|wee)',
      '(?:stopped sweating|no longer sweating|not sweating any ?more) ~(?:hot|heat|sun|confus\\w*|dizzy|run|race|and)',
      '(?:muscles?|arms?|legs?|thighs?) ~(?:swollen|swelled|rock hard|huge|ballooned) ~(?:cant (?:move|bend|straighten)|dark|pee|urine|extreme|severe|after)',
    ],
  ],
  [
    'abdomen',
    'alarm',
    3,
    [
      '(?:severe|sudden|unbearable|excruciating|agonising|agonizing|worst|intense|extreme|terrible|stabbing|doubled over|crippling|10 10|10 out of 10|insane|horrible|sharp) (?:and \\w+ |sharp |sudden |stabbing |severe )*(?:stomach|abdominal|belly|tummy|abdomen|lower right|right side|side|pelvic|back|testicle|kidney|flank|gut|head|neck) ?(?:right |lower |side )*(?:pain|pains|ache|cramps?|headache)',
      '(?:stomach|abdomen|belly|tummy) (?:is |feels |has gone |has |been |gone )*(?:rock hard|rigid|hard as|board like|rigid and|swollen and)',
      '(?:pain|hurts?|agony|stabbing) ~(?:so bad|so badly|unbearable|cant (?:stand|walk|move|straighten|sleep|speak)|worst (?:pain )?(?:of|ever|ive)|excruciating|doubled over|screaming|wont stop|10 10|scale of 10)(?! (?:doms|after leg))',
      '(?:calf|leg) ~(?:swollen|red|hot|warm|tender) ~(?:one|only|red|hot|warm|painful|breath\\w*|swollen|and|flight)',
      '(?:fever|temperature) ~(?:4[0-2](?:[.,]\\d)?|10[4-7]|very high|wont (?:go|come) down|stiff neck|confus\\w*|rash|cant)|stiff neck ~(?:fever|light|headache|rash|vomit\\w*)|(?:fever|headache) ~stiff neck',
      '(?:contractions|waters? (?:has |have )?bro(?:ke|ken)|baby (?:stopped|isnt|hasnt|has stopped|not) mov\\w*|(?:pregnant|weeks) ~bleeding)',
      '(?:hit my head|head injury|concuss\\w*|fell on my head|cracked my head|banged my head) ~(?:vomit\\w*|confus\\w*|dizzy|blurr\\w*|sick|sleepy|pass\\w*|blood|black\\w*|throw\\w*|threw)',
      '(?:heard|felt) a (?:loud )?(?:pop|snap|crack) ~(?:cant (?:move|walk|stand|lift)|numb|deformed|bone)|bone (?:is )?(?:sticking|poking) out|open fracture',
    ],
  ],
  [
    'call_help',
    'alarm',
    3,
    [
      '(?:should i|do i|need to|have to|ought i|shall i|worth|whether to|if i should|cant|dont want to|scared to|cant afford) ~(?:call|calling|ring|phone|dial|go to|going to|get) (?:an? |the |to )*(?:ambulance|911|999|112|000|emergency services|paramedics|emergency room|er|a e|accident and emergency|hospital)(?! (?:appointment|weigh|gym|job|shift|for (?:my )?(?:check|scan|appointment|blood)))',
      '(?:is this|is it|this is|its) an emergency',
    ],
  ],
  [
    'dizzy',
    'sign',
    1,
    [
      'dizz(?:y|iness)|light ?headed\\w*|woozy|shaky|trembling|unsteady|vertigo|room (?:is )?spinning|cold sweats?|clammy|nause\\w*|sweating|confus\\w*|blurr(?:y|ed) vision|weak all over|legs (?:gave|giving) (?:way|out)|wobbly|numb\\w*|out of breath|breathless\\w*|short(?:ness)? of breath|swollen (?:legs|ankles)',
    ],
  ],
  [
    'acute',
    'acute',
    1,
    [
      'sudden\\w*|all of a sudden|out of nowhere|right now|at the moment|since (?:this morning|last night|an hour|yesterday|i woke)|just (?:now|started|happened)|getting worse|wont (?:stop|go away)|really bad|severe\\w*|at rest|when (?:i )?(?:lie|sit|lying|sitting)|for (?:the last|an|\\d+) (?:hours?|minutes|mins)|came on|help me|every time i stand|keeps happening|again and again|several times|been happening',
    ],
  ],
];

const otherLanguages: readonly CueRow<EmergencyKind>[] = [
  [
    'es',
    'alarm',
    4,
    [
      '(?:dolor|presion|opresion|pinchazos|punzadas|peso|ardor) (?:muy |fuerte |intens[oa] |horrible )*(?:en|sobre) (?:el |mi )?(?:pecho|corazon|brazo izquierdo)|me (?:duele|aprieta|oprime) (?:mucho |muchisimo )?(?:el )?(?:pecho|corazon|brazo izquierdo)|no puedo (?:respirar|hablar|mover (?:el|la|un|una|medio))|me (?:cuesta|falta) (?:mucho )?(?:respirar|el aire|aire)|(?:me (?:he )?desmay\\w*|me voy a desmayar|perdi el conocimiento|perdido el conocimiento|inconsciente|convulsion\\w*|infarto|ictus|derrame cerebral|sobredosis)|(?:vomit\\w*|tos\\w*|escup\\w*|cago|heces|orina) ~(?:con )?sangre|sangre en (?:las heces|la orina|el vomito)|(?:hinch\\w*|inflam\\w*) (?:la |los |se me )*(?:lengua|labios|garganta|cara)|(?:se me (?:hincha|cierra|inflama)\\w*) (?:la |los )?(?:lengua|labios|garganta|cara)|(?:cara|boca) (?:torcida|caida|paralizada|dormida)|(?:lado|brazo) (?:izquierdo|derecho) (?:dormido|entumecido|paralizado)|(?:he tomado|me he tomado|tome) (?:demasiad[oa]s?|el doble de|muchas|toda la) ~(?:insulina|pastillas|medicacion|paracetamol)|no puedo (?:retener|tolerar) (?:ni )?(?:agua|liquidos|nada)|peor dolor de cabeza',
    ],
  ],
  [
    'fr',
    'alarm',
    4,
    [
      '(?:douleurs?|pression|oppression|serrement|poids|brulure) (?:tres |forte |intense |violente |aigue )*(?:a|dans|sur|au niveau de|au) (?:la |ma |le |mon |l)?(?:poitrine|thorax|coeur|bras gauche)|mal (?:a|au|dans) (?:la |ma |le )?(?:poitrine|coeur qui serre|bras gauche|thorax)|(?:poitrine|coeur) (?:me |qui |est )*(?:serre|fait mal|oppresse\\w*|ecrase\\w*)|(?:narrive|peux|arrive) (?:plus |pas )?(?:plus |pas )?a? ?respirer|du mal a respirer|(?:jetouffe|je mevanouis|evanoui\\w*|perdu connaissance|perte de connaissance|inconsciente?|convulsions?|infarctus|crise cardiaque|avc|surdose|overdose)|(?:vomi\\w*|crach\\w*|tousse) ~(?:du )?sang|du sang dans (?:mes |les |mon |le )?(?:selles|urines?|vomi)|(?:langue|levres|gorge|visage) (?:qui |a |ont |est |sont |me )*(?:gonfl\\w*|enfl\\w*|serre)|(?:visage|bouche|moitie du visage) (?:paralyse\\w*|tombe\\w*|qui tombe|de travers|affaisse\\w*)|(?:cote|bras) (?:gauche|droit) (?:engourdi|paralyse|endormi)|(?:pris|avale) (?:trop|le double|deux fois|toute la boite|trop de) ~(?:dinsuline|insuline|medicaments?|cachets|comprimes|paracetamol|doliprane)?|(?:ne )?garde (?:rien|meme pas leau)|pire mal de tete',
    ],
  ],
  [
    'de',
    'alarm',
    4,
    [
      'brustschmerz\\w*|herzschmerz\\w*|(?:schmerz\\w*|druck|enge|engegefuhl|stechen|brennen|ziehen) (?:starke\\w* |plotzlich\\w* )*(?:in|auf|hinter|im|uber) (?:der |meiner |dem |den |meinem )?(?:brust|brustkorb|brustbein|herz\\w*|linken arm)|(?:brust|herz) (?:tut |schmerzt |ist )*(?:so |sehr |stark |plotzlich )*(?:weh|schmerzt|eng|druckt)|(?:bekomme|kriege|krieg|bekomm) (?:kaum |keine |keinen |schlecht |plotzlich |nicht genug |fast keine )*(?:luft|atem)|kann (?:nicht|kaum) (?:mehr )?(?:atmen|sprechen|reden|richtig atmen|den (?:linken|rechten) arm)|atemnot|(?:ohnmachtig|umgekippt|bewusstlos|zusammengebrochen|bewusstsein verloren|krampfanfall|herzinfarkt|schlaganfall|uberdosis|herzrasen in ruhe)|blut (?:erbroch\\w*|gespuckt|gehustet|im (?:stuhl|urin|erbrochenen))|(?:erbrech\\w*|spuck\\w*|hust\\w*|kotz\\w*) (?:ich )?blut|(?:zunge|lippen|gesicht|hals|rachen) (?:ist |sind |schwillt |schwellen |wird |geht )*(?:geschwollen|schwill\\w*|an|zu|dick)|(?:gesicht|mundwinkel) (?:hangt|gelahmt|taub)|(?:linke|rechte) (?:seite|arm|korperhalfte|gesichtshalfte) (?:ist |fuhlt sich )?(?:taub|gelahmt|schwach)|(?:zu viel|zuviel|doppelte|zu viele) ~(?:insulin|tabletten|medikament\\w*|paracetamol|dosis) ~(?:genommen|gespritzt|geschluckt)?|schlimmste kopfschmerzen|kann (?:nichts|kein wasser) bei mir behalten',
    ],
  ],
];

export const emergencyCues = createCues([...rows, ...otherLanguages], macros);
