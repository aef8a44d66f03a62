import { allMatches } from '../all-matches.ts';
import { roundTo } from '../units.ts';
import type { Check } from './check.ts';
import type { Fact, Occasion, PatternFact } from './fact.ts';
import { inSaidUnit, isSaid } from './match-value.ts';
import { occasionWords, patternTopicWords } from './pattern-words.data.ts';
import { type Span, wordPattern } from './plain-text.ts';
import type { NumberMention } from './read-numbers.ts';

const occasions = occasionWords.map(({ occasion, pattern }) => ({ occasion, pattern: wordPattern(pattern) }));
const topics = patternTopicWords.map(({ topic, pattern }) => ({ topic, pattern: wordPattern(pattern) }));
const contrast = wordPattern(
  'against|versus|vs|compared (?:with|to)|than|instead of|while|whereas|but|(?:on |the )?others?(?: days)?|otherwise|the rest|statt|gegenuber|sonst|frente a|contre|rispetto a|em vez de',
);
const higher = wordPattern(
  'higher|more|better|up|mehr|hoher|besser|mas|mayor|mejor|plus|en hausse|mieux|meglio|piu|mais|melhor',
);
const lower = wordPattern(
  'lower|less|fewer|worse|down|weniger|niedriger|schlechter|menos|menor|peor|en baisse|moins|moindre|meno|peggio|pior',
);

/**
 * A sentence about one kind of days ("after a poor night your energy was lower: 2.3 against 3.4") is judged as a whole:
 * occasion, subject, side, and every number must be those of one pattern that was found. Says whether it was such a sentence.
 */
export function checkPatterns(check: Check): boolean {
  const { parts, context, facts, reasons } = check;
  const found = occasionIn(parts.text);
  if (found === null) return false;
  const rest = `${parts.text.slice(0, found.start)}${' '.repeat(found.end - found.start)}${parts.text.slice(found.end)}`;
  const side = sideSaid(rest);
  const held = context.ledger.patterns.filter(({ occasion }) => occasion === found.occasion);
  // "Weigh yourself on weekends, too" compares nothing.
  if (held.length === 0 && side === null) return false;
  const said = new Set(topics.flatMap(({ topic, pattern }) => (rest.match(pattern) ? [topic] : [])));
  const pattern = held.find(({ topic }) => said.size === 1 && said.has(topic));
  if (pattern && isTold(check, { pattern, side, rest })) facts.add(pattern.id);
  else reasons.push({ kind: 'event', said: parts.text.slice(found.start, found.end).trim() });
  return true;
}

function occasionIn(text: string): (Span & { occasion: Occasion }) | null {
  for (const { occasion, pattern } of occasions) {
    pattern.lastIndex = 0;
    const match = pattern.exec(text);
    if (match) return { occasion, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** Which way the days of that kind are said to differ. */
function sideSaid(text: string): 'up' | 'down' | 'both' | null {
  const [up, down] = [text.match(higher) !== null, text.match(lower) !== null];
  return up && down ? 'both' : up ? 'up' : down ? 'down' : null;
}

type Told = { pattern: PatternFact; side: ReturnType<typeof sideSaid>; rest: string };

function isTold(check: Check, { pattern, side, rest }: Told): boolean {
  const { parts } = check;
  if (parts.dates.length > 0 || parts.againstTarget.length > 0) return false;
  if (side === 'both' || (side === null && parts.numbers.length === 0)) return false;
  if (side !== null && side !== (pattern.difference > 0 ? 'up' : 'down')) return false;
  const from = allMatches(rest, contrast).map(({ index }) => index);
  const sideAt = ({ start }: Span) => (from.some((at) => at < start) ? pattern.ofOthers : pattern.ofKind);
  return (
    parts.numbers.every((mention) => {
      const { mean, days } = sideAt(mention);
      return isMean(check, { mention, pattern, mean }) || isDays(mention, days);
    }) &&
    parts.windows.every(
      (window) => !window.isAhead && window.least === window.most && window.least === sideAt(window).days,
    )
  );
}

function isMean(
  { context }: Check,
  { mention, pattern, mean }: { mention: NumberMention; pattern: PatternFact; mean: number },
): boolean {
  const fact = { ...noDetails, ...pattern, value: mean } as unknown as Fact;
  const value = inSaidUnit(fact, mention.unit, context.units);
  if (value === null || mention.counted !== null || mention.sign !== null || mention.bound !== null)
    return false;
  if (pattern.dimension === 'energy' && mention.unit === null) return false;
  if (mention.period === 'week' || mention.period === 'other') return false;
  // Half a step of a rating is what a pattern is about: a mean is never said as a whole number that it is not.
  return pattern.dimension === 'score'
    ? roundTo(value, Math.max(1, Math.min(2, mention.decimals))) === mention.value
    : isSaid(mention, value, fact);
}

const noDetails = { isChange: false };

const isDays = ({ value, unit, counted, sign, bound }: NumberMention, days: number) =>
  value === days && sign === null && bound === null && counted === null && (unit === null || unit === 'days');
