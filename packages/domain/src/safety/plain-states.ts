import { allMatches } from '../all-matches.ts';
import type { LocalDay } from '../days.ts';
import { type Span, sentenceAround } from './clauses.ts';
import { once } from './once.ts';
import { bornIn, noStatementAfter, type PlainState, plainStates, stateMacros } from './plain-states.data.ts';
import { safetyThresholds } from './thresholds.ts';

const filled = (phrase: string): string =>
  phrase.replace(/\{([a-z]+)\}/g, (_, name: string) => stateMacros[name] ?? '');

const statement = (phrases: readonly string[]): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${phrases.map(filled).join('|')})(?![a-z0-9])`, 'g');

const patterns = once(() => ({
  pregnant: statement(plainStates.pregnant),
  breast_feeding: statement(plainStates.breast_feeding),
  minor: statement(plainStates.minor),
  born: statement(bornIn),
  noStatement: new RegExp(`(?:^|[^a-z])(?:${noStatementAfter}) $`),
}));

/**
 * Where a member tells in the plainest words ("I'm 15", "sono incinta", "I was born in 2011") that they are pregnant,
 * breast-feeding or under 18; null where they do not. Text as `normalise` reads it.
 * @param today resolves birth years; without it they are not read.
 */
export function findPlainState(text: string, state: PlainState, today: LocalDay | undefined): Span | null {
  const matches = allMatches(text, patterns()[state]).map(spanOf);
  const told = matches.find((span) => isStated(text, span) && (state !== 'minor' || !isAmount(text, span)));
  return told ?? (state === 'minor' && today !== undefined ? bornLately(text, today) : null);
}

const isStated = (text: string, { start }: Span): boolean =>
  !patterns().noStatement.test(text.slice(Math.max(0, start - longestOpening), start));

const longestOpening = 24;

/** "I was a size 20 and I'm 16 now" */
function isAmount(text: string, span: Span): boolean {
  return amounts.test(text.slice(sentenceAround(text, span).start, span.start));
}

const amounts =
  /(?<![a-z])(?:sizes?|stone|handicap|body fat|bmi|percent|talla|taille|taglia|tamanho|gro(?:ss|ß)e)(?![a-z])|%/;

/** Who writes is older than that: a younger year is another's, or none of a birth. */
const youngestYears = 5;

function bornLately(text: string, today: LocalDay): Span | null {
  const young = allMatches(text, patterns().born).find((match) => {
    const year = Number(match.slice(1).find((each) => each !== undefined));
    const ageYears = Number(today.slice(0, 4)) - year;
    return ageYears >= youngestYears && ageYears < safetyThresholds.age.adultYears;
  });
  return young === undefined ? null : spanOf(young);
}

const spanOf = (match: RegExpExecArray): Span => ({
  start: match.index,
  end: match.index + match[0].length,
});
