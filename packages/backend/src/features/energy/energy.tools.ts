import { restingKcal } from '@sleek/domain/energy/body';
import { bodyOf } from '@sleek/domain/energy/prior';
import { roundTo } from '@sleek/domain/units';
import { z } from 'zod';
import type { Actor } from '../../edge/actor.ts';
import { type CoachTool, ToolRefusal, type ToolResults } from '../../llm/tool.ts';
import { loggedKcal, readNutritionDay } from '../nutrition/read-nutrition.ts';
import { type EnergyDeps, loadEnergyInput } from './load-energy-input.ts';
import { readAdherence, readStreak } from './read-adherence.ts';
import { energyOf, readEnergy } from './read-energy.ts';

const nothing = z.object({});
const adherenceInput = z.object({ days: z.number().int().min(7).max(90).default(14) });
const weightInput = z.object({ weight_kg: z.number().min(20).max(500).optional() });

export function energyTools(deps: EnergyDeps): CoachTool[] {
  return [
    {
      name: 'get_energy',
      category: 'energy',
      description: 'Your trend, maintenance and targets',
      input: nothing,
      ttlSeconds: 300,
      run: (actor) => readEnergy(deps, actor),
    },
    {
      name: 'get_plateau',
      category: 'energy',
      description: 'Whether your trend has stopped, and why',
      input: nothing,
      ttlSeconds: 300,
      run: (actor) => plateauOf(deps, actor),
    },
    {
      name: 'get_goal_date',
      category: 'energy',
      description: 'When you might reach your goal weight',
      input: nothing,
      ttlSeconds: 300,
      run: (actor) => goalDateOf(deps, actor),
    },
    {
      name: 'get_food_today',
      category: 'nutrition',
      description: "Today's food log and target",
      input: nothing,
      ttlSeconds: 60,
      run: (actor) => foodToday(deps, actor),
    },
    {
      name: 'calculate_tdee',
      category: 'energy',
      description: 'Your maintenance and the target in force',
      input: weightInput,
      ttlSeconds: 600,
      run: (actor, input) => maintenanceAndTarget(deps, actor, weightInput.parse(input).weight_kg ?? null),
    },
    {
      name: 'get_adherence_metrics',
      category: 'adherence',
      description: 'How many of your days have an entry',
      input: adherenceInput,
      ttlSeconds: 300,
      async run(actor, input) {
        const [metrics, streak] = await Promise.all([
          readAdherence(deps, actor, adherenceInput.parse(input).days),
          readStreak(deps, actor),
        ]);
        return { ...metrics, current_streak: streak };
      },
    },
  ];
}

async function foodToday(deps: EnergyDeps, actor: Actor) {
  const loaded = await loadEnergyInput(deps, actor);
  const energy = energyOf(loaded);
  const day = await readNutritionDay(deps, actor.userId, loaded.today);
  const calories = day === null ? null : loggedKcal(day);
  const target = energy.targets?.calories ?? null;
  return {
    date: energy.as_of,
    calories,
    protein_g: day?.protein_g ?? null,
    target_calories: target,
    target_protein_g: energy.targets?.protein_g ?? null,
    left_calories: target === null ? null : target - (calories ?? 0),
    closed: day?.closed ?? false,
  };
}

/** What a plateau is judged from: three weeks. */
const plateauDays = 21;

async function plateauOf(deps: EnergyDeps, actor: Actor): Promise<ToolResults['get_plateau']> {
  const energy = await readEnergy(deps, actor);
  const metrics = await readAdherence(deps, actor, plateauDays);
  const trend = energy.numbers === 'shown' ? energy.trend : null;
  return {
    ...energy.plateau,
    level: energy.level,
    rate_kg_per_week: trend?.rate_kg_per_week ?? null,
    rate_interval_90: trend?.rate_interval_90 ?? null,
    weigh_ins: metrics.checkins_with_weight,
    food_days: metrics.nutrition_days_logged,
    days_analyzed: plateauDays,
  };
}

async function goalDateOf(deps: EnergyDeps, actor: Actor): Promise<ToolResults['get_goal_date']> {
  const loaded = await loadEnergyInput(deps, actor);
  const { trend, forecast, level, numbers } = energyOf(loaded);
  const { goal } = loaded.facts;
  const isShown = numbers === 'shown';
  const goalKg = isShown ? goal.target_weight_kg : null;
  const trendKg = isShown ? (trend?.weight_kg ?? null) : null;
  const date = forecast?.goal_date ?? null;
  return {
    goal_weight_kg: goalKg,
    trend_kg: trendKg,
    to_go_kg: goalKg === null || trendKg === null ? null : roundTo(goalKg - trendKg, 2),
    earliest: date?.earliest ?? null,
    central: date?.central ?? null,
    latest: date?.latest ?? null,
    wished_for: isShown ? (goal.target_date?.slice(0, 10) ?? null) : null,
    level,
  };
}

/**
 * Field names are those of the published tool: `tdee` is maintenance as logged, targets are the issued ones. Another
 * weight changes what the body burns at rest, and nothing else: no target is made here.
 */
async function maintenanceAndTarget(deps: EnergyDeps, actor: Actor, otherKg: number | null) {
  const loaded = await loadEnergyInput(deps, actor);
  const { trend, maintenance, targets, numbers } = energyOf(loaded);
  const { profile, goal } = loaded.input;
  const weightKg = otherKg ?? trend?.weight_kg ?? null;
  const isShown = numbers === 'shown';
  if (weightKg === null && isShown) throw new ToolRefusal('There is no weight yet: log one first');
  const tdee = maintenance?.as_logged_kcal ?? null;
  return {
    bmr: weightKg === null || !isShown ? null : Math.round(restingKcal(bodyOf(profile), weightKg)),
    tdee,
    target_calories: targets?.calories ?? null,
    protein_g: targets?.protein_g ?? null,
    carbs_g: targets?.carbs_g ?? null,
    fat_g: targets?.fat_g ?? null,
    deficit_surplus: targets === null || tdee === null ? null : Math.round(targets.calories - tdee),
    warnings: targets?.notes ?? [],
    inputs: {
      weight_kg: isShown ? weightKg : null,
      height_cm: profile.heightCm,
      age: profile.ageYears,
      sex: profile.sex,
      activity_level: profile.activityLevel,
      goal_type: goal.goalType,
      pace: goal.pace,
    },
  };
}
