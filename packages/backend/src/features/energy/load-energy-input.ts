import {
  addDays,
  dayFromNumber,
  dayNumber,
  daysBetween,
  type LocalDay,
  localDayAt,
} from '@sleek/domain/days';
import type { EnergyDay, EnergyEvent, EnergyInput } from '@sleek/domain/energy/energy-input';
import type { EnergyReport } from '@sleek/domain/energy/energy-report';
import { safetyThresholds } from '@sleek/domain/safety/thresholds';
import type { Actor } from '../../edge/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { SealedText } from '../../platform/sealed-text.ts';
import { readWeights, type WeightList } from '../check-ins/read-check-ins.ts';
import { type Intake, readIntakes } from '../nutrition/read-nutrition.ts';
import { energyProfileOf, energySafetyOf } from '../profile/energy-facts.ts';
import {
  type MemberChange,
  type MemberFacts,
  readMemberChanges,
  readMemberFacts,
} from '../profile/read-member.ts';
import { findLatestTarget, type IssuedEnergy, listIssuedEnergy, type TargetRow } from './energy.store.ts';
import { createReportMemory } from './report-memory.ts';

export type EnergyDeps = { db: Database; clock: Clock; sealedText: SealedText };

export type MemberEnergy = {
  input: EnergyInput;
  facts: MemberFacts;
  /** The date of day 0; null while there is no weight. */
  startDay: LocalDay | null;
  today: LocalDay;
  /** The target in force. */
  target: TargetRow | null;
  /** Every target that was issued, oldest first. */
  issued: IssuedEnergy[];
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
  // None of them needs another's answer, so they wait for the database together.
  const [facts, allWeights, food, changes, issued, { target, snapshotBefore }] = await Promise.all([
    readMemberFacts(db, actor.userId),
    readWeights(db, actor.userId, { from: oldest, to: today }),
    readIntakes(db, actor.userId, { from: oldest, to: today }),
    readMemberChanges(db, actor.userId),
    listIssuedEnergy(db, actor.userId),
    // "Since last time" means since the last issuing before today.
    findLatestTarget(db, actor.userId, today),
  ]);
  const weights = sinceLongSilence(allWeights);
  const start = weights.days[0];
  const startDay = start === undefined ? null : dayFromNumber(start);
  const input: EnergyInput = {
    profile: energyProfileOf(facts.profile, today),
    goal: {
      goalType: facts.goal.goal_type,
      pace: facts.goal.pace_preference,
      targetWeightKg: facts.goal.target_weight_kg,
    },
    safety: energySafetyOf(facts.safety),
    ...daysUpTo(dayNumber(today), weights, food),
    events: startDay === null ? [] : energyEvents(changes, startDay),
    phaseStartDay: startDay === null ? null : phaseStart(changes, startDay),
    issued: {
      inForceKcal: target?.calories ?? null,
      sevenDaysAgoKcal: kcalInForceOn(issued, addDays(today, -7)),
    },
    previous: snapshotBefore,
  };
  const describe = () => reportOf(actor.userId, input);
  return { input, facts, startDay, today, target, issued, describe };
}

/** The energy of the latest target issued up to that day; null where it was withheld or there was none. */
export function kcalInForceOn(issued: readonly IssuedEnergy[], date: LocalDay): number | null {
  const upTo = dayNumber(date);
  return issued.findLast(({ day }) => day <= upTo)?.energyKcal ?? null;
}

function sinceLongSilence({ days, weightsKg }: WeightList): WeightList {
  const last = days.findLastIndex((day, at) => day - (days[at - 1] ?? day) > freshStartDays);
  return last < 0 ? { days, weightsKg } : { days: days.slice(last), weightsKg: weightsKg.slice(last) };
}

/** Today is open until the member closes it: its weight counts, its food does not yet; with neither it says nothing. */
function daysUpTo(
  today: number,
  weights: WeightList,
  food: readonly Intake[],
): Pick<EnergyInput, 'days' | 'lastDayIsOpen' | 'foodDays'> {
  const start = weights.days[0];
  const isOpen = !food.some(({ day, closed }) => day === today && closed);
  if (start === undefined) {
    const { withinDays: count } = safetyThresholds.calories.sustainedIntake;
    const foodDays = energyDays({ start: today - count + (isOpen ? 0 : 1), count }, weights, food);
    return { days: [], lastDayIsOpen: true, foodDays };
  }
  const saysNothing = isOpen && weights.days.at(-1) !== today;
  const count = today - start + (saysNothing ? 0 : 1);
  return { days: energyDays({ start, count }, weights, food), lastDayIsOpen: isOpen && !saysNothing };
}

/** One entry per day from `start` on; what was logged on later days is left out. */
function energyDays(
  { start, count }: { start: number; count: number },
  weights: WeightList,
  food: readonly Intake[],
): EnergyDay[] {
  const weightsKg = new Array<number | null>(count).fill(null);
  const intakes = new Array<Intake | null>(count).fill(null);
  weights.days.forEach((day, at) => {
    put(weightsKg, day - start, weights.weightsKg[at] ?? null);
  });
  for (const intake of food) put(intakes, intake.day - start, intake);
  return weightsKg.map((weightKg, day) => ({
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
