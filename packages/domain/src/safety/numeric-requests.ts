import { allMatches } from '../all-matches.ts';
import type { LocalDay } from '../days.ts';
import { bareSentence, sentencesIn } from './concept-rules.ts';
import { phrasesPattern } from './cues.ts';
import { daysNamedIn } from './deadlines.ts';
import { type NormalisedText, normalise, rawSpan } from './normalise.ts';
import { once } from './once.ts';
import { type NumberHit, numbersOf } from './quantities.ts';
import { safetyThresholds } from './thresholds.ts';

export type NumericRequestRule = 'calorie_minimum' | 'calorie_deficit' | 'weight_loss_rate';

/** A target in the message that no plan of ours may hold. */
export type NumericRequest = {
  readonly rule: NumericRequestRule;
  /** kcal per day, a share of expenditure (0..1), or kg per week. */
  readonly value: number;
  readonly limit: number;
  readonly action: 'modify' | 'block';
  readonly severity: 3 | 4;
  /** Where the number stands in the message as written, [start, end). */
  readonly start: number;
  readonly end: number;
};

export type NumericRequestContext = {
  readonly sex?: 'female' | 'male' | 'unknown' | undefined;
  readonly weightKg?: number | undefined;
  readonly expenditureKcal?: number | undefined;
  readonly today?: LocalDay | undefined;
};

/** A request in a sentence; `start` and `end` count from its beginning. */
export type RequestFound = Omit<NumericRequest, 'start' | 'end'> & NumberHit;

/**
 * Unsafe targets that a member asks for: daily calories under the floor, deficits over the limit, loss faster
 * than the limit. Roles decide: a meal, what is left, what was burned or logged, and warnings are no targets.
 */
export function findNumericRequests(text: string, context: NumericRequestContext = {}): NumericRequest[] {
  return findRequestsIn(normalise(text), context);
}

/** What was read of sentences before. */
type KnownRequests = {
  of(text: string): {
    readonly text: string;
    numbers: readonly NumberHit[] | null;
    requests: readonly RequestFound[] | null;
  };
};

const noneKnown: KnownRequests = { of: (text) => ({ text, numbers: null, requests: null }) };

/** The same in a normalised text, some of whose sentences may have been read before. */
export function findRequestsIn(
  normalised: NormalisedText,
  context: NumericRequestContext,
  known: KnownRequests = noneKnown,
): NumericRequest[] {
  const found: NumericRequest[] = [];
  for (const window of sentencesIn(normalised.text, true)) {
    const { start, text } = bareSentence(window);
    if (text === '') continue;
    const sentence = known.of(text);
    sentence.requests ??= requestsOf(text, numbersOf(sentence), context);
    for (const each of sentence.requests)
      found.push({ ...each, ...rawSpan(normalised, start + each.start, start + each.end) });
  }
  return found;
}

function requestsOf(
  text: string,
  numbers: readonly NumberHit[],
  context: NumericRequestContext,
): readonly RequestFound[] {
  if (numbers.length === 0) return none;
  const asked = sentenceWith(text, numbers);
  return numbers.map((number) => judge(asked, number, context)).filter((each) => each !== null);
}

const none: readonly never[] = [];

/** A sentence with what is asked about each of its numbers and is the same for all of them. */
type Sentence = {
  readonly text: string;
  readonly isWarned: () => boolean;
  readonly namesEnergy: () => boolean;
  readonly tellsLoss: () => boolean;
  readonly tellsNoLoss: () => boolean;
  /** Numbers with a unit of mass or a share behind them. */
  readonly masses: () => readonly NumberHit[];
};

function sentenceWith(text: string, numbers: readonly NumberHit[]): Sentence {
  return {
    text,
    isWarned: once(() => text.search(warned) >= 0),
    namesEnergy: once(() => energyNamed.test(text)),
    tellsLoss: once(() => text.search(losing) >= 0),
    tellsNoLoss: once(() => text.search(notLosing) >= 0),
    masses: once(() => numbers.filter(({ end }) => weightUnitAfter.test(text.slice(end, end + reach)))),
  };
}

/** No unit, and nothing that stands between it and its number, is longer. */
const reach = 60;

const energyUnit =
  '(?:kcals?|cals?|calories?|kilocalories?|kilokalorien|kalorien|calorias|kilocalorias|quilocalorias|chilocalorie|kj|kilojoules?|quilojoules?)';
