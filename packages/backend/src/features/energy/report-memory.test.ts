import { describeEnergy } from '@sleek/domain/energy/describe-energy';
import type { EnergyInput } from '@sleek/domain/energy/energy-input';
import { energyInput } from '@sleek/domain/energy/energy-input.fixtures';
import { describe, expect, test } from 'vitest';
import { createReportMemory } from './report-memory.ts';

function openMemory(members = 10) {
  const computed: EnergyInput[] = [];
  const memory = createReportMemory(members, (input) => {
    computed.push(input);
    return describeEnergy(input);
  });
  return { memory, computed };
}
const input = (): EnergyInput => structuredClone(energyInput({}));

describe('the memory of reports', () => {
  test('computes the same input once, whoever made the copy', () => {
    const { memory, computed } = openMemory();
    const first = memory('ana', input());
    expect(memory('ana', input())).toBe(first);
    expect(first).toEqual(describeEnergy(input()));
    expect(computed).toHaveLength(1);
  });

  test.each<[string, (input: EnergyInput) => EnergyInput]>([
    [
      'a weight of the first day',
      (old) => ({ ...old, days: old.days.with(0, { ...old.days[0], weightKg: 81.23, intakeKcal: null }) }),
    ],
    [
      'food of the last day',
      (old) => ({ ...old, days: old.days.with(-1, { weightKg: null, intakeKcal: 1234 }) }),
    ],
    ['fasting', (old) => ({ ...old, days: old.days.map((day) => ({ ...day, fastingConfirmed: true })) })],
    ['one more day', (old) => ({ ...old, days: [...old.days, { weightKg: null, intakeKcal: null }] })],
    ['one day less', (old) => ({ ...old, days: old.days.slice(0, -1) })],
    ['an open day', (old) => ({ ...old, lastDayIsOpen: !old.lastDayIsOpen })],
    ['the safety state', (old) => ({ ...old, safety: { ...old.safety, pregnant: true } })],
    ['the goal', (old) => ({ ...old, goal: { ...old.goal, targetWeightKg: 61.5 } })],
    ['the profile', (old) => ({ ...old, profile: { ...old.profile, heightCm: 191 } })],
    ['the target in force', (old) => ({ ...old, issued: { ...old.issued, inForceKcal: 1777 } })],
    ['an event', (old) => ({ ...old, events: [...old.events, { kind: 'medication-or-illness', day: 3 }] })],
  ])('computes anew after a change of %s', (_, change) => {
    const { memory, computed } = openMemory();
    memory('ana', input());
    const changed = change(input());
    expect(memory('ana', changed)).toEqual(describeEnergy(changed));
    expect(computed).toHaveLength(2);
  });

  test('keeps members apart and forgets whoever asked longest ago', () => {
    const { memory, computed } = openMemory(2);
    for (const member of ['ana', 'ben', 'ana', 'cem']) memory(member, input());
    expect(computed).toHaveLength(3);
    memory('ana', input());
    expect(computed).toHaveLength(3);
    memory('ben', input());
    expect(computed).toHaveLength(4);
  });
});
