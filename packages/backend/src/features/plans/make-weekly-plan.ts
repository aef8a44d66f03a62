import { randomUUID } from 'node:crypto';
import type { Problem } from '@sleek/contract/errors';
import type { PlanRequest, WeeklyPlan } from '@sleek/contract/plans';
import { addDays, localDayAt } from '@sleek/domain/days';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import { createSlots } from '../../llm/embedded/speech.ts';
import { lockMember } from '../../platform/postgres/member-lock.ts';
import { readCheckIns } from '../check-ins/read-check-ins.ts';
import { standingSilenceOf } from '../coach/silence.ts';
import { holdsConsent, refuseHealthData } from '../consent/holds-consent.ts';
import type { EnergyDeps } from '../energy/load-energy-input.ts';
import { readAdherence } from '../energy/read-adherence.ts';
import { readEnergy } from '../energy/read-energy.ts';
import { readPatterns } from '../insights/read-patterns.ts';
import { readNutritionSummary } from '../nutrition/read-nutrition-summary.ts';
import { type MemberFacts, readMemberFacts } from '../profile/read-member.ts';
import { type Advice, adviceFor, adviceWithoutNumbers, focusAreasOf, type PlanGround } from './plan-rules.ts';
import { planTargetsOf } from './plan-targets.ts';
import { type PlanBefore, type PlanContent, planContentOf, planToWire } from './plan-to-wire.ts';
import {
  deleteOlderPlans,
  insertPlan,
  listDismissedKinds,
  listPlanRows,
  listRecommendationRows,
  type PlanRow,
} from './plans.store.ts';

const keptPlans = 12;
const days = 14;
const putAwayMs = 28 * 86_400_000;
/** As existing clients know it: targets could be computed, or not. */
const confidence = { withTargets: 0.8, without: 0.5 };

/**
 * A plan for the week from the member's own data: the engine's targets as they were issued, and what helps most. Who
 * hears no numbers gets none, and nothing to reach.
 */
export async function makeWeeklyPlan(
  deps: EnergyDeps,
  actor: Actor,
  { start_date: startsAt, preferences }: PlanRequest,
): Promise<Result<WeeklyPlan, Problem>> {
  const { db, clock, sealedText } = deps;
  const now = clock.now();
  const wishes = preferences ?? {};
  const { advice, ...content } = await compose(deps, actor, { now, wanted: wishes['focus'] ?? null });
  const plan: PlanRow = {
    user_id: actor.userId,
    id: randomUUID(),
    starts_at: startsAt ?? now,
    content: sealedText.seal(JSON.stringify({ ...content, preferences: wishes } satisfies PlanContent)),
    created_at: now,
  };
  return db.transaction().execute(async (turn) => {
    await lockMember(turn, actor.userId);
    const refused = await refuseHealthData(turn, actor.userId);
    if (refused !== null) return err(refused);
    const rows = advice.map(({ kind, text, basis }, index) => ({
      user_id: actor.userId,
      id: randomUUID(),
      plan_id: plan.id,
      place: index + 1,
      kind,
      content: sealedText.seal(JSON.stringify({ text, basis })),
      created_at: now,
    }));
    const before = await planBefore({ db: turn, sealedText }, actor, content.silence);
    await insertPlan(turn, plan, rows);
    await deleteOlderPlans(turn, actor.userId, keptPlans);
    const recommendations = await listRecommendationRows(turn, actor.userId, plan.id);
    return ok(planToWire(plan, { recommendations, sealedText, before }));
  });
}

/** The member's latest plan so far, if numbers could be told in it as in the new one. */
async function planBefore(
  { db, sealedText }: Pick<EnergyDeps, 'db' | 'sealedText'>,
  { userId }: Actor,
  silence: PlanContent['silence'],
): Promise<PlanBefore | null> {
  const [row] = await listPlanRows(db, userId, 1);
  if (row === undefined || planContentOf(row, sealedText).silence !== silence) return null;
  return { row, recommendations: await listRecommendationRows(db, userId, row.id) };
}

type Composed = Omit<PlanContent, 'preferences'> & { advice: Advice[] };

async function compose(
  deps: EnergyDeps,
  actor: Actor,
  { now, wanted }: { now: Date; wanted: string | null },
): Promise<Composed> {
  const [facts, keepsHealthData, putAway] = await Promise.all([
    readMemberFacts(deps.db, actor.userId),
    holdsConsent(deps.db, actor.userId, 'health_data'),
    listDismissedKinds(deps.db, actor.userId, new Date(now.getTime() - putAwayMs)),
  ]);
  const today = localDayAt(now.getTime(), actor.timeZone);
  const silence = standingSilenceOf({ facts, today, keepsHealthData });
  if (silence !== null) {
    // The one silence that a member chose: the engine still knows what is unsafe.
    const concerned = silence === 'sensitive_mode' && (await readEnergy(deps, actor)).concerns.length > 0;
    const advice = adviceWithoutNumbers(silence, { putAway, concerned });
    const focusAreas = focusAreasOf(advice);
    return { silence, daily_targets: null, focus_areas: focusAreas, confidence: confidence.without, advice };
  }
  const ground = await readPlanGround(deps, actor, facts);
  const advice = adviceFor(ground, { putAway, wanted });
  const { targets } = ground.energy;
  return {
    silence,
    daily_targets: targets && planTargetsOf(targets),
    focus_areas: focusAreasOf(advice),
    confidence: targets === null ? confidence.without : confidence.withTargets,
    advice,
  };
}

async function readPlanGround(deps: EnergyDeps, actor: Actor, { profile }: MemberFacts): Promise<PlanGround> {
  const today = localDayAt(deps.clock.now().getTime(), actor.timeZone);
  const [energy, metrics, food, { patterns }, checkIns] = await Promise.all([
    readEnergy(deps, actor),
    readAdherence(deps, actor, days),
    readNutritionSummary(deps, actor, days),
    readPatterns(deps, actor),
    readCheckIns(deps, actor.userId, { from: addDays(today, 1 - days), to: today }),
  ]);
  const nights = checkIns.flatMap(({ sleep_quality: rating }) => rating ?? []);
  const sum = nights.reduce((total, rating) => total + rating, 0);
  return {
    energy,
    metrics,
    food,
    patterns,
    sleep: nights.length === 0 ? null : { mean: sum / nights.length, nights: nights.length },
    slots: createSlots(profile.units, profile.locale),
  };
}
