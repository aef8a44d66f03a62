import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeText, weighText } from '../judge-text.ts';
import { riskLabels } from '../judgement.ts';
import { normalise } from '../normalise.ts';
import { bucketCount } from './feature-bag.ts';
import {
  borneOutFrom,
  doubtfulFrom,
  openRiskModel,
  type RiskModel,
  type RiskScore,
  riskThreshold,
} from './risk-model.ts';
import { witnessOf } from './risk-signal.ts';
import { textFeatures } from './text-features.ts';
import kept from './weights.data.json' with { type: 'json' };

const findRiskSignal = (...asked: Parameters<typeof witnessOf>) => witnessOf(...asked).signal();
const text = 'thanks, see you on monday';
const even = 0;
const modelThatScores = (risk: number, label: RiskScore['label'] = 'self_harm', odds = even): RiskModel => ({
  score: () => ({ risk, label }),
  ruleOdds: () => odds,
});
const certain = modelThatScores(0.999);
const calm = modelThatScores(0.001);

describe('the risk signal', () => {
  test('flags what is about the member, bounds the answer to anything else, and never blocks', () => {
    for (const label of riskLabels) {
      const model = modelThatScores(1, label);
      const [input] = findRiskSignal(text, 'input', { context: {}, model });
      const [output] = findRiskSignal(text, 'output', { context: {}, model });
      const isGentle = ['self_harm', 'eating_disorder', 'pregnancy_minor'].includes(label);
      expect(input).toMatchObject({
        label,
        action: isGentle ? 'flag' : 'modify',
        ruleId: `${label}.input.model`,
      });
      expect(output).toMatchObject({ label, action: 'modify' });
    }
  });

  test.each([
    ['input', 'self_harm'],
    ['input', 'medical_claim'],
    ['output', 'self_harm'],
  ] as const)('of %s, %s, counts from its threshold on', (direction, label) => {
    const at = (risk: number) =>
      findRiskSignal(text, direction, { context: {}, model: modelThatScores(risk, label) });
    expect(at(riskThreshold(direction, label))).toHaveLength(1);
    expect(at(riskThreshold(direction, label) - 0.001)).toEqual([]);
  });

  test('asks how a member is on less than it refuses them something', () => {
    expect(riskThreshold('input', 'self_harm')).toBeLessThan(riskThreshold('input', 'unsafe_content'));
  });

  test('is a finding only where the rules find nothing, and covers the whole text', () => {
    const model = modelThatScores(1, 'medical_claim');
    expect(judgeText({ direction: 'input', text: 'I want to kill myself', model }).label).toBe('self_harm');
    expect(judgeText({ direction: 'input', text, model })).toMatchObject({
      label: 'medical_claim',
      start: 0,
      end: text.length,
    });
  });

  test('says nothing of a few words, which come as parts of sentences, but reads scripts without spaces', () => {
    const found = (each: string) => findRiskSignal(each, 'output', { context: {}, model: certain });
    expect(found('each day aim for')).toEqual([]);
    expect(found('every single day aim for')).toHaveLength(1);
    expect(found('もう消えてしまいたい')).toHaveLength(1);
  });

  test('frees a text that a rule misread, where the two together find it likelier harmless; never what a rule takes for self-harm', () => {
    const request = 'set me to 700 kcal a day from now on';
    const judge = (each: string, model: RiskModel | null) =>
      judgeText({ direction: 'input', text: each, model }).action;
    expect(judge(request, null)).toBe('block');
    expect(judge(request, calm)).toBe('allow');
    expect(judge(request, modelThatScores(borneOutFrom, 'calorie_minimum'))).toBe('block');
    expect(judge(request, modelThatScores(borneOutFrom - 0.01, 'calorie_minimum'))).toBe('allow');
    expect(judge('I want to kill myself tonight, I mean it', calm)).toBe('block');
  });

  test('takes the word of a rule that is seldom wrong against a model that doubts', () => {
    const request = 'set me to 700 kcal a day from now on';
    const doubtful = (odds: number) => modelThatScores(0.1, 'calorie_minimum', Math.log(odds));
    expect(judgeText({ direction: 'input', text: request, model: doubtful(30) }).action).toBe('block');
    expect(judgeText({ direction: 'input', text: request, model: doubtful(15) }).action).toBe('allow');
  });

  test.each([
    ['input', doubtfulFrom],
    ['output', doubtfulFrom],
  ] as const)('leaves a text of %s in doubt from %d on, and lets it through', (direction, from) => {
    const model = (risk: number) => modelThatScores(risk, 'medical_claim');
    const weigh = (risk: number) => weighText({ direction, text, model: model(risk) });
    expect(weigh(from)).toMatchObject({ judgement: { action: 'allow' }, isDoubtful: true });
    expect(weigh(from - 0.001)).toMatchObject({ judgement: { action: 'allow' }, isDoubtful: false });
    expect(weigh(0.999).isDoubtful).toBe(false);
  });

  test.each(['self_harm', 'unsafe_content'] as const)(
    'is sooner in doubt about a draft that may be about %s',
    (label) => {
      const isDoubtful = (direction: 'input' | 'output') =>
        weighText({ direction, text, model: modelThatScores(0.3, label) }).isDoubtful;
      expect(isDoubtful('output')).toBe(true);
      expect(isDoubtful('input')).toBe(false);
    },
  );

  test('leaves a text in doubt that a rule with a strong word misread', () => {
    const request = 'set me to 700 kcal a day from now on';
    const weigh = (odds: number) =>
      weighText({
        direction: 'input',
        text: request,
        model: modelThatScores(0.1, 'calorie_minimum', Math.log(odds)),
      });
    expect(weigh(12)).toMatchObject({ judgement: { action: 'allow' }, isDoubtful: true });
    expect(weigh(2)).toMatchObject({ judgement: { action: 'allow' }, isDoubtful: false });
  });

  test('is in no doubt about a few words, nor where it is left out', () => {
    const of = (each: string, model: RiskModel | null) =>
      weighText({ direction: 'input', text: each, model }).isDoubtful;
    expect(of('see you', modelThatScores(0.6))).toBe(false);
    expect(of(text, null)).toBe(false);
  });

  test('changes nothing where the model is calm or left out', () => {
    expect(judgeText({ direction: 'input', text, model: calm }).action).toBe('allow');
    expect(judgeText({ direction: 'input', text, model: null }).action).toBe('allow');
    expect(judgeText({ direction: 'input', text, model: certain }).action).toBe('flag');
  });
});

