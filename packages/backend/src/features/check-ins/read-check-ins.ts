import type { CheckIn, CheckInsPage, CheckInsQuery, WeightTrend } from '@sleek/contract/check-ins';
import { addDays, dayFromNumber, type LocalDay, lastDay, localDayAt } from '@sleek/domain/days';
import { weightTrend } from '@sleek/domain/weight-trends';
import type { Actor } from '../../edge/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { SealedText } from '../../platform/sealed-text.ts';
import { checkInToWire } from './check-in-to-wire.ts';
import {
  countCheckIns,
  latestCheckInRow,
  latestWeightRow,
  listCheckInMarks,
  listCheckInRows,
  listWeights,
  type Range,
  type WeightList,
} from './check-ins.store.ts';

export type ReadDeps = { db: Database; clock: Clock; sealedText: SealedText };

const defaultDays = 30;

/** A page of the range, newest first; the range is the last 30 days up to the member's today unless said. */
export async function listCheckIns(
  deps: ReadDeps,
  actor: Actor,
  query: CheckInsQuery,
): Promise<CheckInsPage> {
  const today = localDayAt(deps.clock.now().getTime(), actor.timeZone);
  const range = {
    from: query.from ?? query.from_date ?? addDays(today, -defaultDays),
    to: query.to ?? query.to_date ?? today,
  };
  const { limit, offset } = query;
  const [rows, total] = await Promise.all([
    listCheckInRows(deps.db, actor.userId, { ...range, limit, offset }),
    countCheckIns(deps.db, actor.userId, range),
  ]);
  return { items: rows.map((row) => checkInToWire(row, deps.sealedText)), total, limit, offset };
}

/** The check-in of the highest date, or null. */
export async function latestCheckIn(deps: ReadDeps, actor: Actor): Promise<CheckIn | null> {
  const row = await latestCheckInRow(deps.db, actor.userId);
  return row && checkInToWire(row, deps.sealedText);
}

/** The plain trend that existing clients draw: every weight since `days` days ago. */
export async function readWeightTrend(deps: ReadDeps, actor: Actor, days: number): Promise<WeightTrend> {
  const today = localDayAt(deps.clock.now().getTime(), actor.timeZone);
  return readTrendWithin(deps, actor.userId, { from: addDays(today, -days), to: lastDay });
}

/** The same of just the last `days`, today being one of them: what is said to be from so many days has no more. */
export function readTrendOfDays(deps: ReadDeps, actor: Actor, days: number): Promise<WeightTrend> {
  const today = localDayAt(deps.clock.now().getTime(), actor.timeZone);
  return readTrendWithin(deps, actor.userId, { from: addDays(today, 1 - days), to: today });
}

async function readTrendWithin({ db }: ReadDeps, userId: string, range: Range): Promise<WeightTrend> {
  const weights = await readWeights(db, userId, range);
  const trend = weightTrend(
    weights.weightsKg.map((weightKg, at) => ({ date: dayFromNumber(weights.days[at] ?? 0), weightKg })),
  );
  return {
    data: trend.data.map(({ date, weightKg, movingAverage7d }) => ({
      date,
      weight_kg: weightKg,
      moving_average_7d: movingAverage7d,
    })),
    weekly_rate_of_change: trend.weeklyRateOfChange,
    total_change: trend.totalChange,
    start_weight: trend.startWeight,
    current_weight: trend.currentWeight,
  };
}

/** Every weight of the range. */
export const readWeights: (db: Database, userId: string, range: Range) => Promise<WeightList> = listWeights;

export type { WeightList };

/** The check-ins of a range, newest first, all of them. */
export async function readCheckIns(
  deps: Pick<ReadDeps, 'db' | 'sealedText'>,
  userId: string,
  range: Range,
): Promise<CheckIn[]> {
  const rows = await listCheckInRows(deps.db, userId, { ...range, limit: 1000, offset: 0 });
  return rows.map((row) => checkInToWire(row, deps.sealedText));
}

export type CheckInMark = { date: LocalDay; hasWeight: boolean; adherenceScore: number | null };

/** Which days of the range have a check-in, without what it says. */
export async function readCheckInMarks(db: Database, userId: string, range: Range): Promise<CheckInMark[]> {
  const rows = await listCheckInMarks(db, userId, range);
  return rows.map((row) => ({
    date: row.date,
    hasWeight: row.weight_kg !== null,
    adherenceScore: row.adherence_score,
  }));
}

/** The weight of the latest day that has one, in kg. */
export async function latestWeight(db: Database, userId: string): Promise<number | null> {
  return (await latestWeightRow(db, userId))?.weight_kg ?? null;
}
