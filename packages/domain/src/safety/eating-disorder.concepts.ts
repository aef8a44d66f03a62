import { type ConceptRow, createConceptRules } from './concept-rules.ts';
import type { EatingKind } from './eating-disorder.cues.ts';

const me = 'i|im|ive|id|ill|me|my|myself';
const eating =
  'eat|eats|ate|eaten|eating|food|meals?|dinner|lunch|breakfast|calories?|kcal|cals|bites?|full|snack\\w*|carbs|appetite|hungry|hunger|stomach|swallow\\w*|chew\\w*|cake|cookies?|bread|pasta|pizza|dessert|sugar|crumbs?|lettuce|oil|butter';
const shame =
  'asham\\w+|shame|guilt|guilty|filthy|dirty|pathetic|worthless|unworthy|enemy|a weakness|weak for|feel weak|a sin|sinful|cry|crying|cried|sob\\w*|panic\\w*|terrified|petrified|dread|punish\\w*|hate (?:my ?self|my body|me)|hating myself|disgust(?:ed|ing)? (?:with|by|at) (?:myself|me)|(?:feel|felt|am|im|so) disgusting|loathe?\\w*|failure|monster|pig|greedy|gluttonous|unforgivable|contaminat\\w*|poison(?:ed)?|ruin\\w* (?:me|everything|my life)|out of control|lost control|no self control|meltdown|spiral\\w*|self hatred|repuls\\w*|evil|dont deserve|undeserving|scared to eat|afraid to eat|fear of eating|anxi\\w+ (?:about|when|around|after) (?:eat\\w*|food|meals?)';
const watchers =
  'mom|mum|mother|dad|father|parents?|family|husband|wife|partner|boyfriend|girlfriend|roommates?|flatmates?|doctors?|gp|therapist|nurse|dietit?cian|nutritionist|teachers?|school|class|classmates|coworkers|colleagues|office|clinic|hospital|team|psychiatrist|counsell?or|no ?one|nobody|anyone|people|everyone|friends?|sister|brother|coach|they|others|anybody|grandma';
const hiding =
  'hid(?:e|es|ing|den)?|secret\\w*|sneak\\w*|li(?:e|es|ed)|lying|pretend\\w*|tricks?|tricked|fak(?:e|ed|ing)|notic\\w+|find(?:s|ing)? out|found out|suspicious|suspect\\w*|cover(?:ing)? (?:up|for)|fool(?:ed|ing)?|disguis\\w*|conceal\\w*|undetected|unnoticed|without (?:anyone|them|her|him|my \\w+) (?:know\\w*|see\\w*|hear\\w*)|(?:dont|doesnt|cant|wont|didnt|not) (?:\\w+ )?(?:hear|know|see|realise|realize|catch|ask)|catch me|caught me|discover\\w*|get away with|behind (?:their|her|his|my \\w+) back|excuses?|alibi|convinc\\w*|cheat\\w*|evidence|quiet(?:ly)?';
const harmless =
  '(?:everyone|people|friends?|nobody|no ?one|they|he|she|wife|husband|coworkers|colleagues|family|mom|mum) (?:has |have |finally |all |even |already )?notic(?:ed|es|e|ing) (?:my|that|the|i|how)|feels? (?:great|good|amazing) (?:that|to)|and it feels|app|widget|profile|recipe|sauces?|smoothie|surprise|vegetables|veggies|protein powder|leaderboard|settings|screen|birthday|notification\\w*|allerg\\w*|vegan|meat|gluten|dairy|cheat (?:meal|day)|scale is|picky|kids?|toddler|children|weight loss challenge|eating healthy|healthier|eat more|eat healthier|enough protein|present|proposal|coupons?|cost|price\\w*|gift';

