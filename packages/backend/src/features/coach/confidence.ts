import type { DataGap, Energy } from '@sleek/contract/energy';
import type { Profile } from '@sleek/contract/profile';

/** What the confidence of an answer is computed from: counts of the last 14 days and the profile. */
export type Evidence = { weighIns: number; checkIns: number; foodDays: number; profile: Profile };

const fullDays = 7;

/** 0 to 1, the formula that existing clients know. More days never lower it, fewer never raise it. */
export function confidenceOf({ weighIns, foodDays, profile }: Evidence): number {
  const share = (days: number) => Math.min(days, fullDays) / fullDays;
  return (share(weighIns) + share(foodDays) + profileShare(profile)) / 3;
}

function profileShare({ height_cm, sex }: Profile): number {
  const known = Number(height_cm !== null) + Number(sex !== null);
  return known === 2 ? 1 : known === 1 ? 0.5 : 0.25;
}

/** What is missing: the gaps that existing clients know, then those that the estimate itself names. */
export function dataGapsOf({ checkIns, foodDays, profile }: Evidence, energy: Energy | null): DataGap[] {
  const gaps: DataGap[] = [];
  if (checkIns < fullDays)
    gaps.push({
      field: 'check_ins',
      description: 'Fewer than a week of check-ins in the last two weeks.',
      suggestion: 'A few more mornings on the scale make the trend clearer.',
    });
  if (foodDays < fullDays)
    gaps.push({
      field: 'nutrition',
      description: 'Fewer than a week of food logs in the last two weeks.',
      suggestion: 'Log food on a few more days; rough is fine.',
    });
  if (profile.height_cm === null)
    gaps.push({
      field: 'profile.height',
      description: 'Height is not set.',
      suggestion: 'Add it in your profile.',
    });
  if (profile.activity_level === null)
    gaps.push({
      field: 'profile.activity_level',
      description: 'Activity is not set.',
      suggestion: 'Add it in your profile.',
    });
  const named = new Set(gaps.map(({ field }) => field));
  return [...gaps, ...(energy?.data_gaps ?? []).filter(({ field }) => !named.has(field))];
}

const words = {
  collecting: 'Rough guess',
  low: 'Not very sure',
  medium: 'Fairly sure',
  high: 'Quite sure',
} as const;

/** How sure, in words with the reason. */
export function confidenceReason({ weighIns, foodDays }: Evidence, level: Energy['level']): string {
  return `${words[level]}: ${weighIns} of 14 days have a weight, ${foodDays} have food logged.`;
}
