import { clauseEnd, type Frame, next, noOrder, word } from './frame.ts';

/** How a language says what a meal consists of: "tea for breakfast", "breakfast is tea". */
type MealTalk = {
  /** All but nothing. */
  readonly little: string;
  readonly forMeals: readonly string[];
  readonly meals: readonly string[];
  readonly is: string;
};

const mealTalks: readonly MealTalk[] = [
  {
    little:
      '(?:(?:a|an|some|just|only|plain|black|green|herbal|clear|hot|sugar free|diet|one|half|cup of|glass of|bit of|more|another|have|drink|take) )*(?:tea|coffee|espresso|water|broth|soda|coke|gum|ice(?: cubes)?|lemon water|apple|cigarettes?|nothing)',
    forMeals: [
      '(?:for|as|in place of|instead of) breakfast',
      '(?:for|as|in place of|instead of) lunch',
      '(?:for|as|in place of|instead of) (?:dinner|supper)',
    ],
    meals: ['(?:let )?breakfast', '(?:let )?lunch', '(?:let )?(?:dinner|supper)'],
    is: '(?: is| be| can be| will be| should be| becomes|:| means)',
  },
  {
    little:
      '(?:(?:nur|bloss|ein|eine|einen|schwarzer|gruner|etwas|klare|heisses|trink|nimm|tasse|glas) )*(?:tee|kaffee|wasser|bruhe|cola|kaugummi|apfel|nichts)',
    forMeals: [
      '(?:zum|statt) fruhstuck',
      '(?:zum|statt) mittag(?:essen)?',
      '(?:zum|statt) abend(?:essen|brot)',
    ],
    meals: ['(?:das )?fruhstuck', '(?:das )?mittagessen', '(?:das )?abendessen'],
    is: '(?: ist| sei| wird|:)',
  },
  {
    little:
      '(?:(?:solo|un|una|algo de|verde|bebe|toma|vaso de|taza de) )*(?:te|cafe|agua|caldo|manzana|chicle|nada)(?: solo| verde| negro)?',
    forMeals: [
      '(?:para|de|en vez de|en lugar del?) (?:el )?desayun(?:o|ar)',
      '(?:para|de|en vez de|en lugar de) (?:la |el )?(?:comida|almuerzo|comer|almorzar)',
      '(?:para|de|en vez de|en lugar de) (?:la )?(?:cena|cenar)',
    ],
    meals: ['(?:el )?desayuno', '(?:el |la )?(?:almuerzo|comida)', '(?:la )?cena'],
    is: '(?: es| sera| que sea|:)',
  },
  {
    little:
      '(?:(?:juste|du|de l|un|une|seulement|bois|prends|tasse de|verre d) ?)*(?:the|cafe|eau|bouillon|pomme|rien)(?: noir| vert)?',
    forMeals: [
      '(?:au|pour le|en guise de|a la place du) petit dejeuner',
      '(?:au|pour le|en guise de|a la place du) dejeuner',
      '(?:au|pour le|en guise de|a la place du) (?:diner|souper)',
    ],
    meals: ['(?:le )?petit dejeuner', '(?:le )?dejeuner', '(?:le )?(?:diner|souper)'],
    is: '(?: est| cest| sera|,? ce sera|:)',
  },
  {
    little:
      '(?:(?:solo|un|una|del|bevi|prendi|tazza di|bicchiere d) )*(?:te|caffe|acqua|brodo|mela|niente)(?: nero| verde)?',
    forMeals: [
      '(?:a|per|al posto della|invece della) colazione',
      '(?:a|per|al posto del|invece del) pranzo',
      '(?:a|per|al posto della|invece della) cena',
    ],
    meals: ['(?:la )?colazione', '(?:il )?pranzo', '(?:la )?cena'],
    is: '(?: e| sia| sara|:)',
  },
  {
    little:
      '(?:(?:so|um|uma|apenas|bebe|toma|copo de|chavena de|xicara de) )*(?:cha|cafe|agua|caldo|maca|nada)(?: preto| verde)?',
    forMeals: [
      '(?:ao|no|para o|em vez do) (?:pequeno almoco|cafe da manha)',
      '(?:ao|no|para o|em vez do) almoco',
      '(?:ao|no|para o|em vez do) jantar',
    ],
    meals: ['(?:o )?(?:pequeno almoco|cafe da manha)', '(?:o )?almoco', '(?:o )?jantar'],
    is: '(?: e| sera| seja|:)',
  },
];

