/** A number found in normalised text, digits or words, with where it stands. */
export type NumberHit = { readonly value: number; readonly start: number; readonly end: number };

/** Number words of our languages by value. */
const wordsByValue: Readonly<Record<string, string>> = {
  '0': 'zero',
  '1': 'a an one een un una uno une ein eine einen einer einem um uma',
  '2': 'two couple dos deux zwei due dois duas twee dwa dwie iki tva',
  '3': 'three few several tres trois drei tre drie trzy trzech uc',
  '4': 'four cuatro quatre vier quattro quatro cztery fyra',
  '5': 'five cinco cinq funf cinque vijf piec bes fem',
  '6': 'six seis sechs',
  '7': 'seven siete sept sieben sette',
  '8': 'eight ocho huit acht otto oito',
  '9': 'nine nueve neuf neun nove',
  '10': 'ten diez dix zehn dieci dez',
  '11': 'eleven',
  '12': 'twelve dozen douze zwolf dodici doce',
  '13': 'thirteen trece treize dreizehn tredici treze dertien',
  '14': 'fourteen catorce quatorze vierzehn quattordici catorze veertien',
  '15': 'fifteen quince quinze quindici funfzehn vijftien',
  '16': 'sixteen dieciseis seize sechzehn sedici dezesseis dezasseis zestien',
  '17': 'seventeen diecisiete siebzehn diciassette dezessete zeventien',
  '18': 'eighteen',
  '19': 'nineteen',
  '20': 'twenty veinte vingt zwanzig venti vinte',
  '30': 'thirty treinta',
  '40': 'forty',
  '50': 'fifty',
  '60': 'sixty',
  '70': 'seventy',
  '80': 'eighty',
  '90': 'ninety',
  '0.5': 'half',
  '500': 'femhundra vijfhonderd quinientas quinientos funfhundert cinquecento quinhentas',
  '700': 'sjuhundra zevenhonderd setecientas setecientos siebenhundert settecento setecentas',
  '900': 'novecientas neunhundert novecento novecentas',
  '800': 'attahundra achthonderd ochocientas ochocientos achthundert ottocento oitocentas',
  '600': 'sexhundra zeshonderd seiscientas seiscientos sechshundert seicento seiscentas',
  '400': 'cuatrocientas vierhundert quattrocento quatrocentas',
  '300': 'trescientas',
  '200': 'doscientas',
  '1100': 'elvahundra elfhundert elfhonderd',
  '1000': 'tusen duizend tausend eintausend',
};

const ones: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(wordsByValue).flatMap(([value, words]) =>
    words.split(' ').map((word) => [word, Number(value)]),
  ),
);

const articles = new Set([
  'a',
  'een',
  'an',
  'um',
  'uma',
  'uno',
  'un',
  'una',
  'une',
  'ein',
  'eine',
  'einen',
  'einem',
  'einer',
]);

const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  cents: 100,
  cent: 100,
  thousand: 1_000,
  mil: 1_000,
  mille: 1_000,
  k: 1_000,
};

const numberWords: ReadonlySet<string> = new Set(Object.keys({ ...ones, ...scales }));
const words = [...numberWords].join('|');
/** They match where a number may start: at a digit, or at a number word. Apart, since the one is short and the other is not. */
const writtenPattern =
  /([1-9] \d{3}(?= ?(?:k?cal|kilocal|kalor|calor|par jour|am tag|om dagen|per dag|dziennie|al giorno|al dia|por dia|per giorno))|\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d+)?)(k(?![a-z]))?(?![0-9])/y;
const spokenPattern = new RegExp(`(?:${words})(?:(?: and| y| et)? (?:${words}))*(?![a-z])(?![0-9])`, 'y');

/** A sentence that is asked about more than once; null where its numbers were not looked for yet. */
type NumberedSentence = { readonly text: string; numbers: readonly NumberHit[] | null };

export function numbersOf(sentence: NumberedSentence): readonly NumberHit[] {
  sentence.numbers ??= findNumbers(sentence.text);
  return sentence.numbers;
}

/** As `findNumbers`, in a text that is cut into such pieces as `piecesOf` cuts. */
export function findNumbersIn(
  pieces: readonly { readonly start: number; readonly sentence: NumberedSentence }[],
): readonly NumberHit[] {
  const found: NumberHit[] = [];
  for (const { start, sentence } of pieces)
    for (const { value, start: from, end } of numbersOf(sentence))
      found.push({ value, start: start + from, end: start + end });
  return found;
}

