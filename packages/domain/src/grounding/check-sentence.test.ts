import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kcalToKj, kgToLb, roundTo } from '../units.ts';
import { checkSentence } from './check-sentence.ts';
import { citationsOf, groundDraft } from './ground-draft.ts';
import { buildLedger } from './ledger.ts';

const looks = (weightKg: number, kcal: number) => ({
  get_energy: {
    as_of: '2026-06-15',
    trend: { weight_kg: weightKg, interval_90: [weightKg - 1, weightKg + 1], rate_kg_per_week: -0.35 },
    targets: { calories: kcal, issued_on: '2026-06-09' },
  },
  get_nutrition_summary: { days_logged: 5, avg_calories: 1711.4, days_analyzed: 7 },
});
const units = { weight: 'kg', energy: 'kcal' } as const;
const context = (weightKg = 76.81, kcal = 1650, locale = 'en-GB') => ({
  ledger: buildLedger(looks(weightKg, kcal)),
  previous: null,
  units,
  locale,
  today: '2026-06-15',
});
const isSupported = (sentence: string, place = context()) => checkSentence(sentence, place).supported;

describe('supported', () => {
  test.each([
    'Your trend weight is 76.8 kg.',
    'Your trend weight is 169.3 lb.',
    'With more protein in it, your trend weight is 76.8 kg.',
    'Less fat and your trend weight is still 76.8 kg.',
    'Your trend weight is 12 st 1.3 lb.',
    'Your target is 1,650 kcal a day.',
    'Your target is 6,904 kJ a day.',
    'Your target is sixteen hundred and fifty calories a day.',
    'Your trend is going down by 0.35 kg a week.',
    'You logged food on 5 of the last 7 days.',
    'Your weight is logged best in the morning.',
    'In the last 7 days you averaged 1,711 kcal a day.',
    'The target was set on Tuesday 9 June.',
    '1. Try your 5 a day and some vitamin B12.',
    'Please call 112 if it gets worse.',
  ])('%s', (sentence) => expect(isSupported(sentence)).toBe(true));
});

describe('the reading before the latest', () => {
  const ledger = buildLedger({
    get_weight_trend: {
      data_points: 20,
      days_analyzed: 30,
      latest_reading: { date: '2026-06-14', weight_kg: 72 },
      previous_reading: { date: '2026-06-12', weight_kg: 70.6 },
      last_change_kg: 1.4,
    },
  });
  const place = { ...context(), ledger };

  test.each([
    'Your latest reading is 72 kg, which is 1.4 kg up from the one before on 12 June.',
    'Your latest reading on 14 June is 72 kg, up 1.4 kg from the one before on 12 June.',
    'On 14 June you were up 1.4 kg from the one before.',
  ])('is told with its day: %s', (sentence) => expect(isSupported(sentence, place)).toBe(true));

  test.each([
    'Your latest reading is 72 kg, which is 1.4 kg up from the one before on 14 June.',
    'Your latest reading is 72 kg, up 1.4 kg from your previous reading of 14 June.',
    'Your latest reading is 72 kg, up 1.4 kg from the one before (14 June).',
  ])('has not the day of the latest: %s', (sentence) => expect(isSupported(sentence, place)).toBe(false));
});

describe('unsupported', () => {
  test.each([
    'Your trend weight is 77.8 kg.',
    'Your trend weight is 76.8 lb.',
    'Your target is 1,650 kJ a day.',
    'Your target is 1,650 kcal a week.',
    'Your maintenance is 1,650 kcal a day.',
    'Your trend is going up by 0.35 kg a week.',
    'Your trend is going down by 0.35 kg a day.',
    'Your trend is going down by around 0.75 lb a week.',
    'In total you logged 1,711 kcal over the last 7 days.',
    'Protein came in at 76.8 kg on average over the last 7 days.',
    'Protein target: 76.8 kg.',
    'The fat target is 76.8 kg and more fibre would be good.',
    'Weekly rate: 0.35 kg down a day.',
    'In the last 14 days you averaged 1,711 kcal a day.',
    'The target was set on Monday 9 June.',
    'The target was set on 8 June.',
    'Your weight was down this week.',
    'I have logged your weight for you.',
    "I've updated your goal.",
    'Your lunch has been added to your log.',
    'Ich habe dein Gewicht eingetragen.',
    'He registrado tu peso.',
    'J’ai enregistré ton poids.',
    'You lost two kilos.',
    'You lost half a kilo.',
    'That is your lowest weight yet.',
    'Call 0800 555 0199 for help.',
  ])('%s', (sentence) => expect(isSupported(sentence)).toBe(false));
});

