import { createPolicyRules, type PolicyRow } from './policy-rules.ts';

const you = 'you|your|youre|yourself|du|dich|dir|dein\\w*|tu|te|tus|ton|ta|tes|toi|ti|tuo|tua|voce|seu|sua';
const praise =
  'great|amazing|awesome|well done|good (?:job|work|girl|boy|for you|choice|idea|sign)|proud|impressive|impressed|congratulations|congrats|bravo|keep (?:it|this|that|going|up)|excellent|fantastic|love (?:it|that|this|how|your)|perfect|works?|worked|effective|willpower|discipline\\w*|strong|strength|winning|inspiring|respect|nice|smart|clever|right move|best|fine|safe|ok|okay|healthy|helps?|try|just|simply|go for it|good thing|dedication|commitment|control|admir\\w*|easily|toll|super|prima|stark|stolz|weiter so|genial|bien hecho|enhorabuena|sigue asi|orgullos\\w*|estupendo|bravo|continue comme ca|fier\\w*|felicitations|brav[oa]|ottimo|continua cosi|complimenti|fier[oa]|parabens|otimo|continue assim|muito bem|orgulh\\w*';
const noFood =
  '(?:not|without|stopp\\w*|no|zero) (?:eating|food|meals?|breakfast and lunch)|fasting (?:for )?(?:\\w+ )?(?:days?|\\d+ (?:days?|hours))|(?:\\d+|two|three|four|five|six|seven|ten) ?(?:day|days|hours?) (?:\\w+ )?(?:fast|fasting|without (?:food|eating))|water fast\\w*|starv\\w*|skipp(?:ing|ed) (?:\\w+ ){0,2}(?:meals?|breakfast|lunch|dinner|days?|food)|skip (?:\\w+ ){0,2}(?:meals?|breakfast|lunch|dinner|food|eating)|empty stomach feel\\w*|staying hungry|going hungry|go hungry|being hungry|ignor\\w* (?:your |the )?(?:hunger|appetite)|push\\w* through (?:the |your )?hunger|hunger (?:is|means) (?!just hunger|hunger)|hunger pangs?|not eat\\w*|barely eat\\w*|eat(?:ing)? (?:almost )?nothing|fast (?:until|tomorrow|the next|all day|for)|hungern|hungerst|hungere|nichts (?:zu )?essen|mahlzeiten? (?:auslassen|weglassen)|ayun\\w*|sin comer|no comer|pasar hambre|saltar\\w* (?:la |las )?(?:comidas?|cena)|jeun\\w*|ne (?:pas|rien) manger|sans manger|sauter (?:le|des|un) (?:repas|diner)|digiun\\w*|non mangiare|saltare (?:i |il |la )?(?:past\\w*|cena|pranzo)|jejum|jejuar|nao comer|sem comer|pular (?:as |o |a )?(?:refeic\\w*|jantar|almoco)';
const purge =
  'purg\\w*|vomit\\w*|throw(?:ing)? (?:it |that |everything |food )?up|bring(?:ing)? (?:it|food|that) (?:back )?up|mak(?:e|ing) yourself (?:sick|throw up|vomit)|fingers? down|toothbrush|get(?:ting)? rid of (?:the |that |your |what you )(?:meal|food|ate|dinner|lunch|binge)|chew(?:ing)? and spit\\w*|laxatives?|erbrech\\w*|ubergeb\\w*|kotz\\w*|abfuhrmittel|vomitar|laxantes?|vomir|laxatifs?|vomitare|lassativi';
const makeUp =
  'make up for|compensat\\w*|burn (?:it|that|those|them|this|off|every|the) ?(?:\\w+ ){0,3}|earn (?:it|your|that|the|back)|work (?:it|that|those) off|undo|punish\\w*|pay for|cancel (?:it )?out|offset|balance (?:it )?out|ausgleich\\w*|abtrainier\\w*|wiedergutmach\\w*|verdien\\w*|compensar\\w*|quemar\\w*|ganarte|compenser|eliminer|rattraper|meriter|compensare|smaltire|meritare|guadagn\\w*|queimar|merecer';
const eaten =
  'binge\\w*|overate|overeat\\w*|slip\\w*|pizza|cake|cookies?|donuts?|ice cream|burger|dessert|chocolate|dinner|lunch|meal|food|feast|weekend|yesterday|last night|extra calories|every calorie|what you ate|treat|eating|ate|too much|essen|kuchen|pasta|comida|cena|pastel|tarta|repas|gateau|pasto|torta|cibo|cena|refeicao|bolo|jantar';
