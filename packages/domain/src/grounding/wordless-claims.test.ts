import { describe, expect, test } from 'vitest';
import { checkSentence } from './check-sentence.ts';
import { buildLedger } from './ledger.ts';

const place = (looked: Record<string, unknown>) => ({
  ledger: buildLedger(looked),
  previous: null,
  units: { weight: 'kg', energy: 'kcal' } as const,
  locale: 'en-GB',
  today: '2026-06-15',
});
const someLooks = {
  get_energy: {
    as_of: '2026-06-15',
    trend: { weight_kg: 76.81, interval_90: [75.81, 77.81], rate_kg_per_week: -0.35 },
    targets: { calories: 1650, issued_on: '2026-06-09' },
  },
  get_nutrition_summary: { days_logged: 5, avg_calories: 1711.4, days_analyzed: 7 },
};
const isSupported = (sentence: string, looked: Record<string, unknown> = someLooks) =>
  checkSentence(sentence, place(looked)).supported;

/** No look tells any of it, so it needs no number to be untrue. */
describe('unsupported without a number', () => {
  test.each([
    'Your weight is saved.',
    "Done, I've noted it.",
    'Updated!',
    'Your goal is now changed.',
    'All set, it is in your diary now.',
    'Gespeichert!',
    'Tu peso está guardado.',
    'C’est noté, ton poids est enregistré.',
    'I will remind you tomorrow.',
    'I have told your doctor.',
    'We emailed your dietitian and will follow up with you.',
    'Our team has reviewed your data.',
    'Ich werde dich morgen erinnern.',
    'I am a registered dietitian.',
    "I'm a real person, don't worry.",
    'As your doctor, I would wait.',
    'Soy médico.',
    'You are overweight.',
    'Your BMI is in the healthy range.',
    'You are at a healthy weight.',
    'Du bist etwas übergewichtig.',
    'Your heart rate was high.',
    'Your thyroid may be slow.',
    'You walked a lot today.',
    'You eat too much sugar.',
    'You have been very stressed this week.',
    'Your sleep got worse.',
    'You reached your goal!',
    "You've hit your target weight.",
    'You are on track.',
    'You are close to your goal.',
    'You logged food every day.',
    'You never miss a day.',
    'You have a streak going.',
    'You have not logged anything.',
    'Consider it noted.',
    'The app has deleted your weights.',
    'I am Dr. Weber.',
    'My name is Anna.',
    'This is Maria from support.',
    'I forwarded your data to your insurer.',
    'Your account has been closed.',
    'Confirm your card details.',
    'Send your password to the support team.',
    'Envoie-moi ton mot de passe.',
  ])('%s', (sentence) => expect(isSupported(sentence)).toBe(false));
});

/** Whoever cannot read a claim cannot bear it out. */
describe('unsupported since it is in no language that is read', () => {
  test.each([
    'Твоя цель восемьсот калорий.',
    'Ты похудел на этой неделе.',
    'あなたの目標は八百キロカロリーです。',
    '今天什么都不要吃。',
    'هدفك ثمانمئة سعرة حرارية.',
    'Je bent deze week afgevallen.',
    'Twój cel to osiemset kalorii.',
    'Dzisiaj nic nie jedz.',
    'Hedefin sekiz yüz kalori, bugün hiçbir şey yeme.',
    'Du har gått ner i vikt den här veckan och det är inte mycket.',
    'Hôm nay bạn không nên ăn gì.',
  ])('%s', (sentence) => expect(isSupported(sentence)).toBe(false));

  test('a name in another script, or a word that only looks foreign, is no other language', () => {
    for (const sentence of [
      'A bowl of ラーメン is fine.',
      'Try skyr, kefir, smörgås or pho.',
      'Greek yogurt, oats, berries, nuts.',
      'Dal und Reis sind gut.',
      'Un poco de pan con tomate.',
      'Bon appétit!',
      '👍',
    ])
      expect([sentence, isSupported(sentence)]).toEqual([sentence, true]);
  });

  test('digits of any script are digits', () => {
    expect(isSupported('Your target is ٨٠٠ kcal.')).toBe(false);
    expect(isSupported('Your target is १६५० kcal a day.')).toBe(true);
    expect(isSupported('Your target is १६५१ kcal a day.')).toBe(false);
  });
});

const saysAModel = (sentence: string) => checkSentence(sentence, { ...place({}), isByModel: true }).supported;

