import type { CheckIn } from '@sleek/contract/check-ins';
import type { NutritionDay } from '@sleek/contract/nutrition';
import { daysBetween, type LocalDay, localDay } from '@sleek/domain/days';
import type { Numbers } from '../../api/resources.ts';

export type NextAction = 'first-weight' | 'welcome-back' | 'check-in' | 'food' | 'coach';

export type TodayFacts = {
  today: LocalDay;
  numbers: Numbers;
  checkIns: readonly CheckIn[];
  food: NutritionDay | null;
  /** What the member doesn't want to hear of today. */
  declined: readonly NextAction[];
};

// Three days are a weekend away; only a longer gap is worth a word.
const awayDays = 4;

/** The one thing worth doing next, or null when everything is done or declined. Never a reproach. */
export function nextAction(facts: TodayFacts): NextAction | null {
  const open = openActions(facts).find((action) => !facts.declined.includes(action));
  return open ?? null;
}

function openActions({ today, numbers, checkIns, food }: TodayFacts): NextAction[] {
  const ofToday = checkIns.find((checkIn) => checkIn.date === today);
  const newest = checkIns
    .map((checkIn) => checkIn.date)
    .sort()
    .at(-1);
  const actions: NextAction[] = [];
  if (!checkIns.some((checkIn) => checkIn.weight_kg !== null) && numbers !== 'hidden')
    actions.push('first-weight');
  if (newest && daysBetween(localDay(newest), today) >= awayDays) actions.push('welcome-back');
  if (!ofToday || !hasScore(ofToday)) actions.push('check-in');
  if (food === null) actions.push('food');
  actions.push('coach');
  return actions;
}

const hasScore = ({ energy_level, sleep_quality, mood }: CheckIn): boolean =>
  energy_level !== null || sleep_quality !== null || mood !== null;
