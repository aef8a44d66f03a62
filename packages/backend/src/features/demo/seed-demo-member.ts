import { randomBytes } from 'node:crypto';
import { addDays, type LocalDay, localDayAt, startOfLocalDay } from '@sleek/domain/days';
import { type SimulatedMember, simulateMember } from '@sleek/domain/energy/simulate-body';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import { type RegisterDeps, registerMember } from '../accounts/register-member.ts';
import { type CheckInDeps, logCheckIn } from '../check-ins/log-check-in.ts';
import { recordConsent } from '../consent/record-consent.ts';
import { logNutritionDay } from '../nutrition/log-nutrition-day.ts';
import { type GoalDeps, updateGoal } from '../profile/update-goal.ts';
import { updateProfile } from '../profile/update-profile.ts';
import { deleteDemoMember, markDemoMember, readDemoState } from './demo.store.ts';

export type DemoDeps = {
  /** The use cases' dependencies with a clock of the caller's: the demo lives through its days one by one. */
  at(clock: Clock): RegisterDeps & CheckInDeps & GoalDeps;
  clock: Clock;
};
export type DemoLogin = { email: string; password: string };
export type SeedDemoError = { type: 'database-has-members' } | { type: 'demo-exists' };

export const demoEmail = 'demo@example.com';
const demoDays = 120;
const timeZone = 'Europe/Berlin';
const morningMs = 7 * 3_600_000;
const client = { ipAddress: '127.0.0.1', userAgent: 'demo' };

/**
 * A member with 120 days of simulated data up to yesterday (today is for whoever tries it), made with the product's own use cases: every
 * target was issued on its day. Refused on a database that has members: demo data must not mix with theirs.
 */
export async function seedDemoMember(
  deps: DemoDeps,
  progress: (day: number, days: number) => void,
): Promise<Result<DemoLogin, SeedDemoError>> {
  const { db } = deps.at(deps.clock);
  const state = await readDemoState(db);
  if (state.otherMembers > 0) return err({ type: 'database-has-members' });
  if (state.demoExists) return err({ type: 'demo-exists' });
  const today = localDayAt(deps.clock.now().getTime(), timeZone);
  const password = `Demo-${randomBytes(9).toString('base64url')}-7a`;
  try {
    await live(deps, { today, password, progress });
  } catch (error) {
    // Half a demo would be taken for a whole one on the next start.
    await deleteDemoMember(db);
    throw error;
  }
  return ok({ email: demoEmail, password });
}

type Life = { today: LocalDay; password: string; progress: (day: number, days: number) => void };

async function live(deps: DemoDeps, { today, password, progress }: Life): Promise<void> {
  let nowMs = 0;
  const clock: Clock = { now: () => new Date(nowMs) };
  const lived = deps.at(clock);
  const wakeUp = (day: LocalDay) => {
    nowMs = Math.min(startOfLocalDay(day, timeZone) + morningMs, deps.clock.now().getTime());
  };
  const member = simulateMember(seededRandom(demoSeed), {
    dayCount: demoDays,
    person: { sex: 'female', ageYears: 36, heightCm: 168, weightKg: 81, goalType: 'fat_loss' },
  });
  const firstDay = addDays(today, -demoDays);
  wakeUp(firstDay);
  const actor = await introduce(lived, { member, password, year: Number(today.slice(0, 4)) });
  for (const [index, { weightKg, intakeKcal }] of member.days.entries()) {
    const date = addDays(firstDay, index);
    wakeUp(date);
    if (weightKg !== null) await logCheckIn(lived, actor, { date, weight_kg: weightKg, ...feelings(index) });
    if (intakeKcal !== null) await logNutritionDay(lived, actor, { date, ...plate(intakeKcal, index) });
    progress(index, demoDays);
  }
}

type Lived = ReturnType<DemoDeps['at']>;
type Introduction = { member: SimulatedMember; password: string; year: number };

async function introduce(lived: Lived, { member, password, year }: Introduction): Promise<Actor> {
  const accepted = { accepted_terms_version: '2.0', accepted_privacy_version: '2.0' };
  await registerMember(lived, { email: demoEmail, password, ...accepted }, client);
  const userId = await markDemoMember(lived.db, demoEmail);
  const actor: Actor = { userId, email: demoEmail, role: 'member', timeZone };
  await recordConsent(lived, userId, { type: 'health_data', granted: true, client });
  const { profile } = member;
  await updateProfile(lived, actor, {
    display_name: 'Demo',
    sex: profile.sex,
    birth_year: year - (profile.ageYears ?? 36),
    height_cm: profile.heightCm,
    activity_level: profile.activityLevel,
    logging_style: 'estimates',
    timezone: timeZone,
    country: 'DE',
    locale: 'en-GB',
  });
  const goal = { goal_type: member.goalType, target_weight_kg: 74, pace_preference: 'moderate' } as const;
  await updateGoal(lived, actor, goal);
  return actor;
}

/** Scores that swing slowly, so that the screens have something to show. */
function feelings(index: number) {
  const wave = (days: number, shift: number) => Math.round(3.4 + 1.2 * Math.sin((index + shift) / days));
  return { energy_level: wave(9, 0), sleep_quality: wave(6, 2), mood: wave(11, 5) };
}

/** A plausible split of the day's energy at 4, 4 and 9 kcal/g. */
function plate(intakeKcal: number, index: number) {
  const proteinShare = 0.23 + 0.03 * Math.sin(index / 5);
  const fatShare = 0.33 + 0.03 * Math.cos(index / 7);
  return {
    calories: Math.round(intakeKcal),
    protein_g: Math.round((intakeKcal * proteinShare) / 4),
    carbs_g: Math.round((intakeKcal * (1 - proteinShare - fatShare)) / 4),
    fat_g: Math.round((intakeKcal * fatShare) / 9),
    fiber_g: Math.round(22 + 5 * Math.sin(index / 4)),
  };
}

/** A life with a steady, gentle loss and the gaps that people have. */
const demoSeed = 20_482;

/** Park and Miller's minimal standard generator: the same demo on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
