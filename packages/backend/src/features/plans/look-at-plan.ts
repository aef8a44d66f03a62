import { addDays, type LocalDay, localDayAt } from '@sleek/domain/days';
import type { Actor } from '../../edge/actor.ts';
import type { ToolResults } from '../../llm/tool.ts';
import type { EnergyDeps } from '../energy/load-energy-input.ts';
import { readEnergy } from '../energy/read-energy.ts';
import { planChanges } from './compare-plans.ts';
import { findPlan } from './find-plan.ts';
import { areInForce, planTargetsOf } from './plan-targets.ts';
import { recommendationToWire, withoutBasis } from './plan-to-wire.ts';
import { listRecommendationRows, type PlanRow } from './plans.store.ts';

type PlanLook = ToolResults['get_plan'];

/**
 * The plan as the coach may speak of it. Its targets, and what its recommendations rested on, are told only while the
 * engine's targets are still the same: an old target is nobody's target.
 */
export async function lookAtPlan(deps: EnergyDeps, actor: Actor): Promise<PlanLook> {
  const found = await findPlan(deps, actor);
  if (found.state !== 'fits') return { ...noPlan, state: found.state };
  const { row, content, today, before } = found;
  const partsOf = async ({ id }: PlanRow) =>
    (await listRecommendationRows(deps.db, actor.userId, id)).map((each) =>
      recommendationToWire(each, deps.sealedText),
    );
  const [made, madeBefore, { targets }] = await Promise.all([
    partsOf(row),
    before === null ? [] : partsOf(before.row),
    readEnergy(deps, actor),
  ]);
  const isInForce = areInForce(content.daily_targets, targets && planTargetsOf(targets));
  const told = {
    targets: isInForce ? content.daily_targets : null,
    items: isInForce ? made : withoutBasis(made),
  };
  const toldBefore = {
    targets: isInForce ? (before?.content.daily_targets ?? null) : null,
    items: madeBefore,
  };
  const dayOf = (at: Date) => localDayAt(at.getTime(), actor.timeZone);
  const start = dayOf(row.starts_at);
  return {
    state: stateOf(start, today),
    numbers: content.silence === null ? 'shown' : 'hidden',
    week_start: start,
    made_on: dayOf(row.created_at),
    targets: told.targets,
    target_changed_since: !isInForce,
    focus_areas: content.focus_areas,
    recommendations: told.items.map(({ text, basis, status }) => ({ text, basis, status })),
    compared_with: before === null ? null : dayOf(before.row.created_at),
    changes: before === null ? [] : planChanges(told, toldBefore),
  };
}

const noPlan: Omit<PlanLook, 'state'> = {
  numbers: 'hidden',
  week_start: null,
  made_on: null,
  targets: null,
  target_changed_since: false,
  focus_areas: [],
  recommendations: [],
  compared_with: null,
  changes: [],
};

const weekDays = 7;

function stateOf(start: LocalDay, today: LocalDay): PlanLook['state'] {
  if (today < start) return 'later';
  return today < addDays(start, weekDays) ? 'this_week' : 'earlier';
}
