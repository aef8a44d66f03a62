import { restingKcal } from '@sleek/domain/energy/body';
import { bodyOf } from '@sleek/domain/energy/prior';
import { z } from 'zod';
import type { Actor } from '../../edge/actor.ts';
import type { CoachTool } from '../../llm/tool.ts';
import { loggedKcal, readNutritionDay } from '../nutrition/read-nutrition.ts';
import { type EnergyDeps, loadEnergyInput } from './load-energy-input.ts';
import { readAdherence } from './read-adherence.ts';
import { energyOf, readEnergy } from './read-energy.ts';

const nothing = z.object({});
const adherenceInput = z.object({ days: z.number().int().min(7).max(90).default(14) });

export function energyTools(deps: EnergyDeps): CoachTool[] {
  return [
    {
      name: 'get_energy',
      category: 'energy',
      description: 'Your trend, maintenance and targets',
      input: nothing,
      run: (actor) => readEnergy(deps, actor),
    },
    {
      name: 'get_food_today',
      category: 'nutrition',
      description: "Today's food log and target",
      input: nothing,
      run: (actor) => foodToday(deps, actor),
    },
    {
      name: 'calculate_tdee',
      category: 'energy',
      description: 'Your maintenance and the target in force',
      input: nothing,
      run: (actor) => maintenanceAndTarget(deps, actor),
    },
    {
      name: 'get_adherence_metrics',
      category: 'adherence',
      description: 'How many of your days have an entry',
      input: adherenceInput,
      run: (actor, input) => readAdherence(deps, actor, adherenceInput.parse(input).days),
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

/** Field names are those of the published tool: `tdee` is maintenance as logged, targets are the issued ones. */
async function maintenanceAndTarget(deps: EnergyDeps, actor: Actor) {
  const loaded = await loadEnergyInput(deps, actor);
  const { trend, maintenance, targets } = energyOf(loaded);
  const { profile, goal } = loaded.input;
  const tdee = maintenance?.as_logged_kcal ?? null;
  return {
    bmr:
      trend === null || maintenance === null
        ? null
        : Math.round(restingKcal(bodyOf(profile), trend.weight_kg)),
    tdee,
    target_calories: targets?.calories ?? null,
    protein_g: targets?.protein_g ?? null,
    carbs_g: targets?.carbs_g ?? null,
    fat_g: targets?.fat_g ?? null,
    deficit_surplus: targets === null || tdee === null ? null : Math.round(targets.calories - tdee),
    warnings: targets?.notes ?? [],
    inputs: {
      weight_kg: trend?.weight_kg ?? null,
      height_cm: profile.heightCm,
      age: profile.ageYears,
      sex: profile.sex,
      activity_level: profile.activityLevel,
      goal_type: goal.goalType,
      pace: goal.pace,
    },
  };
}
