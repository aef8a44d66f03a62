import type { Occasion, PatternFact } from './fact.ts';

const night = "(?:a |an )?(?:poor|bad|rough|short|restless) (?:nights?|sleep)(?:(?: of|'s) sleep|s)?";
const days = '(?:(?:on|for|in) )?(?:the )?(?:days?|mornings?)';

/** How a kind of days is named, the narrower before the wider. Patterns over lower-case text without accents. */
export const occasionWords: readonly { readonly occasion: Occasion; readonly pattern: string }[] = [
  {
    occasion: 'after_poor_night',
    pattern: `the (?:next )?day after (?:a day that began with |a day that followed )${night}|two days after ${night}|am tag nach einem tag,? der mit einer schlechten nacht begann|al dia siguiente de un dia que empezo con una mala noche|le lendemain d'un jour qui a commence par une mauvaise nuit`,
  },
  {
    occasion: 'poor_night',
    pattern: `(?:${days} )?(?:after|following|that follow(?:s|ed)?|that began with|with) ${night}|when(?:ever)? you(?:'ve| have)? (?:sleep|slept) (?:badly|poorly)|(?:${days} )?after (?:sleeping|you slept|you sleep) (?:badly|poorly)|nach (?:einer )?schlechten nacht(?:en)?|(?:tras|despues de) (?:una )?malas? noches?|apres une mauvaise nuit|dopo una brutta notte|depois de uma noite ma`,
  },
  {
    occasion: 'low_mood',
    pattern: `${days} (?:of|with) (?:a )?low mood|low[- ]mood days?|when(?:ever)? your mood (?:is|was) low|(?:an )?tagen mit gedruckter stimmung|(?:los )?dias de animo bajo|les jours d'humeur basse`,
  },
  {
    occasion: 'low_energy',
    pattern: `${days} (?:of|with) low energy|low[- ]energy days?|when(?:ever)? your energy (?:is|was) low|(?:an )?tagen mit geringer energie|(?:los )?dias de poca energia|les jours de faible energie`,
  },
  {
    occasion: 'weekend',
    pattern:
      '(?:(?:on|at|over|during) )?(?:the |your )?weekends?|(?:on )?saturdays and sundays|(?:am|an) wochenende[n]?|(?:los )?fines de semana|le week-?end|nel fine settimana|ao fim de semana',
  },
];

/** What differs on such days. */
export const patternTopicWords: readonly {
  readonly topic: PatternFact['topic'];
  readonly pattern: string;
}[] = [
  { topic: 'energy_level', pattern: '(?<!more |less |food )energy(?: levels?| ratings?)?|energie|energia' },
  { topic: 'mood', pattern: 'moods?|stimmung|animo|humeur|umore|humor' },
  { topic: 'sleep', pattern: 'sleep|slept|schlaf|sueno|sommeil|sonno|sono' },
  {
    topic: 'eaten_average',
    pattern:
      'food|eat|eaten|eating|ate|intake|calories|log(?:ged)?|kalorienzufuhr|ingesta|apport|gegessen|isst|comes|comido|manges?|mangi|comes',
  },
];
