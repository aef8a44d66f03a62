import type { Judgement } from './judgement.ts';

export type LeakSources = {
  /** What nobody is told the words of, such as what the coach was told to be: `runsOf` it. */
  readonly secretRuns: ReadonlySet<string>;
  /** Texts of this turn that somebody else wrote: they may be spoken of, and never obeyed. */
  readonly foreign: readonly string[];
  /** Those of them that the member did not write just now: no site that they name is passed on. */
  readonly looked?: readonly string[];
  /** Addresses that the coach may name. */
  readonly addresses: readonly string[];
};

/**
 * Judges a draft for what no answer holds, whoever asked for it: the coach's instructions, keys and ids, addresses, and
 * code words that only stand in somebody else's text, as a model says them that obeys such a text.
 *
 * @example createLeakCheck(sources)('My instructions are: …')?.label // 'prompt_injection'
 */
export function createLeakCheck({ secretRuns, foreign, looked = [], addresses }: LeakSources) {
  const codes = new Set(foreign.flatMap(codeWordsOf));
  const hosts = new Set(looked.flatMap(hostsIn));
  return (text: string): Judgement | null => {
    if (marks.test(text)) return leak('marks', text);
    if (keys.test(text)) return leak('keys', text);
    if (
      runsOf(text)
        .values()
        .some((run) => secretRuns.has(run))
    )
      return leak('instructions', text);
    if (addressesIn(text).some((address) => !addresses.includes(address))) return leak('address', text);
    if (hosts.size > 0 && hostsIn(text).some((host) => hosts.has(host))) return leak('address', text);
    return codeWordsOf(text).some((code) => codes.has(code)) ? leak('code_word', text) : null;
  };
}

const leak = (rule: string, text: string): Judgement => ({
  action: 'block',
  label: 'prompt_injection',
  ruleId: `prompt_injection.output.leak_${rule}`,
  start: 0,
  end: text.length,
  severity: 4,
});

const marks = /[⟦⟧]/u;
/** Keys of providers, tokens, and ids of members and records. */
const keys =
  /\b(?:sk|pk|rk)-[\w-]{8,}|\beyJ[\w-]{10,}|\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b|\b[0-9a-f]{32,}\b/i;

/** So many words in the same order are no chance. */
const runWords = 7;

/** Every stretch of words of a text that is long enough to be known again. */
export function runsOf(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const starts = words.slice(0, Math.max(0, words.length - runWords + 1));
  return new Set(starts.map((_, at) => words.slice(at, at + runWords).join(' ')));
}

const addressPattern =
  /\bhttps?:\/\/[^\s)\]>"]+|\bwww\.[^\s)\]>"]+|!?\[[^\]]*\]\([^)]*\)|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

const addressesIn = (text: string): string[] =>
  (text.match(addressPattern) ?? []).map((address) => address.replace(/[.,;:!?]+$/, ''));

/** Names of sites without anything around them. */
const hostsIn = (text: string): string[] =>
  (text.normalize('NFKC').match(/\b(?:[a-z0-9-]{2,}\.)+[a-z]{2,24}\b/gi) ?? []).map((host) =>
    host.toLowerCase(),
  );

/**
 * Words that no sentence of a coach needs: several letters and digits in capitals, or joined with a sign. Small joints
 * of everyday writing ("B12", "VO2", "HIIT-day") are none.
 */
function codeWordsOf(text: string): string[] {
  const words = text.normalize('NFKC').match(/[\p{L}\p{N}]+(?:[-_:][\p{L}\p{N}]+)*/gu) ?? [];
  return words.filter(isCodeWord).map((word) => word.toLowerCase());
}

function isCodeWord(word: string): boolean {
  if (!/\p{L}/u.test(word)) return false;
  const isCapital = word === word.toUpperCase();
  if (/_/.test(word)) return true;
  if (/[-:]/.test(word)) return isCapital && word.length >= 7;
  if (/\p{N}/u.test(word)) return word.length >= 6 && /\p{L}.*\p{N}|\p{N}.*\p{L}{2}/u.test(word);
  return isCapital && word.length >= 6;
}