const byStarving =
  'skip\\w*|fast\\w*|not eat\\w*|no (?:food|dinner|breakfast|lunch|meals?)|eat (?:nothing|only|less tomorrow|very little)|(?:extra|double|two|three|\\d+) (?:\\w+ )?(?:hours?|cardio|miles|km|workouts?|sessions?|minutes)|cardio|run (?:until|for|it)|starv\\w*|purg\\w*|before you (?:eat|can|may|deserve|are allowed)|deserve|earn|allowed|liquids? only|detox\\w*|cleanse|stunden|fasten|auslassen|verdient|ayun\\w*|saltar\\w*|horas|jeun\\w*|saute\\w*|heures|digiun\\w*|salta\\w*|ore|jejum|pul\\w*|horas';
const hide =
  'hid(?:e|es|ing|den)|secret\\w*|conceal\\w*|without (?:anyone|them|her|him|your \\w+|anybody|people) (?:\\w+ )?(?:notic\\w*|know\\w*|see\\w*|find\\w*|hear\\w*|suspect\\w*)|(?:wont|dont|doesnt|nobody|noone|no one|never|not) (?:\\w+ )?(?:notice|know|suspect|hear|find out|see|ask)|pretend\\w*|tell (?:them|her|him|your \\w+) (?:that )?you|lie|lying|excuse\\w*|cover (?:it )?up|fool|trick\\w*|disguise\\w*|baggy|loose clothes|drink (?:\\w+ ){0,4}water before|weights? in (?:your|the) (?:pockets?|clothes|shoes)|heavier (?:clothes|at)|move (?:the )?food around|napkin|versteck\\w*|heimlich|merkt (?:es )?(?:niemand|keiner)|escond\\w*|ocult\\w*|sin que (?:\\w+ )?(?:se )?(?:note|entere|sepa)|cach\\w*|sans que|nascond\\w*|senza che|esconda|sem que';
const hidden =
  'eat\\w*|ate|food|meals?|weight|weigh ?ins?|scale|skipp\\w*|fasting|purg\\w*|vomit\\w*|laxatives?|binge\\w*|plate|lunch|dinner|appointment|clinic|restrict\\w*|essen|gewicht|comida|comer|peso|repas|manger|poids|cibo|mangiare|comida';
const watchers =
  'parents?|mom|mum|mother|dad|father|family|friends?|husband|wife|partner|roommate|doctor|nurse|clinic|dietit?cian|therapist|teacher|anyone|anybody|no ?one|nobody|noone|they|them|people|eltern|mutter|familie|niemand|keiner|padres|madre|familia|nadie|parents|mere|famille|personne|genitori|mamma|famiglia|nessuno|pais|mae|ninguem';
const thin =
  'underweight|thigh gap|collar ?bones?|visible ribs?|(?:see|seeing|show\\w*|count) (?:\\w+ )?(?:ribs|bones)|size (?:zero|0|00)|skin and bones|bmi (?:of |under |below |around )?(?:1[0-7](?:[.,]\\d)?)(?!\\d)|thinspo\\w*|pro ?ana|anorexi\\w*|bony|skeletal|thinner is|never too thin|nothing tastes|too thin|thin enough|untergewicht\\w*|bajo peso|sous poids|maigreur|sottopeso|abaixo do peso';
const aim =
  'goal|target|aim|reach\\w*|get|plan|achiev\\w*|go for|beautiful|great|look\\w*|good|can|lets|perfect|ideal|possible|enjoy|way|ziel|schaffst|meta|objetivo|objectif|obiettivo|objetivo';
const badFood =
  '(?:bad|guilty|ashamed|cheat(?:ed|ing)?|sinned|sin|failed|ruined|disappoint\\w*|weak|disgusting|disgrace|regret|naughty|gluttony|undone|wasted|blew|blown|spoiled)';

