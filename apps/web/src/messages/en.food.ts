export const enFood = {
  title: 'Food',
  dayNavigation: 'Day',
  previousDay: 'Day before',
  nextDay: 'Day after',
  backToToday: 'Today',
  today: 'Today',
  yesterday: 'Yesterday',

  totalsHeading: 'Totals of the day',
  nothingYet: 'Nothing logged yet. A rough number is better than none.',
  nothingThen: 'Nothing logged on this day. Rough numbers from memory are fine, or leave it empty.',
  of: (target: string) => `of ${target}`,
  noEnergy: 'No energy logged',
  calories: 'Energy',
  protein_g: 'Protein',
  carbs_g: 'Carbs',
  fat_g: 'Fat',
  fiber_g: 'Fibre',
  notLogged: 'not logged',
  targetMark: 'The mark on each bar is your target.',
  imported: 'From an imported file',

  addHeading: 'Add to this day',
  addHint: 'One meal or the whole day: amounts are added to the totals.',
  addMore: 'Protein, carbs, fat, fibre',
  add: 'Add',
  added: 'Added.',
  edit: 'Edit totals',
  editTitle: 'Totals of the day',
  clear: 'Clear day',
  cleared: 'Day cleared.',
  saved: 'Saved.',
  restored: 'Back as it was.',
  nothingEntered: 'Enter at least one amount.',
  faults: {
    'not-a-number': 'Please enter a number.',
    'too-much': 'That is more than a day can hold. Is there a digit too many?',
    negative: 'Amounts can’t be negative. To lower a total, use Edit totals.',
  },
  grams: 'g',

  note: 'Note',
  notePlaceholder: 'Anything worth remembering',

  closed: 'This day is complete',
  closedHint: 'Then today counts now. Otherwise it counts tomorrow, because today isn’t over.',
  lowHeading: 'A much lower day than usual',
  lowText:
    'It counts as partly logged, so it doesn’t distort your estimate. If nothing is missing, say so here.',
  fasted: 'Nothing is missing; I fasted or ate this little',

  recentHeading: 'Last 14 days',
  average: (logged: number, of: number, energy: string) =>
    logged === of
      ? `On average ${energy} a day over the last ${of} days.`
      : `On average ${energy} a day, from ${logged} of the last ${of} days.`,
  averageNear: (target: string) => `That is close to your target of ${target}.`,
  averageBelow: (difference: string, target: string) =>
    `That is about ${difference} below your target of ${target}.`,
  averageAbove: (difference: string, target: string) =>
    `That is about ${difference} above your target of ${target}.`,
  averageNone: 'Once a day is logged, your weekly average shows here.',

  hiddenText: 'Amounts are out of sight here. You can still keep a note about how eating went.',
  hiddenLogged: 'Something is logged on this day.',
} as const;
