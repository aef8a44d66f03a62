import { allMatches } from '../all-matches.ts';
import { phrasesPattern } from './cues.ts';
import { daysNamedIn } from './deadlines.ts';
import type { NumericRequestContext, NumericRequestRule } from './numeric-requests.ts';
import { findNumbers } from './quantities.ts';
import { createRuleIndex, type PatternPiece } from './rule-index.ts';
import { safetyThresholds } from './thresholds.ts';

/** An unsafe target that is implied: by a sum of meals, by two numbers, by a share, or in words alone. */
export type NumericHint = {
  readonly rule: NumericRequestRule;
  readonly id: string;
  readonly action: 'modify' | 'block';
  readonly start: number;
  readonly end: number;
};

/** Implied targets in normalised text. */
export function findNumericHints(
  text: string,
  context: NumericRequestContext,
  pieces?: readonly PatternPiece[],
): NumericHint[] {
  const found = findersIn(finders, text, pieces).flatMap(({ find }) => find(text, context));
  const isReport = found.length > 0 && text.search(reported) >= 0 && text.search(wished) < 0;
  return isReport ? [] : found;
}

const reported = phrasesPattern([
  'i (?:had|ate|logged|burn(?:ed|t))|you (?:had|ate|logged|burn(?:ed|t))|logged|yesterday|so far|ive had|left for|remaining|has how many|he comido|comi|jai mange|ich hatte|ho mangiato|gegessen|comi ontem',
]);
const wished = phrasesPattern([
  'plan|from now on|every day|each day|per day|a day|daily|target|goal|want|should|i will|ill|going to|from tomorrow|starting|stick to|set|only eat|limit',
]);
const meals =
  /(?<![a-z])(?:breakfast|lunch|dinner|supper|snacks?|brunch|fruhstuck|mittagessen|abendessen|desayuno|almuerzo|comida|cena|petit dejeuner|dejeuner|diner|gouter|colazione|pranzo|spuntino|cafe da manha|almoco|jantar|lanche)(?![a-z])/g;
const wholeDay = phrasesPattern([
  'thats (?:it|all)|that is (?:it|all)|nothing else|and nothing|whole day|all day|for the day|per day|a day|daily|every day|day plan|meal plan|total|in total|sonst nichts|am tag|nada mas|al dia|rien dautre|par jour|nientaltro|al giorno|mais nada|por dia|your day|the day|menu',
]);

/** "200 for breakfast, 250 for lunch and 300 for dinner, that's it". */
function mealSum(text: string, context: NumericRequestContext): NumericHint[] {
  const named = new Set(allMatches(text, meals).map(([meal]) => meal));
  if (named.size < 2 || (named.size < 3 && text.search(wholeDay) < 0)) return [];
  if (!/kcal|calor|kalor|cals?(?![a-z])/.test(text)) return [];
  const numbers = findNumbers(text).filter(({ value }) => value >= 30 && value <= 700);
  const [first] = numbers;
  const last = numbers.at(-1);
  if (!first || !last || numbers.length < named.size) return [];
  if (/(?<![a-z])(?:left|remaining|so far|over|burn\w*|protein|carbs|or)(?![a-z])/.test(text)) return [];
  const sum = numbers.reduce((total, { value }) => total + value, 0);
  if (sum >= safetyThresholds.calories.floorKcal[context.sex ?? 'unknown']) return [];
  const action = sum < safetyThresholds.calories.veryLowKcal ? 'block' : 'modify';
  return [{ rule: 'calorie_minimum', id: 'meal_sum', action, start: first.start, end: last.end }];
}

const burns =
  'burn|burning|tdee(?: is| of)?|maintenance(?: is| of| calories are)?|expenditure(?: is| of)?|spend|use|verbrauch\\w*|gasto|depense\\w*|consumo|brucio|gaste';
const eats =
  'eat|eating|intake(?: of| to| at)?|live on|stick to|have|consume|target(?: of| to| at)?|go (?:down )?to|keep (?:it |intake )?(?:at|to)|only|esse|essen|iss|comer|comiendo|comes|come|manger|mange|mangiare|mangiando|mangio|mangia|comendo|coma';
const gapPattern = new RegExp(
  `(?<![a-z])(?:${burns}) (?:about |around |roughly |at |is |are |etwa |unas |environ |circa |cerca de |i |s )*([\\d.,]{4,6})(?: ?k?cals?| calories| kcal| kalorien| calorias| calorie)?(?: (?:a|per) day| daily| am tag| al dia| par jour| al giorno| por dia)?(?:[ ,.;:]+(?!but the)[a-z]+){0,6}?[ ,.;:]+(?:${eats}) (?:only |just |about |around |nur |solo |seulement |me |to |at |be |apenas )*([\\d.,]{3,6})(?! ?(?:g|kg|ml|minutes|steps|less|more|fewer))`,
);

