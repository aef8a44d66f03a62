import { bindTopics, changeTopics, nearest, sameSegment, topicsOf } from './bind-topics.ts';
import type { Check } from './check.ts';
import type { Direction, Fact, Topic } from './fact.ts';
import { isRatedSo } from './rate-day.ts';
import { type DateMention, isDay } from './read-dates.ts';
import type { DirectionMention } from './read-sentence.ts';

const superlative = /\b(?:lowest|highest|heaviest|lightest|record|all-time|best ever|worst)\b/;

/** Directions that belong to no number, and where the food stands to its target. */
export function checkDirections(check: Check): void {
  const { parts, used, reasons } = check;
  const open = parts.directions.filter((each) => !used.has(each) && !belongsToNumber(check, each));
  const asking = open.map(({ start, end }) => ({ start, end, possible: directionTopics }));
  const bound = bindTopics(asking, parts, check.before);
  for (const [index, mention] of open.entries()) {
    const topics = bound[index] ?? ['trend_rate'];
    if (!holdsDirection(check, mention, topics))
      reasons.push({ kind: 'direction', said: saidBy(check, mention) });
  }
  for (const mention of parts.againstTarget) {
    if (used.has(mention)) continue;
    const fact = check.context.ledger.facts.find((each) => standsToTarget(check, mention, each));
    if (fact) accept(check, fact);
    else reasons.push({ kind: 'direction', said: saidBy(check, mention) });
  }
  const record = superlative.exec(parts.text.replace(/lowest amount i ever set/, ''));
  if (record) reasons.push({ kind: 'event', said: record[0] });
}

/** Food has no direction in the ledger: "your protein is up" finds no fact and stays unsupported. */
const directionTopics: ReadonlySet<Topic> = new Set([
  ...changeTopics,
  'maintenance',
  'expenditure',
  'resting',
  'eaten_average',
  'eaten_today',
  'sleep',
  'energy_level',
  'mood',
]);

/** "from 79 down to 77.4 kg": the two values say the direction. */
function belongsToNumber({ parts, context }: Check, mention: DirectionMention): boolean {
  const [first, second] = parts.numbers.filter(({ isMotion }) => isMotion);
  if (!first || !second || context.ledger.facts.length === 0) return false;
  return (mention.direction === 'down') === second.value < first.value && mention.direction !== 'steady';
}

function holdsDirection(check: Check, mention: DirectionMention, topics: readonly Topic[]): boolean {
  const { parts, context } = check;
  const window = nearest(
    parts,
    parts.windows.filter(({ isAhead }) => !isAhead),
    mention,
  );
  const fits = (fact: Fact) =>
    window === null
      ? topics.includes(fact.topic)
      : fact.windowDays !== null && fact.windowDays >= window.least && fact.windowDays <= window.most;
  const changes = context.ledger.facts.filter(
    (fact) => fact.isChange && fact.topic !== 'against_target' && fits(fact),
  );
  const fact = mention.isNegated
    ? changes.find((each) => isDenied(each, changes, mention.direction))
    : changes.find((each) => each.bound === null && each.direction === mention.direction);
  if (!fact) return false;
  // With readings of two kinds, none may point the other way.
  if (window !== null && changes.some((each) => !mention.isNegated && each.direction !== mention.direction))
    return false;
  accept(check, fact);
  return true;
}

/** "Not clearly rising" holds where the range reaches down to zero. */
function isDenied(fact: Fact, all: readonly Fact[], direction: Direction): boolean {
  if (fact.bound !== null) return false;
  const end = all.find(
    ({ topic, bound }) => topic === fact.topic && bound === (direction === 'up' ? 'low' : 'high'),
  );
  const value = Number(end?.value ?? fact.value);
  if (direction === 'steady') return fact.direction !== 'steady';
  return direction === 'up' ? value <= 0 : value >= 0;
}

/** Within this of the target a day or an average is on it. */
const onTarget = { energy: 150, food: 10 } as const;
const todayWords = /\b(?:today|so far|tonight)\b/;

function standsToTarget({ parts, before }: Check, mention: DirectionMention, fact: Fact): boolean {
  if (fact.topic !== 'against_target') return false;
  const window = nearest(
    parts,
    parts.windows.filter(({ isAhead }) => !isAhead),
    mention,
  );
  const isToday =
    todayWords.test(parts.text) || (parts.windows.length === 0 && todayWords.test(before?.text ?? ''));
  if (isToday !== (fact.windowDays === null)) return false;
  if (window && fact.windowDays !== null && (fact.windowDays < window.least || fact.windowDays > window.most))
    return false;
  const named = nearest(parts, parts.nutrients, mention)?.nutrient ?? null;
  if (named !== fact.nutrient) return false;
  if (mention.direction !== 'steady') return fact.direction === mention.direction;
  return Math.abs(Number(fact.value)) <= (fact.dimension === 'food' ? onTarget.food : onTarget.energy);
}

const lowWords =
  /(?:from|earliest(?: \w+)?|not before|as early as|soonest|fruhestens(?: am)?|como pronto(?: el)?|au plus tot(?: le)?)(?: is| would be)? ?$/;
const highWords =
  /(?:latest(?: \w+)?|as late as|until|spatestens(?: am)?|a mas tardar(?: el)?|au plus tard(?: le)?)(?: is| would be)? ?$/;

