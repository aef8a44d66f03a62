import { normalise } from '@sleek/domain/safety/normalise';

/** The language a message is written in, as far as its commonest words tell; `other` for another script. */
export type MessageLanguage = 'en' | 'es' | 'fr' | 'de' | 'other';

const commonWords: Readonly<Record<'en' | 'es' | 'fr' | 'de', ReadonlySet<string>>> = {
  en: wordSet(`i im ive am is are was the a an and or to of in on at for with my me you your it this that what why how when
    do does did dont not no want have has should can cant will would feel be been if so but up`),
  es: wordSet(`yo mi mis me te se el la los las un una y o de del en con por para que como cuando donde quiero quisiera no
    soy estoy esta es he ha muy mas pero si mucho tengo puedo hoy ya nada nadie todo vivir peso comer`),
  fr: wordSet(`je j tu il elle on mon ma mes le la les un une des du de et ou en dans avec pour que qui quoi comment pourquoi
    ne pas plus suis est ai as a veux voudrais fait faire tres mais si tout rien jai cest nai envie me poids manger`),
  de: wordSet(`ich du er sie es wir mein meine mich mir der die das den dem ein eine einen und oder zu von in im mit fur
    auf was wie warum wann nicht kein keine mehr bin ist war habe hab hat will mochte kann soll sehr aber wenn geht leben`),
};

/** Null when too little tells. */
export function languageOf(message: string): MessageLanguage | null {
  const letters = message.match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return null;
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  if (latin.length * 2 < letters.length) return 'other';
  const words = normalise(message).text.match(/[a-z]+/g) ?? [];
  const counts = (['en', 'es', 'fr', 'de'] as const)
    .map((language) => ({ language, hits: words.filter((word) => commonWords[language].has(word)).length }))
    .sort((a, b) => b.hits - a.hits);
  const [best, second] = counts;
  if (!best || !second || best.hits === second.hits || best.hits * 4 < words.length) return null;
  return best.language;
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
