import type { Concern, Energy } from '@sleek/contract/energy';
import type { Insight } from '@sleek/contract/insights';
import { isTooEarly, steadyKgPerWeek } from '../../llm/embedded/answer-parts.ts';
import { englishWords } from '../../llm/embedded/english-words.data.ts';
import { type Slots, say } from '../../llm/embedded/speech.ts';
import type { ToolResults } from '../../llm/tool.ts';
import type { Adherence } from '../energy/read-adherence.ts';

type Ground = {
  energy: Energy;
  /** Days with a check-in in a row that end today. */
  streak: number;
  metrics: Adherence;
  food: ToolResults['get_nutrition_summary'];
  slots: Slots;
};

/** Thresholds that existing clients know. */
const often = 0.8;
const seldom = 0.5;
const streakDays = 7;
const nearTarget = 0.1;
export const farBelowTarget = 0.15;
export const enoughProtein = 0.8;
/** Averages of fewer days say nothing of two weeks. */
export const fewestFoodDays = 3;
export const loggedDays = { none: 'no logged days', one: 'logged day', many: 'logged days' };

/** Each rule in its fixed order; every description says what it rests on. */
export function insightsOf(ground: Ground): Insight[] {
  const { concerns } = ground.energy;
  const found = [trend, checkIns, inARow, calories, protein].flatMap((rule) => rule(ground) ?? []);
  // Beside a concern nothing is praised.
  const told = found.filter(({ type }) => concerns.length === 0 || type !== 'achievement');
  return [...concerns.map((concern) => concernInsight(ground, concern)), ...told];
}

/** Unsafe or past the goal; said first. */
function concernInsight({ metrics, slots }: Ground, concern: Concern): Insight {
  const { title, description, action } = concernWords[concern];
  const [weights, days] = [
    slots.counted(metrics.checkins_with_weight, englishWords.counted.weights),
    slots.counted(metrics.nutrition_days_logged, englishWords.counted.foodDays),
  ];
  const within = slots.count(metrics.days_analyzed);
  return {
    type: 'warning',
    title,
    description: say`${slots.kept(description)}, from ${weights} and ${days} in the last ${within} days.`,
    data: { concern },
    action,
  };
}

const concernWords: Record<Concern, { title: string; description: string; action: string }> = {
  underweight: {
    title: 'Your weight needs care',
    description: 'Your weight is below the healthy range for your height',
    action: 'Eat at least up to your target, and talk to a doctor or dietitian about your weight.',
  },
  'very-low-intake': {
    title: 'Your body needs more food',
    description: 'Several days had very little food logged',
    action: 'If that was all you ate, eat more, and talk to a doctor or dietitian if that is hard.',
  },
  'fast-loss': {
    title: 'Your weight falls fast',
    description: 'Your trend has been falling faster than is good for you',
    action: "Eat at least up to your target, and talk to a doctor if you don't know why your weight falls.",
  },
  'low-intake': {
    title: 'Your body needs more food',
    description: 'On average you logged less than the lowest target there is',
    action: 'If that was all you ate, eat more, and talk to a doctor or dietitian if that is hard.',
  },
  'goal-passed': {
    title: 'Your goal is behind you',
    description: 'Your trend is past the goal weight in your profile',
    action: 'Eat up to your target, and choose to keep your weight, or another goal, under You.',
  },
};

function trend({ energy, metrics, slots }: Ground): Insight | null {
  if (!energy.trend) return null;
  const { rate_kg_per_week: rate, rate_interval_90: interval } = energy.trend;
  const direction = rate < -steadyKgPerWeek ? 'down' : rate > steadyKgPerWeek ? 'up' : 'stable';
  const rest = say` (estimated range ${slots.rateRange(interval)} a week), from ${slots.counted(metrics.checkins_with_weight, englishWords.counted.weights)} in the last ${slots.count(metrics.days_analyzed)} days.`;
  const data = { rate, direction, interval_90: interval, weights: metrics.checkins_with_weight };
  if (isTooEarly(energy.trend))
    return {
      type: 'trend',
      title: 'Too early to say which way your trend goes',
      description: `It is too early to say which way your trend goes${rest}`,
      data,
      action: null,
    };
  // A range that holds zero allows no change, too.
  const goes = interval[0] < 0 && interval[1] > 0 ? 'probably goes' : 'goes';
  const probably = goes === 'goes' ? '' : 'probably going ';
  const words = {
    down: {
      title: `Your trend ${goes} down`,
      how: say`${slots.kept(probably)}down by about ${slots.weightChange(rate)} a week`,
    },
    up: {
      title: `Your trend ${goes} up`,
      how: say`${slots.kept(probably)}up by about ${slots.weightChange(rate)} a week`,
    },
    stable: { title: 'Your trend is about steady', how: say`about steady` },
  }[direction];
  return {
    type: 'trend',
    title: words.title,
    description: `Your trend is ${words.how}${rest}`,
    data,
    action: null,
  };
}

function checkIns({ metrics, slots }: Ground): Insight | null {
  const { checkin_completion_rate: rate, total_checkins: count, days_analyzed: days } = metrics;
  const description = say`${slots.count(count)} of the last ${slots.count(days)} days have a check-in.`;
  const data = { rate, check_ins: count, days };
  if (rate >= often)
    return { type: 'achievement', title: 'Steady check-ins', description, data, action: null };
  if (rate >= seldom) return null;
  return {
    type: 'recommendation',
    title: 'A few more check-ins would help',
    description,
    data,
    action: say`Check in on a few more days; days off are part of it.`,
  };
}

function inARow({ streak: days, slots }: Ground): Insight | null {
  if (days < streakDays) return null;
  return {
    type: 'achievement',
    title: 'A week and more in a row',
    description: say`You checked in on ${slots.counted(days, englishWords.counted.days)} in a row.`,
    data: { streak: days },
    action: null,
  };
}

function calories({ energy, food, slots }: Ground): Insight | null {
  const target = energy.targets?.calories;
  const { avg_calories: average, days_with_calories: days } = food;
  if (target === undefined || average === null || days < fewestFoodDays) return null;
  const share = average / target - 1;
  const description = say`On average ${slots.energy(average)} over ${slots.counted(days, loggedDays)} of the last ${slots.count(food.days_analyzed)}, with a target of ${slots.energy(target)}.`;
  const data = { average_calories: average, target_calories: target, days_logged: days };
  if (Math.abs(share) <= nearTarget)
    return { type: 'achievement', title: 'Close to your target', description, data, action: null };
  if (share >= -farBelowTarget) return null;
  return {
    type: 'warning',
    title: 'Well below your target',
    description,
    data,
    action: say`If these days were logged in full, eat up to your target; too little is no faster way.`,
  };
}

function protein({ energy, food, slots }: Ground): Insight | null {
  const target = energy.targets?.protein_g;
  const { avg_protein_g: average, days_with_protein: days } = food;
  if (target === undefined || average === null || days < fewestFoodDays) return null;
  if (average >= enoughProtein * target) return null;
  return {
    type: 'recommendation',
    title: 'Less protein than planned',
    description: say`On average ${slots.grams(average)} over ${slots.counted(days, loggedDays)} of the last ${slots.count(food.days_analyzed)}, with a target of ${slots.grams(target)}.`,
    data: { average_protein_g: average, target_protein_g: target, days_logged: days },
    action: say`Add one food with protein to a meal you already eat.`,
  };
}
