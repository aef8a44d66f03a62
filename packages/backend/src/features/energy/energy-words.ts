import type { Change, DataGap as WireGap } from '@sleek/contract/energy';
import type { DataGap } from '@sleek/domain/energy/data-gaps';
import type { EnergyChange } from '@sleek/domain/energy/what-changed';

type Words = readonly [field: string, description: string, suggestion: string];
type Kinds = { [K in DataGap['kind']]: Words | ((gap: Extract<DataGap, { kind: K }>) => Words) };

const inProfile = 'Add it in your profile.';
const nothingToDo = 'Nothing to do.';

const gaps: Kinds = {
  'sex-unknown': ['profile.sex', 'Sex is not set, so a typical value is used.', inProfile],
  'birth-year-unknown': ['profile.birth_year', 'Birth year is not set, so no deficit is planned.', inProfile],
  'height-unknown': ['profile.height', 'Height is not set, so a typical value is used.', inProfile],
  'activity-unknown': [
    'profile.activity_level',
    'Activity is not set, so a typical value is used.',
    inProfile,
  ],
  'no-weight-yet': ['check_ins', 'There is no weight yet.', 'Log your first weight.'],
  'no-recent-weight': ({ days }) => [
    'check_ins',
    `The last weight is ${days} days old.`,
    'Step on the scale when it suits you.',
  ],
  'no-recent-log': ({ days }) => [
    'nutrition',
    `The last food log is ${days} days old.`,
    'Log a day of food; rough is fine.',
  ],
  'few-weigh-ins': [
    'check_ins',
    'There are few weigh-ins in the last two weeks.',
    'Three mornings a week are plenty.',
  ],
  'few-logs': [
    'nutrition',
    'There are few food logs in the last two weeks.',
    'Four or more days a week narrow the range.',
  ],
  'unit-repaired': [
    'check_ins',
    'A weight looked like another unit and was read as such.',
    'Check the entry if that is wrong.',
  ],
  'weight-rejected': [
    'check_ins',
    'A weight was far from the others and was left out.',
    'Correct it if it was a slip.',
  ],
  'level-shift': [
    'check_ins',
    'Your weight moved to a new level, which the estimate now follows.',
    nothingToDo,
  ],
  'restarted-after-gap': [
    'check_ins',
    'After a long pause the estimate started again from what it knew.',
    nothingToDo,
  ],
  'partial-log': [
    'nutrition',
    'A day with very little food was treated as half-logged.',
    'Say so if it was a real fast.',
  ],
};

/** What is missing, why it matters and what would help. Words name no body or food number of the member. */
export function gapToWire(gap: DataGap): WireGap {
  const [field, description, suggestion] = gapWords(gap);
  return { field, description, suggestion };
}

function gapWords<K extends DataGap['kind']>(gap: Extract<DataGap, { kind: K }>): Words {
  const words = gaps[gap.kind] as Words | ((gap: DataGap) => Words);
  return typeof words === 'function' ? words(gap) : words;
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