const reversedGapPattern = new RegExp(
  `(?<![a-z])(?:${eats}) (?:about |around |only |just )*([\\d.,]{3,6})(?: ?k?cals?| calories)?(?:[ ,]+(?:and|while|but|a|day|per|i|i will))*[ ,]+(?:${burns}) (?:about |around |only |just |ing )*([\\d.,]{4,6})`,
);

/** "I burn 2,600 and want to eat 1,300": the gap between the two is the deficit. */
function statedGap(text: string): NumericHint[] {
  const forward = gapPattern.exec(text);
  const match = forward ?? reversedGapPattern.exec(text);
  if (!match) return [];
  const [burned, eaten] = (forward ? [match[1], match[2]] : [match[2], match[1]]).map(
    (digits) => findNumbers(digits ?? '')[0]?.value ?? 0,
  );
  if (!burned || !eaten || burned < 1_000 || eaten < 300 || eaten > burned) return [];
  const gap = burned - eaten;
  const { maxDeficitKcal, maxDeficitShare } = safetyThresholds.calories;
  if (gap <= maxDeficitKcal && gap / burned <= maxDeficitShare) return [];
  const span = { start: match.index, end: match.index + match[0].length };
  return [{ rule: 'calorie_deficit', id: 'stated_gap', action: 'modify', ...span }];
}

const fractions: readonly (readonly [words: RegExp, share: number])[] = [
  [/^(?:a |one )?(?:third|drittel|tercio|tiers|terzo|terco)/, 1 / 3],
  [/^(?:a |one )?(?:quarter|viertel|cuarto|quart|quarto)/, 1 / 4],
  [/^(?:a |one )?fifth/, 1 / 5],
  [/^(?:half|halfte|mitad|moitie|meta|metade|halbe)/, 1 / 2],
];
const sharePattern =
  /(?<![a-z])((?:a |one )?(?:third|quarter|fifth|half|halfte|mitad|moitie|meta|metade|drittel|viertel|tercio|cuarto|tiers|quart|terzo|quarto|terco)|\d{1,2} ?(?:%|percent|prozent|por ?ciento|pour ?cent|per ?cento|por ?cento)) (?:of |de |di |von |da |do |des |meines |meiner )+(?:my |what i |what you |your |mi |ma |mon |mio |mia |meu |minha |meine\w* |lo que |ce que je |quello che |o que |the calories i |the calories you )?(body ?weight|weight|maintenance|tdee|burn|need|expenditure|energy needs?|daily needs|gesamtumsatz\w*|bedarfs?|gasto|quemo|depense|besoins|fabbisogno|brucio|gasto|peso)(?![a-z])/g;

function sharesOf(text: string, context: NumericRequestContext): NumericHint[] {
  return allMatches(text, sharePattern).flatMap((match): NumericHint[] => {
    const said = match[1] ?? '';
    const share = fractions.find(([words]) => words.test(said))?.[1] ?? Number.parseFloat(said) / 100;
    const span = { start: match.index, end: match.index + match[0].length };
    const before = text.slice(0, match.index);
    if (/weight|peso/.test(match[2] ?? '')) {
      const days = daysNamedIn(text, context.today);
      const losing = /(?<![a-z])(?:los[es]\w*|losing|drop\w*|shed\w*|perd\w*|bajar)(?![a-z])[^.!?]*$/.test(
        before,
      );
      const { maxBodySharePerWeek } = safetyThresholds.weightLoss;
      if (!losing || days === null || (share / days) * 7 <= maxBodySharePerWeek) return [];
      return [{ rule: 'weight_loss_rate', id: 'body_share', action: 'modify', ...span }];
    }
    const cutBy =
      /(?<![a-z])(?:cut|drop|slash|remove|minus|less|deficit(?: of)?|take off|reduc\w*|by) (?:by |out |of )?$/.test(
        before,
      );
    const deficit = cutBy ? share : 1 - share;
    const eating =
      cutBy ||
      /(?<![a-z])(?:eat\w*|intake|consume|live on|have|only|ess\w*|iss|com[eo]\w*|mang\w*)(?![a-z])[^.!?]*$/.test(
        before,
      );
    if (!eating || deficit <= safetyThresholds.calories.maxDeficitShare) return [];
    return [{ rule: 'calorie_deficit', id: 'share_of_burn', action: 'modify', ...span }];
  });
}

const fineSharePattern =
  /^(?:[a-z]+ ){0,4}?(?:eat|stay at|set me (?:to|at)|put me (?:to|at)|keep me at) (?:about |around )?(\d{2,3}) ?(?:%|percent|per cent) of (?:my |what i )?(?:tdee|maintenance|burn|expenditure|daily needs?|energy needs?)[.!? ]*$/;

