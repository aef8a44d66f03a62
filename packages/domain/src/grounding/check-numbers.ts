import { bindTopics, changeTopics, nearest, sameSegment, topicsOf } from './bind-topics.ts';
import type { Check } from './check.ts';
import type { Dimension, Fact, Topic } from './fact.ts';
import { policyNumbers } from './no-claims.data.ts';
import { isMembersOwn } from './own-numbers.ts';
import type { NumberMention } from './read-numbers.ts';
import { type Claim, supports } from './support-claim.ts';

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
  const alsoCalled = calledBehind(check, mention);
  const topicsSaid = goesOn ? last.topics : (ofItsDay(check, mention, isChange) ?? own ?? fallback);
  return {
    mention,
    topics: alsoCalled === null ? topicsSaid : topicsSaid.filter((topic) => alsoCalled.includes(topic)),
    isChange: goesOn ? last.isChange : isChange,
    period: mention.period ?? periodBefore(check, mention) ?? (goesOn ? last.period : null),
    direction,
  };
}

const calling =
  /^(?:,? (?:a|per|each|every|pro|am|al|par|por|por la|la) (?:day|week|tag|woche|dia|semana|jour|semaine)| daily)?,? (?:which|and that|that|this|das|was|lo que|ce qui|il che)(?: is|'s| would be| was| ist| es| est| e) (?:about |around |also |roughly )?(?:your |the |dein\w* |tu |ton |ta |votre )?/;

/** "1,650 kcal a day, which is your target": what it is called once more must be so, too. */
function calledBehind({ parts }: Check, { end, dimension }: NumberMention): readonly Topic[] | null {
  const link = calling.exec(parts.text.slice(end));
  const cue = link && parts.cues.find(({ start }) => start === end + link[0].length);
  const possible = topicsOf(dimension);
  return cue?.topics.some((topic) => possible.has(topic)) ? cue.topics : null;
}

/** "Yesterday's 64.4 kg": a weight beside a day that is over, and nothing in its segment that says what it is. */
function ofItsDay(check: Check, mention: NumberMention, isChange: boolean): readonly Topic[] | null {
  const { parts, context } = check;
  if (mention.dimension !== 'weight' || mention.period !== null || ownCue(check, mention)) return null;
  const isOver = (day: string) => day < context.today;
  const hasDay = parts.dates.some((date) => sameSegment(parts, date, mention) && date.days.some(isOver));
  if (!hasDay) return null;
  return isChange ? ['last_change'] : ['dated_reading', 'reading', 'previous_reading'];
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
    (isBehind && !mention.isMotion) ||
    pairsUp
  );
}

const isChangeOfEnergy = (before: string) =>
  /(?:by|up|down|um|subido|bajado|augmente|baisse)(?: about| around| roughly| etwa| unas| unos| d'environ)? ?$/.test(
    before,
  );

function accept(check: Check, claim: Claim, fact: Fact): void {
  const { parts, facts, used } = check;
  facts.add(fact.id);
  if (claim.direction && fact.isChange) used.add(claim.direction);
  for (const each of parts.againstTarget)
    if (fact.topic === 'against_target' || fact.topic === 'to_go') used.add(each);
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
