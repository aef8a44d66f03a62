import { addDays, dayNumber, daysBetween, type LocalDay, localDayAt } from '@sleek/domain/days';
import type { EnergyDay, EnergyEvent, EnergyInput } from '@sleek/domain/energy/energy-input';
import type { EnergyReport } from '@sleek/domain/energy/energy-report';
import type { WeighIn } from '@sleek/domain/weight-trends';
import type { Actor } from '../../edge/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { SealedText } from '../../platform/sealed-text.ts';
import { readWeights } from '../check-ins/read-check-ins.ts';
import { type Intake, readIntakes } from '../nutrition/read-nutrition.ts';
import { energyProfileOf, energySafetyOf } from '../profile/energy-facts.ts';
import {
  type MemberChange,
  type MemberFacts,
  readMemberChanges,
  readMemberFacts,
} from '../profile/read-member.ts';
import { findSnapshotBefore, listTargets, type TargetRow } from './energy.store.ts';
import { createReportMemory } from './report-memory.ts';

export type EnergyDeps = { db: Database; clock: Clock; sealedText: SealedText };

export type MemberEnergy = {
  input: EnergyInput;
  facts: MemberFacts;
  /** The date of day 0; null while there is no weight. */
  startDay: LocalDay | null;
  today: LocalDay;
  weightsKg: ReadonlyMap<LocalDay, number>;
  /** Every target that was issued, oldest first; who flew west may have one dated tomorrow. */
  issued: TargetRow[];
  /** What the engine says to it. */
  describe(): EnergyReport;
};

const reportOf = createReportMemory(200);

/** A silence this long starts the estimate afresh: nothing from before says much about now. */
const freshStartDays = 365;
const historyDays = 3650;

/** Everything the energy engine is told about the member as of their local today. */
export async function loadEnergyInput(deps: EnergyDeps, actor: Actor): Promise<MemberEnergy> {
  const { db } = deps;
  const today = localDayAt(deps.clock.now().getTime(), actor.timeZone);
  const oldest = addDays(today, -historyDays);
  const facts = await readMemberFacts(db, actor.userId);
  const weighIns = sinceLongSilence(await readWeights(db, actor.userId, { from: oldest, to: today }));
  const startDay = weighIns[0]?.date ?? null;
  const food = await readIntakes(db, actor.userId, { from: startDay ?? today, to: today });
  const changes = await readMemberChanges(db, actor.userId);
  const issued = await listTargets(db, actor.userId);
  // "Since last time" means since the last issuing before today.
  const previous = await findSnapshotBefore(db, actor.userId, today);
  const weightsKg = new Map(weighIns.map(({ date, weightKg }) => [date, weightKg]));
  const input: EnergyInput = {
    profile: energyProfileOf(facts.profile, today),
    goal: {
      goalType: facts.goal.goal_type,
      pace: facts.goal.pace_preference,
      targetWeightKg: facts.goal.target_weight_kg,
    },
    safety: energySafetyOf(facts.safety),
    ...daysUpTo(today, { startDay, weightsKg, food }),
    events: startDay === null ? [] : energyEvents(changes, startDay),
    phaseStartDay: startDay === null ? null : phaseStart(changes, startDay),
    issued: {
      inForceKcal: issued.at(-1)?.calories ?? null,
      sevenDaysAgoKcal: inForceOn(issued, addDays(today, -7))?.calories ?? null,
    },
    previous,
  };
  const describe = () => reportOf(actor.userId, input);
  return { input, facts, startDay, today, weightsKg, issued, describe };
}

/** The latest target issued up to that day. */
export function inForceOn(issued: readonly TargetRow[], day: LocalDay): TargetRow | null {
  return issued.findLast(({ issued_on }) => issued_on <= day) ?? null;
}

function sinceLongSilence(weighIns: readonly WeighIn[]): readonly WeighIn[] {
  const last = weighIns.findLastIndex(({ date }, index) => {
    const before = weighIns[index - 1];
    return before !== undefined && daysBetween(before.date, date) > freshStartDays;
  });
  return last < 0 ? weighIns : weighIns.slice(last);
}

type DailyLog = {
  startDay: LocalDay | null;
  weightsKg: ReadonlyMap<LocalDay, number>;
  food: readonly Intake[];
};

/** Today is open until the member closes it: its weight counts, its food does not yet; with neither it says nothing. */
function daysUpTo(
  today: LocalDay,
  { startDay, weightsKg, food }: DailyLog,
): Pick<EnergyInput, 'days' | 'lastDayIsOpen'> {
  if (startDay === null) return { days: [], lastDayIsOpen: true };
  const isOpen = !food.some((day) => day.date === today && day.closed);
  const saysNothing = isOpen && !weightsKg.has(today);
  const lastDay = saysNothing ? addDays(today, -1) : today;
  const days = energyDays({ startDay, weightsKg, food }, daysBetween(startDay, lastDay) + 1);
  return { days, lastDayIsOpen: isOpen && !saysNothing };
}

/** One entry per day from the first on; what was logged on later days is left out. */
function energyDays(
  { startDay, weightsKg, food }: DailyLog & { startDay: LocalDay },
  count: number,
): EnergyDay[] {
  const start = dayNumber(startDay);
  const weights = new Array<number | null>(count).fill(null);
  const intakes = new Array<Intake | null>(count).fill(null);
  for (const [date, weightKg] of weightsKg) put(weights, dayNumber(date) - start, weightKg);
  for (const intake of food) put(intakes, dayNumber(intake.date) - start, intake);
  return weights.map((weightKg, day) => ({
    weightKg,
    intakeKcal: intakes[day]?.energyKcal ?? null,
    fastingConfirmed: intakes[day]?.fastingConfirmed ?? false,
  }));
}

function put<T>(days: T[], day: number, value: T): void {
  if (day >= 0 && day < days.length) days[day] = value;
}

function energyEvents(changes: readonly MemberChange[], startDay: LocalDay): EnergyEvent[] {
  return changes.flatMap(({ kind, before, after, on }): EnergyEvent[] => {
    const day = daysBetween(startDay, on);
    if (kind === 'medication-or-illness') return [{ kind, day }];
    if (kind === 'activity-changed' || kind === 'goal-changed')
      return [{ kind, day, from: before, to: after } as EnergyEvent];
    return [];
  });
}

function phaseStart(changes: readonly MemberChange[], startDay: LocalDay): number | null {
  const latest = changes.findLast(({ kind }) => kind === 'goal-changed');
  return latest ? Math.max(0, daysBetween(startDay, latest.on)) : null;
}
