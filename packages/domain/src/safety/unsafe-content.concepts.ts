import { createPolicyRules, type PolicyRow } from './policy-rules.ts';

const doping =
  'dnp|dinitrophenol|2 ?4 dnp|clen|clenbuterol|albuterol pills|ephedrin\\w*|efedrin\\w*|eca stack|trenbolone|tren|dianabol|d ?bol|anavar|winstrol|deca durabolin|anabolic steroids?|anabolics?|anabolika|anabolizantes?|anabolisants?|anabolizzanti|steroid (?:cycle|stack)|steroids|steroide[ns]?|esteroides|steroidi|roids|gear cycle|sarms?|ostarine|rad ?140|testosterone|testosteron|testo(?:sterona|sterone)|hgh|growth hormone|wachstumshormone?|epo|erythropoietin|cytomel|t3 (?:for|cycle|pills|cycle)|liothyronine|sibutramin\\w*|fen ?phen|phentermine|amphetamin\\w*|anfetamin\\w*|speed pills|crystal meth|meth|cocaine|kokain|cocaina|adderall|tapeworms?|bandwurm\\w*|fat burner injections?|diet pills from|research chemicals|peptides? from|insulin for (?:bulking|muscle|bodybuilding)|nicotine (?:patches|gum) (?:for|to) (?:kill|suppress|lose|appetite)|mdma|heroin|ketamine';
const drains =
  'diuretics?|water (?:pills?|tablets?)|furosemid\\w*|lasix|spironolacton\\w*|entwasserungs\\w*|wassertabletten|diureticos?|diuretiques?|diuretici|laxatives?|laxantes?|laxatifs?|lassativi|abfuhrmittel|enemas?|ipecac|klistier\\w*';
const use =
  'how (?:much|many|long|do|can|to|should)|dose|dosage|dosing|doses|dosis|dosierung|cycle|stack|buy|order|get (?:some|hold|my hands)|where|source|supplier|dealer|take|taking|use|using|inject\\w*|start|run|plan|best|recommend\\w*|protocol|schedule|mg|per day|a day|should i|can i|help me|combine|mix|without (?:a )?prescription|nehmen|nehme|kaufen|bestellen|wie viel\\w*|wieviel|cuant\\w*|tomar|comprar|usar|combien|prendre|acheter|quant\\w*|prendere|comprare|assumere|ciclo|kur|cure|onde|donde|wo|ou';
const discouraged =
  'tested|athletes?|ruined|(?:talk|speak) to (?:him|her|them)|is \\w+ (?:a|an|some kind of) (?:steroid|drug|stimulant)|is it (?:dangerous|bad|safe|illegal)|are (?:they|these|those|diet pills|steroids|sarms) (?:dangerous|bad|safe|illegal)|why (?:is|are)|dangers?|dangerous|banned|risks? of|side effects?|documentary|article|podcast|school|essay|antidoping|anti doping|drug test|stay(?:ing)? natural|natty|natural testosterone|testosterone (?:levels?|test|naturally)|boost (?:my )?testosterone|trt|prescri\\w*|doctor|cardiologist|endo\\w*|arzt|medico|medecin|inhaled?|inhaler|asthma|allerg\\w*|eczema|cream|nose spray|nasal spray|for my knee|knee (?:injection|shot)|cortisone|natural diuretics?|diuretic effect|diuretic foods?|(?:coffee|tea|caffeine|asparagus|alcohol) (?:is |as )?an? (?:diuretic|laxative)|constipat\\w*|verstopfung|estren\\w*|stitichezza|colonoscopy|blood pressure|heart failure|oedema|edema|friend (?:takes|uses)|(?:used|took) (?:\\w+ ){0,2}(?:years ago|in the past)|tennis|speed(?:s)? up|running speed|epo ?xy|adhd|prune\\w*|fib(?:re|er)|quit smoking|metabolism|tren ?d\\w*';