/** Every day that is named must be the day of what it is said of. */
export function checkDates(check: Check): void {
  const { parts, context, reasons } = check;
  const claims = parts.dates.filter((date) => !date.isToday && !isAdvice(check, date));
  const asking = claims.map(({ start, end }) => ({ start, end, possible: topicsOf('date') }));
  const bound = bindTopics(asking, parts, check.before);
  for (const [index, date] of claims.entries()) {
    const topics = isOfReadingBefore(check, date) ? readingBefore : (bound[index] ?? byReading(check, date));
    const fact = context.ledger.facts.find(
      (each) =>
        topics.includes(each.topic) &&
        isOfItsSubject(check, date, each) &&
        isDayOf(each, date) &&
        isRatedSo(check, date, each) &&
        (each.dimension !== 'date' ||
          // "The week from 15 June" is no range of days, nor is "a photo from 15 June".
          ownDays.has(each.topic) ||
          each.bound === boundOf(check, date)),
    );
    if (fact && !recurring.test(parts.text.slice(0, date.start))) accept(check, fact);
    else reasons.push({ kind: 'date', said: saidBy(check, date) });
  }
}

/** One Thursday says nothing of each. */
const recurring =
  /\b(?:every|each|all|jede[nrsm]?|alle|cada|tod[oa]s [oal]+s|chaque|tous les|toutes les|ogni|tutti i|tutte le) $/;

const ownDays: ReadonlySet<Topic> = new Set<Topic>([
  'plan_start',
  'plan_made',
  'plan_before',
  'photo_first',
  'photo_latest',
  'photo_day',
]);
const unissued: ReadonlySet<Topic> = new Set<Topic>(['maintenance', 'expenditure', 'resting', 'goal_weight']);

/** A day beside a weight that is known by its day. */
const byReading = ({ parts }: Check, date: DateMention): readonly Topic[] =>
  parts.numbers.some((each) => each.dimension === 'weight' && sameSegment(parts, each, date))
    ? ['dated_reading', 'reading', 'previous_reading', 'last_change']
    : [];

const readingBefore: readonly Topic[] = ['previous_reading'];
const joinsDay = /^,? ?\(?(?:was |taken |made )?(?:(?:on|of|from|dated|vom|am|del|du|le|il) )?(?:the )?$/;

/** "The one before on 12 June": the day right behind is that reading's own, not the day of the change. */
const isOfReadingBefore = ({ parts }: Check, date: DateMention): boolean =>
  parts.cues.some(
    ({ topics, end }) =>
      topics.includes('previous_reading') &&
      end <= date.start &&
      joinsDay.test(parts.text.slice(end, date.start).trimStart()),
  );

const goalWords =
  /\b(?:goal|there|target weight|zielgewicht|wunschgewicht|ziel|it|(?:peso )?(?:objetivo|meta|obiettivo|alvo)|poids (?:cible|objectif)|objectif)\b/;

/** Only a target is issued, and only a goal is reached. */
function isOfItsSubject({ parts, facts, context }: Check, date: DateMention, { topic }: Fact): boolean {
  if (topic === 'goal_date')
    return (
      goalWords.test(parts.text) ||
      context.ledger.facts.some((each) => each.topic === 'goal_weight' && facts.has(each.id))
    );
  if (topic !== 'issued') return true;
  return !parts.cues.some(
    (cue) => sameSegment(parts, cue, date) && cue.topics.some((each) => unissued.has(each)),
  );
}

const isDayOf = (fact: Fact, date: DateMention) => {
  const day = fact.dimension === 'date' ? String(fact.value) : fact.date;
  return day !== null && isDay(date, day);
};

/** "See you tomorrow" claims nothing. */
const isAdvice = ({ parts, context }: Check, date: DateMention) =>
  parts.numbers.length === 0 &&
  parts.directions.length === 0 &&
  date.days.length === 1 &&
  (date.days[0] ?? '') > context.today &&
  /tomorrow|morgen|manana|demain|domani|amanha/.test(parts.text.slice(date.start, date.end));

function boundOf({ parts }: Check, date: DateMention): 'low' | 'high' | null {
  const before = parts.text.slice(0, date.start);
  const index = parts.dates.indexOf(date);
  const joins = (from: DateMention | undefined, to: DateMention | undefined) =>
    from !== undefined &&
    to !== undefined &&
    /^ ?(?:to|and|-|–|until|through) ?$/.test(parts.text.slice(from.end, to.start));
  if (joins(date, parts.dates[index + 1]) || lowWords.test(before)) return 'low';
  if (joins(parts.dates[index - 1], date) || highWords.test(before)) return 'high';
  return null;
}

/** Every stretch of days must be one that something was made from. */
export function checkWindows(check: Check, toldEvent: boolean): void {
  const { parts, context, used, reasons } = check;
  const claims = parts.numbers.length > 0 || parts.directions.length > 0 || parts.againstTarget.length > 0;
  for (const window of parts.windows) {
    if (used.has(window)) continue;
    const isKnown = context.ledger.facts.some(
      ({ windowDays }) => windowDays !== null && windowDays >= window.least && windowDays <= window.most,
    );
    const isTold = !window.isAhead && isKnown && (toldEvent || !claims);
    // "A few more mornings this week" is advice.
    const isIdle = window.isCurrent && !claims && !toldEvent;
    if (!isTold && !isIdle) reasons.push({ kind: 'window', said: saidBy(check, window) });
  }
}

function accept({ parts, facts, used }: Check, fact: Fact): void {
  facts.add(fact.id);
  for (const window of parts.windows)
    if (fact.windowDays !== null && fact.windowDays >= window.least && fact.windowDays <= window.most)
      used.add(window);
}

const saidBy = ({ parts }: Check, { start, end }: { start: number; end: number }) =>
  parts.text.slice(start, end).trim();
