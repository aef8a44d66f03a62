import { isDeepStrictEqual } from 'node:util';
import { describeEnergy } from '@sleek/domain/energy/describe-energy';
import type { EnergyDay, EnergyInput } from '@sleek/domain/energy/energy-input';
import type { EnergyReport } from '@sleek/domain/energy/energy-report';

/** What the engine said last about a member. */
export type ReportMemory = (userId: string, input: EnergyInput) => EnergyReport;

/**
 * The engine's report, computed from day 0 unless the member's last input was the same in every value. Nothing tells
 * this memory what changed and nothing needs to: a report can't outlive what it was computed from.
 *
 * @param members as many are remembered, those who asked last; two years of days are about 60 KB.
 */
export function createReportMemory(members: number, describe = describeEnergy): ReportMemory {
  const remembered = new Map<string, { input: EnergyInput; report: EnergyReport }>();
  return (userId, input) => {
    const last = remembered.get(userId);
    const known = last !== undefined && isSameInput(last.input, input) ? last : null;
    const entry = known ?? { input, report: describe(input) };
    remembered.delete(userId);
    remembered.set(userId, entry);
    if (remembered.size > members) {
      const [longestAgo] = remembered.keys();
      if (longestAgo !== undefined) remembered.delete(longestAgo);
    }
    return entry.report;
  };
}

function isSameInput({ days, ...rest }: EnergyInput, { days: otherDays, ...other }: EnergyInput): boolean {
  return (
    days.length === otherDays.length &&
    // From the end, where changes are likely.
    days.findLastIndex((day, index) => !isSameDay(day, otherDays[index])) === -1 &&
    isDeepStrictEqual(rest, other)
  );
}

function isSameDay(day: EnergyDay, other: EnergyDay | undefined): boolean {
  return (
    day.weightKg === other?.weightKg &&
    day.intakeKcal === other.intakeKcal &&
    day.fastingConfirmed === other.fastingConfirmed
  );
}
