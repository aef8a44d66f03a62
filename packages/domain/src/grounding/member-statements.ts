import {
  inOtherLanguages,
  ofCauses,
  ofData,
  ofLooks,
  ofYou,
  ofYours,
  openInOtherLanguages,
  openPast,
  openPresent,
  openYours,
  repeating,
  supposing,
  tags,
  withoutSubject,
} from './member-statements.data.ts';
import { blank, wordPattern } from './plain-text.ts';

const supposedToEnd = new RegExp(`(?:${supposing})[^.;!]*`, 'g');
const supposed = new RegExp(`(?:${supposing})[^.;!,]*`, 'g');
const repeated = new RegExp(repeating, 'g');
const question = /[^.!?;:]*\?/g;
const tag = new RegExp(`,? (?:${tags})[ ?]*\\?`);
const exclamation =
  /^\W*(?:how|what) (?!(?:a|an) (?:great|good|nice|lovely|interesting) (?:question|idea))[^?.;]*\byour? (?!need)[^?]*!/;
const claims = wordPattern([...ofYou, ...ofYours, ...ofData, ...inOtherLanguages].join('|'), '');
const openClaims = wordPattern(
  [...openPresent, ...openYours, ...withoutSubject, ...ofCauses, ...openInOtherLanguages].join('|'),
  '',
);
const pastClaims = wordPattern(openPast.join('|'), '');
const lookings = wordPattern(ofLooks.join('|'), '');

/**
 * What a sentence states of the member, in so many words and without a fact; null where it states nothing. `text` is as it is
 * read: lower case, and without what a tool said in these words.
 */
export function statementIn(text: string, { hasLooked }: { hasLooked: boolean }): string | null {
  const asserted = text.includes('?') && !tag.test(text) ? blank(text, question) : text;
  const own = blank(asserted, repeated);
  const left = blank(own, supposedToEnd);
  const said =
    exclamation.exec(text)?.[0] ??
    claims.exec(left)?.[0] ??
    openClaims.exec(left)?.[0] ??
    pastClaims.exec(blank(own, supposed))?.[0] ??
    (hasLooked ? undefined : lookings.exec(left)?.[0]);
  return said === undefined ? null : said.trim();
}
