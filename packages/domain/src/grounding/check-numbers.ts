import { bindTopics, changeTopics, nearest, sameSegment, topicsOf } from './bind-topics.ts';
import type { Check } from './check.ts';
import type { Dimension, Fact, Topic } from './fact.ts';
import { inSaidUnit, isSaid } from './match-value.ts';
import { policyNumbers } from './no-claims.data.ts';
import type { NumberMention } from './read-numbers.ts';
import type { DirectionMention } from './read-sentence.ts';

/** A number with all that its surroundings say about it. */
type Claim = {
  readonly mention: NumberMention;
  readonly topics: readonly Topic[];
  readonly isChange: boolean;
  readonly period: NumberMention['period'];
  readonly direction: DirectionMention | null;
};

/** Every number must be a fact of the right subject, unit, period, window, side and direction. */
export function checkNumbers(check: Check): void {
  const { parts } = check;
  let last: Claim | null = null;
  const changes = parts.numbers.map((mention) => isChangeSaid(check, mention));
  const asking = parts.numbers.map((mention, index) => ({
    start: mention.start,
    end: mention.end,
    possible: possibleTopics(mention.dimension, changes[index] ?? false),
  }));
  const bound = bindTopics(asking, parts, check.before);
  for (const [index, mention] of parts.numbers.entries()) {
    const claim = claimOf(check, {
      mention,
      isChange: changes[index] ?? false,
      topics: bound[index] ?? null,
      last,
    });
    last = claim;
    const fact = check.context.ledger.facts.find((each) => supports(check, claim, each));
    if (fact) accept(check, claim, fact);
    else if (!isPolicy(check, mention) && !isMembersOwn(check, mention))
      check.reasons.push({ kind: 'number', said: parts.text.slice(mention.start, mention.end).trim() });
  }
}

function possibleTopics(dimension: Dimension | null, isChange: boolean): ReadonlySet<Topic> {
  const all = topicsOf(dimension);
  if (dimension !== 'weight') return all;
  return new Set([...all].filter((topic) => topic === 'to_go' || changeTopics.has(topic) === isChange));
}

type Raw = { mention: NumberMention; isChange: boolean; topics: readonly Topic[] | null; last: Claim | null };

function claimOf(check: Check, { mention, isChange, topics, last }: Raw): Claim {
  const { parts, before } = check;
  // The end of a range is about what its beginning is about; a range in brackets about what stands before them.
  const goesOn =
    last !== null && mention.bound !== null && !ownCue(check, mention) && sameKind(last.mention, mention);
  const direction = isChange && mention.sign === null ? nearest(parts, parts.directions, mention) : null;
  const own =
    mention.counted === null ? spokenTopics(check, { mention, topics, isChange }) : [mention.counted];
  const fallback = defaultTopics(mention.dimension, isChange, before === null || before.cues.length === 0);
  return {
    mention,
    topics: goesOn ? last.topics : (own ?? fallback),
    isChange: goesOn ? last.isChange : isChange,
    period: mention.period ?? periodBefore(check, mention) ?? (goesOn ? last.period : null),
    direction,
  };
}

/** "Over the last 30 days you lost 3 kg": a window and no other cue in the sentence speak of the readings. */
function spokenTopics(
  { parts }: Check,
  { mention, topics, isChange }: Omit<Raw, 'last'>,
): readonly Topic[] | null {
  const isWithin = parts.windows.some(({ isAhead }) => !isAhead);
  if (mention.dimension !== 'weight' || !isChange || !isWithin) return topics;
  const possible = possibleTopics('weight', true);
  if (parts.cues.some((cue) => cue.topics.some((topic) => possible.has(topic)))) return topics;
  return ['total_change', 'readings_rate'];
}

const sameKind = (a: NumberMention, b: NumberMention) => a.dimension === b.dimension || b.dimension === null;

const ownCue = ({ parts }: Check, mention: NumberMention) =>
  parts.cues.some(
    (cue) =>
      sameSegment(parts, cue, mention) && cue.topics.some((topic) => topicsOf(mention.dimension).has(topic)),
  );

/** What a bare "you are at 76.8 kg" is about. Energy and food have no such default. */
function defaultTopics(dimension: Dimension | null, isChange: boolean, isAlone: boolean): readonly Topic[] {
  if (dimension !== 'weight') return [];
  if (isChange) return ['trend_rate'];
  return isAlone ? ['trend', 'reading'] : ['trend'];
}

