import type { Energy } from '@sleek/contract/energy';
import { describe, expect, test } from 'vitest';
import type { ToolResults } from '../tool.ts';
import type { Looks } from './answer-parts.ts';
import { composeAnswer, planAnswer, planIntent } from './embedded-coach.ts';
import { englishWords } from './english-words.data.ts';
import type { IntentId } from './intent.ts';
import { intents } from './intents.data.ts';
import { monthOfLooks } from './looks.fixtures.ts';
import { tongueOf } from './message-language.ts';

const metric = { weight: 'kg', height: 'cm', energy: 'kcal' } as const;
const looked = intents.filter(({ needs }) => needs.length > 0).map(({ id }) => id);

const answer = (id: IntentId, looks: Looks = monthOfLooks, units: Units = metric) =>
  composeAnswer(planIntent(id, null), looks, { units, locale: null }).join('');
type Units = Parameters<typeof composeAnswer>[2]['units'];

const withEnergy = (change: Partial<Energy>): Looks => ({
  ...monthOfLooks,
  get_energy: { ...monthOfLooks.get_energy, ...change },
});
type CheckIn = ToolResults['get_recent_checkins']['checkins'][number];
type Trend = NonNullable<Energy['trend']>;
const withRate = (rate: number, range: Trend['rate_interval_90']): Looks =>
  withEnergy({
    trend: {
      weight_kg: 76.8,
      interval_90: [76, 77.6],
      rate_kg_per_week: rate,
      rate_interval_90: range,
    },
  });

