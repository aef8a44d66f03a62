import type { Concern, Energy } from '@sleek/contract/energy';
import { judgeText } from '@sleek/domain/safety/judge-text';
import { englishWords } from '../../llm/embedded/english-words.data.ts';
import { wantedFoodDays, wantedWeights } from '../../llm/embedded/next-step.ts';
import { patternSentence } from '../../llm/embedded/pattern-words.ts';
import type { Silence } from '../../llm/embedded/silence.ts';
import { type Sentence, type Slots, say } from '../../llm/embedded/speech.ts';
import type { ToolResults } from '../../llm/tool.ts';
import type { Adherence } from '../energy/read-adherence.ts';
import { enoughProtein, farBelowTarget, fewestFoodDays, loggedDays } from '../insights/insight-rules.ts';

/** One recommendation. `basis` says what it rests on, with its days. */
export type Advice = { kind: string; focus: Focus; text: Sentence; basis: Sentence | null };
export type Focus = (typeof focuses)[keyof typeof focuses];

/** Values of the last `days`; ratings run from 1 (poor) to 5. */
export type PlanGround = {
  energy: Energy;
  metrics: Adherence;
  food: ToolResults['get_nutrition_summary'];
  patterns: ToolResults['get_patterns']['patterns'];
  sleep: { mean: number; nights: number } | null;
  slots: Slots;
};

const focuses = {
  enough: 'Eating enough',
  logging: 'Steady logging',
  food: 'Everyday food',
  protein: 'Protein',
  sleep: 'Sleep',
  pace: 'Your pace',
  profile: 'Your profile',
  rhythm: 'A steady rhythm',
  wellbeing: 'Feeling well',
} as const;

const fewestNights = 5;
const poorSleep = 2.5;
const mostAdvice = 5;

/**
 * What a week should bring, what helps most first, at most five. Kinds that the member put away are left out, unless
 * they are about eating too little or losing too fast. @param wanted what the member asked the plan to be about.
 */
export function adviceFor(
  ground: PlanGround,
  { putAway, wanted }: { putAway: ReadonlySet<string>; wanted: string | null },
): Advice[] {
  const all = rules.flatMap((rule) => rule(ground) ?? []);
  const open = all.filter(({ kind, focus }) => focus === focuses.enough || !putAway.has(kind));
  const given = firstWanted(open, wanted).filter(isSafe).slice(0, mostAdvice);
  return given.length > 0 ? given : [goOn];
}

/**
 * For a member who hears no numbers: nothing to reach, nothing to lose. @param of.concerned whether weight or food are
 * unsafe, which is then not put away.
 */
export function adviceWithoutNumbers(
  silence: Silence,
  { putAway, concerned }: { putAway: ReadonlySet<string>; concerned: boolean },
): Advice[] {
  const all = silence === 'sensitive_mode' && !concerned ? gentle : [askSomebody, ...gentle];
  const open = all.filter(({ kind }) => (concerned && kind === askSomebody.kind) || !putAway.has(kind));
  return open.length > 0 ? open : [meals];
}

/** What it is about, once each. */
export const focusAreasOf = (advice: readonly Advice[]): string[] =>
  [...new Set(advice.map(({ focus }) => focus))].slice(0, 3);

function firstWanted(advice: readonly Advice[], wanted: string | null): Advice[] {
  const word = wanted?.trim().toLowerCase() ?? '';
  const isWanted = ({ kind, focus }: Advice) =>
    word.length > 2 && (focus.toLowerCase().includes(word) || kind.includes(word));
  return advice.toSorted((a, b) => rankOf(a, isWanted) - rankOf(b, isWanted));
}

/** Enough food comes before any wish. */
const rankOf = (advice: Advice, isWanted: (advice: Advice) => boolean) =>
  advice.focus === focuses.enough ? 0 : isWanted(advice) ? 1 : 2;

/** The policy reads what rules write, too. */
const isSafe = ({ text, basis }: Advice) =>
  judgeText({ direction: 'output', text: basis === null ? text : `${text} ${basis}` }).action === 'allow';

type Rule = (ground: PlanGround) => Advice | null;

