import { expect, test } from 'vitest';
import { checkSentence } from './check-sentence.ts';
import { buildLedger } from './ledger.ts';

const isSaid = (memberMessage: string, sentence: string) =>
  checkSentence(sentence, {
    ledger: buildLedger({}),
    previous: null,
    units: { weight: 'kg', energy: 'kcal' },
    locale: 'en-GB',
    today: '2026-06-15',
    memberMessage,
    isByModel: true,
  }).supported;

test.each([
  ['Is 14000 steps a day a lot?', 'You asked about 14,000 steps.'],
  ['Should I eat 1,400 kcal?', 'You asked about 1,400 kcal.'],
  ['I weigh 64 kg now. What next?', 'You said you weigh 64 kg.'],
  ["I'm 64 kg. What next?", 'You mentioned that you are 64 kg.'],
])('is repeated as what the member said: %s', (message, sentence) =>
  expect(isSaid(message, sentence)).toBe(true),
);

test.each([
  ['Some say 64 is a nice number.', 'As you said, your trend weight is 64 kg.'],
  ['Some say 64 is a nice number.', 'You said 64 kg.'],
  ['There are 1600 steps to my office.', 'You asked about your target, and it is 1600 kcal a day.'],
  ['There are 1600 steps to my office.', 'You asked about 1600 kcal a day.'],
  ['I was away for 5 days.', 'You lost 5 kg, as you said.'],
  ['I weigh 64 kg.', 'You said your target is 64 kg.'],
  ['I weigh 64 kg.', 'You mentioned 64 kg as your trend.'],
  ['My sister weighs 64 kg.', 'You said you weigh 64 kg.'],
  ['I want to lose 5 kg.', 'You said you lost 5 kg.'],
  ['I eat 1,400 kcal a day.', 'You said you eat 1,400 kcal a week.'],
])('is no fact of another subject or unit: %s %s', (message, sentence) =>
  expect(isSaid(message, sentence)).toBe(false),
);
