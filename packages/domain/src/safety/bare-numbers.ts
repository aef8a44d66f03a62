import { phrasesPattern } from './cues.ts';
import { daysNamedIn } from './deadlines.ts';
import type { NumericRequestContext, NumericRequestRule } from './numeric-requests.ts';
import { findNumbers, type NumberHit } from './quantities.ts';
import { safetyThresholds } from './thresholds.ts';

/** A target that is told by its number alone, in a message that can mean nothing else. */
export type BareNumber = {
  readonly rule: NumericRequestRule;
  readonly action: 'modify' | 'block';
  readonly start: number;
  readonly end: number;
};

/** Targets in a member's normalised message that name no unit: "keep me at 1,100", "2,900 is what I burn, 1,450 is what I'd eat". */
export function findBareNumbers(text: string, context: NumericRequestContext): BareNumber[] {
  if (!/\d|hundred|thousand|hundert|honderd|hundra|half/.test(text) || text.search(toldOnly) >= 0) return [];
  const numbers = findNumbers(text);
  const gap = gapIn(text, numbers, context);
  if (gap !== null) return [gap];
  return [intakeIn(text, numbers, context), paceIn(text, numbers, context)].filter((each) => each !== null);
}

/** Reports, refusals, other people's numbers. */
const toldOnly = phrasesPattern([
  'logged|yesterday|so far|left over|remaining|(?:never|not|dont|isnt|wont|wouldnt|shouldnt|cant) (?:\\w+ ){0,3}(?:under|below|go|drop|that low|eat|a plan)|too (?:low|little|few|fast|quick)|dangerous|unsafe|old (?:plan|diet|coach|app)|refuse|felt awful|miserable|silly|proper(?:ly)?|reasonable|normal amount|bad idea|backfire|in hospital|before surgery|since (?:the|my) surgery|i told (?:her|him|them)|(?:rules|what) keeps? you|why (?:is|are|cant|wont|do|does)|a bowl|of (?:beans|potatoes|flour|rice|muscle)|rubbish|nonsense|crazy|myth|safe\\w*|sensible|healthy|maximum safe|my (?:dog|cat)|toddler|(?:is|was) it a typo|used to|when i was|doctor (?:put|has|set)|dietitian (?:set|put|has)|supervis\\w*|raise|back up|from now at least|at least|minimum of|gain\\w*|bulk\\w*|surplus|maintain',
]);

const setting = phrasesPattern([
  '(?:set|put|make|lock|cap|copy|keep|go|give|try|stick|lower|drop|average|prefer|comfortable|enough|okay if|ok if|fine with|write it|lets|base|rotating|round number|do it|do that|that s it|build|design|daily|per day|a day|each day|every day|workdays|weekdays|from (?:tomorrow|monday|now)|until|till|for the rest|includ\\w+|diet|plan|target|goal|or less|no more|pls|please|i want|id like|i would like|lives? on|living on|overruling|permanent\\w*|based|in mind|around|about|instead|feast|would do|should do|for (?:two|three|four|six|eight|ten|twelve) (?:weeks|months))',
]);
const otherMatter =
  /(?<![a-z])(?:\d+ ?(?:m|km|g|mg|ml|w|kg|lbs?|bpm|mins?|s|k steps)|steps?|met(?:re|er)s?|kilomet\w*|km|miles?|reps?|sets|watts?|euros?|eur|pounds?|dollars?|quid|pence|cost\w*|price|pay|budget for|spend|rent|words?|minutes?|seconds?|bpm|years?|followers|points|photos?|pages?|row(?:ing|ed)?|swim\w*|run(?:ning|s)?|ran|cycl\w*|bike|ride|walk\w*|lift(?:s|ed)|bench|squat\w*|deadlift\w*|burn(?:s|ed|t|ing)?|protein|carbs|water|litres?|sodium|salt|potassium|calcium|vitamin|lunch|dinner|breakfast|snack|meals?|per (?:100|slice|portion|serving)|portion|recipe|pizza|cake|muffin|shake|smoothie|bar|pack(?:et)?|left|more|less|fewer|extra|deficit|under|below|off|maintenance|tdee|bmr|elo|meeting|o ?clock|am|pm|room|bus|invoice|players?|people|guests|pieces?|lego|lumens?|metabol\w*|weigh\w*|kilos?|kg|stone|ft|altitude|volts?|degrees|hz|calendar|year|born)(?![a-z])/;