/** A concern of today, or one that the target in force was held for. */
const isSaid = ({ concerns, targets }: Energy, concern: Concern): boolean =>
  concerns.includes(concern) || targets?.notes.includes(concern) === true;

const careForWeight: Rule = ({ energy }) =>
  energy.concerns.includes('underweight')
    ? {
        kind: 'care-for-weight',
        focus: focuses.enough,
        text: say`Eat regular meals, at least up to your target, and talk to a doctor or dietitian about your weight.`,
        basis: say`Your weight is below the healthy range for your height.`,
      }
    : null;

const eatMore: Rule = ({ energy, metrics, slots }) => {
  if (!isSaid(energy, 'low-intake')) return null;
  return {
    kind: 'eat-more',
    focus: focuses.enough,
    text: say`Eat more, at least up to your target, and talk to a doctor or dietitian if that is hard.`,
    basis: say`On average you logged less than the lowest target there is, from ${slots.counted(metrics.nutrition_days_logged, englishWords.counted.foodDays)} in the last ${slots.count(metrics.days_analyzed)} days.`,
  };
};

const goalPassed: Rule = ({ energy }) =>
  energy.concerns.includes('goal-passed')
    ? {
        kind: 'goal-passed',
        focus: focuses.enough,
        text: say`Eat up to your target, and choose to keep your weight, or another goal, under You.`,
        basis: say`Your trend is past the goal weight in your profile.`,
      }
    : null;

const eatEnough: Rule = ({ energy, food, slots }) => {
  if (!isSaid(energy, 'very-low-intake')) return null;
  return {
    kind: 'eat-enough',
    focus: focuses.enough,
    text: say`Eat regular meals, up to your target, and talk to a doctor or dietitian if that is hard.`,
    basis: say`Several of the last ${slots.count(food.days_analyzed)} days had very little food logged.`,
  };
};

const slowDown: Rule = ({ energy }) =>
  isSaid(energy, 'fast-loss')
    ? {
        kind: 'slow-down',
        focus: focuses.enough,
        text: say`Eat up to your target, and talk to a doctor if you don't know why your weight falls.`,
        basis: say`Your trend has been falling faster than is good for you.`,
      }
    : null;

const weigh: Rule = ({ metrics, slots }) =>
  metrics.checkins_with_weight < wantedWeights
    ? {
        kind: 'weigh',
        focus: focuses.logging,
        text: say`Step on the scale on a few mornings this week, whenever it suits you.`,
        basis: say`${slots.counted(metrics.checkins_with_weight, englishWords.counted.weights)} in the last ${slots.count(metrics.days_analyzed)} days; a handful a week makes a trend.`,
      }
    : null;

const logFood: Rule = ({ metrics, slots }) =>
  metrics.nutrition_days_logged < wantedFoodDays
    ? {
        kind: 'log-food',
        focus: focuses.logging,
        text: say`Log food on one or two more days this week, if you like; rough is fine.`,
        basis: say`${slots.counted(metrics.nutrition_days_logged, englishWords.counted.days)} with food in the last ${slots.count(metrics.days_analyzed)}; food logs turn a trend into an estimate of what you burn.`,
      }
    : null;

const eatToTarget: Rule = ({ energy, food, slots }) => {
  const target = energy.targets?.calories;
  if (target === undefined || food.avg_calories === null || food.days_with_calories < fewestFoodDays)
    return null;
  if (food.avg_calories / target - 1 >= -farBelowTarget) return null;
  return {
    kind: 'eat-to-target',
    focus: focuses.enough,
    text: say`If your days are logged in full, eat up to your target; too little is no faster way.`,
    basis: say`On average ${slots.energy(food.avg_calories)} over ${slots.counted(food.days_with_calories, loggedDays)}, with a target of ${slots.energy(target)}.`,
  };
};

const protein: Rule = ({ energy, food, slots }) => {
  const target = energy.targets?.protein_g;
  if (target === undefined || food.avg_protein_g === null || food.days_with_protein < fewestFoodDays)
    return null;
  if (food.avg_protein_g >= enoughProtein * target) return null;
  return {
    kind: 'protein',
    focus: focuses.protein,
    text: say`Add one food with protein to a meal you already eat.`,
    basis: say`On average ${slots.grams(food.avg_protein_g)} over ${slots.counted(food.days_with_protein, loggedDays)}, with a target of ${slots.grams(target)}.`,
  };
};

