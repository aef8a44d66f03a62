import type { GoalUpdate, Profile } from '@sleek/contract/profile';
import type { Choice } from '../../design/ChoiceGroup.tsx';
import { m } from '../../messages/en.ts';

export type Sex = NonNullable<Profile['sex']>;
export type Activity = NonNullable<Profile['activity_level']>;
export type LoggingStyle = NonNullable<Profile['logging_style']>;
export type GoalKind = NonNullable<GoalUpdate['goal_type']>;
export type Pace = NonNullable<GoalUpdate['pace_preference']>;

export const sexChoices: readonly Choice<Sex>[] = [
  { value: 'female', label: m.sexFemale },
  { value: 'male', label: m.sexMale },
  { value: 'other', label: m.sexOther },
  { value: 'prefer_not_to_say', label: m.sexUnsaid },
];

export const activityChoices: readonly Choice<Activity>[] = [
  { value: 'sedentary', label: m.activitySedentary, hint: m.activitySedentaryHint },
  { value: 'light', label: m.activityLight, hint: m.activityLightHint },
  { value: 'moderate', label: m.activityModerate, hint: m.activityModerateHint },
  { value: 'active', label: m.activityActive, hint: m.activityActiveHint },
  { value: 'very_active', label: m.activityVery, hint: m.activityVeryHint },
];

export const goalChoices: readonly Choice<GoalKind>[] = [
  { value: 'fat_loss', label: m.goalLoss, hint: m.goalLossHint },
  { value: 'maintenance', label: m.goalMaintenance, hint: m.goalMaintenanceHint },
  { value: 'muscle_gain', label: m.goalGain, hint: m.goalGainHint },
  { value: 'recomp', label: m.goalRecomp, hint: m.goalRecompHint },
  { value: 'performance', label: m.goalPerformance, hint: m.goalPerformanceHint },
];

export const paceChoices: readonly Choice<Pace>[] = [
  { value: 'slow', label: m.paceSlow, hint: m.paceSlowHint },
  { value: 'moderate', label: m.paceModerate, hint: m.paceModerateHint },
  { value: 'aggressive', label: m.paceFast, hint: m.paceFastHint },
];

export const loggingChoices: readonly Choice<LoggingStyle>[] = [
  { value: 'weighs', label: m.loggingWeighs },
  { value: 'estimates', label: m.loggingEstimates },
  { value: 'skips', label: m.loggingSkips },
];

/** The word of a chosen value, or a dash. */
export const wordOf = <T extends string>(
  choices: readonly Choice<T>[],
  value: T | null | undefined,
): string => choices.find((choice) => choice.value === value)?.label ?? m.notSaid;