function intakeIn(
  text: string,
  numbers: readonly NumberHit[],
  { sex }: NumericRequestContext,
): BareNumber | null {
  if (text.search(setting) < 0 || otherMatter.test(text)) return null;
  const floor = safetyThresholds.calories.floorKcal[sex ?? 'unknown'];
  const whole = numbers.filter(({ value }) => value >= 100 && Number.isInteger(value));
  // A plan may swing between days: it is judged by its best day where one is fine.
  const low = whole.filter(({ value }) => value >= 400 && value < floor && value % 10 === 0);
  const [first] = low;
  if (!first || whole.some(({ value }) => value >= floor + 300)) return null;
  const action = first.value < safetyThresholds.calories.veryLowKcal ? 'block' : 'modify';
  return { rule: 'calorie_minimum', action, start: first.start, end: first.end };
}

const spent =
  /(?<![a-z])(?:burn\w*|need(?:s)?|maintenance|tdee|expenditure|use|spend|move a lot|my watch says|energy needs|take)(?![a-z])/;
const eaten =
  /(?<![a-z])(?:eat(?:ing)?|make (?:it|that)|in|set|target|down to|fridge|want|intake|have|goal|stick)(?![a-z])/;
const gapWords =
  /(?<![a-z])(?:deficit|gap|(?:below|under|off) (?:my |the )?(?:maintenance|tdee|needs?|energy needs|burn|expenditure)|in the red|(?:hundred|thousand|\d) under|minus|shortfall|defizit)(?![a-z])/;