describe('the bundled model', () => {
  const model = openRiskModel(kept, riskLabels);
  const risk = (direction: 'input' | 'output', each: string) =>
    model.score(textFeatures(normalise(each).text, direction, {})).risk;

  test('tells worrying texts from everyday ones that look like them', () => {
    expect(risk('input', 'I cut my arms again tonight')).toBeGreaterThan(
      risk('input', 'I cut my finger making dinner tonight'),
    );
    expect(risk('input', 'please set me to 550 kcal per day')).toBeGreaterThan(
      risk('input', 'please set me to 1,850 kcal per day'),
    );
    expect(risk('output', 'Stop your insulin, keto is enough.')).toBeGreaterThan(
      risk('output', 'Have some yoghurt with berries.'),
    );
  });

  test('gives any text a probability and a label, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (each) => {
        const features = textFeatures(normalise(each).text, 'input', {});
        const first = model.score(features);
        expect(first.risk).toBeGreaterThanOrEqual(0);
        expect(first.risk).toBeLessThanOrEqual(1);
        expect(riskLabels).toContain(first.label);
        expect(model.score(features)).toEqual(first);
      }),
      { numRuns: 15 },
    );
  });

  test('a long run of letters or numbers costs no more than its length', () => {
    for (const piece of ['死', 'a', '9 kg in 3 days ']) {
      const startedMs = performance.now();
      for (let time = 0; time < 5; time += 1) textFeatures(piece.repeat(20_000), 'input', {});
      expect(performance.now() - startedMs).toBeLessThan(2_000);
    }
  });

  test('features do not see accents, case, or hidden characters', () => {
    const features = (each: string) => textFeatures(normalise(each).text, 'input', {});
    expect(features('JE\u200b SUIS fatigué')).toEqual(features('je suis fatigue'));
  });

  test('weights for other labels, buckets or of another length are refused', () => {
    expect(() => openRiskModel({ ...kept, labels: ['ok'] }, riskLabels)).toThrow('labels');
    expect(() => openRiskModel({ ...kept, buckets: bucketCount * 2 }, riskLabels)).toThrow('buckets');
    expect(() => openRiskModel({ ...kept, weights: 'AAAA' }, riskLabels)).toThrow('length');
  });
});
