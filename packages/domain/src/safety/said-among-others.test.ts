import { describe, expect, test } from 'vitest';
import { findCareSignals } from './care-signals.ts';
import { judgeText, readMessage } from './judge-text.ts';

const aroundMessage = (said: string) =>
  `Busy day again, I cooked lentils and rice for everyone. ${said} Later I watered the garden and read a book. What should I do tomorrow?`;
const aroundDraft = (said: string) =>
  `Porridge with apples is a fine start, a slow walk after lunch does you good, ${said}, and an early night helps.`;
const read = (text: string) => readMessage({ text, signals: findCareSignals(text, {}) });

describe('among harmless sentences', () => {
  test.each([
    ['an emergency', 'There is a tight pressure in my chest when I climb stairs.', 'block'],
    ['purging', 'After dinner I made myself throw up.', 'block'],
    ['starving', 'I have eaten nothing for three days.', 'block'],
    ['a wish to die', 'I want to kill myself.', 'block'],
    ['a young age', 'I am in ninth grade.', 'flag'],
    ['a pregnancy', 'I’m due in March.', 'flag'],
  ])('%s in a message is found as it is alone', (_name, said, action) => {
    expect(read(said).judgement.action).toBe(action);
    const { judgement, signals } = read(aroundMessage(said));
    expect(judgement.action).toBe(action);
    expect(signals.length).toBeGreaterThan(0);
  });

  test.each([
    ['chewing and spitting', 'chew your food and spit it out'],
    ['training through chest pain', 'keep going when your chest feels tight'],
    ['drying out', 'drink nothing before the weigh-in'],
  ])('%s in a draft is found as it is alone', (_name, said) => {
    expect(judgeText({ direction: 'output', text: aroundDraft(said) }).action).not.toBe('allow');
  });

  test('nothing is found in a long harmless message or draft', () => {
    const said = 'My chest day went well, and I slept like a log.';
    expect(read(aroundMessage(said)).judgement.action).toBe('allow');
    const draft = aroundDraft('chew slowly and enjoy it');
    expect(judgeText({ direction: 'output', text: draft }).action).toBe('allow');
  });
});