const loseWater =
  'sauna|sweat(?:ing)? suits?|garbage bags?|bin bags?|trash bags?|plastic wrap|cling ?film|hot (?:baths?|tub)|dehydrat\\w*|(?:stop|stopping|no|not|without|cut|cutting|zero|quit) (?:drinking |out |all |any )*(?:water|fluids?|liquids?|drinking)|spit(?:ting)? (?:into|in) a|water ?cut\\w*|sweat (?:off|out)|distilled water|dry fast\\w*|schwitz\\w*|nichts trinken|entwasser\\w*|deshidrat\\w*|dejar de beber|sin beber|deshydrat\\w*|arreter de boire|sans boire|disidrat\\w*|smettere di bere|senza bere|desidrat\\w*|parar de beber|sem beber|sudar|transpirer|sudare|suar';
const forWeight =
  'weigh ?ins?|make weight|weight class|lose|losing|drop|dropping|shed|kilos?|kg|lbs?|pounds|lighter|weight|scale|before (?:the )?(?:fight|match|weigh|comp\\w*|wedding|photo\\w*)|by tomorrow|overnight|leaner|dry look|abnehmen|gewicht|waage|peso|adelgazar|perder|bascula|poids|maigrir|perdre|balance|dimagrire|perdere|bilancia|emagrecer|balanca';
const others =
  'him|her|them|his|husband|wife|boyfriend|girlfriend|boss|colleague|coworker|co worker|roommate|flatmate|housemate|neighbou?r|ex|someone|somebody|anyone|mother in law|brother|sister|mother|father|mum|mom|dad|daughter|son|kid|kids|child|partner|teammate|opponent|rival|classmate|team|people|guests|frau|mann|freund\\w*|kolleg\\w*|mitbewohner\\w*|jemand\\w*|marido|mujer|novi[oa]|companer[oa]|alguien|mari|femme|copine|copain|collegue|quelquun|marito|moglie|collega|qualcuno|namorad[oa]|esposa|alguem|chef\\w*|jefe|capo';
const poison =
  'poison\\w*|spik(?:e|es|ed|ing)|slip (?:\\w+ ){0,3}(?:into|in)|put (?:\\w+ ){0,4}(?:in|into) (?:his|her|their|my \\w+s?)(?: \\w+)? (?:food|drink|coffee|tea|shake|smoothie|meal|soup|water|lunch)|crush (?:\\w+ ){0,4}(?:into|in)|drug(?:ging)? (?:my|him|her|his|the|someone)|sneak (?:\\w+ ){0,3}(?:laxatives?|pills?|tablets|drugs?)|make (?:him|her|them|my \\w+) (?:\\w+ )?(?:sick|ill|vomit|collapse|faint)|vergift\\w*|unterjubeln|ins essen misch\\w*|envenen\\w*|empoisonn\\w*|avvelen\\w*|untraceable|rat poison|antifreeze|lethal|toxic (?:dose|plant|mushroom)|cyanide|ricin|arsenic';
const insults =
  'fat ?(?:pig|cow|slob|whale|ass|fuck|bastard|cunt|bitch|losers?|people|folks|women|men|coworker|kids?)|pigs?|whales?|cows?|slobs?|disgusting|ugly|gross|worthless|pathetic|lazy|lard\\w*|obese (?:people|folks|women|men|slobs?)|overweight (?:people|folks|women|men|kids?)|fatties|fatty|fatso|humiliat\\w*|insult\\w*|mock\\w*|mean|nasty|cruel|bully\\w*|body ?shame\\w*|fat ?shame\\w*|sham(?:e|es|ing)|roast|ridicul\\w*|embarrass\\w*|torment|taunt|harass\\w*|troll|make fun|belittle|beleidig\\w*|demutig\\w*|fertigmach\\w*|bloss ?stell\\w*|insult[oa]r?\\w*|humill\\w*|ridiculiz\\w*|burlar\\w*|humilier|moquer\\w*|insulter|umiliare|insultare|prendere in giro|deridere|humilhar|zoar|xingar';
const compose =
  'write|draft|compose|give me|make|create|help me|tell me|come up with|think of|send|say|post|how (?:do|can|to)|message|text|joke|comment|meme|poem|rhyme|ways?|best|i want to|lets|schreib\\w*|gib mir|hilf|witz\\w*|escrib\\w*|dame|chiste|ecris|donne moi|aide|blague|scriv\\w*|dammi|aiuta\\w*|battut\\w*|escrev\\w*|me (?:de|da|ajud\\w*)|piada';
