import { factsOfListed, type WordFacts } from '../word-facts.ts';

/** Languages the lexicon knows words of. */
export const languages = [
  'en',
  'de',
  'es',
  'fr',
  'it',
  'pt',
  'nl',
  'pl',
  'tr',
  'sv',
  'ro',
  'script',
] as const;
export type Language = (typeof languages)[number];

/** Short words that give a language away, in normalised spelling. */
const givenAwayBy: Readonly<Partial<Record<Language, string>>> = {
  en: 'i im ive you your youre the a an and is are was my me to of for in it that this with on do dont not how what can should would want have has be at if so when after before no will just get only then than',
  de: 'ich du der die das und ist nicht ein eine einen mein meine mich mir zu wie was kann soll habe hab bin auf fur mit von im am den dem noch nur nach wenn dein deine dich dir es sind wird will werden aber auch mehr keine kein',
  es: 'yo el la los las que de en un una y no mi mis tu tus con por para es estoy tengo quiero como del al me se si pero lo muy mas puedo cuando sin te he eres puedes este esta hoy',
  fr: 'je tu le la les des de un une et ne pas est suis mon ma mes ton ta tes avec pour que qui dans sur ce cette jai du au en mais vous nous il elle si plus veux peux puis cest quand sans chaque me te',
  it: 'io il lo la i gli le di che un una e non mi mio mia tuo tua con per sono ho voglio come del della al alla ma se piu posso quando ti ogni dopo questo questa hai puoi',
  pt: 'eu o a os as de que um uma e nao meu minha seu sua com para por estou tenho quero como do da no na mas se mais posso quando voce sem ao esta toda',
  nl: 'ik je jij de het een en is niet mijn met voor van op te hoe wat kan wil heb ben naar als maar ook om na dat die zijn deze nog geen per dan mij jou hebt kunt bij in',
  pl: 'ja ty i w z na nie jest sie jak co moj moja mam chce do od po czy ze to mi tak juz jestem dzien przed bez moge dla gdy kiedy mnie',
  tr: 've bir bu ben sen icin ile mi cok daha gun gunde istiyorum nasil ne var yok kadar sonra ama benim her sadece kilo vermek bana artik',
  sv: 'jag du och att det en ett ar inte min mitt med for pa av hur vad kan vill har till om men som den efter nar mig dig pa bara',
  ro: 'eu tu si sa nu este un o de la cu pentru ca mai vreau sunt am in pe ce cum imi ma fara',
};

const countedLanguages = Object.keys(givenAwayBy) as Language[];
const english = countedLanguages.indexOf('en');

for (const [number, language] of countedLanguages.entries()) {
  for (const word of givenAwayBy[language]?.split(' ') ?? []) {
    const facts = factsOfListed(word);
    facts.languages = [...facts.languages, number];
  }
}

/** How many words give each of the languages away, in the order of `countedLanguages`. */
export type LanguageCounts = Uint16Array;

export function countLanguages(words: readonly { readonly facts: WordFacts | undefined }[]): LanguageCounts {
  const counts = new Uint16Array(countedLanguages.length);
  for (const { facts } of words) {
    if (facts === undefined) continue;
    for (const language of facts.languages) counts[language] = (counts[language] ?? 0) + 1;
  }
  return counts;
}

/** Languages that a text may be in, a bit for each. */
export type Spoken = number;

const bits = Object.fromEntries(
  (['any', ...languages] as const).map((language, at) => [language, 1 << at]),
) as Readonly<Record<Language | 'any', Spoken>>;

/** The bit of a language; `any` is set wherever anything is spoken. */
export const bitOf = (language: Language | 'any'): Spoken => bits[language];

const countedBits = countedLanguages.map(bitOf);
const inEveryLanguage = bits.any | bits.script;
const allLanguages = Object.values(bits).reduce((all, bit) => all | bit, 0);

/** The languages a text of such stretches may be in: the best one, those close to it, and English when in doubt. */
export function likelyLanguages(stretches: readonly LanguageCounts[]): Spoken {
  const scores = sumOf(stretches);
  const best = Math.max(...scores);
  if (best === 0) return allLanguages;
  const least = Math.max(1, best - (best > 3 ? 1 : 0));
  let likely = inEveryLanguage;
  for (const [number, bit] of countedBits.entries()) if ((scores[number] ?? 0) >= least) likely |= bit;
  // Of four words or more, two that are English by their looks ("in", "will") leave no doubt.
  const isEnglishToo = best < 4 ? best / 2 : best / 2 + 0.5;
  return best < 2 || (scores[english] ?? 0) >= isEnglishToo ? likely | bits.en : likely;
}

function sumOf(stretches: readonly LanguageCounts[]): Uint32Array {
  const sum = new Uint32Array(countedLanguages.length);
  for (const counts of stretches)
    for (let language = 0; language < sum.length; language += 1)
      sum[language] = (sum[language] ?? 0) + (counts[language] ?? 0);
  return sum;
}