/** Whether a whole text names a share of what is burned that leaves a fine gap: then its number says what it asks for. */
export function asksFineShare(text: string): boolean {
  const share = Number(fineSharePattern.exec(text)?.[1] ?? 0) / 100;
  return share >= 1 - safetyThresholds.calories.maxDeficitShare && share <= 1;
}

const gramsPattern =
  /(?<![a-z])(?:los[es]\w*|losing|drop|shed|burn|verlier\w*|abnehm\w*|perd\w*|dimagr\w*|emagrec\w*) (?:[a-z]+ ){0,3}(\d{3,4}) ?(?:g|grams?|gramm|gramos|grammes|grammi|gramas) (?:of (?:fat|weight|body ?fat) )?(?:a|per|every|each|am|al|par|ao|por|pro) ?(?:day|tag|dia|jour|giorno)(?![a-z])/g;

/** "lose 400 g a day". */
function gramsADay(text: string): NumericHint[] {
  const mostPerDay = (safetyThresholds.weightLoss.maxKgPerWeek * 1_000) / 7;
  return allMatches(text, gramsPattern)
    .filter((match) => Number(match[1]) > mostPerDay)
    .map((match) => ({
      rule: 'weight_loss_rate' as const,
      id: 'grams_a_day',
      action: 'modify' as const,
      start: match.index,
      end: match.index + match[0].length,
    }));
}

const scraps =
  '(?:(?:an?|one|two|\\d|ein\\w*|zwei|una?|dos|une|deux|un|due|uma?|duas|some|black|green|plain|just|single|few|cup|cups|bowl|glass|piece|of) ){0,4}(?:apples?|bananas?|salads?|lettuce|cucumbers?|celery|broth|bouillon|soups?|crackers?|rice cakes?|coffees?|tea|water|juices?|smoothies?|shakes?|eggs?|yogh?urts?|ice cubes?|gum|lemon water|diet coke|coke zero|cabbage|apfel|salat|gurken?|bruhe|manzanas?|ensaladas?|caldo|pepinos?|pommes?|salade|bouillon|concombres?|mel[ae]|insalata|brodo|macas?|saladas?|alface)';