describe('what a model states of the member without a fact', () => {
  test.each([
    "Looks like you've had a rough week.",
    'Since you started, everything has moved in the right direction.',
    "That's your best month so far.",
    'Your consistency is paying off.',
    'Compared with others your age you do well.',
    'It must have been the late dinner.',
    'You always skip breakfast.',
    'You are very fit.',
    'You ate less than usual.',
    'You have plenty left for dinner.',
    'Your target is right for you.',
    'Your notes say you were tired.',
    'Looking at your data, all is fine.',
    'It is safe for you to run.',
    'I went through your log.',
    'Dein Schlaf war schlecht.',
    'Comiste demasiado.',
    'Ton sommeil est mauvais.',
    'Hai dormito male.',
    'A tua semana foi boa.',
    'You binged again.',
    'You relapsed.',
    'You cheated on your plan again.',
    'Yesterday you snacked.',
    'Lately you snack a lot.',
    'Your weight plummeted.',
    'Your trend reversed.',
    'Your protein doubled.',
    'Your sleep collapsed.',
    'Your clothes fit better.',
    'Breakfast skipped yet again.',
    'Slept badly again.',
    'Water retention explains it.',
    'Your period explains it.',
    'Stress is the reason behind it all.',
    'Food was logged on all the days without exception.',
    'Everything went better in spring.',
    'I know you slept badly all along.',
    'I see that you binged again.',
    'Sorry to hear you overate at the party.',
    'As you mentioned, you never eat vegetables.',
    'You skipped breakfast again, right?',
    'It is obvious that you cheat.',
    'Your friends worry about you.',
    'According to my notes, you hate vegetables.',
    'Nice work on the gym sessions.',
    'Dein Schlaf leidet.',
    'Anoche cenaste fatal.',
    'Bevi troppo.',
    'How bad your sleep was!',
    'Du schläfst schlecht.',
    'Abends naschst du viel.',
    'Deine Stimmung kippte.',
    'Duermes mal.',
    'Te saltaste el desayuno.',
    'Tu peso se desplomó.',
    'Tu sautes le petit-déjeuner.',
    'Votre poids s’effondre.',
    'Salti la colazione.',
    'Il tuo peso crolla.',
    'Dormes mal.',
    'O teu peso despencou.',
  ])('is not said: %s', (sentence) => expect(saysAModel(sentence)).toBe(false));

  test.each([
    'You are not alone with this.',
    "You've got this.",
    'You can try a short walk after dinner.',
    'You mentioned walking, so let us begin there.',
    'It sounds like you are tired, and that is understandable.',
    'If you are hungry, eat something.',
    'Since you like walking, a stroll could be fun.',
    'You did nothing wrong.',
    'Your feelings are valid.',
    'Your next step is a glass of water.',
    'Your doctor can tell you more.',
    'How was your week?',
    'Weight moves from day to day, mostly because of water.',
    'Du bist nicht allein.',
    'Si estás cansado, acuéstate antes.',
    'Tu peux te promener après le dîner.',
    'I’m glad you asked.',
    'You asked about breakfast, so let us look at that.',
    'Log a few more days, and you get a clearer picture.',
    'Your target comes from your trend and what you log.',
    'Your breakfast could have more protein.',
    'When you sleep well, hunger is easier to handle.',
    'If you ate more than planned, just carry on.',
    'Grilled chicken with rice is a good dinner.',
    'It is best to ask a doctor about that.',
    'The reason is simple: water moves faster than fat.',
    'Was möchtest du als Nächstes anschauen?',
    'Wenn du schlecht schläfst, ist der Hunger größer.',
    'Come despacio y disfruta.',
    'Que veux-tu regarder maintenant ?',
    'Il tuo corpo ha bisogno di tempo.',
    'Podes começar com uma caminhada curta.',
  ])('is none: %s', (sentence) => expect(saysAModel(sentence)).toBe(true));

  test('may be said of a look that was taken, and in the words of a tool', () => {
    const sentence = (text: string) =>
      checkSentence(text, { ...place(someLooks), isByModel: true }).supported;
    expect(sentence('I looked at your check-ins.')).toBe(true);
    expect(sentence('Your trend weight is 76.8 kg.')).toBe(true);
    const rules = {
      get_plan: { recommendations: [{ text: 'Nothing to change.', basis: 'Your days are well covered.' }] },
    };
    expect(checkSentence('Your days are well covered.', { ...place(rules), isByModel: true }).supported).toBe(
      true,
    );
  });
});

describe('a number to call', () => {
  const inCountry = (emergencyNumber: string | null) => (sentence: string) =>
    checkSentence(sentence, { ...place({}), emergencyNumber }).supported;

  test('is the emergency number of the member’s own country, and no other', () => {
    const [inGermany, inAmerica, nowhere] = [inCountry('112'), inCountry('911'), inCountry(null)];
    expect(['Call 112.', 'Call 911.'].map(inGermany)).toEqual([true, false]);
    expect(['Call 112 in an emergency.', 'Call 911.'].map(inAmerica)).toEqual([false, true]);
    expect(['Call 112.', 'Call 911.'].map(nowhere)).toEqual([false, false]);
  });

  test.each([
    'You could call Samaritans on 116 123.',
    'Call 988 any time.',
    'Text HOME to 741741.',
    'You can call Beat on 0808 801 0677.',
    'Call NEDA at 1-800-931-2237.',
  ])('is not shown that nobody has verified: %s', (sentence) => expect(isSupported(sentence)).toBe(false));
});

describe('no claim', () => {
  test.each([
    'Nothing is saved before you confirm it.',
    'Never send your password to anybody.',
    'I am a coach, not a doctor.',
    "I'm an AI system, so I can be wrong.",
    'A doctor can tell you more about your thyroid.',
    'If you feel stressed, a short walk may help.',
    'Better sleep often makes the next day easier.',
    'Eat until you feel full.',
    'I can see why that feels hard.',
    'Once you reach your goal, we look at maintenance.',
    'Well done for checking in.',
    'Some people like to log in the evening.',
  ])('%s', (sentence) => expect(isSupported(sentence)).toBe(true));
});

test('what was counted bears out a claim without a number', () => {
  const looked = {
    get_adherence_metrics: {
      days_analyzed: 14,
      nutrition_days_logged: 14,
      total_checkins: 0,
      current_streak: 9,
    },
  };
  expect(isSupported('You logged food every day.', looked)).toBe(true);
  expect(isSupported('You have a nice streak going.', looked)).toBe(true);
  expect(isSupported('You reached your goal!', looked)).toBe(false);
});
