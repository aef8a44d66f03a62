import type { NutritionDay } from '@sleek/contract/nutrition';
import type { Units } from '@sleek/contract/profile';
import { addDays, type LocalDay } from '@sleek/domain/days';
import { enFood as m } from '../../messages/en.food.ts';
import { energyText } from '../../quantities/quantities.ts';
import { averageOf, compareToTarget } from './food-day.ts';

const weekDays = 7;

/** The week up to yesterday, because today isn't over, unless it was closed. `days` are in any order. */
export function weekSentence(
  days: readonly NutritionDay[],
  today: LocalDay,
  targetKcal: number | null,
  unit: Units['energy'],
): string {
  const todayCounts = days.some((day) => day.date === today && day.closed);
  const last = todayCounts ? today : addDays(today, -1);
  const first = addDays(last, 1 - weekDays);
  const average = averageOf(
    days.filter((day) => day.date >= first && day.date <= last),
    weekDays,
  );
  if (average === null) return m.averageNone;
  const sentence = m.average(average.loggedDays, average.ofDays, energyText(average.calories, unit));
  if (targetKcal === null) return sentence;
  const target = energyText(targetKcal, unit);
  const difference = energyText(Math.round(Math.abs(average.calories - targetKcal) / 10) * 10, unit);
  const comparison = {
    near: m.averageNear(target),
    below: m.averageBelow(difference, target),
    above: m.averageAbove(difference, target),
  };
  return `${sentence} ${comparison[compareToTarget(average.calories, targetKcal)]}`;
}