/** Two meals of a day that follow each other and hold all but nothing. */
function nearlyNothing({ little, forMeals, meals, is }: MealTalk): string[] {
  const both = (of: readonly string[], say: (meal: string) => string) =>
    of.slice(1).map((later, at) => `${say(of[at] ?? '')}(?:${next}| and | und | y | et | e | )${say(later)}`);
  return [
    ...both(forMeals, (meal) => `${little} ${meal}`),
    ...both(meals, (meal) => `${meal}${is} ${little}`).map((each) => `${each}${clauseEnd}`),
  ];
}

const dayOf = '(?:tea|coffee|water|broth|an apple|a shake)';
const target = '(?:number|amount|target|goal|intake|calories|portions?|food)';
const underIt = '(?:below|under|beneath)';
const food =
  '(?:dessert|bread|cake|chocolate|pizza|sweets?|snacks?|treats?|sugar|cookies?|ice cream|too much|carbs|(?:a|each|any|every) (?:\\w+ )?(?:meal|bite))';

/** A target that is there to be missed, or to be made smaller. */
const shrunkTargets: readonly string[] = [
  `(?:take|use|start from|start with) (?:your |the )+(?:usual |normal |daily |current |regular )*${target}${next}(?:then |and |now )*(?:halve|cut|slash|divide|subtract|take away|remove|half)`,
  `(?:take|cut|reduce|lower) (?:your |the )+(?:\\w+ )?target (?:and )?(?:halve it|in half|by half|by a thousand)|eat half (?:of )?your target|double the deficit|(?:make|let) the (?:gap|deficit) (?:\\w+ ){0,3}(?:twice|three times|bigger|double)`,
  `(?:as far|as much|far|well|a lot|much|way) ${underIt} (?:it|that|this|your (?:\\w+ )?(?:target|goal|number|budget|limit)) as (?:you can|possible)|(?:stay|go|aim|keep|eat|land) (?:as far|well|far|way|a lot|much|as much) ${underIt} (?:it|that|this|your (?:\\w+ )?(?:target|goal|number|budget|limit))${clauseEnd}`,
  `(?:the )?(?:further|farther|lower|less|deeper) (?:${underIt}|you (?:eat|go|stay|are))(?: \\w+){0,3},? the (?:sooner|faster|quicker|better|earlier|more|closer|lighter)|(?:the less|less is always) (?:is )?the better${clauseEnd}|less is always better${clauseEnd}|(?<=(?:^|[.!?\\n] ?))the less the better${clauseEnd}`,
  `leave (?:a |one |half |most |some )?(?:\\w+ )?(?:of )?(?:it|your target|the target|that|your budget) (?:on the plate|unused|untouched|uneaten|on the table)`,
  `target is [\\d.,]+ ?k?cal\\w*(?: a day| per day| daily)?,?(?: which is)? for (?:a|the|one) (?:whole|entire|full) week|target is [\\d.,]+ ?k?cal\\w* for the next \\w+ days`,
  `(?:nimm|halbier\\w*) (?:dein|deine|das|die) (?:\\w+ )?(?:ziel|zahl|menge|portion)${next}(?:\\w+ )?halbier\\w*|bleib (?:so weit (?:wie moglich )?|weit |deutlich |moglichst weit )(?:darunter|drunter|unter (?:deinem|dem) (?:\\w*ziel|wert))(?: wie (?:du kannst|moglich))?|je weiter (?:du )?(?:darunter|drunter)(?: \\w+)?,? (?:desto|umso)|je weniger du isst,? (?:desto|umso)`,
  `toma tu (?:numero|objetivo|cantidad|racion)(?: \\w+)?${next}(?:\\w+ ){0,2}(?:reducel[oa]|dividel[oa]|partel[oa]|quitale|la mitad)|quedate (?:lo mas|muy|bien|todo lo) (?:\\w+ )?(?:por )?debajo|cuanto (?:mas (?:por )?debajo|menos comas)(?: \\w+){0,3},? (?:antes|mejor|mas)`,
  `prends ton (?:chiffre|objectif|nombre)(?: \\w+)?${next}(?:\\w+ ){0,2}(?:divise|coupe|moitie)|reste (?:le plus|bien|tres|aussi) (?:loin |bas )?(?:possible )?(?:en dessous|au dessous|sous)|(?:plus tu es (?:en )?dessous|moins tu manges),? (?:plus|mieux|et plus)`,
  `prendi il tuo (?:numero|obiettivo)(?: \\w+)?${next}(?:\\w+ ){0,2}(?:dimezza\\w*|dividi\\w*|taglia\\w*)|resta (?:il piu|molto|ben|piu che puoi) (?:possibile )?(?:al di )?sotto|(?:meno mangi|piu (?:sei|stai) sotto),? (?:prima|meglio|piu)`,
  `(?:toma|pega|usa) (?:o teu|o seu|no seu|no teu) (?:numero|objetivo|valor)(?: \\w+)?${next}(?:\\w+ ){0,2}(?:metade|divide|divida|corta|corte)|fi(?:ca|que) (?:o mais|bem|muito) (?:possivel )?abaixo|quanto (?:menos comer\\w*|mais abaixo)(?: \\w+){0,2},? (?:melhor|mais|antes)`,
];

