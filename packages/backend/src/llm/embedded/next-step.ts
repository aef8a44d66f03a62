import type { Energy } from '@sleek/contract/energy';
import type { ToolResults } from '../tool.ts';
import { type Sentence, say } from './speech.ts';

export type NextStep = { code: keyof typeof steps; action: Sentence; reason: Sentence };

/** Below these of the last 14 days the estimate itself names a gap (2 in 7 weights, 60 % of food days). */
export const wantedWeights = 4;
export const wantedFoodDays = 9;

type Counted = Pick<ToolResults['get_adherence_metrics'], 'checkins_with_weight' | 'nutrition_days_logged'>;

/** One step, the one that helps most, with its reason. */
export function chooseNextStep(energy: Energy, metrics: Counted | null): NextStep {
  const code = stepCode(energy, metrics);
  return { code, ...steps[code] };
}

function stepCode(energy: Energy, metrics: Counted | null): keyof typeof steps {
  if (!energy.trend) return 'firstWeight';
  const notes = energy.targets?.notes ?? [];
  if (notes.includes('very-low-intake')) return 'eatEnough';
  if (notes.includes('fast-loss')) return 'slowDown';
  if (energy.data_gaps.some(({ field }) => field.startsWith('profile.'))) return 'profile';
  if (metrics && metrics.checkins_with_weight < wantedWeights) return 'weigh';
  if (metrics && metrics.nutrition_days_logged < wantedFoodDays) return 'food';
  if (energy.plateau.state === 'plateau') return 'plateau';
  return 'goOn';
}

const steps = {
  firstWeight: {
    action: say`Next: log your first weight, whenever it suits you.`,
    reason: say`Why: everything else, from the trend to your targets, starts from it.`,
  },
  eatEnough: {
    action: say`Next: eat regular meals, up to your target, and talk to a doctor or dietitian if that is hard.`,
    reason: say`Why: several days had very little food logged, and if that was all you ate, it was too little for your body.`,
  },
  slowDown: {
    action: say`Next: eat up to your target, and talk to a doctor if you don't know why your weight falls.`,
    reason: say`Why: the trend has been falling faster than is good for you.`,
  },
  profile: {
    action: say`Next: fill in what is missing in your profile.`,
    reason: say`Why: without it I use typical values, which widens every range.`,
  },
  weigh: {
    action: say`Next: step on the scale on a few more mornings this week.`,
    reason: say`Why: single readings swing with water, and a handful a week is what makes a trend.`,
  },
  food: {
    action: say`Next: log food on one or two more days this week, if you like; rough is fine.`,
    reason: say`Why: food logs are what turns a weight trend into an estimate of what you burn.`,
  },
  plateau: {
    action: say`Next: keep the plan for another week and log as steadily as you can.`,
    reason: say`Why: the trend has been flat for about three weeks, and steady logs tell water from a real stop.`,
  },
  goOn: {
    action: say`Next: nothing needs to change; keep logging as you do.`,
    reason: say`Why: your days are well covered and the trend is clear enough to judge the plan next week.`,
  },
} as const satisfies Record<string, { action: Sentence; reason: Sentence }>;