const perDay =
  '(?:(?:a|per|each|every|in a|for the|the whole|one) ?day|daily|pd|p d|am tag|pro tag|taglich|al dia|por dia|diarias|cada dia|par jour|jour|al giorno|ogni giorno|giornalier[ei]|ao dia|por dia|quotidien\\w*|everyday|days)';
const perWeek =
  '(?:(?:a|per|each|every|in a|in one|one|this|next) ?(?:week|wk)|weekly|pro woche|in (?:einer|der) woche|die woche|a la semana|por semana|en una semana|par semaine|en une semaine|a settimana|alla settimana|in una settimana|na semana|em uma semana|jede woche|chaque semaine|cada semana|ogni settimana)';
const unitAfter = new RegExp(`^ ?(?:${energyUnit})(?![a-z])`);
const dayAfter = new RegExp(
  `^ ?(?:${energyUnit} day|(?:${energyUnit} )?(?:\\w+ )?(?:of food |in total |total |max |at most |or less |or so )?${perDay})(?![a-z])`,
);
const weekAfter = new RegExp(`^ ?${energyUnit} ${perWeek}(?![a-z])`);
const targetBefore = phrasesPattern([
  'calories (?:to|at|of|be|down to|under|below|around)|(?:calorie|kcal|daily|intake|energy) (?:target|goal|limit|budget|intake|cap|allowance|max(?:imum)?) (?:to|of|at|is|be|should be|down to|as|under|below|around|:)?|(?:limit|cap|restrict|set|stick|drop|cut|reduce|lower|bring|get|go|keep)(?: me| myself| it| calories| my calories| my intake| intake| down)* (?:to|at|under|below)|diet of|plan (?:of|for|with|at|on|around|under)|live on|survive on|run on|function on|living on|get by on|aim (?:for|at)|target of|no more than|max(?:imum)? of|intake (?:of|to|at)|(?:ziel|limit|limite|objetivo|meta|objectif|obiettivo|kalorienziel|grenze) (?:diario |calorico |de calorias |de calories |di calorie |quotidien |giornaliero )?(?:auf|von|bei|de|a|en|di|em|para)|(?:iss|esse|essen|comer|como|comen|manger|mange|mangiare|mangio|comer) (?:nur|solo|so|apenas|solamente|seulement|que|soltanto)',
]);
// "lower my goal to 1050": no unit, yet nothing but energy comes in such numbers.
const bareTarget = phrasesPattern([
  '(?:my|the|a|your|daily|calorie) (?:calorie |daily |energy )?(?:target|goal|limit|budget|intake|cap|allowance)s? ~(?:to|at|of|is|be|down to|as|:)',
]);
const otherUnit = phrasesPattern([
  'steps?|protein|carbs|fat|fib(?:re|er)|sodium|salt|sugar|water|ml|l|litres?|kg|lbs?|pounds?|kilos?|stone|weight|minutes?|mins|hours?|miles?|km|g|grams?|mg|bpm|reps|floors|eur|usd',
]);
const targetAfter = new RegExp(
  `^ ?(?:${energyUnit} ?|day |a day |daily )*(?:diet|plan|meal plan|target|limit|goal|budget|cap|menu|diaet|diat|intake|day plan|challenge)(?![a-z])`,
);
const otherRole = phrasesPattern([
  'my (?:dog|cat|puppy|horse)|(?:at|of|for|around) (?:breakfast|lunch|dinner)|come to|comes to|burn\\w*|burnt|bruc\\w*|queim\\w*|ubrig|restan\\w*|me quedan|il me reste|mi restano|restam|zum (?:fruhstuck|abendessen|mittagessen)|para (?:cenar|desayunar|comer|o jantar|o almoco)|pour le (?:diner|dejeuner)|per (?:cena|pranzo|colazione)|workouts?|left|remaining|remain|logged|log shows|i had|i ate|ate|yesterday|so far|averag\\w*|per (?:100|serving|portion|meal|slice|cup|bar|scoop)|a (?:serving|portion|meal|slice|snack)|for (?:breakfast|lunch|dinner|a snack|a meal|snacks|supper)|(?:breakfast|lunch|dinner|snack|meal|recipe|smoothie|dessert|shake) (?:of|under|around|with|for|below|idea\\w*|at|is|was)|surplus|bonus|steps|treadmill|watch|fitbit|garmin|bmr|tdee is|maintenance is|over my|under my (?:goal|target|budget|limit)|more calories|extra|has how many|contains?|calories in|quemad\\w*|brul\\w*|verbrannt|verbrenn\\w*|gasto|used to|last (?:week|month|year)',
]);
const changeAfter = new RegExp(
  `^ ?(?:${energyUnit} )?(?:${perDay} )?(?:more|less|fewer|extra|mas|menos|plus|moins|mehr|weniger)(?![a-z])`,
);
const warned = phrasesPattern([
  'claims?|claimed|myth|scam|legit|bs|hoax|is (?:\\w+ ){1,8}realistic|article|advert\\w*|influencer|tiktok|is it true|debunk\\w*|too (?:low|little|few)|not (?:enough|safe)|unsafe|dangerous|unhealthy|(?:not|never|dont|shouldnt|wont|avoid|without|didnt) (?:\\w+ ){0,4}(?:under|below|less than|go|drop|eat|to)|why (?:not|is|cant)|heard|read that|people say|friend|sister|mom|my (?:wife|husband|brother|son|daughter)|demasiado (?:poco|pocas)|trop peu|zu wenig',
]);

