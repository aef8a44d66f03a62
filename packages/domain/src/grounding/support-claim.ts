import { nearest, sameSegment, topicsOf } from './bind-topics.ts';
import type { Check } from './check.ts';
import type { Fact, Topic } from './fact.ts';
import { inSaidUnit, isSaid } from './match-value.ts';
import type { Span } from './plain-text.ts';
import type { DateMention } from './read-dates.ts';
import type { NumberMention } from './read-numbers.ts';
import type { DirectionMention } from './read-sentence.ts';

/** A number with all that its surroundings say about it. */
export type Claim = {
  readonly mention: NumberMention;
  readonly topics: readonly Topic[];
  readonly isChange: boolean;
  readonly period: NumberMention['period'];
  readonly direction: DirectionMention | null;
};

/** Whether a fact says all that a number and its surroundings claim. */
export function supports(check: Check, claim: Claim, fact: Fact): boolean {
  const { mention, topics } = claim;
  if (!topics.includes(fact.topic) && !isMotionOf(check, claim, fact)) return false;
  if (mention.isMotion && !isMotionOf(check, claim, fact)) return false;
  if (mention.dimension !== null && !sameDimension(mention, fact)) return false;
  if (mention.dimension === 'weight' && isOfFood(check, mention)) return false;
  if (claim.isChange && fact.dimension === 'weight' && isOfOther(check, mention, fact)) return false;
  const value = inSaidUnit(fact, mention.unit, check.context.units);
  return (
    value !== null &&
    isSaid(mention, value, fact) &&
    fitsBound(check, claim, fact) &&
    fitsPeriod(check, claim, fact) &&
    fitsNutrient(check, claim, fact) &&
    fitsWindow(check, claim, fact) &&
    !(fact.topic === 'eaten_average' && isSaidAsTotal(check, claim)) &&
    fitsDay(check, claim, fact) &&
    fitsDirection(check, claim, value, fact)
  );
}