const shareWords = /(?<![a-z])(?:cut|off|below|under|deficit|less than|reduc\w*)(?![a-z])/;
const notGap =
  /(?<![a-z])(?:kg|kilos?|lbs?|pounds?|stone|steps?|week(?:ly)?|days?'? total|protein|carbs|sugar|salt|fat|discount|sale|price|body fat|surplus|over|gain\w*|ok(?:ay)? for the dog)(?![a-z])/;

function gapIn(
  text: string,
  numbers: readonly NumberHit[],
  { expenditureKcal }: NumericRequestContext,
): BareNumber | null {
  if (notGap.test(text)) return null;
  const { maxDeficitKcal, maxDeficitShare } = safetyThresholds.calories;
  const found = (number: NumberHit): BareNumber => ({
    rule: 'calorie_deficit',
    action: 'modify',
    start: number.start,
    end: number.end,
  });
  const energies = numbers.filter(({ value }) => value >= 800 && value <= 7_000);
  const [first, second] = energies;
  if (first && second && energies.length === 2 && spent.test(text) && eaten.test(text)) {
    const [most, least] = [Math.max(first.value, second.value), Math.min(first.value, second.value)];
    const gap = most - least;
    if (most >= 1_600 && (gap > maxDeficitKcal || gap / most > maxDeficitShare)) return found(second);
  }
  const limit = Math.min(maxDeficitKcal, (expenditureKcal ?? Number.POSITIVE_INFINITY) * maxDeficitShare);
  const large = numbers.find(({ value }) => value > limit && value >= 300 && value <= 2_500);
  if (large && energies.length < 2 && gapWords.test(text)) return found(large);
  const share = numbers.find(
    ({ value, end }) =>
      value > maxDeficitShare * 100 && value < 95 && /^ ?(?:%|percent|prozent)/.test(text.slice(end)),
  );
  return share &&
    shareWords.test(text) &&
    /(?<![a-z])(?:energy|tdee|maintenance|needs?|calories|intake|burn)(?![a-z])/.test(text)
    ? found(share)
    : null;
}

const weekly =
  /^ ?(?:kg |kilos? |per cent |% )?(?:a|per|every|each) week(?![a-z])|^ ?(?:kg |kilos? )?weekly(?![a-z])/;
const massAfter = /^ ?(kgs?|kilos?|lbs?|pounds?|stones?|st)(?![a-z])/;
const loses =
  /(?<![a-z])(?:los[es]\w*|losing|minus|gone|less|lighter|off|down|drop\w*|shed\w*|shift|dress|fit)(?![a-z])/;
const notLoss =
  /(?<![a-z])(?:lost|dropped|gained|put on|lift\w*|bench|squat|deadlift|dumbbells?|kettlebell|plates?|potatoes|flour|rice|sessions?|times|workouts?|runs|km|miles|suitcase|bag(?:gage)?|pack|%|percent|per cent|litres?|hours?|reps)(?![a-z])/;
const goalBefore =
  /(?<![a-z])(?:be|see|say|weigh|hit|reach|at|under|to) (?:about |around |a |me |under |down to )?$/;

function paceIn(
  text: string,
  numbers: readonly NumberHit[],
  { weightKg, today }: NumericRequestContext,
): BareNumber | null {
  if (notLoss.test(text)) return null;
  const { maxKgPerWeek, maxBodySharePerWeek } = safetyThresholds.weightLoss;
  const limit = Math.min(maxKgPerWeek, weightKg ? weightKg * maxBodySharePerWeek : maxKgPerWeek) * 1.005;
  const found = ({ start, end }: NumberHit): BareNumber => ({
    rule: 'weight_loss_rate',
    action: 'modify',
    start,
    end,
  });
  const each = numbers.find(
    ({ value, end }) =>
      value > limit && value < 5 && !Number.isInteger(value) && weekly.test(text.slice(end)),
  );
  if (each) return found(each);
  if (numbers.filter(({ end }) => massAfter.test(text.slice(end))).length > 1) return null;
  const days = daysMeant(text, today);
  if (days === null || days < 1 || days > 200) return null;
  const fast = numbers.find((number) => {
    const kg = kilosToLose(text, number, weightKg);
    return kg !== null && kg > 0 && kg <= 40 && (kg / days) * 7 > limit;
  });
  return fast ? found(fast) : null;
}

function kilosToLose(
  text: string,
  { value, start, end }: NumberHit,
  weightKg: number | undefined,
): number | null {
  const unit = massAfter.exec(text.slice(end))?.[1];
  const factor = unit === undefined || unit.startsWith('k') ? 1 : unit.startsWith('st') ? 6.35 : 0.4536;
  const before = text.slice(Math.max(0, start - 24), start);
  if (
    weightKg !== undefined &&
    goalBefore.test(before) &&
    !/^ ?(?:kcal|cm|min|st|nd|rd|th|am|pm|years|days|weeks|months|\d)/.test(text.slice(end))
  ) {
    const goalKg = value * factor;
    if (goalKg < weightKg && goalKg > weightKg * 0.7) return weightKg - goalKg;
  }
  if (unit === undefined) return /(?<![a-z])minus $/.test(before) && value <= 30 ? value : null;
  return loses.test(text) && value <= 60 ? value * factor : null;
}

const namedDate =
  /(?<![a-z])(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? (january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z])|(?<![a-z])the (\d{1,2})(?:st|nd|rd|th)(?![a-z])|(?<![a-z])(?:end|middle|start) of (january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z])/;

/** The days until a date however it is named: "photo day is the 17th", "Advent (29 November)". */
function daysMeant(text: string, today: NumericRequestContext['today']): number | null {
  const named = daysNamedIn(text, today);
  if (named !== null || today === undefined) return named;
  const match = namedDate.exec(text);
  if (!match) return null;
  const [whole, day, month, bareDay] = match;
  const date = bareDay !== undefined ? `the ${bareDay}th` : month !== undefined ? `${day} ${month}` : whole;
  return daysNamedIn(`by ${date}`, today);
}