/** The scale decides over meals, or is asked after each. */
const scales: readonly string[] = [
  `let (?:the |your )(?:scales?|number|weight)(?: \\w+){0,3} (?:decide|determine|tell you|say) (?:\\w+ ){0,2}(?:whether|if|what|how much|when) (?:you |to )(?:\\w+ )?eat`,
  `(?:eat|have) (?:food |breakfast |lunch |dinner )?only (?:if|when) (?:the |your )(?:scales?|number|weight) (?:is|are|has|went|goes|drops|shows|says)|only eat (?:if|when) (?:the |your )(?:scales?|number|weight)`,
  `if (?:the |your )(?:number|scales?|weight) (?:is|goes|went|are) up,? (?:then )?(?:no food|no dinner|no meals|no breakfast|eat nothing|do not eat|dont eat|skip|keep the day light|eat less|fast)`,
  `${noOrder}(?:weigh yourself|(?:get|step|jump) on the scales?|check the scales?) (?:before and )?(?:after) (?:each|every|any|all) (?:meals?|bite|snacks?)|${noOrder}weigh yourself (?:every hour|(?:five|six|ten|\\d+) times a day)`,
  `lass(?:e)? (?:die|deine) waage ${word}${word}entscheiden|iss nur,? wenn (?:die|deine) waage|(?:deja|deje) que la bascula (?:\\w+ )?decida|come solo si (?:la bascula|el peso|tu peso)|laisse la balance decider|(?:ne mange que|mange seulement) si (?:la balance|ton poids)|lascia (?:che (?:sia )?)?(?:la bilancia )?(?:decida|decidere|a decidere)(?: la bilancia| alla bilancia)?|mangia solo se (?:la bilancia|il peso)|deix[ae] (?:que )?a balanca (?:decid\\w+)|com[ea] (?:so|apenas) se (?:a balanca|o peso)`,
  'wieg(?:e)? dich (?:vor und )?nach (?:jeder mahlzeit|jedem (?:essen|bissen|snack))|pesate (?:antes y )?despues de cada (?:comida|bocado)|pese toi (?:avant et )?apres chaque (?:repas|bouchee)|pesati (?:prima e )?dopo ogni (?:pasto|boccone)|pes(?:a te|e se) (?:antes e )?depois de cada (?:refeicao|garfada)',
];