/** Every number in normalised text: `1,200`, `1.2k`, `twelve hundred`, `a couple of`, `one and a half`. */
export function findNumbers(text: string): NumberHit[] {
  const found: NumberHit[] = [];
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    const lone = end > at && mayStartNumber(text, at) ? loneNumber(text, at, end) : null;
    const match = lone === undefined ? matchAt(text, at) : null;
    if (typeof lone === 'number') found.push({ value: lone, start: at, end });
    if (match === null) {
      at = Math.max(end, at + 1);
      continue;
    }
    const hit = hitOf(match, text);
    if (hit) found.push(hit);
    at = match.index + match[0].length;
  }
  return found;
}

/** The value of a word at [from, to) that is a number by itself; null where it is none, undefined where more may belong to it. */
function loneNumber(text: string, from: number, to: number): number | null | undefined {
  if (isDigit(text.charCodeAt(from))) return undefined;
  const value = valueOfWord.get(text.slice(from, to)) ?? null;
  return value !== null && goesOn(text, to) ? undefined : value;
}

function goesOn(text: string, end: number): boolean {
  if (end >= text.length) return false;
  const code = text.charCodeAt(end);
  return isDigit(code) || (code === 32 && numberBeginnings[beginningOf(text, end + 1)] !== 0);
}

/** Where the letters or the digits end that start at `at`. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  if (end > at) return end;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => code >= 97 && code <= 122;

const valueOfWord: ReadonlyMap<string, number | null> = new Map(
  [...numberWords].map((word) => [word, spokenNumber(word)]),
);

/** By two letters, read as one number: 1 where a number word begins so, 2 where only what joins two of them does. */
const numberBeginnings = new Uint8Array(2 ** 14);
for (const word of ['and', 'y', 'et']) numberBeginnings[beginningOf(word, 0)] = 2;
for (const word of numberWords) numberBeginnings[beginningOf(word, 0)] = 1;

function beginningOf(text: string, at: number): number {
  const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  return (text.charCodeAt(at) << 7) | (isLetter(second) ? second : 0);
}

function mayStartNumber(text: string, from: number): boolean {
  const before = from > 0 ? text.charCodeAt(from - 1) : 0;
  if (before === 44 || before === 46 || isDigit(before) || isLetter(before)) return false;
  if (isDigit(text.charCodeAt(from))) return true;
  return numberBeginnings[beginningOf(text, from)] === 1;
}

function matchAt(text: string, at: number): RegExpExecArray | null {
  const pattern = isDigit(text.charCodeAt(at)) ? writtenPattern : spokenPattern;
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function hitOf(match: RegExpExecArray, text: string): NumberHit | null {
  const end = match.index + match[0].length;
  const value =
    match[1] === undefined ? spokenNumber(match[0]) : writtenNumber(match[1]) * (match[2] ? 1_000 : 1);
  if (value === null || (match[1] === undefined && isLetter(text.charCodeAt(end)))) return null;
  return { value, start: match.index, end };
}

/** Whether a single word is a number. */
export function isNumberWord(word: string): boolean {
  return numberBeginnings[beginningOf(word, 0)] === 1 && numberWords.has(word);
}

function writtenNumber(digits: string): number {
  if (digits.length < 5) return Number(digits.replace(',', '.'));
  const thousands = /^\d{1,3}(?:[., ]\d{3})+$/.test(digits);
  return Number(thousands ? digits.replace(/[., ]/g, '') : digits.replace(',', '.'));
}

function spokenNumber(spoken: string): number | null {
  const said = spoken.split(/[ -]+/).filter((word) => word in ones || word in scales);
  // "a hundred", "a few", "one and a half": the article counts only when it stands alone.
  const counted = said.length > 1 ? said.filter((word) => !articles.has(word)) : said;
  let total = 0;
  let current: number | null = null;
  for (const word of counted) {
    const scale = scales[word];
    if (scale === undefined) {
      current = (current ?? 0) + (ones[word] ?? 0);
    } else {
      const scaled: number = (current ?? 1) * scale;
      total += scale === 1_000 ? scaled : 0;
      current = scale === 1_000 ? null : scaled;
    }
  }
  return current === null && total === 0 ? null : total + (current ?? 0);
}