test('a value of the ledger is supported in every unit and locale', () => {
  const locale = fc.constantFrom('en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'it-IT', 'pt-PT');
  const value = fc.double({ min: 40, max: 180, noNaN: true }).map((kg) => roundTo(kg, 2));
  fc.assert(
    fc.property(value, fc.integer({ min: 1200, max: 4000 }), locale, (kg, kcal, tag) => {
      const place = context(kg, kcal, tag);
      const say = (number: number, places: number) =>
        number.toLocaleString(tag, { maximumFractionDigits: places });
      expect(isSupported(`Your trend: ${say(roundTo(kg, 1), 1)} kg.`, place)).toBe(true);
      expect(isSupported(`Your trend: ${say(roundTo(kgToLb(kg), 1), 1)} lb.`, place)).toBe(true);
      expect(isSupported(`Your target: ${say(kcal, 0)} kcal.`, place)).toBe(true);
      expect(isSupported(`Your target: ${say(roundTo(kcalToKj(kcal), 0), 0)} kJ.`, place)).toBe(true);
    }),
    { numRuns: 150, seed: 20_260_615 },
  );
});

test('a number that is not in the ledger never is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 900, max: 5000 }),
      fc.constantFrom('target', 'trend', 'average'),
      (kcal, word) => {
        fc.pre(kcal !== 1650 && kcal !== 1711);
        expect(isSupported(`Your ${word} is ${kcal.toLocaleString('en-GB')} kcal a day.`)).toBe(false);
      },
    ),
    { numRuns: 300, seed: 20_260_615 },
  );
});

describe('a draft', () => {
  const { previous: _none, ...place } = context();

  test('keeps what stands and cites it, and withholds the rest with its reasons', async () => {
    const draft = ['Your trend weight is 76.8 kg.', 'You lost 9 kg.'];
    const { shown, citations, withheld } = await groundDraft(draft, place);
    expect(shown).toEqual(['Your trend weight is 76.8 kg.']);
    expect(citationsOf(citations, 'get_energy')).toEqual(['get_energy#trend.weight_kg']);
    expect(withheld).toEqual([{ sentence: 'You lost 9 kg.', reasons: [{ kind: 'number', said: '9 kg' }] }]);
  });

  test('asks once for another sentence and checks that one too', async () => {
    let asked = 0;
    const better = async () => {
      asked += 1;
      return 'Your target is 1,650 kcal a day.';
    };
    expect(
      (await groundDraft(['Your target is 1,500 kcal a day.'], place, { rewrite: better })).shown,
    ).toEqual(['Your target is 1,650 kcal a day.']);
    expect(asked).toBe(1);
    const worse = async () => 'Your target is 1,400 kcal a day.';
    const again = await groundDraft(['Your target is 1,500 kcal a day.'], place, { rewrite: worse });
    expect(again.shown).toEqual([]);
    expect(again.withheld).toHaveLength(2);
  });

  test('a rewrite that fails withholds the sentence', async () => {
    const failing = () => Promise.reject(new Error('unreachable'));
    expect((await groundDraft(['You lost 9 kg.'], place, { rewrite: failing })).shown).toEqual([]);
  });
});