const periodWord =
  /(daily|weekly|monthly|yearly|hourly|per-day|per-week|taglich\w*|wochentlich\w*)[^.;,(]{0,30}$/;

function periodBefore({ parts }: Check, { start, dimension }: NumberMention): NumberMention['period'] {
  if (dimension !== 'weight' && dimension !== 'energy' && dimension !== 'food') return null;
  const word = periodWord.exec(parts.text.slice(0, start))?.[1];
  if (word === undefined) return null;
  return /^(daily|per-day|tag)/.test(word) ? 'day' : /^(weekly|per-week|woch)/.test(word) ? 'week' : 'other';
}

/** "Down 0.6 kg", "0.6 kg heavier", "by 0.35 kg", "−0.5 kg", "0.4 kg a week"; but not "down to 77 kg". */
function isChangeSaid({ parts }: Check, mention: NumberMention): boolean {
  const { start, end, period, sign, dimension } = mention;
  if (dimension !== 'weight' && dimension !== 'energy') return false;
  if (sign !== null || (period === 'week' && dimension === 'weight')) return true;
  const words = [...parts.directions, ...parts.changes];
  const first = parts.numbers.findLast((other) => other.end <= start)?.end ?? 0;
  const isBefore = words.some(
    (word) =>
      word.end <= start &&
      word.start >= first &&
      sameSegment(parts, word, mention) &&
      !/ (?:to|at|near|auf|a)(?: about| around| roughly)? ?$/.test(parts.text.slice(word.end, start)),
  );
  const isBehind = parts.directions.some(
    (word) => word.start >= end && word.start - end <= 2 && sameSegment(parts, word, mention),
  );
  const pairsUp =
    mention.bound === 'high' && parts.numbers.some((other) => other.bound === 'low' && other.sign !== null);
  return (
    (isBefore &&
      !(mention.isMotion || (dimension === 'energy' && !isChangeOfEnergy(parts.text.slice(0, start))))) ||
    isBehind ||
    pairsUp
  );
}

const isChangeOfEnergy = (before: string) => /(?:by|up|down)(?: about| around| roughly)? ?$/.test(before);

function supports(check: Check, claim: Claim, fact: Fact): boolean {
  const { mention, topics } = claim;
  if (!topics.includes(fact.topic) && !isMotionOf(check, claim, fact)) return false;
  if (mention.isMotion && !isMotionOf(check, claim, fact)) return false;
  if (mention.dimension !== null && !sameDimension(mention, fact)) return false;
  if (claim.isChange && fact.dimension === 'weight' && isOfOther(check, mention, fact)) return false;
  const value = inSaidUnit(fact, mention.unit, check.context.units);
  return (
    value !== null &&
    isSaid(mention, value, fact) &&
    fitsBound(check, claim, fact) &&
    fitsPeriod(check, claim, fact) &&
    fitsNutrient(check, claim, fact) &&
    fitsWindow(check, claim, fact) &&
    fitsDay(check, claim, fact) &&
    fitsDirection(check, claim, value, fact)
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
  if (fact.topic === 'reading' || fact.topic === 'previous_reading')
    return day === null || (fact.date !== null && day.days.includes(fact.date));
  return true;
}

function fitsDirection(check: Check, claim: Claim, value: number, fact: Fact): boolean {
  const { mention, direction } = claim;
  if (fact.topic === 'left') return value >= 0;
  if (fact.topic === 'to_go') return direction === null || direction.direction === fact.direction;
  if (fact.topic === 'deficit')
    return value === 0 || /surplus|above|over/.test(check.parts.text) === value > 0;
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

/** Ends without a sign: zero or above, or all below zero beside a word that says so. */
const fitsOpenRange = ({ direction, mention }: Claim, value: number) =>
  value === 0 ||
  (value > 0 ? direction?.direction !== 'down' : direction?.direction === 'down' && mention.sign === null);

function accept(check: Check, claim: Claim, fact: Fact): void {
  const { parts, facts, used } = check;
  facts.add(fact.id);
  if (claim.direction && fact.isChange) used.add(claim.direction);
  for (const each of parts.againstTarget) if (fact.topic === 'against_target') used.add(each);
  for (const window of parts.windows) {
    const isIts =
      fact.windowDays !== null &&
      !window.isAhead &&
      fact.windowDays >= window.least &&
      fact.windowDays <= window.most;
    const isForecast =
      fact.topic === 'forecast' &&
      window.isAhead &&
      window.least <= forecastDays &&
      window.most >= forecastDays;
    const isNow =
      window.isCurrent && window.most === 7 && (fact.topic === 'target' || fact.topic === 'target_rate');
    if (isIts || isForecast || isNow) used.add(window);
  }
}

/** How far ahead the estimate looks. */
const forecastDays = 28;

const isPolicy = ({ parts }: Check, mention: NumberMention) =>
  policyNumbers.some(
    ({ value, unit, context }) =>
      value === mention.value &&
      (mention.unit ?? '') === unit &&
      new RegExp(`\\b(?:${context})`).test(parts.text),
  );

const ownWords = /\byou (?:asked|mentioned|said|wrote|named|told me|suggested)\b/;

/** A number of the member's own message, said as such. */
const isMembersOwn = ({ parts, context }: Check, { value }: NumberMention) =>
  ownWords.test(parts.text) && (context.memberMessageNumbers ?? []).includes(value);