type SpokenHint = readonly [
  rule: NumericRequestRule,
  id: string,
  action: 'modify' | 'block',
  pattern: RegExp,
];
const hints: readonly SpokenHint[] = [
  [
    'calorie_minimum',
    'scraps_only',
    'block',
    phrasesPattern([
      `(?:only|nothing but|just|nur|solo|solamente|rien que|seulement|soltanto|so|apenas|nada mas que|eat|live on|living on|survive on|live off|living off|surviving on) (?:eat |have |drink |eating |having |drinking |on |off )?${scraps}(?: (?:and|or|with|y|et|und|e|,) ${scraps})* ?,? (?:a day|per day|all day|each day|every day|for (?:the )?(?:whole |entire |next |rest of the )?(?:day|week|month|\\d+ (?:days|weeks)|two weeks|three days)|until (?:friday|monday|saturday|sunday|the \\w+)|am tag|den ganzen tag|eine woche|al dia|todo el dia|toda la semana|par jour|toute la journee|al giorno|tutto il giorno|por dia|o dia todo|this week|all week)`,
    ]),
  ],
  [
    'calorie_minimum',
    'fewest',
    'modify',
    phrasesPattern([
      '(?:as few|as little|fewest|lowest|least|absolute minimum|bare minimum|minimum|smallest) (?:\\w+ ){0,3}(?:calories|kcal|food|intake|amount of (?:food|calories)|amount i can eat|number of calories) (?:\\w+ ){0,3}(?:possible|i can|can i|to (?:survive|live|stay alive|get by|function)|without (?:dying|fainting|passing out|collapsing)|a human|humanly|per day|a day)|how (?:low|little|few) (?:calories )?(?:can|could|may) (?:i|you|someone|a person|my calories|calories|we) (?:\\w+ ){0,3}(?:go|eat|get|drop|survive|live|get away)|(?:lowest|least|fewest|minimum) (?:\\w+ ){0,3}(?:before i (?:faint|collapse|die)|get away with)|(?:below|under|lower than|less than|beneath|past) (?:the |my |your |that |any )?(?:safe |recommended |official |medical |daily )?(?:minimum|floor|limit|lower limit|safety limit)|so wenig (?:kalorien|essen)? ?wie moglich|lo minimo (?:posible|de calorias)|las minimas calorias|el minimo de calorias|le moins (?:de calories )?possible|il minimo (?:di calorie|possibile)|meno calorie possibili|o minimo (?:de calorias|possivel)|menos calorias possivel',
    ]),
  ],
  [
    'calorie_deficit',
    'largest',
    'modify',
    phrasesPattern([
      '(?:biggest|largest|maximum|max|most extreme|most aggressive|craziest|hugest|extreme|insane|massive|brutal|enormous|monster|gigantic) (?:\\w+ ){0,2}(?:deficit|calorie cut|cut possible)|deficit (?:\\w+ ){0,3}(?:as (?:big|large|steep|extreme|high) as (?:possible|you can|it gets)|without limits?|no limits?)|(?:grosstmoglich|maximal|riesig|extrem)\\w* (?:kalorien)?defizit|maximo deficit|deficit (?:calorico )?(?:extremo|maximo|brutal|enorme|bestial)|deficit (?:calorique )?(?:maximal|extreme|enorme)|deficit (?:calorico )?(?:massimo|estremo|enorme)|eat (?:only )?(?:a fraction|half|a third|a quarter) of what i burn|burn (?:two|three|2|3) times (?:what|more than|as much as) i eat',
    ]),
  ],
  [
    'weight_loss_rate',
    'fastest',
    'modify',
    phrasesPattern([
      '(?:lose|drop|shed|loss|slim|get (?:skinny|thin|lean)|perder|adelgazar|perdre|maigrir|perdere|dimagrire|emagrecer|abnehmen) (?:\\w+ ){0,5}(?:as (?:fast|quick\\w*|rapidly) as (?:humanly |physically |is |it is )?(?:possible|i can|you can)|fast(?:est|er than)? (?:way )?(?:possible|whatever it takes|no matter (?:what|how))|overnight|at any (?:cost|price)|whatever it takes|no matter (?:what|how)|lo mas rapido posible|le plus vite possible|il piu veloce\\w* possibile|o mais rapido possivel|so schnell wie moglich|cueste lo que cueste|a tout prix|a tutti i costi|custe o que custar|um jeden preis)|(?:fastest|quickest|most extreme|most drastic) (?:\\w+ ){0,3}(?:to|of|for) (?:\\w+ ){0,2}(?:los(?:e|ing)|drop\\w*|shed\\w*|get(?:ting)? (?:skinny|thin|lean)|weight loss)|(?:dont care|who cares|never mind|even if) (?:\\w+ ){0,4}(?:unhealthy|healthy|dangerous|safe|risky|extreme) ~(?:lose|weight|skinny|fast)|crash diet|so schnell wie moglich (?:\\w+ ){0,3}(?:abnehmen|gewicht|kilo)|(?:two|three|four|five|2|3|4|5) (?:dress |jeans |clothing |trouser )?sizes (?:\\w+ ){0,3}(?:by|in|before|until) (?:\\w+ )?(?:\\d |two |three |a )?(?:days?|week|weekend|weeks|tomorrow|friday|saturday|sunday|monday|the weekend|fortnight)|(?:twice|double|triple|three times|faster than) (?:\\w+ ){0,3}(?:the |what is |whats )?(?:safe|recommended|healthy) (?:rate|pace|speed|limit)|faster than (?:is )?(?:safe|recommended|healthy)',
    ]),
  ],
];
const sensible = phrasesPattern([
  'safe(?:ly)?|safest|healthy|healthily|sustainabl\\w*|without (?:losing muscle|harm\\w*|crash\\w*)|responsibl\\w*|gesund|saludable\\w*|sain\\w*|salutare|sano|saudavel|sicher|never|not|dont|why|dangerous|myth|avoid|bad|recipe|too|isnt|wont|cant|shouldnt|overnight oats|for breakfast|left|as a snack|before bed|instead of',
]);
const defiant = phrasesPattern([
  'dont care|who cares|even if|never mind|faster than|(?:below|under|lower than) (?:the |my |your )?(?:safe|recommended)|not (?:interested|bothered)|(?:twice|double|triple)',
]);

function spokenHint([rule, id, action, pattern]: SpokenHint): Finder {
  const find = (text: string): NumericHint[] =>
    allMatches(text, pattern)
      .filter((match) => {
        const sentence = text.slice(
          Math.max(0, match.index - 60),
          Math.min(text.length, match.index + match[0].length + 40),
        );
        return sentence.search(sensible) < 0 || sentence.search(defiant) >= 0;
      })
      .map((match) => ({ rule, id, action, start: match.index, end: match.index + match[0].length }));
  return { needs: pattern, find };
}

/** `needs`: without a match of it there is nothing to find. */
type Finder = {
  readonly needs: RegExp;
  readonly find: (text: string, context: NumericRequestContext) => NumericHint[];
};
const finders: readonly Finder[] = [
  { needs: meals, find: mealSum },
  { needs: new RegExp(burns), find: statedGap },
  { needs: sharePattern, find: sharesOf },
  { needs: gramsPattern, find: gramsADay },
  ...hints.map(spokenHint),
];
const findersIn = createRuleIndex(({ needs }: Finder) => [needs]);
