import { type ConceptRow, createConceptRules } from './concept-rules.ts';
import type { EatingKind } from './eating-disorder.cues.ts';

const me = 'i|im|ive|id|ill|me|my|myself';

const rows: readonly ConceptRow<EatingKind>[] = [
  [
    'ana_mia',
    'thin_goal',
    4,
    [
      'ana|mia',
      'works?|safer|safe|safely|control|skinny|thin|lifestyle|eat\\w*|food|weight|purg\\w*|back|tells me|rules|help(?:s|ed)? me|need (?:her|it)|how do i|tips|buddy|stay strong|only thing',
    ],
    'my (?:friend|sister|daughter|coach|trainer|cousin|niece|wife|mom|dog|teacher|dietitian|roommate)|(?:friend|sister|daughter|coach|trainer|named|called) (?:named |called )?(?:ana|mia)|santa ana|mamma mia|ana maria|missing|mia (?:and i|is my)|(?:and|with) (?:ana|mia) (?:at|to|for|on)',
  ],
  [
    'toilet_after_meal',
    'purge',
    3,
    [
      'toilet|bathroom|loo|restroom|sink',
      'after|once|as soon as|when',
      'eat\\w*|ate|meals?|dinner|lunch|food|pizza|cake|binge\\w*',
      '(?:feel|felt) (?:lighter|better|clean|empty|relieved)|disappear|slip away|excuse myself|every (?:time|meal)|always|rid|lock|so (?:nobody|no one|they)|secret\\w*|throat|come back up',
    ],
    'drink\\w*|fib(?:re|er)|constipat\\w*|diarrh\\w*|ibs|coffee|stomach bug|lactose|gluten|intoleran\\w*|pee|wee|urinat\\w*|brush',
  ],
  [
    'purge_marks',
    'purge',
    4,
    [
      'teeth|enamel|knuckles?|throat|cheeks|glands|voice|eyes',
      'throw\\w* up|vomit\\w*|puk\\w*|purg\\w*|mak\\w* it come up|making myself|bring\\w* (?:it|food) up',
      me,
    ],
    'flu|bug|hangover|pregnan\\w*|reflux|food poison\\w*|chemo|dog|cat|kid',
  ],
  [
    'only_water',
    'restrict',
    4,
    [
      '(?:nothing|only|just) (?:but |except |drink\\w* |have |having |had )*(?:water|black coffee|diet coke|coke zero|tea|broth|ice|gum)',
      'till|until|days?|weeks?|bloat\\w*|gone|punish\\w*|skinny|thin|fit into|weigh\\w*|scale|instead of (?:food|eating|meals?|dinner|lunch|breakfast)',
    ],
    'blood|ramadan|surgery|colonoscopy|test|lent|race|marathon|to drink|instead of (?:soda|coke|juice|beer|wine|alcohol)|before (?:my )?(?:run|workout)|fasting window|i only drink water|stomach bug|flu|food poison\\w*|days a week|workout days',
  ],
  [
    'body_damage',
    'thin_goal',
    4,
    [
      'hair (?:is |keeps |has been )?(?:falling|thinning|falls? out)|always (?:cold|freezing)|dizzy|faint\\w*|black(?:ing)? out|period (?:is |has )?(?:gone|stopped|missing)|lost my period|weak and|heart (?:flutters|skips)|shaky|passing out|nails (?:are )?(?:blue|breaking)|cant stand up',
      'sign (?:its|that|of)|working|worth it|keep (?:going|not|losing|restrict\\w*|fasting|cutting)|need to (?:get|go|be|lose|keep|weigh)|still (?:want|need|not|fat)|addicted|proud|more to lose|few more|but i (?:want|need|cant stop|wont|love)|push through|good sign|price',
      'eat\\w*|weight|weigh\\w*|number|scale|kilos?|kg|pounds|lose|losing|diet|lower|thin|skinny|fast\\w*|restrict\\w*|hungry|calories|fat',
    ],
    'doctor|iron|thyroid|safe|why|how do i (?:stop|fix|prevent)|should i (?:eat more|stop|see)|worried|is it normal|what can i|pregnan\\w*|an(?:a)?emi\\w*|need to eat|stand up too fast|working out',
  ],
  [
    'refuses_help',
    'thin_goal',
    4,
    [
      'treatment|inpatient|hospital|clinic|therapy|feeding tube|refeed\\w*|recovery|meal plan from my',
      'lose (?:a bit |a little |some |just )?more|few more (?:kilos|pounds|kg|lbs)|not (?:thin|sick|skinny|small) enough|dont (?:want|need) to (?:eat|gain|recover)|refuse\\w*|gain(?:ing)? any weight|make me (?:eat|gain|fat)|forc\\w* me to (?:eat|gain)',
    ],
    'cost|insurance|parking|muscle|healthy weight gain|recommend|surgery|knee|underweight and want',
  ],
  [
    'normal_is_failure',
    'distress',
    2,
    [
      'eat|eating|ate|eaten|yogh?urt|meals?|food|lunch|dinner|breakfast|snack|hungry|full|apple|banana|salad|calories',
      'feel like (?:a |an |i )?(?:ve )?(?:whale|pig|cow|failed|failure|disgust\\w*|monster|elephant|hippo|gave in|lost|weak\\w*|sinned)|feel (?:huge|enormous|disgusting|gross and fat|contaminated)|lost to (?:food|hunger)|gave in',
      me,
    ],
    '(?:after|at) (?:christmas|thanksgiving|the (?:holidays|buffet|party|bbq)|easter)|christmas|haha|lol|eat out|on holiday|buffet|my diet',
  ],
  [
    'weight_unbearable',
    'thin_goal',
    3,
    [
      '(?:above|over|more than) (?:3\\d|4\\d) ?(?:kgs?|kilos?)|(?:above|over|more than) (?:[789]\\d|10\\d) ?(?:lbs?|pounds)|any (?:number|weight) (?:above|over)',
      'unacceptable|disgust\\w*|fat|not allowed|fail\\w*|hate|must not|scared|terrif\\w*|unbearable|gross|shame',
    ],
    'lift|bench|dumbbell|kettlebell|squat|dog|daughter|luggage|loss|so far',
  ],
  [
    'earn_food',
    'compensate',
    2,
    [
      '(?:earn|work for|pay for|justify) (?:my |every |each |the |to |a |any )*(?:meals?|food|eat|eating|dinner|lunch|breakfast|calories|bites?)',
      'must|have to|need to|every|each|only (?:if|after|when)|always|unless|until|cant|not allowed|otherwise|feel',
    ],
    'points|badge|reward|airline|voucher|money|salary|dont (?:have|need) to earn',
  ],
  [
    'not_eating_envy',
    'thin_goal',
    2,
    [
      'models?|idols?|ballerinas?|actress\\w*|influencers?|gymnasts?|celebrit\\w*|girls',
      '(?:stay|get|keep|are|be|look) (?:so |that |this |really )*(?:thin|tiny|skinny|small|light|bony|slim)',
      '(?:not|dont|never|without|barely|hardly|stop) (?:\\w+ )?eat\\w*|starv\\w*|like them|copy|same|secret|purg\\w*|cotton|cigarettes|how few',
    ],
    'unrealistic|unhealthy|worried|documentary',
  ],
  [
    'party_alibi',
    'conceal',
    3,
    [
      '(?:tell|told|say|said|claim\\w*|pretend\\w*|lie|lied|excuse|invent\\w*) (?:[a-z]+ ){0,5}(?:allerg\\w*|already ate|ate (?:already|earlier|before)|stomach ?ache|intoleran\\w*|sick|vegan|full|fasting|religious|not hungry|big lunch)',
      '(?:dont|wont|not|never|avoid|get out of|without|skip) (?:have to |having to |to |need to |being made to )*(?:eat|eating|food|meals?|dinner|lunch)|no ?one (?:asks|makes me)|nobody (?:asks|makes me)',
    ],
    'nuts?|peanuts?|shellfish|restaurant staff|waiter|actually allergic|meat|dairy|gluten',
  ],
  [
    'still_fat',
    'thin_goal',
    3,
    [
      'clothes (?:hang|fall|are falling|dont fit|are too big)|everyone says|people say|size (?:0|00|zero|xs|xxs)|bones|underweight|lost (?:so much|half)|thinner than ever|lowest weight|kids section',
      'still (?:see|feel|look|need|not)|all i see|only see|i see (?:fat|rolls)|but i (?:feel|see|look)|not enough',
      'fat|rolls|huge|big|enormous|thin enough|smaller|thigh\\w*',
    ],
    'muscle|great|happy|strong\\w*|belt|tailor|daughter|sister|friend',
  ],
  [
    'tiny_pieces',
    'rules',
    2,
    [
      'cut\\w*|tear\\w*|break\\w*|chew\\w*',
      'food|meals?|bites?|dinner|sandwich|apple',
      '(?:tiny|\\d+|fifty|hundred|small\\w*) (?:pieces|bits|crumbs|times|bites)',
      'looks? eaten|lasts?|so (?:i|it|they|nobody|no one)|notice|full|less|slow\\w*|pretend',
    ],
    'toddler|baby|kid|kids|dog|meal prep|digest\\w*|braces|dentist|freez\\w*',
  ],
  [
    'pact',
    'rules',
    3,
    [
      '(?:rule|limit|maximum|max|no more than|only|one|single|deal with myself)',
      'rice cake|apple|cracker|egg|yogh?urt|lettuce|banana|carrots?|soup|\\d{2,3} ?(?:kcal|cals?|calories)',
      '(?:or|otherwise|if not|if i break|if i go over|before) (?:[a-z]+,? ){0,3}(?:i )?(?:run|exercise|purge|punish|fast|starve|burn|dont eat|no food|skip|throw|cut|hit)',
    ],
    'recipe|snack (?:idea|before)|allerg\\w*',
  ],
  [
    'other_distress',
    'distress',
    2,
    [
      'girlfriend|boyfriend|wife|husband|partner|daughter|son|sister|brother|friend|roommate|flatmate|mom|mum|student|teen\\w*|niece|cousin',
      'counts every|refuses (?:to eat|food|meals)|barely eats?|hardly eats?|never eats?|stopped eating|wont eat|skips (?:every|all|most|dinner|lunch)|cries (?:when|after|over|about)|bathroom after|so thin|losing (?:so much|too much)|hides? food|exercis\\w* (?:for hours|constantly)|scared of food|pushes (?:her|his) food|lost (?:so much|too much)',
      'worr\\w*|concern\\w*|help (?:her|him|them)|what (?:do|can|should) i|should i|scared for|say to (?:her|him|them)|cries|concerning',
    ],
    'picky|toddler|dog|cat|vegetables|cooking for|puppy|gluten|tracker|muscle',
  ],
];

/** Habits and turns of mind around food that are told without naming them. */
export const eatingHabitConcepts = createConceptRules(rows);
