import { allMatches } from '../all-matches.ts';
import { createRuleIndex } from '../safety/rule-index.ts';
import type { Check } from './check.ts';
import type { Topic } from './fact.ts';
import { type LooseClaim, looseClaims } from './loose-claims.data.ts';
import { hypotheticals } from './no-claims.data.ts';
import { blank, wordPattern } from './plain-text.ts';
import type { SentenceParts } from './read-sentence.ts';

const claims = looseClaims.map(({ pattern, ...claim }) => ({ ...claim, pattern: wordPattern(pattern) }));
const claimsIn = createRuleIndex(({ pattern }: { readonly pattern: RegExp }) => [pattern]);
const hypothetical = new RegExp(hypotheticals, 'gu');
/** "I cannot tell whether you will be there by Christmas". */
const undecided =
  /(?<![a-z])(?:whether|ob|(?:cannot|can't|can not|hard to) (?:tell|say|know) (?:if|when)) [^,;.]*/g;

/** Fractions, multiples, vague amounts and feasts that a sentence says of the member: no look holds any of them. */
export function checkLooseClaims({ parts, reasons }: Check): void {
  const possible = claimsIn(claims, parts.text);
  if (possible.length === 0) return;
  const text = blank(blank(parts.text, hypothetical), undecided);
  for (const { kind, asks, pattern } of possible) {
    const said = allMatches(text, pattern).find((match) => !isRead(parts, match));
    if (said && speaksOf[asks](parts, text)) reasons.push({ kind, said: said[0].trim() });
  }
}

/** "Half a kilo" is a value, and held against the looks as one. */
const isRead = ({ numbers }: SentenceParts, { index, 0: said }: RegExpExecArray): boolean =>
  numbers.some(({ start, end }) => start < index + said.length && end > index);

const member =
  /(?<![a-z])(?:you(?:'(?:ve|re|d|ll)|rs?)?|du|dich|dir|dein\w*|hast|bist|te|tus?|ton|ta|tes|vous|votre|vos|hai|ti|tu[oa]|tuoi|voce|teu|tua|seu|sua|has|estas)(?![a-z])/;
const foretold =
  /(?<![a-z])(?:you(?:'ll|(?: will|'re going| are going))|it(?:'ll| will)|wirst|erreichst|schaffst|llegar[aeio]\w*|alcanzar[aeio]\w*|lograr[aeio]\w*|atteindr\w+|arriver[ao]\w*|raggiunger[ao]\w*|arriver[ao]\w*|vais?|chegar[aeio]\w*|atingir[aeio]\w*)(?![a-z])/;
const reached =
  /(?<![a-z])(?:reach|hit|be (?:at|there)|get (?:there|to)|arrive|achieve|make it|(?:erreich|schaff|alcanz|lleg|logr|atteind|arriv|raggiung|ating|alcanc|cheg)\w*)(?![a-z])/;
const reaching: ReadonlySet<Topic> = new Set<Topic>(['goal_date', 'goal_weight', 'forecast', 'to_go']);
const comparing =
  /(?<![a-z])(?:as (?:much|many|fast|heavy|light|big|often|quickly|slowly|well)|weigh)(?![a-z])/;

const speaksOf: Readonly<Record<LooseClaim['asks'], (parts: SentenceParts, text: string) => boolean>> = {
  member: ({ directions }, text) => directions.length > 0 || member.test(text),
  known: ({ directions, cues }, text) =>
    directions.length > 0 || cues.length > 0 || (member.test(text) && comparing.test(text)),
  moved: ({ directions }, text) => directions.length > 0 && member.test(text),
  goal: ({ cues, directions }) =>
    directions.length > 0 || cues.some(({ topics }) => topics.some((topic) => reaching.has(topic))),
  future: ({ cues }, text) =>
    foretold.test(text) &&
    reached.test(text) &&
    cues.some(({ topics }) => topics.includes('goal_date') || topics.includes('forecast')),
};
