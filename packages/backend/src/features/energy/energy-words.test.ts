import type { DataGap } from '@sleek/domain/energy/data-gaps';
import type { EnergyChange } from '@sleek/domain/energy/what-changed';
import { checkSentence } from '@sleek/domain/grounding/check-sentence';
import { buildLedger } from '@sleek/domain/grounding/ledger';
import { describe, expect, test } from 'vitest';
import { composeAnswer, planIntent } from '../../llm/embedded/embedded-coach.ts';
import { monthOfLooks } from '../../llm/embedded/looks.fixtures.ts';
import { wordsIn } from '../../llm/embedded/words.ts';
import { changeToWire, gapToWire } from './energy-words.ts';

const levelShift = { kind: 'level-shift', day: 1, weightKg: 80 } as const;
const gapsByKind: Record<DataGap['kind'], DataGap> = {
  'sex-unknown': { kind: 'sex-unknown' },
  'birth-year-unknown': { kind: 'birth-year-unknown' },
  'height-unknown': { kind: 'height-unknown' },
  'activity-unknown': { kind: 'activity-unknown' },
  'no-weight-yet': { kind: 'no-weight-yet' },
  'no-recent-weight': { kind: 'no-recent-weight', days: 9 },
  'no-recent-log': { kind: 'no-recent-log', days: 5 },
  'few-weigh-ins': { kind: 'few-weigh-ins', share: 0.1 },
  'few-logs': { kind: 'few-logs', share: 0.1 },
  'unit-repaired': { kind: 'unit-repaired', day: 1, fromKg: 170, toKg: 77 },
  'weight-rejected': { kind: 'weight-rejected', day: 1, weightKg: 40 },
  'level-shift': levelShift,
  'partial-log': { kind: 'partial-log', day: 1, intakeKcal: 300 },
  'restarted-after-gap': { kind: 'restarted-after-gap', day: 1, gapDays: 60 },
};
const maintenance = { kind: 'maintenance', weightKcal: 0, dietKcal: 0, evidenceKcal: 0 } as const;
const changes: EnergyChange[] = [
  ...[-40, 120].flatMap((deltaKcal) =>
    (['weight', 'diet', 'evidence'] as const).map((cause) => ({ ...maintenance, deltaKcal, cause })),
  ),
  { kind: 'target', fromKcal: 1650, toKcal: null },
  { kind: 'target', fromKcal: 1700, toKcal: 1650 },
  { kind: 'goal', from: null, to: 'fat_loss' },
  { kind: 'pace', from: null, to: 'moderate' },
  { kind: 'plateau-began' },
  { kind: 'plateau-ended' },
  { kind: 'level-rose', from: 'low', to: 'medium' },
  { kind: 'level-fell', from: 'medium', to: 'low' },
  { kind: 'new-flag', flag: levelShift },
];

describe.each(['de', 'es', 'fr'] as const)('what the estimate says of itself, in %s', (language) => {
  const units = { weight: 'kg', height: 'cm', energy: 'kcal' } as const;
  const { told } = wordsIn[language];
  const isTold = (text: string) => Object.hasOwn(told, text.replace(/\.$/, '').replace(/\d+/g, '#'));

  test('has words for every gap, what helps, and every change', () => {
    const gaps = Object.values(gapsByKind).map(gapToWire);
    const texts = [
      ...gaps.flatMap(({ description, suggestion }) => [description, suggestion]),
      ...changes.map((change) => changeToWire(change).description),
    ];
    expect(texts.filter((text) => !isTold(text))).toEqual([]);
  });

  test('stands in the ledger of the looks', () => {
    const places = Math.max(changes.length, Object.keys(gapsByKind).length);
    for (let at = 0; at < places; at++) {
      const energy = {
        ...monthOfLooks.get_energy,
        plateau: { state: 'plateau', cause: 'water' } as const,
        what_changed: changes.slice(at, at + 1).map(changeToWire),
        data_gaps: Object.values(gapsByKind)
          .slice(at, at + 1)
          .map(gapToWire),
      };
      const looks = { ...monthOfLooks, get_energy: energy };
      const ledger = buildLedger(looks);
      const said = composeAnswer(planIntent('changes', null, language), looks, { units, locale: language });
      const place = { ledger, previous: null, units, locale: language, today: energy.as_of };
      expect(said.filter((sentence) => !checkSentence(sentence, place).supported)).toEqual([]);
    }
  });
});
