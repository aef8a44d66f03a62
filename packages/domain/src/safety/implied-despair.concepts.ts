import { createPolicyRules, type PolicyRow } from './policy-rules.ts';
import { asRead } from './written-as-read.ts';

const soon =
  'tonight|tomorrow|by (?:the )?(?:weekend|monday|friday|sunday|then|next week|morning)|(?:past|after|before|on) (?:friday|monday|sunday|saturday|the weekend|the holidays|christmas|new year)|this (?:week|weekend)|soon|any ?more|for good|permanently|for ever|forever|next week';
const someone =
  'my (?:\\w+ )?(?:mum|mom|dad|mother|father|son|daughter|brother|sister|wife|husband|partner|friend|mate|flatmate|colleague|cousin|nephew|niece|student|client|neighbou?r|coach|goalkeeper|teammate|ex|granddaughter|grandson|uncle|aunt|boss|pupil|kid|roommate)|our (?:goalkeeper|captain|coach|son|daughter)|a (?:guy|girl|lad|woman|man|boy|kid|friend|colleague|member) (?:in|from|at|on)|she|he|her|him|they';
const elsewhere = asRead(
  'bruder|schwester|mitbewohnerin|kumpel|freundin|kollegin|vater|mutter|sohn|tochter|mejor amigo|mi (?:hija|hijo|amiga|amigo|hermano|hermana|madre|padre|vecina|vecino)|la vecina|ma collegue|mon (?:fils|ami|frere|pere)|ma (?:fille|soeur|mere|copine)|une fille du|un ragazzo|mi[ao] (?:nipote|figlia|figlio|amica|amico|sorella|fratello)|papa|meu (?:marido|filho|amigo|irmao|pai|aluno)|minha (?:prima|filha|amiga|irma|mae)|um aluno|mijn (?:zwemmaatje|vader|moeder|zoon|dochter|vriend|vriendin|broer|zus|collega)|een jongen|kolega|kolezanka|mama|tata|siostra|brat|syn|corka|arkadasim|yegenim|kardesim|babam|annem|kocum|друг|подруга|у племянницы|отец|мама|сын|дочь|брат|сестра|min (?:kompis|bror|syster|dotter|son|mamma|pappa)|pappa|mamma|en tjej|en kille',
);