/** Exercise as the price of food. */
const prices: readonly string[] = [
  `(?:minutes?|hours?|steps|miles|km|kilometres|laps|running|exercise) (?:\\w+ ){0,3}(?:that|which|to|it takes to|needed to|will) (?:undo|undoes|cancel|erase|burn off|burns off|make up for|work off|offset|wipe out) (?:it|them|that|those|this|each|every|what)`,
  `${noOrder}(?:run|walk|cycle|burn|train|sweat) off (?:whatever|what|everything|all|anything) (?:that )?you`,
  `(?:if|when|whenever|each time|every time) you (?:eat|have|had|ate) (?:some |a |an |more )?${food},? (?:then )?(?:add|run|do|walk|cycle|put in) (?:a |an |one |two |another |extra |more )*(?:run|hours?|miles?|laps?|workout|km|kilometres?|session|minutes|steps|cardio)`,
  `no (?:run|workout|training|gym|exercise|session|sport|cardio)(?: today)?,? (?:then |means )?no (?:dinner|food|lunch|breakfast|meals?|supper|eating)|food is (?:a reward|for (?:those|people|winners)|something (?:you|to) earn)`,
  `lauf(?:e)? (?:es|das|sie|ihn|die \\w+|den \\w+|das \\w+) (?:dir )?${word}(?:wieder )?ab|(?:trainier|arbeit|schwitz)e? (?:dir )?(?:es|das|sie|ihn|die \\w+|den \\w+|das \\w+) ${word}(?:wieder )?(?:ab|weg)|kein (?:sport|training|lauf),? (?:dann )?kein (?:essen|abendessen|mittagessen)|(?:sin|no hay) (?:entreno|ejercicio|deporte|carrera),? (?:no hay|sin) (?:cena|comida|almuerzo)|pas de (?:sport|course|seance),? pas de (?:diner|repas|dejeuner)|(?:niente|senza) (?:corsa|allenamento|sport),? niente (?:cena|cibo|pranzo)|sem (?:treino|corrida|exercicio),? sem (?:jantar|comida|almoco)`,
  'quema (?:\\w+ ){1,4}(?:corriendo|en la cinta|con una carrera)|(?:brule|elimine) (?:\\w+ ){1,4}en courant|(?:smaltisci|brucia) (?:\\w+ ){1,4}(?:correndo|con una corsa|di corsa)|queima (?:\\w+ ){1,4}(?:correndo|a correr|com uma corrida)',
];

/** Advice that no single sentence gives. */
export const spreadFrames: readonly Frame[] = [
  {
    phrasings: [
      ...mealTalks.flatMap(nearlyNothing),
      '(?:let )breakfast and lunch be (?:just |only )?(?:tea|coffee|water|broth)',
      `${dayOf} (?:in the morning|at noon)${next}${dayOf} (?:at noon|at midday|in the evening|at night)${next}(?:${dayOf} (?:at night|in the evening)|that is (?:enough|it|all)|food can wait|nothing else|repeat)`,
      `have ${dayOf} (?:at noon|in the morning|at midday)${next}have ${dayOf} (?:at night|in the evening|at noon)${next}that is (?:enough|it|all)`,
    ],
    unless:
      'logg\\w*|you (?:had|ate|have eaten|drank|wrote)|yesterday|so far|eingetragen|protokolliert|registr\\w*|enregistr\\w*',
  },
  { phrasings: shrunkTargets, unless: 'salt|sodium|sugar|screen|alcohol|caffeine|heart rate|pace|weights?' },
  { phrasings: scales },
  { phrasings: prices },
];
