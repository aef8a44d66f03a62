import { allMatches } from '../all-matches.ts';
import { createRuleIndex } from '../safety/rule-index.ts';
import type { Check, GroundingContext, Reason, Verdict } from './check.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkPages, withoutHosts, withoutTitles } from './check-pages.ts';
import { checkPatterns } from './check-patterns.ts';
import { checkRiders } from './check-riders.ts';
import { checkDates, checkDirections, checkWindows } from './check-words.ts';
import { events } from './events.ts';
import type { Ledger } from './fact.ts';
import { checkLooseAmounts } from './loose-amounts.ts';
import { checkLooseClaims } from './loose-claims.ts';
import { statementIn } from './member-statements.ts';
import { type Reading, readingOf } from './plain-text.ts';
import { readSentence, type SentenceParts } from './read-sentence.ts';
import { isUnread } from './unread.ts';

/**
 * Whether all that a sentence claims stands in the ledger: every number with its unit, window, direction and subject, every
 * day, every stretch of days, every direction and every event. What cannot be resolved is unsupported.
 *
 * @example checkSentence('Your target is 1,650 kcal a day.', context) // { supported: true, facts: ['get_energy#targets.calories'] }
 */
export function checkSentence(sentence: string, context: GroundingContext): Verdict {
  if (isUnread(sentence)) return { supported: false, reasons: [{ kind: 'language', said: sentence.trim() }] };
  const reading = readingOf(context.locale);
  const reasons: Reason[] = [];
  const untitled = withoutTitles(sentence, context.ledger.pages);
  const own = withoutHosts(untitled, context.ledger.pages);
  const told = tellEvents(own, context.ledger, reasons);
  const parts = readParts(told, context, reading);
  const before = context.previous === null ? null : readParts(context.previous, context, reading);
  const check: Check = { context, parts, before, facts: new Set(), reasons, used: new Set() };
  if (!checkPages(check, untitled) && !checkPatterns(check)) {
    checkNumbers(check);
    checkLooseAmounts(check);
    checkLooseClaims(check);
    checkDirections(check);
    checkDates(check);
    checkWindows(check, told !== own);
    if (context.isByModel === true && reasons.length === 0) checkStatements(check, told !== own);
  }
  return reasons.length === 0 ? { supported: true, facts: [...check.facts] } : { supported: false, reasons };
}

/** Rules say what they have seen; a model states of the member what a fact bears out, and nothing beside it. */
function checkStatements(check: Check, toldEvent: boolean): void {
  if (check.facts.size > 0 || toldEvent) {
    checkRiders(check);
    return;
  }
  const { parts, context, reasons } = check;
  const said = statementIn(parts.text, { hasLooked: context.ledger.facts.length > 0 });
  if (said !== null) reasons.push({ kind: 'event', said });
}

/** The last sentences are kept, since each is the one before the next; they go with what they are checked against. */
const lately = new WeakMap<Ledger, readonly Kept[]>();
const mostKept = 5;

type Kept = Pick<GroundingContext, 'today'> & {
  readonly emergencyNumber: string | null | undefined;
  readonly sentence: string;
  readonly reading: Reading;
  readonly parts: SentenceParts;
};

function readParts(sentence: string, context: GroundingContext, reading: Reading): SentenceParts {
  const { ledger, today, emergencyNumber } = context;
  const kept = lately.get(ledger) ?? [];
  const known = kept.find(
    (each) =>
      each.sentence === sentence &&
      each.today === today &&
      each.emergencyNumber === emergencyNumber &&
      each.reading.decimalPoint === reading.decimalPoint &&
      each.reading.monthFirst === reading.monthFirst,
  );
  if (known) return known.parts;
  const parts = readSentence(sentence, { today, reading, quotes: ledger.quotes, emergencyNumber });
  lately.set(ledger, [{ sentence, today, emergencyNumber, reading, parts }, ...kept].slice(0, mostKept));
  return parts;
}

/** Lower case, no accents, and every letter where it was. */
function unaccented(text: string): string {
  const lower = text.toLowerCase();
  if (!/[^\0-\x7f]/.test(lower)) return lower;
  return lower.replace(/’/g, "'").replace(/[^\P{L}\0-\x7f]/gu, (letter) => letter.normalize('NFD').charAt(0));
}

const eventsIn = createRuleIndex(({ pattern }: { readonly pattern: RegExp }) => [pattern]);

/** Tells events of a sentence true or not, and takes them out, so that their words are no other claims. */
function tellEvents(sentence: string, ledger: Ledger, reasons: Reason[]): string {
  let text = sentence;
  let lower = unaccented(text);
  // What is taken out leaves spaces, so that no event gets a word that the sentence did not have.
  for (const { name, pattern, holds } of eventsIn(events, lower)) {
    for (const match of allMatches(lower, pattern)) {
      const end = match.index + match[0].length;
      // A quotation of a tool is true as it stands.
      if (ledger.quotes.some((quote) => quote.includes(match[0]) && lower.includes(quote))) continue;
      if (!holds(ledger)) reasons.push({ kind: 'event', said: name });
      text = `${text.slice(0, match.index)}${' '.repeat(match[0].length)}${text.slice(end)}`;
    }
    if (text !== sentence) lower = unaccented(text);
  }
  return text;
}