const rows: readonly PolicyRow[] = [
  [
    'no_future',
    'input',
    'block',
    [
      `(?:i )?(?:wont|will not|shant|not) (?:be )?(?:needing|need|around|here|there|doing a (?:fourth|third|second|next))(?: \\w+){0,4}? (?:${soon}|or anything else|next week)|(?:dont|not) bother planning|(?:wont|doesnt|will not) matter (?:${soon})|(?:dont|do not) think ill (?:see|make|reach|live)|who gets my (?:dog|cat|things|stuff|bike|house)|if im not there by|(?:there(?:ll| will)? be )?no tomorrows? (?:for me)?|(?:this is|its) (?:the|my) last (?:time i log|message|log|entry)|shant be needing|the last one|not sure ill need|(?:dont|do not) want (?:another|any more) birthdays?|wont see (?:spring|summer|christmas|my birthday)|what(?:s| is) the use of .{0,60}leaving|isnt coming back.{0,40}(?:talk|soon)|(?:cancel|delete) (?:the|my) (?:plan|streak|account).{0,40}(?:me|matter)`,
    ],
    'gym|pause|im in \\w+|im away|race|season|holiday|moving|vacation|membership|surgery|hospital|subscription|job|shift|burpees|diet|episode|my (?:mum|mom|dad|friend|wife|husband|son|daughter)|discount|coupon|recipe|contract|equipment|charger|reminders?|biscuit|slice|cookie|piece',
  ],
  [
    'giving_away',
    'input',
    'block',
    [
      '(?:giv(?:e|en|ing)|gave) (?:away )?(?:all )?my (?:\\w+ )?(?:gear|things|stuff|belongings|spare keys|keys|dog|cat|bike|savings|records)(?: away)?|said (?:my )?goodbyes?(?: to)?|wrote (?:the|my|a) note|(?:ive )?written (?:the |my )?letters? to (?:everyone|my)|cleared my debts|sent the (?:wife|kids) to|sorted (?:out )?my will|thanks? for everything',
      'i|my|me|we',
      `${soon}|someone else|may as well|properly|courage|left to trade|have (?:it|the bike)|need(?:ing)?|everyone|shotgun|quiet|help|you did|anything|nobody`,
    ],
    'charity shop|declutter|spring clean|moving|upgrade|new gear|season|race|trial|membership|my (?:coach|trainer)|hello|recipe',
  ],
  [
    'weighs_on_them',
    'input',
    'block',
    [
      '(?:insurance|pension|payout) (?:\\w+ ){0,3}(?:pays?|money|more than i)|(?:family|kids|children|wife|husband|everyone|they)(?:\\w| )* (?:better|easier|freed?|lighter|happier|richer)(?: off)? (?:\\w+ ){0,5}(?:than with me|without me|if i|money)|weak link|i (?:only|just) cost|stop costing|wrong one came home|one less (?:fat |useless )?(?:person|mouth)|(?:just|only) work for my (?:wife|husband|family)|if i (?:simply )?(?:wasnt|werent) around|nobody would (?:\\w+ )?(?:notice|register|miss)|no ?one would (?:\\w+ )?(?:notice|register|miss)',
      'i|me|my|im|removed?|one',
    ],
    'app|log|gym|workout|sugar|salt|sauce|recipe|macros|weight loss|lost \\d|spinach|veg\\w*|shirt|haircut',
  ],
  [
    'lets_chance_decide',
    'input',
    'block',
    [
      'without (?:lights|looking|a (?:seat ?belt|helmet))|dont look|swim out (?:further|farther)|in the storm|whatevers in the drawer|mix (?:pills|whatever)|stopped taking care|drive (?:too )?fast|cross (?:the road )?without|most of a bottle',
      'hope|if i fall|then good|whatever happens|see if i|dont (?:really )?care|decides? for me|prefer|turning back|so what|fine by me|window|one of these times',
    ],
  ],
  [
    'drawn_to_means',
    'input',
    'block',
    [
      '(?:bridge|viaduct|window|roof|rooftop|ledge|balcony|pillar|cliff|every high place|heights|trains?|tracks|river|cabinet key|shotgun|gun|rope|pills|noose|scalpel)',
      'invitation|friendly|differently|high enough|every (?:evening|night) it|know(?:s)? every|isnt|looks? (?:friendly|different|inviting|peaceful)|calls? (?:me|to me)|standing on|supposed to see to|heavier|keep looking|staring|work(?:s)? out|almost jumped|step back',
      'i|me|my|im|ive',
    ],
    'run (?:over|across|to)|jog|photo|squat|bench|glute|straps?|training|commut\\w*|cake|running (?:late|shoes)|bridges? (?:hold|exercise|reps)|barbell|dumbbells?|protein|charity|interrail|train(?:ed|ing)? (?:plan|harder|for)|tracks? (?:my|it|the)|climb\\w*|hik\\w*|skipping|battle|plan my',
  ],
  [
    'wants_out',
    'input',
    'block',
    [
      'please let (?:this|it) be the last|(?:id|i would) (?:sooner|rather) go|on my own terms|ready to (?:join|go to) (?:them|him|her|my \\w+)|(?:switch|turn) (?:him|my)self off|delete(?:s)? me|(?:furious|angry|disappointed|sad|sorry|gutted) (?:that )?i (?:woke|wake) up|(?:disappointed|sad|gutted) (?:every|each) morning|envy the (?:dead|cattle)|(?:god|lord).{0,20}(?:take me|close?s? my book)|(?:ive )?run out of reasons|in the (?:graveyard|churchyard|ground)(?: \\w+)* (?:tbh|join|trade|envy)|trade places with|(?:why am i|im) still here when|(?:stop|quiet|over|end) permanently|(?:want|need) it (?:all )?over|(?:im )?(?:ending|end) (?:everything|things) (?:after|on|if|tonight|soon)|wish it had been me|(?:the only|only) reason i havent|i am finish\\w*|no reason to keep|step back if a|(?:bus|train|car) (?:came|comes).{0,30}(?:step|move)|kill me,? seriously|(?:thinking|thoughts?) (?:about|bout|of) (?:hanging|ending|offing)|stay in life when|inside says leave|just hope i dont wake|not cut tonight|ctrl alt delet\\w* myself|moe van elke ochtend|bitirmek istiyorum|yine uyandim|dayanacak gucum kalmadi|hakkini helal|wil dat het ophoudt|reken ik uit of het hoog genoeg',
    ],
    'retire\\w*|job|party|vacation|burpees|holiday|concert|my (?:legs|knees)|relationship|lease|membership|snooze|deload|workout|class',
  ],
  [
    'asks_about_dying',
    'input',
    'block',
    [
      '(?:which|what) way of dying|(?:how|does|do) (?:\\w+ ){0,8}(?:take|takes|need|have) to die|(?:stop|stopping) my heart|how people do it|googling how|something after.{0,20}check|selfish to leave|insurance pay if|once youve picked|picked the day|when i die.{0,20}soon|make notes on|what (?:does|doesnt) work',
      'i|me|asking|my|you|hurts?|one|is it normal',
    ],
    'weight|fat|muscle|recipe|diet|plant|dog|yeast|garden|bacteria|goldfish|lose|my (?:mum|dad|nan)',
  ],
  [
    'hurts_self',
    'input',
    'block',
    [
      'hand over the (?:hob|flame|stove|candle)|pinching isnt|(?:actually|really) hurts as|(?:hurts?|pain|hit|burn|starve) (?:\\w+ ){0,3}as (?:a )?(?:penalty|punishment)|punch(?:ed|ing)? (?:the wall|my (?:stomach|legs?|thighs?|head))|burn(?:ed|t)? my (?:\\w+ )?(?:arm|wrist|leg|hand|skin) (?:with|on purpose)|bite my (?:hands?|arms?)|pick at my (?:wounds|scabs)|cutt?in(?:g)? again|hit my head',
      'because|until|calms?|calm down|so i|again|penalty|punish\\w*|worthless|disgusting|lazy|when i|kind of need|every time|if i',
    ],
    'kettle|oven|cooking|bag|boxing|gloves|accident\\w*|weight|season|carbs|pan|while',
  ],
  [
    'other_signs',
    'input',
    'flag',
    [
      someone,
      'fresh (?:marks|cuts|scratches)|(?:marks|cuts|scars) on (?:her|his|their)|goodbye message|thanks? for everything|(?:gave|giving|given) (?:me )?(?:away )?(?:his|her|their) (?:\\w+ )?(?:things|stuff|dog|watch|keys)|not (?:being|be) around (?:much longer|any ?more)|(?:better|easier) (?:off )?(?:with someone else|without (?:him|her|them))|gone (?:very )?quiet|doesnt (?:pick up|answer)|wants? to (?:disappear|end it|be gone)|no point in (?:living|going on)|hates? (?:him|her)self|talks? about (?:dying|death|the end)|(?:his|her) last (?:workout|session|message)|bangs? (?:his|her) head|hurting (?:him|her)self',
    ],
    'film|series|novel|cat|dog|tattoo|surgery|piercing|birthday|party|phone',
  ],
  [
    'other_signs_abroad',
    'input',
    'flag',
    [
      elsewhere,
      asRead(
        'verschenkt|abschied|striche|ritz\\w*|umbring\\w*|nicht mehr (?:leben|da)|ya no estara|quiere (?:desaparecer|morir)|bajo tierra|se corta|en finir|adieu|se deteste|se scarifi\\w*|mettre fin|ammazz\\w*|tagli sul\\w*|andarsene|farla finita|melhor sem ele|melhor sem ela|despedida|marcas no braco|se corta|eruit wil|mooi geweest|weggegeven|snijdt|ostatni trening|poszlaby za|tnie sie|samoboj\\w*|intihar\\w*|bilek\\w*|helalles\\w*|canina kiy\\w*|скоро его не будет|порезы|отжил|не хочет жить|покончить|forlat for allt|vill inte vara med|inte vill vara med|nya arr|skar sig|ta sitt liv|meddelande om avsked',
      ),
    ],
    'cucin\\w*|film|serie|roman|novela|katze|gatto|chat|urlaub|vacaciones|trabajo',
  ],
  [
    'behind_them',
    'input',
    'flag',
    [
      asRead(
        '(?:years?|months?) clean|talked down from|nearly left|didnt have an ending|locked ward|pumped my stomach|what i tried|didnt want to (?:reach|see) (?:thirty|\\d+)|my safety plan|bags packed for somewhere|(?:suicide|an) attempt|past that now|war ich (?:mal )?auf der brucke|me cortaba|jai fait une tentative|sneed ik mezelf|po probie samobojczej|canima kiym\\S*|пыталась покончить|пытался покончить|forsokte ta mitt liv|mi sono tagliat[ao]|tentei (?:me matar|tirar)',
      ),
      asRead('i|my|me|ich|me|je|ik|bylam|bylem|yil|jag|mitt|в|mi|eu|heute|today|now|ya no|behind|derriere'),
    ],
    'cucin\\w*|smoking|sober|sugar|alcohol|attempt(?:ed)? (?:a|the|my) (?:lift|pr|pb|squat|deadlift|run)|eating|booze|nicotine',
  ],
];

/** A death wish, a farewell or a wound told without naming it; of others and of the past it is watched. */
export const impliedDespairRules = createPolicyRules('self_harm', rows, { negatable: false });