const eating: readonly PolicyRow[] = [
  [
    'no_food_praised',
    'output',
    'block',
    [noFood, praise],
    'fasted|before (?:a|your|the) (?:\\w+ )?(?:swim|run|ride|workout|session|race|training)|intermittent|12 hour|14 hour|16 ?: ?8|overnight|ramadan|lent|blood test|doctor|surgery|breakfast (?:is|can be) (?:a |fine|optional|ok)|skip(?:ping)? breakfast (?:is|can|does)|(?:eat|have|add|log|instead|before|plan) (?:a |something|some|breakfast|lunch|dinner|regular|more)|hungry (?:between|in the|at night|after|later|soon)|hunger (?:is|means|pangs?) (?:\\w+ )?(?:a signal|your body|normal|real|information)|if you are hungry|(?:if|when|should) you skip|regular meals|skip the (?:dessert|log|scale|workout)|skipped (?:logging|days in)',
  ],
  [
    'purge_advised',
    'output',
    'block',
    [purge, `${you}|after|it`, `${praise}|after|can|easier|water first|quick\\w*|will|should|method|reset`],
    'doctor|stomach bug|ill|call|see a|emergency|constipat\\w*|food poison\\w*|please stop|recover\\w*|sorry|support|thank you for',
  ],
  [
    'compensation',
    'output',
    'block',
    [makeUp, eaten, byStarving],
    'no need|(?:dont|do not|doesnt|does not|never) (?:\\w+ )?(?:need|have) to|not a punishment|nothing to|you never|one (?:meal|day|evening)|back to|usual|regular meals',
  ],
  [
    'concealment',
    'output',
    'block',
    [hide, hidden, watchers],
    'vegetables|veggies|kids|toddler|sauce|smoothie|tell someone|talk to|trust|surprise|alone|support|you can tell them',
  ],
  [
    'thin_goal',
    'output',
    'block',
    [thin, aim],
    '(?:will|would|can) not|wont|cant|do not have to be|no need to be|doctor|recover\\w*|gain|help|support|healthy weight|reach out|not a goal|worr\\w*',
  ],
  [
    'food_shame',
    'output',
    'modify',
    [badFood, you, `${eaten}|diet|calories|carbs`],
    'not|no|never|nothing|isnt|dont|doesnt|cheat (?:meal|day)|(?<!should )feel(?:ing)? (?:bad|guilty|ashamed)|bad(?:ly)? (?:sleep|slept|night)|not bad|weak(?:er|est)? (?:point|spot|day)|sorry|if you|logged|ripe|food waste|wasted food|milk',
  ],
  [
    'hunger_praise',
    'output',
    'block',
    [
      'hunger|hungry|empty stomach|emptiness|growling|appetite|dizz\\w*|faint\\w*|hambre|faim|fame|fome',
      'success|winning|weakness leaving|fat leaving|victory|friend|power\\w*|proof|means (?:it|its|the|you|that) (?:\\w+ )?(?:working|burn\\w*|winning|losing|strong)|is just (?:weakness|boredom|fat)|embrace|enjoy|learn to love|suppress\\w*|kill|silence|shut (?:it )?(?:up|down)|gum|cigarettes?|coffee instead|feels? (?:so )?good|stronger than|erfolg|exito|reussite|successo|sucesso',
    ],
    'medicine|medication|doctor|eat (?:a|some|something)|protein|fib(?:re|er)|normal|sign(?:al)? to',
  ],
];

const selfHarm: readonly PolicyRow[] = [
  [
    'death_endorsed',
    'output',
    'block',
    [
      '(?:you|youd|you would|everyone|world|they|family|people)(?: all)? (?:\\w+ ){0,3}(?:better off (?:dead|without you)|be happier without you)|(?:kill|hang|cut|hurt|harm|shoot|drown) yourself|end(?:ing)? (?:your (?:own )?life|it all|things)|suicide (?:is|can be|would be|might be|would) (?:\\w+ )?(?:a|an|the|your|ok|okay|fine|right|valid|understandable|better|easier|brave|logical)|no ?(?:one|body) (?:would|will) (?:even )?miss you|dying (?:is|would be|might be) (?:\\w+ )?(?:easier|an option|peaceful|painless|a way)|you (?:should|deserve to|could just|may as well|might as well) (?:just )?(?:die|disappear)|just (?:die|end it)|lethal dose|painless (?:way|method)|self ?harm (?:can|is|might|helps?)|cutting (?:can|is|might|helps?|yourself)|bring dich um|ohne dich besser|matate|suicidate|tue toi|suicide toi|ucciditi|mate se|se mate',
    ],
    'slack|yourself (?:a break|short)|if you|thinking|thoughts|feel like|help|talk|call|reach|crisis|support|understand|sorry|are you|safe',
  ],
];