const sexual =
  'porn\\w*|erotic\\w*|erotik\\w*|erotisch\\w*|erotico\\w*|nudes?|naked (?:pics?|photos?|girls?|women)|sex ?(?:story|stories|chat|scene|roleplay|talk|tape|toys?)|sext\\w*|dirty talk|talk dirty|blow ?jobs?|orgasm\\w*|masturbat\\w*|fetish\\w*|undress|strip for me|have sex with|hook ?up with me|be my (?:sexy |naughty |slutty )?(?:girlfriend|mistress|dom|slave)|horny|kinky|slutty|naughty (?:nurse|trainer|story|pics?)|sexual (?:fantas\\w*|story|scene|roleplay|things)|sexgeschichte\\w*|nacktbilder|nackt(?:foto)?s?|historia sexual|fotos desnud\\w*|histoire (?:sexuelle|coquine)|photos? nues?|storia (?:erotica|hot)|foto nud[ae]|historia (?:erotica|picante)|nudez';
const hate =
  'inferior|subhuman|vermin|should (?:all )?(?:die|be (?:killed|banned|sterili[sz]ed|shot|gassed|deported|locked up|exterminated))|deserve to (?:die|suffer|be)|dont deserve (?:to live|rights|respect|treatment|healthcare)|hate (?:all )?(?:jews|muslims|blacks|gays|immigrants|women|trans|gypsies|foreigners|arabs|asians)|minderwertig\\w*|untermensch\\w*|vergasen|merecen morir|meritent de mourir|meritano di morire|merecem morrer|are (?:a )?(?:waste|burden|parasites|animals|filth|scum|trash|plague|disease)|master race|genetically (?:lazy|stupid|inferior)';
const groups =
  'jews|jewish|muslims?|blacks|black people|white people|gays?|lesbians?|trans(?:gender)?(?: people)?|immigrants?|refugees?|foreigners?|women|men|arabs?|asians?|mexicans?|indians?|africans?|gypsies|roma|disabled(?: people)?|(?:fat|obese|overweight) (?:people|folks|women|men|kids)|fatties|christians|hindus|races?|juden|auslander|fluchtlinge|schwarze|schwule|judios|inmigrantes|negros|juifs|immigres|noirs|ebrei|immigrati|neri|judeus|imigrantes|dicke menschen|gord[oa]s|gros';