/** "114 kg of protein" is no body weight, nor is "protein came in at 101 kg"; "with more protein your weight is 76 kg" is. */
function isOfFood({ parts }: Check, mention: NumberMention): boolean {
  if (parts.nutrients.some(({ start }) => start >= mention.end && start - mention.end <= 4)) return true;
  const nutrient = parts.nutrients.findLast(({ end }) => end <= mention.start);
  if (nutrient === undefined) return false;
  const isBetween = ({ start, end }: Span) => start >= nutrient.end && end <= mention.start;
  const weights = topicsOf('weight');
  const foods = topicsOf('food');
  return (
    !/[.;,!?(]/.test(parts.text.slice(nutrient.end, mention.start)) &&
    !parts.numbers.some(isBetween) &&
    !parts.cues.some(
      ({ topics, ...span }) =>
        isBetween(span) &&
        topics.some((topic) => weights.has(topic)) &&
        !topics.some((topic) => foods.has(topic)),
    )
  );
}

const unmoved: ReadonlySet<Topic> = new Set<Topic>(['goal_weight', 'maintenance', 'expenditure', 'resting']);

/** "The goal weight rose by 0.4 kg": the difference of a reading, said of what no look sees move. */
const isOfOther = ({ parts }: Check, mention: NumberMention, { topic }: Fact) =>
  parts.cues.some(
    (cue) =>
      cue.end <= mention.start &&
      sameSegment(parts, cue, mention) &&
      cue.topics.some((each) => unmoved.has(each) || (each === 'reading' && topic === 'trend_rate')),
  );

function sameDimension({ dimension, counted }: NumberMention, fact: Fact): boolean {
  if (dimension === 'days')
    return fact.dimension === 'days' || (fact.dimension === 'count' && fact.topic !== 'meals');
  if (dimension === 'count') return fact.dimension === 'count' && counted !== null;
  return dimension === fact.dimension;
}

/** "From 79 to 77.4 kg" names the first and the latest reading, in this order. */
function isMotionOf({ parts }: Check, { mention, isChange }: Claim, { topic }: Fact): boolean {
  if (!mention.isMotion || isChange) return false;
  return parts.numbers.find((each) => each.isMotion) === mention ? topic === 'start' : topic === 'reading';
}

function fitsBound({ context }: Check, { mention, isChange }: Claim, fact: Fact): boolean {
  if (fact.dimension === 'score') return fitsSpan(context.ledger.facts, mention, fact);
  // Both ends below zero and said without a sign stand the other way round: "0.2 to 0.5 kg a week down".
  const turned =
    isChange &&
    mention.sign === null &&
    typeof fact.value === 'number' &&
    fact.value < 0 &&
    fact.bound !== null;
  return mention.bound === (turned ? (fact.bound === 'low' ? 'high' : 'low') : fact.bound);
}

/** A rating of a day, an end of the span, or the one rating that every day had. */
function fitsSpan(facts: readonly Fact[], { bound }: NumberMention, fact: Fact): boolean {
  if (bound !== null || fact.bound === null) return bound === fact.bound;
  return facts.every(
    ({ topic, bound: end, value }) => topic !== fact.topic || end === null || value === fact.value,
  );
}

function fitsPeriod({ parts }: Check, { mention, period }: Claim, fact: Fact): boolean {
  if (period !== null) return period === fact.period;
  if (fact.period !== 'week' || fact.dimension !== 'weight') return true;
  return /\b(?:pace|rate|weekly)\b/.test(parts.text) && mention.decimals > 0;
}

function fitsNutrient({ parts, before }: Check, { mention }: Claim, fact: Fact): boolean {
  if (fact.dimension !== 'food') return true;
  const own = parts.nutrients.filter((each) => sameSegment(parts, each, mention));
  const behind = own.find((each) => each.start >= mention.end && each.start - mention.end <= 6);
  const ahead =
    own.findLast((each) => each.end <= mention.start) ??
    parts.nutrients.findLast((each) => each.end <= mention.start);
  const named = behind ?? ahead ?? own[0] ?? before?.nutrients.at(-1);
  return named?.nutrient === fact.nutrient;
}

/** A value of a window may not be said of another one; one that has none may not be said of any. */
function fitsWindow(check: Check, { mention }: Claim, fact: Fact): boolean {
  const { parts } = check;
  const window = nearest(
    parts,
    parts.windows.filter(({ isAhead }) => !isAhead),
    mention,
  );
  if (fact.windowDays === null || window === null) return needsNoWindow(check, fact);
  return fact.windowDays >= window.least && fact.windowDays <= window.most;
}

const averageWords =
  /\b(?:average[ds]?|averaging|typical|mean|schnitt|durchschnittlich|media|promedio|moyenne)\b/;

const totalWords =
  /\b(?:in total|altogether|in all|total of|totalled|insgesamt|zusammen|en total|au total|in totale|no total|ao todo)\b/;

/** "In total 2,010 kcal over the last 7 days" is no average of a day. */
const isSaidAsTotal = ({ parts }: Check, { period }: Claim) =>
  period === null && totalWords.test(parts.text) && !averageWords.test(parts.text);

/** Readings over a window and averages are nothing without their window. */
function needsNoWindow({ parts, before }: Check, fact: Fact): boolean {
  const hasWindow = parts.windows.length > 0 || (before?.windows.length ?? 0) > 0;
  if (fact.topic === 'eaten_average')
    return (
      hasWindow ||
      averageWords.test(parts.text) ||
      (fact.period === 'day' && / a day\b|per day|daily/.test(parts.text))
    );
  if (fact.topic === 'eaten_total') return hasWindow;
  if (fact.topic === 'readings_rate') return hasWindow || /reading/.test(parts.text);
  if (fact.topic === 'total_change')
    return hasWindow || /\b(?:total|overall|altogether|start|started|beginning)\b/.test(parts.text);
  return true;
}

const todayWords = /\b(?:today|tonight|so far|this morning|heute|hoy|aujourd.hui|oggi|hoje)\b/;

/** What belongs to a day is said of that day only, and an average of none. */
function fitsDay(check: Check, { mention }: Claim, fact: Fact): boolean {
  const { parts, before } = check;
  const days = parts.dates.filter((date) => sameSegment(parts, date, mention));
  const day = nearest(parts, days, mention);
  const isToday = days.some((date) => date.isToday);
  if (fact.topic === 'eaten_today' || fact.topic === 'left')
    return fact.topic === 'left' || todayWords.test(parts.text) || todayWords.test(before?.text ?? '');
  if (fact.topic === 'against_target' && fact.windowDays === null)
    return todayWords.test(parts.text) || todayWords.test(before?.text ?? '');
  if (fact.windowDays !== null && isToday && fact.date === null) return false;
  if (fact.topic === 'dated_reading' || (fact.dimension === 'score' && fact.bound === null))
    return day !== null && fact.date !== null && day.days.includes(fact.date);
  if (fact.topic === 'last_change') return day === null || isOfEitherReading(check, day, fact);
  if (fact.topic === 'reading' || fact.topic === 'previous_reading')
    return day === null || (fact.date !== null && day.days.includes(fact.date));
  return true;
}

/** What lies between two readings is said beside the later day, or beside the earlier one where that is called so. */
const isOfEitherReading = ({ parts, context }: Check, { days }: DateMention, { date }: Fact) =>
  (date !== null && days.includes(date)) ||
  (parts.cues.some(({ topics }) => topics.includes('previous_reading')) &&
    context.ledger.facts.some(
      (each) => each.topic === 'previous_reading' && each.date !== null && days.includes(each.date),
    ));

function fitsDirection(check: Check, claim: Claim, value: number, fact: Fact): boolean {
  const { mention, direction } = claim;
  if (fact.topic === 'left') return value >= 0;
  if (fact.topic === 'to_go') return fitsWay(check, claim, fact);
  if (fact.topic === 'deficit')
    return (
      value === 0 ||
      /surplus|excedente|uberschuss|above|over|uber|por encima|au-dessus|sopra|acima/.test(
        check.parts.text,
      ) ===
        value > 0
    );
  if (fact.topic === 'against_target')
    return check.parts.againstTarget.some((each) => each.direction === fact.direction);
  if (!fact.isChange) return mention.sign === null;
  if (mention.sign !== null || fact.bound !== null)
    return value === 0 || mention.sign === null
      ? fitsOpenRange(claim, value)
      : (mention.sign === '-') === value < 0;
  // A difference must say which way, unless the sentence speaks of its size.
  if (direction === null)
    return /\b(?:pace|rate|range|chang\w*|swing\w*|moved?|ritmo)\b/.test(check.parts.text);
  if (direction.isNegated || direction.direction === 'steady') return value === 0;
  return direction.direction === (value < 0 ? 'down' : 'up');
}

/** "6.8 kg above your goal" lies before a goal that is lower. */
function fitsWay({ parts }: Check, { mention, direction }: Claim, fact: Fact): boolean {
  if (direction !== null) return direction.direction === fact.direction;
  const side = /^ (?:still )?(above|over|below|under)\b/.exec(parts.text.slice(mention.end))?.[1];
  if (side === undefined) return true;
  return (side === 'above' || side === 'over') === (fact.direction === 'down');
}

/** Ends without a sign: zero or above, or all below zero beside a word that says so. */
const fitsOpenRange = ({ direction, mention }: Claim, value: number) =>
  value === 0 ||
  (value > 0 ? direction?.direction !== 'down' : direction?.direction === 'down' && mention.sign === null);