describe('a pattern', () => {
  const pattern = {
    code: 'poor-sleep-energy',
    days_of_kind: 16,
    other_days: 54,
    mean_of_kind: 2.31,
    mean_of_others: 3.44,
    difference: -1.13,
  };
  const found = {
    ...context(),
    ledger: buildLedger({ get_patterns: { days_analyzed: 84, check_ins: 70, patterns: [pattern] } }),
  };

  test.each([
    'On days after a poor night your energy was lower: on average 2.3 over 16 days, against 3.4 over 54 others.',
    'After a bad night your energy averages 2.3, compared with 3.4 otherwise.',
    'Your energy is lower on days after a poor night.',
    'When you sleep badly, your energy tends to be lower.',
  ])('is told: %s', (sentence) => expect(isSupported(sentence, found)).toBe(true));

  test.each([
    'On days after a poor night your energy was higher: on average 2.3 over 16 days, against 3.4 over 54 others.',
    'On days after a poor night your energy was lower: on average 3.4 over 16 days, against 2.3 over 54 others.',
    'On days after a poor night your energy was lower: on average 2.3 over 54 days, against 3.4 over 16 others.',
    'On days after a poor night your mood was lower: on average 2.3 over 16 days, against 3.4 over 54 others.',
    'On weekends your energy was lower: on average 2.3 over 16 days, against 3.4 over 54 others.',
    'On days after a poor night you eat more.',
    'On weekends you eat more than on other days.',
    'Your energy averages 2.3.',
  ])('is not told otherwise: %s', (sentence) => expect(isSupported(sentence, found)).toBe(false));
});

describe('an offer', () => {
  const offered = { kind: 'log_weight', date: '2026-06-15', weight_kg: 80.2 };
  const made = { ...context(), ledger: buildLedger({ propose_log_weight: { offered, saved: false } }) };

  test.each(['I can log 80.2 kg for 15 June.', 'Shall I? I offered to log 80.2 kg.'])(
    'is told: %s',
    (sentence) => expect(isSupported(sentence, made)).toBe(true),
  );

  test.each([
    'I can log 81.2 kg for 15 June.',
    'I can log 80.2 kg for 14 June.',
    'Your trend weight is 80.2 kg.',
  ])('is not told otherwise: %s', (sentence) => expect(isSupported(sentence, made)).toBe(false));
});

describe('photos', () => {
  const known = {
    access: 'allowed',
    photos: 3,
    first: '2026-04-12',
    latest: '2026-06-03',
    dates: ['2026-06-03', '2026-04-12'],
    days_since_latest: 12,
  };
  const place = (look: object) => ({ ...context(), ledger: buildLedger({ get_photo_dates: look }) });
  const nothing = { photos: null, first: null, latest: null, dates: [], days_since_latest: null };
  const unknown = place({ ...nothing, access: 'no_consent' });
  const none = place({ ...nothing, access: 'allowed', photos: 0 });

  test.each([
    'Your last photo is from 3 June, 12 days ago.',
    'You took your first photo on 12 April.',
    'You have 3 photos, from 12 April and 3 June.',
    'Your last photo is 12 days old.',
    'I know only of which day they are and never see the picture itself.',
    'I can’t see your photos, only their dates.',
    'Take your next photo in the same light, if you like.',
    'Your first photo dates back to 12 April.',
    'I can see that you have 3 photos.',
    'I looked at the dates of your photos.',
    'I see the bigger picture.',
  ])('are told: %s', (sentence) => expect(isSupported(sentence, place(known))).toBe(true));

  test.each([
    ['de', 'Dein letztes Foto ist vom 3. Juni.'],
    ['es', 'Tu última foto es del 3 de junio.'],
    ['fr', 'Ta dernière photo est du 3 juin.'],
  ])('are told in %s: %s', (locale, sentence) =>
    expect(isSupported(sentence, { ...place(known), locale })).toBe(true),
  );

  test.each([
    'Your last photo is from 12 April.',
    'Your first photo is from 3 June.',
    'Your last photo is from 4 June.',
    'You have a photo from 1 May.',
    'You have 4 photos.',
    'Your last photo is 3 days old.',
    'It has been 20 days since your last photo.',
    'You have no photos yet.',
    'I may not know of your photos.',
    'Your photos show that you look leaner.',
    'I can see in your last photo that it works.',
    'In your photos you look stronger.',
    'I looked at your photos.',
    'You look leaner in your latest photo.',
    'I have compared your first and your last photo.',
    'Auf deinem Foto sehe ich einen Unterschied.',
  ])('are not told otherwise: %s', (sentence) => expect(isSupported(sentence, place(known))).toBe(false));

  test('that there are none, or that they may not be known of, is said only where it is so', () => {
    expect(isSupported('You have no photos yet.', none)).toBe(true);
    expect(isSupported('You have no photos yet.', unknown)).toBe(false);
    expect(isSupported('You have 0 photos.', unknown)).toBe(false);
    expect(isSupported('I may not know of your photos.', unknown)).toBe(true);
    expect(isSupported('You have no photos yet.')).toBe(false);
  });
});