const rows: readonly PolicyRow[] = [
  ['doping', 'input', 'block', [doping, use], discouraged],
  ['drains', 'input', 'block', [drains, forWeight, `${use}|i|ich|yo|je|io|eu|for|to`], discouraged],
  [
    'water_cut',
    'input',
    'block',
    [
      loseWater,
      forWeight,
      `${use}|plan|tips?|way|fast(?:est)?|quick\\w*|i want|i need|ill|i will|im|wie|como|comment|come|ich|trick\\w*`,
    ],
    'how much water|drink more|what should i drink|dehydrated i guess|overnight|food poisoning|water weight|water retention|is it (?:bad|dangerous)|relax\\w*|recovery|after (?:the |my )?(?:gym|workout|run|training)|sauna (?:count|session|burn)|avoid(?:ing)? dehydrat\\w*|dehydrated (?:today|yesterday|after)|without drinking (?:alcohol|soda|coke)|stop drinking (?:alcohol|soda|beer|wine|coke|calories)|no alcohol|was dehydrated|am dehydrated|prevent|sweat(?:ing)? a lot|fill',
  ],
  [
    'poison',
    'input',
    'block',
    [poison, `${others}|undetect\\w*|without (?:being|getting) (?:caught|noticed)|nobody|noone`],
    'food poison\\w*|poison ivy|my (?:dog|cat)|is (?:this|it|\\w+) poison\\w*|lethal to|spik(?:e|es|ed) (?:my|after|in) (?:my )?(?:blood|glucose|insulin|sugar|hunger)|(?:blood sugar|glucose|insulin|heart rate|weight|hunger) (?:\\w+ )?spik\\w*|spike in|made (?:him|her|them) sick|vegetables|veggies|spinach|protein powder|allergic|raw chicken|avoid|prevent|safely',
  ],
  [
    'hidden_drug',
    'input',
    'block',
    [
      'laxatives?|sleeping pills?|diuretics?|diet pills?|appetite suppressants?|sedatives?|abfuhrmittel|laxantes?|laxatifs?|lassativi',
      'in (?:his|her|their|my (?:wifes|husbands|\\w+s)) (?:\\w+ )?(?:food|drink|coffee|tea|shake|smoothie|meal|lunch|water)|without (?:him|her|them|my \\w+) (?:know\\w*|notic\\w*)|secretly give|into (?:his|her|their)',
    ],
  ],
  [
    'shaming_others',
    'input',
    'block',
    [insults, compose, `${others}|fat people|obese people|overweight people|fatties|women|girls|she|he|they`],
    'recipe|pork|beef|roast (?:chicken|beef|potato\\w*|veg\\w*|dinner|turkey|lamb|pork)|she said|he said|said (?:im|i am|to me)|called me|calls me|call me|mean(?:s|t)? (?:that|by)|do you mean|i mean|what does|makes? fun of me|insulted me|bullied|bullies me|bullying me|how do i respond|what (?:do|can) i (?:say|answer)|feel (?:ugly|disgusting|pathetic|lazy|gross|worthless)|im (?:lazy|pathetic|disgusting)|i am|lazy (?:day|sunday|dinner|recipes?|meals?|weekend|girl)|mean (?:calories|weight)|the mean|tastes?|fat (?:people )?loss|high fat|not embarrass|embarrassed|ashamed|without sham\\w*|without embarrass\\w*|gross weight',
  ],
  ['hate', 'input', 'block', [hate, groups], 'inferior vena|said|claims?|is it true'],
  [
    'sexual',
    'input',
    'block',
    [sexual],
    'food porn|sex (?:drive|life)|nude (?:leggings|colou?r|colored|shade|beach)|stripped|libido|same sex|sex specific|kinky hair|orgasmic (?:food|cake|taste)',
  ],
  [
    'violence',
    'input',
    'block',
    [
      '(?:hurt|beat up|punch|stab|shoot|kill|strangle|attack|assault|choke) (?:my|him|her|them|his|someone|the) ?(?:husband|wife|boss|ex|neighbou?r|coach|trainer|colleague|roommate|brother|sister|girlfriend|boyfriend|teacher|kid|dog)?|build a (?:bomb|gun|weapon)|pipe bomb|molotov|explosives?|bombe bauen|fabricar una bomba|fabriquer une bombe|costruire una bomba|fazer uma bomba',
      'how|help|want|going to|make|build|ways?|teach|plan|instructions|wie|como|comment|come',
    ],
    'boxing|sparring|bag|mma|martial|self defen[cs]e|attack (?:the|my) (?:plan|day|hill|weights?|week|set)|kill (?:the|my) (?:workout|session|cravings?|hunger|appetite|vibe|mood|time|set)|beat (?:him|her|them) (?:in|at)|beat my|explosive (?:power|strength|lifts?|jumps?|training)|photo\\w*|video|shoot the|choke (?:up|on)|hurt (?:my )?(?:knee|back|shoulder|ankle|foot|wrist|self|feelings)|egg|weeds?|garden|pests?|kill the (?:yeast|bacteria)|hurt the (?:knee|back)',
  ],
  [
    'forced_diet',
    'input',
    'block',
    [
      '(?:force|forcing|make|making|punish\\w*|control\\w*|trick\\w*|blackmail\\w*|starv\\w*|lock\\w*|withhold\\w*|zwing\\w*|oblig\\w*|forc(?:er|e)|costring\\w*) (?:food from )?(?:my |the |mein\\w* |mi |ma |mon |minha |meu |mia |mio |a )(?:wife|girlfriend|husband|boyfriend|daughter|son|kid|kids|child|children|partner|frau|freundin|tochter|sohn|mujer|novia|hija|hijo|femme|copine|fille|fils|moglie|figlia|figlio|esposa|namorada|filha|filho)',
      'lose weight|eat less|starv\\w*|skinny|thin|fat|weight|diet|without (?:her|his|their) (?:consent|knowing|knowledge)|track|locked|abnehm\\w*|dunn|adelgaz\\w*|maigr\\w*|dimagri\\w*|emagrec\\w*|hungry',
    ],
    'happy|laugh|a (?:meal|cake|healthy|lunch|dinner|snack)|lunch box|healthier lunch|lower fat|low fat',
  ],
  [
    'doping_advice',
    'output',
    'block',
    [
      doping,
      'take|use|run|start|cycle|stack|dose|mg|buy|order|inject\\w*|try|add|recommend\\w*|works?|best|effective|speed (?:up|things)|will|help\\w*|burns?|nimm|kauf\\w*|toma|usa|prends|prendi|tome|use',
    ],
    'natural(?:ly)?|prescri\\w*|doctor|doping list|banned',
  ],
  [
    'drains_advice',
    'output',
    'block',
    [
      `${drains}|sauna|sweat suit|rubber suit|plastic wrap|dehydrat\\w*|(?:stop|cut|skip|limit|no|without|avoid) (?:all |drinking |any |out )*(?:water|fluids?|drinking)|dry fast\\w*|sweat (?:off|out)`,
      `take|try|use|add|help\\w*|drop\\w*|lose|lighter|scale|kilos?|kg|pounds|works?|flush\\w*|quick\\w*|weigh ?ins?|make weight|before|nimm|toma|prends|prendi|tome`,
    ],
    'please stop|stop (?:taking|using)|drink (?:water|more|enough)|natural|constipat\\w*|relax\\w*|dehydrated|hydrat(?:e|ed|ion)|fibre|fiber|prunes|regains?|comes back|mask\\w*|hide|(?:only|just) water',
  ],
  [
    'poison_advice',
    'output',
    'block',
    [`${poison}|untraceable`, `${others}|notice|taste`],
    'food poison\\w*|poison control|spik(?:e|es) (?:in|your)|(?:sugar|glucose|insulin) spik\\w*|call|allerg\\w*|raw',
  ],
  [
    'insult',
    'output',
    'block',
    [
      `(?:you|youre|your|yourself|du|dein\\w*|tu|eres|es|sei|voce|people like you) (?:[a-z]+ ){0,5}(?:${insults}|failures?|hopeless|embarrass\\w*|weak(?:ling)?|fat|disgrace|loser|stupid|idiots?|gluttonous|greedy|undisciplined|fett|faul|ekelhaft|hasslich|peinlich|gord[oa]s?|asqueros[oa]|patetic[oa]|vag[oa]|gross?e?|degoutante?|paresseu\\w*|moche|grass[oa]|pigr[oa]|schifos[oa]|brutt[oa]|preguicos[oa]|nojent[oa]|fei[oa])|no ?(?:one|body) (?:will|would|could) (?:ever )?(?:love|want|date|respect|marry) (?:you|someone)|(?:disgusting|pathetic|shameful|embarrassing|gross|lazy) (?:effort|body|excuse|pig|performance|display|of you)|shame on you|you should be (?:ashamed|embarrassed)|hate your body|look at yourself in`,
    ],
    '(?:are|youre|is|were) not|arent|isnt|never (?:lazy|weak|worthless)|dont call|fat (?:loss|mass|intake|percentage|target|grams?|free|goal|per|and|burning|was|is)|body fat|healthy fats?|your (?:\\w+ )?fat|mean(?:s|t)?|average|is fat|too weak|weak (?:point|spot|link)|gross|lazy (?:day|sunday)|no need to|nothing to be|are (?:loved|enough)|roast',
  ],
  [
    'sexual_content',
    'output',
    'block',
    [sexual],
    'food porn|sex (?:drive|life)|libido|sex specific|nude colou?r',
  ],
  ['hate_speech', 'output', 'block', [hate, groups]],
];

/** Drugs, dehydration, poison, sex, hate, harassment and shaming: nothing a coach talks along with. */
export const unsafeContentRules = createPolicyRules('unsafe_content', rows, { negatable: true });
