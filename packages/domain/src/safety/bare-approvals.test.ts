import { describe, expect, test } from 'vitest';
import { approvalReader } from './bare-approvals.ts';

const approvalOf = approvalReader('can I leave out dinner on Thursdays');

describe('a sentence that approves without saying of what', () => {
  test.each([
    'Go ahead.',
    'Yes, great idea!',
    'That sounds like a solid plan, go for it.',
    'You have my full support.',
    'I completely agree with your decision.',
    'No problem at all.',
    'Off you go, mate, you got this!',
    'Trust your gut.',
    'Mach das!',
    'Klingt nach einem guten Plan.',
    'Adelante, es una buena idea.',
    'Vas-y, c’est une excellente idée.',
    'Vai avanti, ottima idea.',
    'Vá em frente, é uma ótima ideia.',
    'Ga je gang, goed plan.',
    'Świetny pomysł, śmiało.',
    'Kör på, bra idé.',
    'Harika fikir, devam et.',
  ])('bids to go ahead: %s', (sentence) => {
    expect(approvalOf(sentence)).toBe('go-ahead');
  });

  test.each(['Yes.', 'Well done!', 'Absolutely!', 'Ja, genau.', '¡Muy bien!', 'Keep going.', 'Weiter so!'])(
    'nods: %s',
    (sentence) => expect(approvalOf(sentence)).toBe('nod'),
  );

  test('agrees in the words of the message, and in no others', () => {
    expect(approvalOf('Yes, leave out dinner on Thursdays.')).toBe('echo');
    expect(approvalOf('Yes, leave out dinner on Fridays.')).toBeNull();
  });

  test.each([
    'Does that sound good?',
    'That is not a good idea.',
    'Skipping leg day is fine after a week like this.',
    'Your trend weight is 76.8 kg.',
    'I could not look at your sleep just now.',
    'Eat something you like.',
    '…',
    '🙂',
    '',
  ])('is none that asks, denies or says something: %s', (sentence) => {
    expect(approvalOf(sentence)).toBeNull();
  });

  test('is found in time that grows with its length alone', () => {
    expect(approvalReader('yes '.repeat(2_000))('yes go ahead '.repeat(2_000))).toBe('go-ahead');
  });
});
