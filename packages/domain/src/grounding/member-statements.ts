import { inOtherLanguages, ofData, ofLooks, ofYou, ofYours, supposing } from './member-statements.data.ts';
import { blank, wordPattern } from './plain-text.ts';

const supposed = new RegExp(supposing, 'g');
const question = /[^.!?;:]*\?/g;
const claims = wordPattern([...ofYou, ...ofYours, ...ofData, ...inOtherLanguages].join('|'), '');
const lookings = wordPattern(ofLooks.join('|'), '');

/**
 * What a sentence states of the member, in so many words and without a fact; null where it states nothing. `text` is as it is
 * read: lower case, and without what a tool said in these words.
 */
export function statementIn(text: string, { hasLooked }: { hasLooked: boolean }): string | null {
  const left = blank(blank(text, question), supposed);
  const said = claims.exec(left)?.[0] ?? (hasLooked ? undefined : lookings.exec(left)?.[0]);
  return said === undefined ? null : said.trim();
}
