const units = new Set(
  'g kg mg mcg lb lbs st oz kcal cal cals calorie calories kj ml l dl cm mm m km mi in ft k x h hr hrs hour hours min mins s sec am pm d day days w wk week weeks mo month months y yr yrs yo year years f th nd rd er e reps rep sets steps bpm mmol ish'.split(
    ' ',
  ),
);

const letterBySign: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Words worth recovering when their letters are masked (s*icide) or stretched (diiie). */
const guardedWords = new Set(
  `suicide suicidal suicidio suicid selbstmord suizid kill killing kms die dying dead death hang cut cutting myself life
  live harm selfharm hurt pills overdose anorexia anorexic anorexie bulimia bulimic bulimie laxative laxatives purge
  purging puke vomit vomiting starve starving binge binging thinspo skinny fat food eat eating throw sick want morir
  matarme mourir sterben umbringen ritzen kotzen pregnant chest breathe please help feel need all`.split(
    /\s+/,
  ),
);

/** Long, distinctive words in which one slip is read as meant; none has a harmless neighbour one letter away. */
const slipWords: ReadonlySet<string> = new Set(
  `suicide suicidal anorexia anorexic bulimia bulimic laxative laxatives overdose diuretics pregnant
  breastfeeding unconscious vomiting seizure suicidarme anorexie boulimie laxatifs magersucht abfuhrmittel selbstmord
  laxantes atracones vomitar sterben umbringen`.split(/\s+/),
);
/** Pairs of two lower-case letters. */
const letterPairs = 32 * 32;
const slipsByLetter = Map.groupBy(slipWords, (word) => word.charCodeAt(0));

/** Whether a word is worth recovering from spaced or masked letters. */
export function isGuardedWord(word: string): boolean {
  return guardedWords.has(word);
}

/** A single lower-case word as it was probably meant. Numbers with units (`5kg`, `16h`, `b12`) stay as they are. */
export function repairWord(written: string): string {
  if (isPlain(written)) return repairSlip(written);
  const lettered = readSigns(written);
  const unmasked = lettered.includes('*') || lettered.includes('#') ? readMasks(lettered) : lettered;
  return repairSlip(
    /(.)\1\1/.test(unmasked) && /^[a-z]+$/.test(unmasked) ? readStretched(unmasked) : unmasked,
  );
}

/**
 * What a slip keeps of the word that is meant: the length by one, and beside the first letter the second or the last one.
 * 1 where a word of slips has that, by first letter.
 */
const isSlip = {
  length: new Uint8Array(letterPairs),
  second: new Uint8Array(letterPairs),
  last: new Uint8Array(letterPairs),
};
for (const word of slipWords) {
  for (const near of [word.length - 1, word.length, word.length + 1]) isSlip.length[pairOf(word, near)] = 1;
  isSlip.second[pairOf(word, word.charCodeAt(1))] = 1;
  isSlip.last[pairOf(word, word.charCodeAt(word.length - 1))] = 1;
}

function pairOf(word: string, code: number, from = 0): number {
  return (word.charCodeAt(from) & 31) * 32 + (code & 31);
}

/** Whether `repairWord` may read the word at [from, to) otherwise: quick, and yes for few words that stay as they are. */
export function mayNeedRepair(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 97 || code > 122) return true;
    if (at > from + 1 && code === text.charCodeAt(at - 1) && code === text.charCodeAt(at - 2)) return true;
  }
  const length = to - from;
  if (length > 31 || isSlip.length[pairOf(text, length, from)] === 0) return false;
  return (
    isSlip.second[pairOf(text, text.charCodeAt(from + 1), from)] === 1 ||
    isSlip.last[pairOf(text, text.charCodeAt(to - 1), from)] === 1
  );
}

/** Nothing but letters, none of them stretched. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code < 97 || code > 122) return false;
    if (at > 1 && code === word.charCodeAt(at - 1) && code === word.charCodeAt(at - 2)) return false;
  }
  return word !== '';
}

function readSigns(word: string): string {
  const core = word.replace(/!+$/, '');
  const tail = word.slice(core.length);
  if (!/[a-z]/.test(core) || !/[0-9@$!]/.test(core)) return word;
  const counted = /^[0-9]+([a-z]+)$/.exec(core);
  if (counted && (units.has(counted[1] ?? '') || (counted[1] ?? '').length < 4)) return word;
  if (/^[a-z]+[0-9]+$/.test(core) || /^[$@]\d|^[0-9]+x[0-9]+$/.test(core)) return word;
  return core.replace(/[0-9@$!]/g, (sign) => letterBySign[sign] ?? sign) + tail;
}

function readMasks(word: string): string {
  if (!/^[a-z]/.test(word) || !/[a-z]/.test(word.slice(1))) return word;
  const pattern = new RegExp(`^${word.replace(/[^a-z*#]/g, '').replace(/[*#]/g, '[a-z]')}$`);
  for (const guarded of guardedWords) if (pattern.test(guarded)) return guarded;
  return word;
}

function readStretched(word: string): string {
  const runs = word.match(/(.)\1*/g) ?? [];
  let candidates = [''];
  for (const run of runs) {
    const letter = run[0] ?? '';
    const readings = run.length >= 3 ? [letter, letter + letter] : [run];
    candidates = candidates.flatMap((start) => readings.map((reading) => start + reading)).slice(0, 16);
  }
  return candidates.find((candidate) => guardedWords.has(candidate)) ?? candidates[0] ?? word;
}

function repairSlip(word: string): string {
  if (word.length < 6 || word.length > 16 || slipWords.has(word)) return word;
  return slipsByLetter.get(word.charCodeAt(0))?.find((meant) => isOneSlipAway(word, meant)) ?? word;
}

/** One letter missing, added, replaced, or two neighbours swapped; the first letter is always right. */
function isOneSlipAway(word: string, meant: string): boolean {
  if (Math.abs(word.length - meant.length) > 1) return false;
  // Inflections are other words, not slips.
  if (word.startsWith(meant) || meant.startsWith(word)) return false;
  let from = 0;
  while (word[from] === meant[from]) from += 1;
  const tail = (text: string, skip: number): string => text.slice(from + skip);
  if (word.length === meant.length) {
    const swapped = word[from] === meant[from + 1] && word[from + 1] === meant[from];
    return tail(word, 1) === tail(meant, 1) || (swapped && tail(word, 2) === tail(meant, 2));
  }
  return word.length > meant.length ? tail(word, 1) === tail(meant, 0) : tail(word, 0) === tail(meant, 1);
}
