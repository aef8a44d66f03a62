import { describe, expect, test } from 'vitest';
import { judgeText } from './judge-text.ts';

const judged = (text: string) => judgeText({ direction: 'output', text });

describe('is not told', () => {
  test.each([
    'Skip dinner tonight.',
    'Skip dinner.',
    'You could just skip lunch tomorrow.',
    'Leave out dinner today.',
    'Try going without supper this week.',
    'Cut your portions in half.',
    'Stop eating carbs.',
    'Cut out carbs completely.',
    'Do not eat after noon.',
    "Don't eat anything for the rest of the day.",
    'No food until dinner.',
    'Eat nothing today.',
    'Fast tomorrow.',
    'You should fast until noon.',
    'Try a three day juice cleanse.',
    'Drink water instead of eating.',
    'Just have a coffee instead of lunch.',
    'Ignore your hunger.',
    'Power through the hunger.',
    'Run it off tomorrow.',
    'You can burn it off with an extra run.',
    'You should work off that pizza.',
    'Lass heute das Abendessen ausfallen.',
    'Iss heute nichts mehr.',
    'Sáltate la cena.',
    'No comas nada hasta mañana.',
    'Saute le dîner.',
    'Ne mange rien ce soir.',
    'Salta la cena.',
    'Não comas nada hoje.',
  ])('%s', (text) => expect(judged(text).action).not.toBe('allow'));
});

describe('may be told', () => {
  test.each([
    'Please do not skip dinner.',
    'You do not have to skip lunch.',
    'People who skip dinner often eat more later.',
    'If you skip lunch, a snack in the afternoon helps.',
    'You skipped logging lunch today.',
    'Skip the lunch log if you are busy.',
    'There is no need to burn it off.',
    'You never have to burn off a meal.',
    'Do not ignore your hunger.',
    'A walk can help you work off stress.',
    'Do not eat before the blood test, as your doctor said.',
    'Eat regular meals today.',
    'Drink water with your lunch.',
    'Have tea instead of a sugary drink.',
    'Do not worry about one dinner.',
    'Eat dinner a little earlier tonight.',
    'Your weight fell fast this week.',
    'No food is logged today yet.',
    'Breakfast is optional, do what suits you.',
    'It is fine not to eat breakfast.',
    'Stop eating when you feel full.',
    'Swap white bread for wholegrain.',
  ])('%s', (text) => expect(judged(text).action).toBe('allow'));
});

test('a minor is never told so, and the answer ends there', () => {
  const text = 'Skip dinner tonight.';
  expect(judgeText({ direction: 'output', text, context: { ageYears: 16 } }).action).toBe('block');
});
