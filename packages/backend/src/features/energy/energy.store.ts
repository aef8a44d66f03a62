import { randomUUID } from 'node:crypto';
import type { LocalDay } from '@sleek/domain/days';
import type { EnergySnapshot } from '@sleek/domain/energy/energy-input';
import type { TargetDecision } from '@sleek/domain/energy/targets';
import type { Selectable } from 'kysely';
import { dayNumbersOf, listOf } from '../../platform/postgres/column-lists.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { hotStatement } from '../../platform/postgres/hot-statement.ts';
import type { Tables } from '../../platform/postgres/tables.ts';

/** Without the snapshot: only one of many is ever looked at. */
export type TargetRow = Pick<Selectable<Tables['energy_target']>, (typeof targetColumns)[number]>;
export type IssueReason = TargetRow['reason'];

const targetColumns = [
  'issued_on',
  'reason',
  'calories',
  'protein_g',
  'carbs_g',
  'fat_g',
  'fiber_g',
  'rate_kg_per_week',
  'notes',
] as const;

export type NewTarget = {
  userId: string;
  issuedOn: LocalDay;
  reason: IssueReason;
  decision: TargetDecision;
  snapshot: EnergySnapshot | null;
  now: Date;
};

const byIssuing = ['created_at', 'issued_on'];

const issuedTargets = hotStatement('issued_targets', (db, { userId }: { userId: string }) =>
  db
    .selectFrom('energy_target')
    .select([
      dayNumbersOf('issued_on', byIssuing).as('days'),
      listOf<number | null>('calories', byIssuing).as('calories'),
    ])
    .where('user_id', '=', userId),
);

/** Energy of a target in kcal, null where it was withheld, and its day, counted since 1970-01-01. */
export type IssuedEnergy = { day: number; energyKcal: number | null };

/** Every target that was issued to a member, oldest first; who flew west may have one dated tomorrow. */
export async function listIssuedEnergy(db: Database, userId: string): Promise<IssuedEnergy[]> {
  const [row] = await issuedTargets(db, { userId });
  return (row?.days ?? []).map((day, at) => ({ day, energyKcal: row?.calories?.[at] ?? null }));
}

/** When a target was issued, and why. */
export type Issuing = Pick<TargetRow, 'issued_on' | 'reason'>;

const issuings = hotStatement('issuings', (db, { userId }: { userId: string }) =>
  db
    .selectFrom('energy_target')
    .select(['issued_on', 'reason'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('issued_on'),
);

/** When and why targets were issued to a member, oldest first, without the targets. */
export const listIssuings = (db: Database, userId: string): Promise<Issuing[]> => issuings(db, { userId });

const latestTarget = hotStatement('latest_target', (db, { userId, day }: { userId: string; day: LocalDay }) =>
  db
    .selectFrom('energy_target')
    .select(targetColumns)
    .select((select) =>
      select
        .selectFrom('energy_target as earlier')
        .select('earlier.snapshot')
        .where('earlier.user_id', '=', userId)
        .where('earlier.issued_on', '<', day)
        .where('earlier.snapshot', 'is not', null)
        .orderBy('earlier.issued_on', 'desc')
        .orderBy('earlier.created_at', 'desc')
        .limit(1)
        .as('snapshot_before'),
    )
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .orderBy('issued_on', 'desc')
    .limit(1),
);

export type LatestTarget = {
  target: TargetRow | null;
  /** What the estimate looked like when a target was last issued before `day`; null when that never was. */
  snapshotBefore: EnergySnapshot | null;
};

/** The target that was issued last. */
export async function findLatestTarget(db: Database, userId: string, day: LocalDay): Promise<LatestTarget> {
  const [row] = await latestTarget(db, { userId, day });
  return { target: row ?? null, snapshotBefore: (row?.snapshot_before ?? null) as EnergySnapshot | null };
}

export async function insertTarget(db: Database, target: NewTarget): Promise<void> {
  const { targets, withheld } = target.decision;
  await db
    .insertInto('energy_target')
    .values({
      user_id: target.userId,
      id: randomUUID(),
      issued_on: target.issuedOn,
      reason: target.reason,
      calories: targets?.kcal ?? null,
      protein_g: targets?.proteinG ?? null,
      carbs_g: targets?.carbsG ?? null,
      fat_g: targets?.fatG ?? null,
      fiber_g: targets?.fiberG ?? null,
      rate_kg_per_week: targets?.rateKgPerWeek ?? null,
      notes: JSON.stringify(targets?.notes ?? []),
      withheld,
      snapshot: target.snapshot === null ? null : JSON.stringify(target.snapshot),
      created_at: target.now,
    })
    .execute();
}

/** Removes what was issued on the first day, so that it can be issued anew from more data. */
export async function deleteOnboardingTargets(db: Database, userId: string): Promise<void> {
  await db
    .deleteFrom('energy_target')
    .where('user_id', '=', userId)
    .where('reason', '=', 'onboarding')
    .execute();
}

export type DueMember = {
  user_id: string;
  email: string;
  role: 'member' | 'reviewer' | 'admin';
  timezone: string;
};

/**
 * Members whose last scheduled target is at least a week old on the earliest local day there is, a page at a
 * time in the order of their ids. Whether one is due is then decided by their own day.
 */
export function listMembersOlderThan(
  db: Database,
  { day, after, limit }: { day: LocalDay; after: string | null; limit: number },
): Promise<DueMember[]> {
  return db
    .selectFrom('user')
    .innerJoin('user_profile', 'user_profile.user_id', 'user.id')
    .select(['user.id as user_id', 'user.email', 'user.role', 'user_profile.timezone'])
    .where('user.is_active', '=', true)
    .$if(after !== null, (query) => query.where('user.id', '>', after))
    .where((where) =>
      where(
        where
          .selectFrom('energy_target')
          .select((select) => select.fn.max('issued_on').as('latest'))
          .whereRef('energy_target.user_id', '=', 'user.id')
          .where('energy_target.reason', 'in', ['onboarding', 'weekly']),
        '<=',
        day,
      ),
    )
    .orderBy('user.id')
    .limit(limit)
    .execute();
}