const sleep: Rule = ({ sleep: rated, slots }) =>
  rated !== null && rated.nights >= fewestNights && rated.mean <= poorSleep
    ? {
        kind: 'sleep',
        focus: focuses.sleep,
        text: say`Give yourself a calm, early evening on two or three days.`,
        basis: say`Your sleep was rated ${slots.rating(rated.mean)} on average over ${slots.counted(rated.nights, { none: 'no nights', one: 'night', many: 'nights' })}; five is best.`,
      }
    : null;

const patternAdvice: Partial<Record<PlanGround['patterns'][number]['code'], [Focus, Sentence]>> = {
  'poor-sleep-energy': [focuses.sleep, say`Plan something easy for the day after a poor night.`],
  'poor-sleep-mood': [focuses.sleep, say`Be kind to yourself on the day after a poor night.`],
  'poor-sleep-food': [focuses.sleep, say`Have an easy meal ready for the day after a poor night.`],
  'low-mood-food': [focuses.wellbeing, say`Have an easy meal ready for low days.`],
  'low-energy-food': [focuses.wellbeing, say`Have an easy meal ready for days when you are tired.`],
  'weekend-food': [focuses.food, say`Think of one weekend meal ahead of time.`],
  'weekend-sleep': [focuses.sleep, say`Keep about the same time for bed on weekends and weekdays.`],
};

function patternRule({ patterns, slots }: PlanGround): Advice[] {
  return patterns.flatMap((pattern) => {
    const [focus, text] = patternAdvice[pattern.code] ?? [];
    if (focus === undefined || text === undefined) return [];
    return [{ kind: pattern.code, focus, text, basis: patternSentence(slots, pattern) }];
  });
}

const fillProfile: Rule = ({ energy }) =>
  energy.data_gaps.some(({ field }) => field.startsWith('profile.'))
    ? {
        kind: 'profile',
        focus: focuses.profile,
        text: say`Fill in what is missing in your profile.`,
        basis: say`Without it typical values are used, which widens every range.`,
      }
    : null;

const plateau: Rule = ({ energy }) =>
  energy.plateau.state === 'plateau'
    ? {
        kind: 'plateau',
        focus: focuses.pace,
        text: say`Keep the plan for another week and log as steadily as you can.`,
        basis: say`Your trend has been flat for about three weeks, and steady logs tell water from a real stop.`,
      }
    : null;

const movingAway: Rule = ({ energy }) =>
  energy.plateau.state === 'moving_away'
    ? {
        kind: 'moving-away',
        focus: focuses.pace,
        text: say`Log your food as fully as you can this week, or choose another goal under You if yours has changed.`,
        basis: say`Over the last weeks your trend has gone the other way than your goal.`,
      }
    : null;

const rules: readonly ((ground: PlanGround) => Advice | Advice[] | null)[] = [
  careForWeight,
  eatEnough,
  slowDown,
  eatMore,
  goalPassed,
  eatToTarget,
  weigh,
  fillProfile,
  logFood,
  plateau,
  movingAway,
  protein,
  sleep,
  patternRule,
];

const goOn: Advice = {
  kind: 'go-on',
  focus: focuses.rhythm,
  text: say`Nothing needs to change this week; go on as you do.`,
  basis: say`Your days are well covered.`,
};

const meals: Advice = {
  kind: 'regular-meals',
  focus: focuses.wellbeing,
  text: say`Eat regular meals that leave you comfortable and full.`,
  basis: null,
};

const gentle: readonly Advice[] = [
  meals,
  {
    kind: 'regular-sleep',
    focus: focuses.sleep,
    text: say`Keep about the same time for bed on most days.`,
    basis: null,
  },
  {
    kind: 'note-feelings',
    focus: focuses.wellbeing,
    text: say`Note how you slept and felt, if that helps you.`,
    basis: null,
  },
];

const askSomebody: Advice = {
  kind: 'ask-somebody',
  focus: focuses.wellbeing,
  text: say`Talk about food with a doctor, midwife or dietitian who knows you.`,
  basis: null,
};