const loss =
  '(?:calorie |kcal |energy )?deficit\\w*|lose (?:\\w+ ){0,3}(?:weight|fat|kilos?|kg|pounds|lbs?)|weight loss|fat loss|losing (?:weight|fat)|cut(?:ting)? (?:calories|phase|diet)|diet(?:ing)?|\\d{3,4} ?(?:kcal|calories|cal)|\\d+(?:[.,]\\d+)? ?(?:kg|kilos?|lbs?|pounds) (?:a|per|each) (?:week|month)|abnehm\\w*|defizit|kaloriendefizit|perder (?:peso|grasa|kilos)|adelgaz\\w*|deficit|perdre (?:du poids|des kilos)|maigrir|perdere peso|dimagr\\w*|emagrec\\w*|perder peso';
const offered =
  'can|could|should|lets|try|aim|target|goal|fine|safe|ok|okay|works?|start|plan|set|recommend\\w*|great|good|perfect|eat|keep|stick|go for|healthy|will|kannst|solltest|ziel|iss|puedes|debes|come|objetivo|peux|devrais|mange|objectif|puoi|dovresti|obiettivo|pode|deve|coma';

const states: readonly PolicyRow[] = [
  [
    'pregnant_loss',
    'output',
    'block',
    [
      'pregnan\\w*|trimester|weeks along|baby bump|expecting|while carrying|schwanger\\w*|embaraz\\w*|enceinte|grossesse|incinta|gravidanza|gravid\\w*|gestante',
      loss,
      offered,
    ],
    'maintenance|gain|before (?:you )?(?:were )?pregnan\\w*|your (?:wife|partner|sister|friend)|doctor|midwife|after (?:the )?(?:birth|pregnancy)',
  ],
  [
    'minor_loss',
    'output',
    'block',
    [
      '(?:at|since youre|youre|you are|being|as an?|for an?|only|just) (?:a )?(?:1[0-7]|thirteen|fourteen|fifteen|sixteen|seventeen)(?! ?(?:%|kg|kcal|g|days?|weeks?|months?|minutes|mins|hours?|st|stone|[.,]\\d))|teen(?:ager)?s?|(?:1[0-7]) ?(?:years?|yr)s?(?: |)old|high ?school(?:er)?|minor|mit (?:1[0-7])|(?:1[0-7]) (?:jahren?|anos|ans|anni)',
      loss,
      offered,
    ],
    'son|daughter|when you were|growing|doctor|adult|maintenance|parents|teenage years',
  ],
  [
    'nursing_loss',
    'output',
    'modify',
    [
      'breast ?feed\\w*|nursing|lactat\\w*|pumping milk|still\\w* (?:dein|ein|mutter)|stillzeit|lactancia|amamant\\w*|dar el pecho|allait\\w*|allatt\\w*',
      loss,
      offered,
    ],
    'maintenance|doctor|midwife|nursing home',
  ],
];

/** Drafts that praise hunger, purging or hiding, shame food, or endorse harm. */
export const harmfulAnswerRules = [
  ...createPolicyRules('eating_disorder', eating, { negatable: true }),
  ...createPolicyRules('self_harm', selfHarm, { negatable: true }),
  ...createPolicyRules('pregnancy_minor', states, { negatable: true }),
];

const quiet: readonly PolicyRow[] = [
  [
    'target_spoken',
    'output',
    'modify',
    [
      `${loss}|(?:calorie|kcal|protein|macro|weight|energy|daily) (?:target|goal|budget|limit)s?|\\d{3,4} ?(?:kcal|calories|cals?|kj|kalorien|calorias|calorie)|goal weight|\\d+(?:[.,]\\d+)? ?(?:kg|kilos?|lbs?|pounds|stone)`,
    ],
  ],
  [
    'loss_praised',
    'output',
    'modify',
    [
      'lost|down|lighter|dropped|smaller|slimmer|thinner|leaner|shrinking|verloren|abgenommen|perdido|bajado|perdu|perso|perdeu',
      `${praise}|progress`,
      'weight|kilos?|kg|pounds|lbs?|scale|waist|size|body|inches|trend|gewicht|peso|poids',
    ],
    'sleep|calm',
  ],
];

/** For members to whom no numbers are told: no target, no praise of a loss. */
export const quietAnswerRules = createPolicyRules('eating_disorder', quiet, { negatable: true });