function judge(sentence: Sentence, number: NumberHit, context: NumericRequestContext): RequestFound | null {
  return (
    judgeDeficit(sentence, number, context) ??
    judgeCalories(sentence, number, context) ??
    judgeLossRate(sentence, number, context)
  );
}

const energyNamed = new RegExp(`(?<![a-z])${energyUnit}(?![a-z])`);
const eatingNamed =
  /(?<![a-z])(?:eat\w*|diet|consume|intake|calories|kcal|fast\w*|com(?:er|o|iendo)|mang\w*|ess\w*)(?![a-z])/;

function judgeCalories(
  asked: Sentence,
  number: NumberHit,
  context: NumericRequestContext,
): RequestFound | null {
  const limit = safetyThresholds.calories.floorKcal[context.sex ?? 'unknown'];
  // Whatever stands behind it: too much even as kilojoules of a week, or too little as kilocalories of a day.
  if (number.value * (1 / 4.184) * (1 / 7) >= limit || (number.value < 50 && number.value !== 0)) return null;
  const sentence = asked.text;
  const after = sentence.slice(number.end);
  const before = sentence.slice(0, number.start);
  const isWeekly = weekAfter.test(after);
  const perDayKcal =
    number.value * (/^ ?kj|^ ?kilojoule/.test(after) ? 1 / 4.184 : 1) * (isWeekly ? 1 / 7 : 1);
  // Below 50 the number counts something else (days, meals); a daily target of that size has no other wording.
  if (perDayKcal >= limit || (perDayKcal < 50 && perDayKcal !== 0)) return null;
  const isNamed = asked.namesEnergy() || unitAfter.test(after);
  const isDaily = dayAfter.test(after) && (isNamed || eatingNamed.test(sentence));
  const isBare = number.value >= 500 && endsWith(before, bareTarget) && sentence.search(otherUnit) < 0;
  if (!isNamed && !isDaily && !isBare) return null;
  const isTarget =
    isBare ||
    isWeekly ||
    targetAfter.test(after) ||
    endsWith(before, targetBefore) ||
    (unitAfter.test(after) && endsWith(before, bareTarget));
  if (!isDaily && !(isTarget && isNamed) && !isBare) return null;
  if (perDayKcal === 0 && !isTarget) return null;
  if (isOtherRole(asked, number, { before, after })) return null;
  const veryLow = perDayKcal < safetyThresholds.calories.veryLowKcal;
  return {
    ...number,
    rule: 'calorie_minimum',
    value: perDayKcal,
    limit,
    action: veryLow ? 'block' : 'modify',
    severity: veryLow ? 4 : 3,
  };
}

/** A deficit, a change, a meal, what was logged, a warning. */
function isOtherRole(
  { text, isWarned }: Sentence,
  { start, end }: NumberHit,
  { before, after }: { before: string; after: string },
): boolean {
  if (endsWith(before, deficitBefore) && !/(?<![a-z])to (?:about |around |only |just )?$/.test(before))
    return true;
  if (changeAfter.test(after) || deficitNext.test(after)) return true;
  return text.slice(Math.max(0, start - 45), end + 45).search(otherRole) >= 0 || isWarned();
}

