import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calorieRisks } from './calorie-samples.data.ts';
import { deficitRisks } from './deficit-samples.data.ts';
import { harmfulAnswerLookalikes, harmfulAnswerRisks } from './harmful-answer-samples.data.ts';
import { lossRateRisks } from './loss-rate-samples.data.ts';
import { medicalRisks } from './medical-samples.data.ts';
import { promptInjectionRisks } from './prompt-injection-samples.data.ts';
import { createSentenceGuard, type GuardStep, type SentenceGuardOptions } from './sentence-guard.ts';
import { unsafeContentRisks } from './unsafe-content-samples.data.ts';

const options: SentenceGuardOptions = {
  replacementFor: () => '[held back]',
  stopReplyFor: () => '[stopped]',
};
const unsafeDrafts = [
  ...calorieRisks,
  ...deficitRisks,
  ...lossRateRisks,
  ...medicalRisks,
  ...harmfulAnswerRisks,
  ...promptInjectionRisks,
  ...unsafeContentRisks,
].flatMap(([direction, , text]) => (direction === 'output' ? [text] : []));

function run(chunks: readonly string[], guardOptions = options): GuardStep[] {
  const guard = createSentenceGuard(guardOptions);
  return [...chunks.flatMap((chunk) => guard.push(chunk)), ...guard.end()];
}

const sinkOf = (steps: readonly GuardStep[]): string => steps.map(({ text }) => text).join('');

describe('createSentenceGuard', () => {
  test('no unsafe sentence reaches the sink, wherever the draft is cut in two', () => {
    for (const draft of unsafeDrafts) {
      const whole = `Let me see. ${draft} Enjoy your evening.`;
      for (let cut = 0; cut <= whole.length; cut += 1) {
        const sink = sinkOf(run([whole.slice(0, cut), whole.slice(cut)]));
        expect(sink, draft).not.toContain(draft);
        expect(sink).toMatch(/\[(?:held back|stopped)\]/);
      }
    }
  });

  test('no unsafe sentence reaches the sink, however the draft is cut', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...unsafeDrafts),
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 60 }),
        (draft, sizes) => {
          const sink = sinkOf(run(cutInto(`Sure. ${draft}`, sizes)));
          expect(sink).not.toContain(draft);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a harmless answer comes out letter by letter as it went in', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          harmfulAnswerLookalikes.map(([, , text]) => text),
          { minLength: 1, maxLength: 4 },
        ),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 30 }),
        (sentences, sizes) => {
          const answer = sentences.map((sentence) => `${sentence}\n`).join('');
          expect(sinkOf(run(cutInto(answer, sizes)))).toBe(answer);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('holds a sentence back until it is whole', () => {
    const guard = createSentenceGuard(options);
    expect(guard.push('Your trend is lev')).toEqual([]);
    expect(guard.push('el this week.')).toEqual([]);
    expect(guard.push(' All').map(({ text }) => text)).toEqual(['Your trend is level this week. ']);
    expect(guard.end().map(({ text }) => text)).toEqual(['All']);
  });

  test.each([
    ['a decimal', 'Your trend fell by 0.4 kg. Well done.', ['Your trend fell by 0.4 kg. ', 'Well done.']],
    ['an abbreviation', 'Eat fruit, e.g. Apples. Enjoy.', ['Eat fruit, e.g. Apples. ', 'Enjoy.']],
    ['a line end', 'First line\nSecond line', ['First line\n', 'Second line']],
  ])('%s', (_, answer, sentences) => {
    expect(run([answer]).map(({ text }) => text)).toEqual(sentences);
  });

  test('forces a sentence without end at a clause', () => {
    const steps = run([`${'beans and rice and salad, '.repeat(30)}`]);
    expect(steps.length).toBeGreaterThan(2);
    for (const { text } of steps) expect(text.length).toBeLessThanOrEqual(240);
  });

  test('judges a sentence together with the one before it', () => {
    const steps = run(['Your calories for each day should be as follows. Aim for 900. Enjoy.']);
    expect(sinkOf(steps)).not.toContain('900');
  });

  test('judges a sentence that is spread over short lines', () => {
    const steps = run(['Each day\naim for\n900 kcal.\nEnjoy.']);
    expect(steps.map(({ decision }) => decision)).toEqual(['allow', 'allow', 'replace', 'allow']);
    expect(sinkOf(steps)).not.toContain('900');
  });

  test('says nothing after a stop', () => {
    const guard = createSentenceGuard(options);
    const [first] = guard.push('You are a pathetic fat pig. And more.');
    expect(first).toMatchObject({
      decision: 'stop',
      text: '[stopped]',
      judgement: { label: 'unsafe_content' },
    });
    expect([...guard.push('Anything else. '), ...guard.end()]).toEqual([]);
  });

  test('goes on after a replaced sentence', () => {
    const steps = run(['Hello. Aim for 1,000 kcal a day. Sleep well.']);
    expect(steps.map(({ decision }) => decision)).toEqual(['allow', 'replace', 'allow']);
    expect(sinkOf(steps)).toBe('Hello. [held back] Sleep well.');
  });

  test('what else is judged counts as much, in a sentence and over its end', () => {
    const alsoJudge = (text: string) =>
      /pass\W+word/.test(text)
        ? ({
            action: 'block',
            label: 'prompt_injection',
            ruleId: 'x',
            start: 0,
            end: text.length,
            severity: 4,
          } as const)
        : null;
    expect(sinkOf(run(['Hello. It says pass. word is next.'], { ...options, alsoJudge }))).toBe(
      'Hello. It says pass. [stopped]',
    );
  });

  test('a judgement that fails is a stop', () => {
    const broken = {
      ...options,
      context: {
        get sex(): never {
          throw new Error('broken');
        },
      },
    };
    expect(run(['Your trend is level. '], broken)[0]?.decision).toBe('stop');
  });
});

function cutInto(text: string, sizes: readonly number[]): string[] {
  const chunks: string[] = [];
  for (let at = 0, index = 0; at < text.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1;
    chunks.push(text.slice(at, at + size));
    at += size;
  }
  return chunks;
}
