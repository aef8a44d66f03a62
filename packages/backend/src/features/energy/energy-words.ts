import type { Change, DataGap as WireGap } from '@sleek/contract/energy';
import type { DataGap } from '@sleek/domain/energy/data-gaps';
import type { EnergyChange } from '@sleek/domain/energy/what-changed';

/** What is missing, why it matters and what would help. Words name no body or food number of the member. */
export function gapToWire(gap: DataGap): WireGap {
  const [field, description, suggestion] = gapWords(gap);
  return { field, description, suggestion };
}

function gapWords(gap: DataGap): [field: string, description: string, suggestion: string] {
  switch (gap.kind) {
    case 'sex-unknown':
      return ['profile.sex', 'Sex is not set, so a typical value is used.', 'Add it in your profile.'];
    case 'birth-year-unknown':
      return [
        'profile.birth_year',
        'Your birth year is not set, so no deficit is planned.',
        'Add it in your profile.',
      ];
    case 'height-unknown':
      return ['profile.height', 'Height is not set, so a typical value is used.', 'Add it in your profile.'];
    case 'activity-unknown':
      return [
        'profile.activity_level',
        'Activity is not set, so a typical value is used.',
        'Add it in your profile.',
      ];
    case 'no-weight-yet':
      return ['check_ins', 'There is no weight yet.', 'Log your first weight.'];
    case 'no-recent-weight':
      return [
        'check_ins',
        `The last weight is ${gap.days} days old.`,
        'Step on the scale when it suits you.',
      ];
    case 'no-recent-log':
      return [
        'nutrition',
        `The last food log is ${gap.days} days old.`,
        'Log a day of food, roughly is fine.',
      ];
    case 'few-weigh-ins':
      return ['check_ins', 'Few weigh-ins in the last 14 days.', 'Three mornings a week are plenty.'];
    case 'few-logs':
      return [
        'nutrition',
        'Few food logs in the last 14 days.',
        'Four or more days a week narrow the range.',
      ];
    case 'unit-repaired':
      return [
        'check_ins',
        'A weight looked like pounds typed as kilograms and was read as such.',
        'Check the entry.',
      ];
    case 'weight-rejected':
      return [
        'check_ins',
        'A weight was far from the others and was left out.',
        'Correct it if it was a slip.',
      ];
    case 'level-shift':
      return [
        'check_ins',
        'Your weight moved to a new level, so the estimate started to follow it.',
        'Nothing to do.',
      ];
    case 'restarted-after-gap':
      return [
        'check_ins',
        'After a long pause the estimate started again from what it knew.',
        'Nothing to do.',
      ];
    case 'partial-log':
      return [
        'nutrition',
        'A day with very little food was treated as half-logged.',
        'Say so if it was a real fast.',
      ];
  }
}

/** What is different since the last weekly look, in one sentence each. */
export function changeToWire(change: EnergyChange): Change {
  return { code: change.kind, description: changeWords(change) };
}

const maintenanceCauses = {
  weight: 'mostly because your weight changed',
  diet: 'mostly because your body adapts to what you eat',
  evidence: 'mostly because newer logs say more',
} as const;

function changeWords(change: EnergyChange): string {
  switch (change.kind) {
    case 'maintenance': {
      const direction = change.deltaKcal > 0 ? 'up' : 'down';
      return `Maintenance went ${direction} by about ${Math.abs(Math.round(change.deltaKcal / 10) * 10)} kcal, ${maintenanceCauses[change.cause]}.`;
    }
    case 'target':
      return change.toKcal === null
        ? 'There is no calorie target now.'
        : `Your target is now ${change.toKcal} kcal.`;
    case 'goal':
      return 'Your goal changed.';
    case 'pace':
      return 'Your pace changed.';
    case 'plateau-began':
      return 'The trend has been flat for about three weeks.';
    case 'plateau-ended':
      return 'The trend is moving again.';
    case 'level-rose':
      return 'The estimate is surer than before.';
    case 'level-fell':
      return 'The estimate is less sure than before.';
    case 'new-flag':
      return gapWords(change.flag)[1];
  }
}