const deficitNext = new RegExp(
  `^ ?(?:${energyUnit} )?(?:calorie |kcal |daily |energy )?(?:deficit|defizit|surplus)`,
);
const deficitAfter = new RegExp(
  `^ ?(?:${energyUnit} ?)?(?:a day |per day |daily |each day |every day )?(?:calorie |kcal |daily |energy )?(?:deficit|defizit|deficit calorico|below (?:my )?(?:maintenance|tdee)|under (?:my )?(?:maintenance|tdee)|less than i burn|(?:fewer|less) (?:${energyUnit} )?(?:${perDay}|than)|from my (?:diet|intake|day))`,
);
const deficitBefore = phrasesPattern([
  '(?:deficit|defizit|shortfall) ~(?:of|to|at|is|around|von|de|di|du|about|bigger than|over|be)|(?:cut|slash|remove|subtract|trim|drop|reduce)(?: out| my| calories| intake| down)* (?:by )?|(?:reduce|cut|drop|lower|decrease)(?: (?:my|your))?(?: daily)?(?: calories| intake)? by',
]);

const deficitOtherRole = phrasesPattern([
  'burned|burnt|logged|log shows|i had|i ate|yesterday|averag\\w*|watch|fitbit|garmin|used to|last (?:week|month|year)',
]);
const burnMore =
  /^ ?(?:kcals?|cals?|calories?)? ?(?:a day |per day |daily )?more (?:calories )?(?:than|per day than) (?:what )?i (?:eat|consume|take in|ate)/;
const shareAfter =
  /^ ?(?:%|percent|por ?ciento|pour ?cent|prozent) ?(?:calorie |kcal |daily |energy )?(?:deficit|defizit|below|under|less than|of(?: my)?(?: calories)? (?:off|away)|off my|unter)/;

function judgeDeficit(
  { text, isWarned }: Sentence,
  number: NumberHit,
  context: NumericRequestContext,
): RequestFound | null {
  const found = deficitIn(text, number, context);
  const isTold = found && (isWarned() || text.search(deficitOtherRole) >= 0);
  return isTold ? null : found;
}

function deficitIn(sentence: string, number: NumberHit, context: NumericRequestContext): RequestFound | null {
  const after = sentence.slice(number.end);
  const share = shareOfExpenditure(sentence, number, after);
  const { maxDeficitKcal, maxDeficitShare } = safetyThresholds.calories;
  if (share !== null) return share > maxDeficitShare ? deficit(number, share, maxDeficitShare) : null;
  const limit = Math.min(
    maxDeficitKcal,
    (context.expenditureKcal ?? Number.POSITIVE_INFINITY) * maxDeficitShare,
  );
  if (number.value <= limit || number.value < 300) return null;
  const isDeficit =
    deficitAfter.test(after) ||
    burnMore.test(after) ||
    ((unitAfter.test(after) || /deficit|defizit/.test(sentence)) &&
      endsWith(sentence.slice(0, number.start), deficitBefore));
  return isDeficit ? deficit(number, number.value, limit) : null;
}

/** "60 % below maintenance", "half of my maintenance": the deficit as a share of what is burned, or null. */
function shareOfExpenditure(sentence: string, number: NumberHit, after: string): number | null {
  if (shareAfter.test(after) && /(?:deficit|defizit|maintenance|tdee|burn|calories|kcal)/.test(sentence))
    return number.value / 100;
  const half =
    number.value === 0.5 &&
    /^ (?:of )?(?:my |what i )?(?:maintenance|tdee|burn|expenditure|calories i burn|daily needs)/.test(after);
  return half ? 0.5 : null;
}

function deficit(number: NumberHit, value: number, limit: number): RequestFound {
  return { ...number, rule: 'calorie_deficit', value, limit, action: 'modify', severity: 3 };
}

const kgByUnit: Readonly<Record<string, number>> = { kg: 1, lb: 0.45359237, st: 6.35029318 };
const weightUnitAfter =
  /^ ?(?:(?:of )?(?:more |whole |extra )?)?(kgs?|kilos?|kilograms?|kilogramm|lbs?|pounds?|libras|livres|pfund|libbre|quilos?|chil[io]|quilogramas?|stones?|st|%|percent|por ?ciento|pour ?cent|prozent)(?![a-z])/;
const losing = phrasesPattern([
  'from \\d+|gone|loss goal|lose|losing|drop|dropping|shed|shedding|cut|cutting|get rid of|get down|slim|down|melt|burn|off|loss|lighter|weigh|perder|bajar|adelgazar|pierdo|quitarme|perdre|maigrir|perdere|perdo|dimagrire|emagrecer|perco|quemar|bajo|pierda|perde|nehme|abnehmen|abzunehmen|verlieren|runter',
]);
const notLosing = phrasesPattern([
  'lost|dropped|slow(?:er)?|too (?:fast|quick\\w*)|stomach bug|covid|after (?:being|i was|a) (?:ill|sick)|is (?:that|this|it) (?:healthy|normal)|gain\\w*|gained|bulk\\w*|put on|lift\\w*|bench\\w*|squat\\w*|deadlift\\w*|press|dumbbell\\w*|protein|water weight|plate|kettlebell|(?:i am|im|been|have been|ive been|currently) (?:already )?(?:losing|dropping)|is losing|she|he|my (?:friend|sister|brother|wife|husband|mom|dad|coworker|colleague)|perdi|perdu|perso|abgenommen|zugenommen|subir|per kg|g per|grams per|stronger',
]);

