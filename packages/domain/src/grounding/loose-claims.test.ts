import { describe, expect, test } from 'vitest';
import { isSupported } from './member-losing.fixtures.ts';

describe('unsupported, since no look holds it', () => {
  test.each([
    // fractions
    'You lost a tenth of your body weight.',
    'You have lost one-eighth of your weight.',
    'Du hast ein Zehntel deines Gewichts verloren.',
    'Du hast die Hälfte deines Weges zum Ziel geschafft.',
    'Has perdido la décima parte de tu peso.',
    'Tu as perdu un dixième de ton poids.',
    'Hai perso un decimo del tuo peso.',
    'Você perdeu um décimo do seu peso.',
    'You are down by a fifth.',
    // multiples
    'You are losing weight twice as fast as planned.',
    'Your trend is going down, twice as fast as planned.',
    'That is three times as fast as your plan.',
    'Your pace has doubled.',
    'Du nimmst doppelt so schnell ab wie geplant.',
    'Bajas el doble de rápido de lo previsto.',
    'Tu perds deux fois plus vite que prévu.',
    'Perdi il doppio del previsto.',
    // plural tens
    'You were in the nineties before.',
    'Your weight was in the high eighties.',
    'Du warst vorher in den Neunzigern.',
    'You lost double digits.',
    // vague amounts beside a unit
    'You lost many kilos.',
    'You lost a few kilos.',
    'You have lost several pounds.',
    'You lost lots of weight, quite a few kilos.',
    'You have a few calories left.',
    'Du hast einige Kilo abgenommen.',
    'Has perdido muchos kilos.',
    'Tu as perdu plusieurs kilos.',
    'Hai perso parecchi chili.',
    'Você perdeu muitos quilos.',
    'You lost kilos.',
    'You lost a ton of weight.',
    // named days
    'Christmas is when you will hit your goal.',
    'You will reach your goal by Christmas.',
    "You'll be at your goal weight before summer.",
    'You will get there by the end of the year.',
    'You will reach your goal next month.',
    'Du erreichst dein Ziel bis Weihnachten.',
    'Llegarás a tu objetivo antes de Navidad.',
    'Tu atteindras ton objectif à Noël.',
    'Raggiungerai il tuo obiettivo entro Natale.',
    'Vais atingir o teu objetivo até ao Natal.',
  ])('%s', (sentence) => expect(isSupported(sentence)).toBe(false));
});

describe('no claim about the member', () => {
  test.each([
    'Merry Christmas!',
    'I cannot tell whether you will reach your goal by Christmas.',
    'It is normal that weight moves by a few pounds from day to day.',
    'At Christmas a little more room for dinner is fine.',
    'Summer is a good time for salads.',
    'Weigh in twice a week.',
    'Adding a few grams of fibre helps.',
    'If you want to lose a few kilos, a small deficit is enough.',
    'Many people are in their fifties when they begin.',
    'A handful of nuts has many calories.',
    'Next week, try a walk after dinner.',
  ])('%s', (sentence) => expect(isSupported(sentence)).toBe(true));
});
