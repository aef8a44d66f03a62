import type { Concern, Energy } from '@sleek/contract/energy';
import type { ToolResults } from '../tool.ts';
import { englishWords } from './english-words.data.ts';
import type { Sentence } from './speech.ts';

export type StepCode = keyof typeof englishWords.nextSteps;
export type NextStep = { code: StepCode; action: Sentence; reason: Sentence };

/** Below these of the last 14 days the estimate itself names a gap (2 in 7 weights, 60 % of food days). */
export const wantedWeights = 4;
export const wantedFoodDays = 9;

type Counted = Pick<ToolResults['get_adherence_metrics'], 'checkins_with_weight' | 'nutrition_days_logged'>;

/** One step, the one that helps most, with its reason, in English. */
export function chooseNextStep(energy: Energy, metrics: Counted | null): NextStep {
  const code = stepCode(energy, metrics);
  return { code, ...englishWords.nextSteps[code] };
}

export function stepCode(energy: Energy, metrics: Counted | null): StepCode {
  const [concern] = energy.concerns;
  if (concern !== undefined) return concernSteps[concern];
  if (!energy.trend) return 'firstWeight';
  const notes = energy.targets?.notes ?? [];
  if (notes.includes('very-low-intake')) return 'eatEnough';
  if (notes.includes('fast-loss')) return 'slowDown';
  if (energy.data_gaps.some(({ field }) => field.startsWith('profile.'))) return 'profile';
  if (metrics && metrics.checkins_with_weight < wantedWeights) return 'weigh';
  if (metrics && metrics.nutrition_days_logged < wantedFoodDays) return 'food';
  if (energy.plateau.state === 'plateau') return 'plateau';
  if (energy.plateau.state === 'moving_away') return 'away';
  return 'goOn';
}

const concernSteps: Record<Concern, StepCode> = {
  underweight: 'underweight',
  'very-low-intake': 'eatEnough',
  'fast-loss': 'slowDown',
  'low-intake': 'eatMore',
  'goal-passed': 'goalPassed',
};