function judgeLossRate(
  sentence: Sentence,
  number: NumberHit,
  context: NumericRequestContext,
): RequestFound | null {
  const unit = weightUnitAfter.exec(sentence.text.slice(number.end, number.end + reach))?.[1];
  if (!unit || !isLoss(sentence, number)) return null;
  const days = daysFor(sentence, number, context.today);
  const kg = lossInKg(sentence.text, number, unit, context);
  if (days === null || kg === null) return null;
  const value = (kg / days) * 7;
  const { maxKgPerWeek, maxBodySharePerWeek } = safetyThresholds.weightLoss;
  const limit = Math.min(
    maxKgPerWeek,
    context.weightKg ? context.weightKg * maxBodySharePerWeek : maxKgPerWeek,
  );
  if (value <= limit * 1.005) return null;
  return { ...number, rule: 'weight_loss_rate', value, limit, action: 'modify', severity: 3 };
}

const weeklyPace = new RegExp(`^ ?\\w+ ${perWeek}`);

function isLoss({ text, tellsLoss, tellsNoLoss, isWarned }: Sentence, { end }: NumberHit): boolean {
  const isMeant =
    tellsLoss() || (/goal|target|aim|pace|plan|rate/.test(text) && weeklyPace.test(text.slice(end)));
  return isMeant && !tellsNoLoss() && !isWarned();
}

/** The span that belongs to a mass: named before the next mass, or anywhere where no other mass is named. */
function daysFor({ text, masses }: Sentence, number: NumberHit, today: LocalDay | undefined): number | null {
  const next = masses().find(({ start }) => start >= number.end);
  const own = daysNamedIn(text.slice(number.end, next?.start), today);
  return (
    own ?? (masses().length === 1 || /(?:from|de|von|da) \d/.test(text) ? daysNamedIn(text, today) : null)
  );
}

function lossInKg(
  sentence: string,
  number: NumberHit,
  unit: string,
  context: NumericRequestContext,
): number | null {
  if (/^(?:%|p[eo]r|pour|prozent)/.test(unit)) {
    const share = number.value / 100;
    // Without a weight, 80 kg stands in: the share limit and the kg limit then nearly coincide.
    return /fat/.test(sentence) ? null : share * (context.weightKg ?? 80);
  }
  const family = /^(?:k|q|chil)/.test(unit) ? 'kg' : /^st/.test(unit) ? 'st' : 'lb';
  const factor = kgByUnit[family] ?? 1;
  // "from 80 to 70 kg": the difference counts, once, at the second number.
  const from =
    /(?:from|de|von|da) (\d+(?:[.,]\d+)?) ?(?:kgs?|kilos?|quilos|chili|lbs?|pounds?|st|stone)? (?:down )?(?:to|a|auf|para) $/.exec(
      sentence.slice(0, number.start),
    );
  if (from) return Math.max(0, Number(from[1]?.replace(',', '.')) - number.value) * factor;
  if (/(?:from|de|von|da) $/.test(sentence.slice(0, number.start))) return null;
  const toWeight = /(?:down to|weigh|to|at|be) (?:about |around |only )?$/.test(
    sentence.slice(0, number.start),
  );
  // "0.3 to 0.4 kg a week" is a range: nobody weighs that.
  if (toWeight && number.value * factor >= 25)
    return context.weightKg ? Math.max(0, context.weightKg - number.value * factor) : null;
  return number.value * factor;
}

/** Whether a phrase of the pattern stands right before the end of the text, filler words aside. */
function endsWith(before: string, pattern: RegExp): boolean {
  const trimmed = before.replace(
    /(?:(?:^| )(?:about|around|only|just|like|roughly|under|below|maybe|at least|a|of|to|is|at|up|max|an?|no more than|less than))* *$/,
    ' ',
  );
  return [...allMatches(before, pattern), ...allMatches(trimmed, pattern)].some(
    (match) => match.index + match[0].length >= trimmed.trimEnd().length,
  );
}