describe('a plan for the week', () => {
  const made = {
    state: 'this_week',
    week_start: '2026-06-15',
    made_on: '2026-06-13',
    targets: { calories: 1650, protein_g: 121, carbs_g: 183, fat_g: 54 },
    recommendations: [
      {
        text: 'Add one food with protein to a meal you already eat.',
        basis: 'On average 84 g over 8 logged days.',
      },
    ],
    compared_with: '2026-06-06',
    changes: [{ description: 'Its daily target went down by 50 kcal.' }],
  };
  const planned = { ...context(), ledger: buildLedger({ get_plan: made }) };
  const none = { ...context(), ledger: buildLedger({ get_plan: { state: 'none' } }) };

  test.each([
    'Your plan is for the week from 15 June and was made on 13 June.',
    'Your plan for the week of 15 June has 1,650 kcal a day, with 121 g of protein.',
    'Its daily target went down by 50 kcal.',
    'Your target went down by 50 kcal.',
    'The plan before was made on 6 June.',
    'Add one food with protein to a meal you already eat.',
    'It says so because: On average 84 g over 8 logged days.',
    'Your plan this week is about protein.',
  ])('is told: %s', (sentence) => expect(isSupported(sentence, planned)).toBe(true));

  test.each([
    ['de', 'Dein Plan gilt für die Woche ab 15. Juni, erstellt am 13. Juni.'],
    ['de', 'Dein Tagesziel liegt bei 1.650 kcal am Tag.'],
    ['es', 'Tu objetivo es de 1.650 kcal al día.'],
    ['fr', 'Ton objectif est de 1650 kcal par jour.'],
  ])('is told in %s: %s', (locale, sentence) =>
    expect(isSupported(sentence, { ...planned, locale })).toBe(true),
  );

  test.each([
    'Your plan is for the week from 8 June.',
    'Your plan was made on 15 June.',
    'The plan before was made on 13 June.',
    'Its daily target went up by 50 kcal.',
    'Your plan has 1,700 kcal a day.',
    'You have no plan yet.',
    'On average you had 84 g of protein over 8 logged days.',
  ])('is not told otherwise: %s', (sentence) => expect(isSupported(sentence, planned)).toBe(false));

  test('that there is none is said only of who has none', () => {
    expect(isSupported('You have no plan yet.', none)).toBe(true);
    expect(isSupported('You have no plan yet.')).toBe(false);
  });
});

describe('the way to the goal', () => {
  const way = {
    ...context(),
    ledger: buildLedger({ get_goal_date: { goal_weight_kg: 70, to_go_kg: -6.81, wished_for: '2026-09-01' } }),
  };

  test.each([
    'You have 6.8 kg to go.',
    'You are still 6.8 kg away from your goal.',
    'The date you picked is 1 September.',
  ])('is said: %s', (sentence) => expect(isSupported(sentence, way)).toBe(true));

  test.each([
    'You have 7.8 kg to go.',
    'You have 6.8 kg to gain.',
    'You need to gain 6.8 kg to reach your goal weight.',
    'You lost 6.8 kg.',
    'You would reach your goal on 1 September.',
  ])('is not said otherwise: %s', (sentence) => expect(isSupported(sentence, way)).toBe(false));
});
