import type { SpokenLanguage } from './embedded/message-language.ts';

/** What the app adds to a model's answer by itself, in the member's language. */
export const closingWords: Readonly<
  Record<
    SpokenLanguage,
    { readonly leftOut: string; readonly leftOutToBeSafe: string; readonly notLookedAt: string }
  >
> = {
  en: {
    leftOut: 'I left out a part of this answer that your data does not bear out.',
    leftOutToBeSafe: 'I left out a part of this answer, to be on the safe side.',
    notLookedAt: 'I could not look at all of your data just now; please ask again in a moment.',
  },
  de: {
    leftOut: 'Einen Teil dieser Antwort habe ich weggelassen, weil deine Daten ihn nicht belegen.',
    leftOutToBeSafe: 'Einen Teil dieser Antwort habe ich vorsichtshalber weggelassen.',
    notLookedAt: 'Einen Teil deiner Daten konnte ich gerade nicht ansehen; frag bitte gleich noch einmal.',
  },
  es: {
    leftOut: 'He dejado fuera una parte de esta respuesta que tus datos no respaldan.',
    leftOutToBeSafe: 'Por prudencia he dejado fuera una parte de esta respuesta.',
    notLookedAt: 'Ahora mismo no he podido ver todos tus datos; vuelve a preguntar en un momento.',
  },
  fr: {
    leftOut: 'J’ai laissé de côté une partie de cette réponse que tes données ne confirment pas.',
    leftOutToBeSafe: 'Par prudence, j’ai laissé de côté une partie de cette réponse.',
    notLookedAt: 'Je n’ai pas pu voir toutes tes données à l’instant ; redemande dans un moment.',
  },
};