const rows: readonly ConceptRow<EatingKind>[] = [
  [
    'food_and_shame',
    'distress',
    2,
    [shame, eating, me],
    `poisoning|food poison\\w*|allerg\\w*|choking|dog|cat|movie|not (?:guilty|ashamed)|no (?:guilt|shame)|(?:dont|never|no longer|stopped|doesnt|didnt|without|not|havent) (?:feel|feeling|felt|be|being)|dont make me|guilty pleasure|(?:hunger|appetite|cravings?) (?:is|are|feels?) out of control|my period|anxiety (?:meds?|medication)|${'restaurant review'}|test|exam|interview|work|boss|dirty (?:bulk|rice|keto|fries|chai)|surgery|dentist|races?|marathon|competition|match|meet|pig (?:roast|out)|pulled pork|flight|sugar crash|blood|humidity|heat|sweaty|all you can eat|fun|losing \\d|energy,|monster (?:energy|munch|ultra)`,
  ],
  [
    'hide_from',
    'conceal',
    4,
    [
      '(?:not|dont|didnt|havent|stopped?|barely|hardly|skip\\w*|avoid\\w*|less|little|never) (?:\\w+ )?(?:eat|eating|eaten|meals?|lunch|dinner|breakfast|food)|fasting|purg\\w*|throw\\w* up|vomit\\w*|starv\\w*|restrict\\w*|laxatives?|bing\\w+|losing (?:so much |this much |more )?weight|weight loss|lost (?:so much |more )?weight|how (?:little|much) i (?:eat|weigh|ate)|what i (?:eat|ate|weigh)|my weight|exercis\\w+ (?:at night|secretly|so)|throw (?:away|out) (?:my )?(?:lunch|dinner|food)|growl\\w*|rumbl\\w*',
      hiding,
      watchers,
    ],
    harmless,
  ],
  [
    'fake_weigh_in',
    'conceal',
    4,
    [
      'scales?|weigh(?:ed|s|ing)?|weigh ins?|weight',
      'clinic|doctor\\w*|nurse\\w*|dietit?cian\\w*|appointment|hospital|gp|treatment|therapist|nutritionist|check ?up',
      '(?:make|made|get|read|seem|look|weigh|appear|come out) (?:[a-z]+ ){0,5}(?:higher|heavier|more)|trick\\w*|fak\\w*|pass my|show (?:a|more)|(?:drink\\w*|chug\\w*|load\\w*) (?:[a-z]+ ){0,4}water|pockets?|look like|cheat\\w*|fool\\w*|hide|hiding|seem|lie|lying|manipulat\\w*|without (?:them|him|her)|gain\\w* on paper|bulk\\w* up for',
    ],
    'weight loss|prescri\\w*|recommend\\w*|lower my',
  ],
  [
    'empty_feels_good',
    'hunger_praise',
    3,
    [
      'hungry|hunger|empty stomach|stomach (?:is|feels|was|stays) empty|belly is empty|not eating|without food|without eating|emptiness|feeling empty|being empty|starv\\w*|skipping meals|growling|dizzy from',
      '(?:only|always|finally) (?:feel|felt|feels) (?:okay|ok|good|safe|calm|alive|happy|right|myself|at peace|normal)|(?:feels?|felt) (?:like )?(?:winning|success|power\\w*|strong|safe|pure|clean|amazing|in control|a high|an achievement|victory|calm\\w*|comfort\\w*|good|right|peaceful|special|light)|proud|powerful|euphor\\w*|addict\\w*|in control|love (?:it|that|how|the|being|feeling|when)|makes me feel|reward|winning|achievement|accomplish\\w*|comfort\\w*|peace|high from|superior|disciplined|better than',
    ],
    'everyone notic\\w*|out of control|not hungry|less hungry|no hunger|never hungry|isnt hungry|arent hungry|am not|dont feel hungry|without (?:feeling|being) hungry|full|satisf\\w*|reward meal',
  ],
  [
    'silence_hunger',
    'restrict',
    3,
    [
      'hunger|hungry|appetite|stomach (?:growl\\w*|rumbl\\w*|noise)|growl\\w*|want(?:ing)? to eat|need(?:ing)? (?:to eat|food)',
      'forever|permanently|completely|for good|at all|never (?:feel|be|get)|all week|for (?:a week|days|weeks)|get rid of|switch off|turn off|shut (?:off|up|down)|ignore|push through|trick|numb|mask|silence|quiet|make it stop|survive',
      'teach|how|trick|ways?|tips?|help me|learn|can|want|need|best|make',
    ],
    'at night|in the evening|before bed|between meals|late night|on ozempic|sleep|lost my appetite|no appetite|increase|get my appetite|more hungry|feel full|gain|ill|sick',
  ],
  [
    'thin_alarm',
    'thin_goal',
    4,
    [
      '(?:so |too |that |as |even |really |dangerously |scarily |super |how )?(?:thin|thinner|skinny|skinnier|light|lighter|tiny|bony|frail|fragile|small|smaller|gaunt|sickly|weightless|underweight|bones|ribs|skeletal)',
      'worry|worried|worries|scare[ds]?|concern\\w*|gasp|hospital\\w*|sick(?:ly)?|fragile|break|feeding tube|pity|disappear\\w*|vanish|die|dying|ill enough|sick enough|enough to|alarm\\w*|intervene|ask if im ok|fade|collapse',
      'goal|want|wish|dream|hope|until|aim\\w*|need|like|be|plan',
    ],
    'bones? (?:density|health|broth)|dont want|sick leave|sick day|light (?:meal|lunch|dinner|weights?|workout|snack)|small (?:meal|portion)|thin crust|bmi chart|worried (?:that )?my|my (?:daughter|son|friend|sister|wife|husband)',
  ],
  [
    'must_burn',
    'compensate',
    3,
    [
      '(?:if|when|whenever|after|every time|because|since) (?:i |ive |we )?(?:eat|ate|eaten|have|had|eating|go over|went over|binge\\w*|overeat|slip)',
      '(?:have|has|need|must|got|forced|allowed|make myself|made myself|cant|punish\\w*|owe)',
      '(?:(?:\\d+|two|three|four|five|several|for) hours?|until i (?:burn|drop|collapse|faint|cry)|every (?:single )?(?:calorie|bite|crumb)|starve|fast (?:the|all|for|until)|not eat|no food|skip (?:the|all|every|dinner|meals)|purge|throw up|punish\\w*|double cardio|twice|earn it|run it off|burn it|work it off|exercise it)',
    ],
    'before (?:a|my) (?:run|workout|swim)|digest|cramp\\w*|blood (?:test|sugar)|insulin|reflux|lie down|surgery|metformin|wait \\w+ hours',
  ],
  [
    'only_worth',
    'distress',
    2,
    [
      '(?:thin|thinner|skinny|skinnier|weigh\\w*|weight|scale|number|size|kilos?|pounds|lighter|smaller|fat)',
      '(?:worth|worthy|value|lovable|love me|loved|deserve|matter|identity|nothing else|everything to me|good enough|accept\\w*|respect me|all i am|only thing|hate me|worthless|(?:a|my|complete|total) failure|disgust\\w*)',
      me,
    ],
    'worth (?:it|trying|buying|the)|protein|value for|food|worth a|worth it|nutrition\\w*|matter if|does (?:it|that|this) matter|amrap|reps|to failure|doesnt matter|no matter|price',
  ],
  [
    'obsessive_rules',
    'rules',
    2,
    [
      'weigh|weighing|count|counting|measure|measuring|log|logging|check|checking',
      'lettuce|leaf|leaves|crumbs?|gum|toothpaste|every (?:gram|bite|grape|crumb|single)|vitamins?|water|mint|each (?:bite|grape|gram)',
      'cry|panic\\w*|freak\\w*|scared|afraid|cant (?:stop|eat)|obsess\\w*|off|redo|again and again|anxious|anxiety|punish\\w*|ruin\\w*|have to|meltdown|otherwise',
    ],
    'water intake|day off|macro friendly',
  ],
  [
    'fast_until_day',
    'restrict',
    4,
    [
      '(?:stop|stopping|quit|quitting|not|without|no|zero|dont|wont|give up|nothing to) (?:eat|eating|food|foods|meals?) (?:anything |at all |altogether |whatsoever |any food |again )?(?:until|till|til|before) (?:next |this |the |my |our |its |after )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?! (?:dinner|lunch|brunch|breakfast|roast|evening|night|meal|barbecue))',
    ],
    '(?:cant|cannot|couldnt|could not|never) (?:seem to )?(?:stop|quit)|blood|surgery|operation|colonoscopy|scan|procedure|anaesth\\w*|anesth\\w*|doctor|hospital|dentist|lent|ramadan|fast day|religious|yom kippur|out until|shops?|delivery|no food (?:in|at|until payday)|payday|the (?:dog|cat|fish)',
  ],
  [
    'extreme_fast',
    'restrict',
    4,
    [
      '(?:not|without|stop|no|zero|never|quit) (?:eat\\w*|food|meals?)|fast(?:ing)?|starv\\w*',
      '(?:until|till|as long as|no matter how|dont care how|however) (?:[a-z]+ ){0,4}(?:long|many days|fit|skinny|thin|weigh|hit|reach|lose|under|gone|goal|kilos|kg|look|jeans|flat|days|ideal|faint|drop)',
    ],
    'intermittent|16 8|18 6|ramadan|blood|surgery|colonoscopy|lent|fasting window|until (?:noon|lunch|dinner|\\d|sunset)|doctor|cardio',
  ],
  [
    'body_vs_fact',
    'thin_goal',
    4,
    [
      '(?:feel|look|am|im|see|seeing|still|like) (?:\\w+ ){0,3}(?:huge|fat|enormous|massive|obese|whale|big|gross|giant|disgusting)',
      '(?:even though|although|despite|but|though|while|when) (?:[a-z]+ ){0,6}(?:underweight|(?:3\\d|4[0-6]) ?kg|(?:[789]\\d|10[0-4]) ?(?:lbs?|pounds)|bmi|size (?:0|00|zero|xs|xxs)|thin|skinny|too thin|bones|bmi 1\\d)',
    ],
    'daughter|son',
  ],
];

export const eatingConcepts = createConceptRules(rows);