describe('words', () => {
  test.each(looked)('%s ends each line and holds no empty or broken value', (id) => {
    const message = answer(id);
    expect(message).not.toMatch(/undefined|null|NaN|\[object|\.\.| {2}|: \.|\(\)/);
    for (const line of message.split('\n').filter((text) => text !== '')) expect(line).toMatch(/[.?:]$/);
  });

  test.each([...looked, 'help' as const])('%s blames nobody and praises no loss', (id) => {
    const rated = withEnergy({ plateau: { state: 'plateau', cause: 'intake_drift' } });
    expect(`${answer(id)} ${answer(id, rated)}`).not.toMatch(
      /well done|great|congrat|amazing|good job|keep it up|fail|cheat|should have|bad|(ate|eaten|eating) too much|over by|accurate|clinical|!/i,
    );
  });

  test.each(['progress', 'weight_up', 'targets', 'food_today', 'week', 'goal_date', 'next_step'] as const)(
    '%s says why, what changed, how sure and what is missing, each once and in one line',
    (id) => {
      const lines = answer(id).split('\n');
      for (const heading of ['What changed:', 'How sure:', 'What is missing:']) {
        const found = lines.filter((line) => line.startsWith(heading));
        expect(found).toHaveLength(1);
        expect(found[0]?.length).toBeLessThan(200);
      }
      if (id !== 'week') expect(answer(id)).toMatch(/Why( it matters| a range)?:/);
    },
  );

  test.each([
    [0.02, [-0.1, 0.14], /about steady \(estimated range −0\.1 to \+0\.14 kg a week\)/],
    [0.02, [-0.9, 0.94], /too early to say which way/],
    [-0.2, [-0.45, 0.05], /probably going down, by about 0\.2 kg/],
    [0.2, [-0.05, 0.45], /probably going up, by about 0\.2 kg/],
    [-0.35, [-0.5, -0.2], /It is going down by about 0\.35 kg/],
    [0.35, [0.2, 0.5], /It is going up by about 0\.35 kg/],
  ] as const)('a rate of %s within %j is worded by what the range allows', (rate, range, words) => {
    expect(answer('progress', withRate(rate, [...range]))).toMatch(words);
  });

  test('a rise within the range is not called a rise of the trend', () => {
    expect(answer('weight_up', withRate(0.2, [-0.05, 0.45]))).toMatch(/not clearly rising/);
    expect(answer('weight_up', withRate(0.35, [0.2, 0.5]))).toMatch(/part of the rise is in the trend/);
  });

  test('stones and kilojoules read like stones and kilojoules', () => {
    const message = answer('progress', monthOfLooks, { weight: 'st', height: 'ft', energy: 'kj' });
    expect(message).toContain(
      'Your trend weight is 12 st 1.3 lb (plausible range 11 st 13.8 lb to 12 st 2.7 lb)',
    );
    expect(message).toContain('by about 0.8 lb a week (estimated range −1.1 to −0.4 lb)');
    expect(message).toContain('your target is now 6,904 kJ');
    expect(message).not.toMatch(/kg|kcal/);
  });

  test('a goal date is a range, and no date is said where there is none', () => {
    expect(answer('goal_date')).toContain(
      'around 3 November 2026 (estimated range 12 September 2026 to 20 February 2027)',
    );
    expect(answer('goal_date', withEnergy({ forecast: null }))).toMatch(/I have no date/);
  });

  test('a target above the day is no reason for a number of its own', () => {
    const over: ToolResults['get_food_today'] = {
      ...monthOfLooks.get_food_today,
      calories: 2030,
      left_calories: -380,
    };
    const message = answer('food_today', { ...monthOfLooks, get_food_today: over });
    expect(message).toMatch(/one day above it matters little/);
    expect(message).not.toContain('380');
  });

  test('a first guess is called one, and nothing is foretold from a handful of days', () => {
    const looks: Looks = {
      ...withEnergy({ level: 'collecting' }),
      get_adherence_metrics: { ...monthOfLooks.get_adherence_metrics, nutrition_days_logged: 0 },
    };
    expect(answer('progress', looks)).toContain(
      'Maintenance is still a first guess from typical values: about 2,002',
    );
    expect(answer('targets', looks)).toContain('Why: maintenance is still a first guess');
    expect(answer('progress', looks)).not.toMatch(/four weeks/);
  });

  test.each(['very-low-intake', 'fast-loss'])('with the note %s the next step is never to go on', (note) => {
    const targets = monthOfLooks.get_energy.targets;
    const message = answer('next_step', withEnergy({ targets: targets && { ...targets, notes: [note] } }));
    expect(message).toMatch(/talk to a doctor/);
    expect(message).not.toMatch(/keep logging/);
  });
});

describe('what comes first', () => {
  test.each([
    ['underweight', /^Your weight is below the healthy range/],
    ['very-low-intake', /^Several days had very little food logged/],
    ['fast-loss', /^Your trend has been falling faster than is good for you/],
    ['low-intake', /^On average you logged less than the lowest amount I ever set/],
    ['goal-passed', /^Your trend is past the goal weight in your profile/],
  ] as const)('with %s it is said first, and the next step is to eat', (concern, words) => {
    const looks = withEnergy({ concerns: [concern], forecast: null });
    for (const id of ['progress', 'weight_up', 'goal_date', 'plateau', 'targets', 'week'] as const) {
      expect(answer(id, looks).split('\n')[0]).toMatch(words);
      expect(answer(id, looks)).not.toMatch(/at the goal weight|would reach|as a plan like yours/);
    }
    expect(answer('next_step', looks)).toMatch(/^Next: eat /);
  });

  test('a trend that goes the other way is no plateau, and something is to be done', () => {
    const looks: Looks = {
      ...withEnergy({ plateau: { state: 'moving_away', cause: null } }),
      get_plateau: { ...monthOfLooks.get_plateau, state: 'moving_away', cause: null },
    };
    expect(answer('plateau', looks)).toMatch(/no plateau: the trend goes the other way than your goal/);
    expect(answer('plateau', looks)).not.toMatch(/flat/);
    expect(answer('next_step', looks)).toMatch(/choose another goal/);
  });
});

describe('without numbers', () => {
  const nights = (count: number): Looks => ({
    ...monthOfLooks,
    get_recent_checkins: {
      checkins: Array.from({ length: count }, (_, at) => ({
        ...(monthOfLooks.get_recent_checkins.checkins[0] as CheckIn),
        date: `2026-06-${10 + at}`,
        sleep_quality: 1,
        energy_level: null,
        mood: null,
      })),
      total: count,
      days_requested: 14,
    },
  });
  const quiet = (looks: Looks) =>
    composeAnswer(planIntent('wellbeing', 'sensitive_mode'), looks, { units: metric, locale: null }).join('');

  test.each([1, 4])('%i rated nights are too few for most days', (count) => {
    expect(quiet(nights(count))).toMatch(/too few ratings/);
    expect(quiet(nights(count))).not.toMatch(/most days/);
  });

  test('five are enough', () => {
    expect(quiet(nights(5))).toMatch(/poor on most days/);
  });
});

describe('what is not known', () => {
  test('without a weight nothing is estimated', () => {
    const looks = withEnergy({ trend: null, maintenance: null, targets: null, forecast: null });
    for (const id of ['progress', 'weight_up', 'targets', 'goal_date', 'certainty'] as const)
      expect(answer(id, looks)).toMatch(/^I have no weight from you yet[^\d]*$/);
    expect(answer('next_step', looks)).toMatch(/^Next: log your first weight/);
  });

  test.each(looked)('%s names each look that failed', (id) => {
    const plan = planIntent(id, null);
    for (const { name } of plan.calls) {
      const { [name]: _lost, ...left }: Looks = monthOfLooks;
      const message = answer(id, left);
      expect(message).toContain(
        `What is missing: I could not look at ${englishWords.lookNames[name]} just now`,
      );
      expect(message).not.toMatch(/no weight from you yet/);
    }
  });

  test.each(looked)('%s without any look holds no number', (id) => {
    expect(answer(id, {})).toMatch(/^I would rather not guess without looking at your data\.[^\d]+$/);
  });

  test('gaps make a line, the first with its advice', () => {
    const gap = (description: string) => ({
      field: 'nutrition',
      description,
      suggestion: 'Log a day of food.',
    });
    const gaps = [gap('The last weight is 9 days old.'), gap('Sex is not set.'), gap('Activity is not set.')];
    expect(answer('progress', withEnergy({ data_gaps: gaps }))).toContain(
      'What is missing: the last weight is 9 days old; sex is not set; and smaller things. Log a day of food.',
    );
  });
});

describe('the same data', () => {
  const numbers = (text: string) => (text.match(/[−+]?\d[\d,]*(\.\d+)?/g) ?? []).map(readNumber);
  const readNumber = (said: string) => Number(said.replaceAll(',', '').replace('−', '-'));

  test.each(looked)('%s says the same quantities in other units', (id) => {
    const inKg = numbers(answer(id));
    const inLb = numbers(answer(id, monthOfLooks, { weight: 'lb', height: 'ft', energy: 'kj' }));
    expect(inLb).toHaveLength(inKg.length);
    for (const [at, value] of inKg.entries()) {
      const other = inLb[at] ?? Number.NaN;
      // Both sides are rounded as shown: 0.1 kg and lb, whole kcal and kJ.
      const same = [
        Math.abs(other - value) === 0,
        Math.abs(other - value / 0.45359237) < 0.05 / 0.45359237 + 0.06,
        Math.abs(other - value * 4.184) < 0.5 * 4.184 + 0.51,
      ];
      expect(same, `${value} and ${other}`).toContain(true);
    }
  });

  test.each(looked)('%s answers the same, word for word', (id) => {
    expect(answer(id)).toBe(answer(id, structuredClone(monthOfLooks)));
  });
});

describe('other data, another answer', () => {
  const { trend, maintenance, targets } = monthOfLooks.get_energy;
  test.each([
    ['trend weight', 'progress', withEnergy({ trend: trend && { ...trend, weight_kg: 81.2 } })],
    [
      'maintenance',
      'targets',
      withEnergy({ maintenance: maintenance && { ...maintenance, as_logged_kcal: 2300 } }),
    ],
    ['target', 'week', withEnergy({ targets: targets && { ...targets, calories: 1800 } })],
    ['level', 'certainty', withEnergy({ level: 'low' })],
    ['plateau', 'weight_up', withEnergy({ plateau: { state: 'plateau', cause: 'water' } })],
    ['changes', 'changes', withEnergy({ what_changed: [] })],
  ] as const)('a change of %s changes %s', (_what, id, looks) => {
    expect(answer(id, looks)).not.toBe(answer(id));
  });

  test('what the question does not touch changes nothing', () => {
    const looks = { ...monthOfLooks, get_food_today: { ...monthOfLooks.get_food_today, calories: 1 } };
    expect(answer('progress', looks)).toBe(answer('progress'));
  });
});

describe('asking back', () => {
  const back = (message: string) =>
    composeAnswer(
      planAnswer(message, { previous: null, silence: null }),
      {},
      { units: metric, locale: null },
    ).join('');

  test.each([
    ['¿Qué hago con mi gato?', 'No estoy seguro de entenderte, o tus datos no lo dicen'],
    [
      'Was mache ich mit meiner Katze?',
      'Ich bin nicht sicher, was du meinst, oder deine Daten geben es nicht her',
    ],
    ['Que faire de mon chat ?', 'Je ne suis pas sûr de comprendre, ou tes données ne le disent pas'],
  ])('in the language of "%s"', (message, opening) => {
    expect(back(message)).toMatch(new RegExp(`^${opening}`));
  });

  test.each([
    'コーチ、調子はどう',
    'Come va il mio peso?',
    'Hoe gaat het met mijn gewicht?',
    'Kilom nasıl gidiyor?',
  ])('in English, naming the languages that are read, to "%s"', (message) => {
    expect(back(message)).toMatch(
      /^I am sorry, I only understand English, German, Spanish and French so far\./,
    );
  });

  test.each([
    ['haluan kuolla', null, /^I am sorry, I only understand English.*call 112;.*findahelpline\.com/s],
    ['chci umřít', 'de-AT', /^Es tut mir leid, ich verstehe bisher nur.*ruf bitte 112 an.*findahelpline/s],
    ['jeg vil dø', 'es-ES', /^Lo siento, de momento solo entiendo.*llama al 112.*findahelpline/s],
    ['boli mnie w klatce', 'fr-FR', /^Je suis désolé, je ne comprends.*appelez le 112.*findahelpline/s],
  ])('where there is help, to "%s", which nobody could read', (message, locale, said) => {
    const help = { emergencyNumber: '112', services: [], directory: 'https://findahelpline.com' };
    const plan = planAnswer(message, {
      previous: null,
      silence: null,
      tongue: tongueOf({ message, locale }),
    });
    expect(composeAnswer(plan, {}, { units: metric, locale: null, help }).join('')).toMatch(said);
  });

  test('in the language of the conversation so far where the message tells too little', () => {
    const tongue = tongueOf({ message: 'ok?', earlier: ['Wie läuft mein Gewicht?', '👍'], locale: 'en-GB' });
    const plan = planAnswer('blub', { previous: null, silence: null, tongue });
    expect(composeAnswer(plan, {}, { units: metric, locale: null }).join('')).toMatch(
      /^Ich bin nicht sicher/,
    );
  });

  test('says so before what it tells in English alone', () => {
    const plan = planAnswer('¿Cuál es mi plan?', { previous: null, silence: null });
    const text = composeAnswer(plan, monthOfLooks, { units: metric, locale: 'es-ES' }).join('');
    expect(text).toMatch(
      /^De momento esto solo te lo puedo decir en inglés\.\n\nYour plan is for the week from/,
    );
  });

  test('without a word about languages to who writes in none', () => {
    for (const message of ['🍕🍕', '12345', '...', 'purple monkey dishwasher'])
      expect(back(message)).toMatch(/^I am not sure what you mean/);
  });

  test('with nothing about weight or food to who hears no numbers', () => {
    const plan = planAnswer('purple monkey', { previous: null, silence: 'eating_disorder' });
    expect(composeAnswer(plan, {}, { units: metric, locale: null }).join('')).not.toMatch(
      /weight|target|food/,
    );
  });

  test.each(['es', 'fr', 'de'] as const)(
    'in %s that person reads why, and nothing about weight',
    (spoken) => {
      const tongue = { written: spoken, tag: spoken, spoken, unread: null };
      const plan = planAnswer('blub', { previous: null, silence: 'sensitive_mode', tongue });
      const text = composeAnswer(plan, {}, { units: metric, locale: null }).join('');
      expect(text).toMatch(/^(Los números están ocultos|Les chiffres sont masqués|Zahlen sind ausgeblendet)/);
      expect(text).not.toMatch(/peso|poids|gewicht|weight|\d/i);
    },
  );
});

test('a locale that is no locale stops nothing', () => {
  for (const locale of ['en-x', 'en-GB-oxendict', 'zz', 'EN-us', 'en-a'])
    expect(
      composeAnswer(planIntent('progress', null), monthOfLooks, { units: metric, locale }).join(''),
    ).toContain('2,002 kcal');
});
