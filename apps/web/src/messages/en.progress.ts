export const enCharts = {
  rangeChoice: 'Time shown',
  range2w: '2 weeks',
  range2m: '2 months',
  range6m: '6 months',
  rangeAll: 'All',
  viewTable: 'View as table',
  viewChart: 'View as chart',
  tableDay: 'Day',
  plausibleRange: 'plausible range',
  trend: 'trend',
  scale: 'scale',
  trendName: 'Weight trend by day',
  trendSpoken: (day: string, trend: string, range: string, reading: string | null) =>
    `${day}, trend ${trend}, plausible range ${range}${reading ? `, scale ${reading}` : ''}`,
  noReading: 'no weigh-in',
  maintenance: 'maintenance',
  target: 'target',
  maintenanceName: 'Maintenance by day',
  maintenanceSpoken: (day: string, maintenance: string, range: string, target: string | null) =>
    `${day}, maintenance ${maintenance}, plausible range ${range}${target ? `, target ${target}` : ''}`,
  noTarget: 'none',
  goal: (weight: string) => `goal ${weight}`,
  goalBelow: (weight: string) => `goal ${weight} is further down.`,
  goalAbove: (weight: string) => `goal ${weight} is further up.`,
} as const;

export const enProgress = {
  title: 'Progress',
  segments: 'What to look at',
  segmentTrend: 'Trend',
  segmentEnergy: 'Energy',
  photos: 'Photos',

  trendHeading: 'Your weight trend',
  trendEmpty: 'Log your first weight: after about five, you will see a trend with its range.',
  trendFirst: (day: string, weight: string) =>
    `Your first weigh-in is from ${day}: ${weight}. After about five, you will see a trend with its range.`,
  logWeight: 'Log weight',
  trendDown: (weight: string, rate: string, low: string, high: string) =>
    `Your trend is ${weight}, going down by about ${rate} a week (plausibly ${low} to ${high}).`,
  trendUp: (weight: string, rate: string, low: string, high: string) =>
    `Your trend is ${weight}, going up by about ${rate} a week (plausibly ${low} to ${high}).`,
  trendSteady: (weight: string, low: string, high: string) =>
    `Your trend is ${weight} and close to steady: somewhere between ${low} and ${high} a week.`,
  trendLikelyDown: (weight: string, rate: string, low: string, high: string) =>
    `Your trend is ${weight} and probably going down by about ${rate} a week, anywhere from ${low} to ${high}.`,
  trendLikelyUp: (weight: string, rate: string, low: string, high: string) =>
    `Your trend is ${weight} and probably going up by about ${rate} a week, anywhere from ${low} to ${high}.`,
  trendUnclear: (weight: string, low: string, high: string) =>
    `Your trend is ${weight}. Its direction isn’t clear yet: between ${low} and ${high} a week.`,
  trendDots: 'Single readings swing by a kilo or more, mostly water. The line is what matters.',

  paceHeading: 'Pace',
  paceDown: (rate: string) => `${rate} down`,
  paceUp: (rate: string) => `${rate} up`,
  paceSteady: 'about steady',
  perWeek: 'a week',
  paceRange: (range: string) => `Plausibly ${range}.`,
  paceBetween: (low: string, high: string) => `Plausibly between ${low} and ${high}.`,
  down: (change: string) => `${change} down`,
  up: (change: string) => `${change} up`,
  noChange: 'no change',

  forecastHeading: 'In four weeks',
  forecastText: (range: string) => `Plausibly ${range}, if you go on as now.`,

  goalHeading: (weight: string) => `Reaching ${weight}`,
  goalCentral: (day: string) => `around ${day}`,
  goalBetween: (from: string, to: string) => `Between ${from} and ${to}, eating at your target.`,
  goalNotBefore: (day: string) => `Not before ${day}. The latest date is too unsure to name.`,
  goalReached: 'You are there',
  goalReachedText: 'Your trend is at your goal weight.',
  goalUnclear: 'No date yet',
  goalUnclearText: 'The direction isn’t clear enough to name one. More weigh-ins and logged days help.',

  plateauHeading: 'Is it standing still?',
  plateauNone: 'Moving',
  plateauNoneText: 'Over the last three weeks your trend has kept moving as planned.',
  plateauAway: 'The other way',
  plateauAwayText:
    'Over the last weeks your trend has moved away from your goal. A week of complete logging shows what your target does, or choose another goal under You.',
  plateauTooEarly: 'Too early to say',
  plateauTooEarlyText:
    'Telling a plateau from ordinary swings takes about four weeks, nine weigh-ins in the last three, and food logged on most days.',
  plateauYes: 'Holding still for about three weeks',
  plateauWater: 'Water explains most of it: your tissue weight is still changing underneath.',
  plateauWaterDo: 'Nothing to change. Keep weighing; the line usually follows within two weeks.',
  plateauDrift:
    'The scale suggests that more is eaten than is logged. Small things add up, and that is common.',
  plateauDriftDo: 'Want to log oils, drinks and weekends a little more closely for one week?',
  plateauExpenditure: 'Your maintenance has moved since you started, so the old gap has closed.',
  plateauExpenditureDo: 'Your next weekly target takes this into account. Rest and steps help too.',
  plateauUnknown: 'The data doesn’t single out one cause.',
  plateauUnknownDo: 'One week of complete logging and a few more weigh-ins would tell more.',

  energyHeading: 'Maintenance, as you log it',
  energyEmpty:
    'Log your weight and your food for about a week, and you will see how much keeps your weight steady, with its range.',
  logFood: 'Log food',
  aDay: 'a day',
  estimatedRange: (range: string) => `Estimated range ${range}`,
  maintenanceMeaning: 'Eating this much, counted the way you log it, would keep your weight where it is.',
  burnLabel: 'What your body probably burns',
  burnMeaning:
    'Higher than what you log because some food is usually missed. That is normal and accounted for.',
  burnMeaningLess: 'Close to what you log: your logs and your scale agree.',
  ranges: 'Ranges side by side',
  rangeLogged: 'As you log it',
  rangeBurn: 'Burned',
  rangeTarget: 'Target',
  historyHeading: 'How this estimate developed',
  historyText: 'The range narrows as you log. Each day shows what was believed on that day.',

  surenessHeading: 'How sure is this?',
  level: {
    collecting: 'Rough guess',
    low: 'Not very sure',
    medium: 'Fairly sure',
    high: 'Quite sure',
  },
  reasonCollecting:
    'At least seven weigh-ins and five logged days are needed before your own data outweigh the starting estimate.',
  reasonWide: (half: string) => `The range is still wide, give or take ${half}.`,
  reasonMedium: (half: string) => `Give or take ${half}. A few more weeks of logging narrow it.`,
  reasonNarrow: (half: string) => `Your logs and weigh-ins fit together well: give or take ${half}.`,
  gapsHeading: 'What is missing',
  gapsNone: 'Nothing that would change the picture.',
  changedHeading: 'What changed',

  targetsHeading: 'Your daily target',
  targetsSince: (day: string) => `Since ${day}`,
  protein: 'Protein',
  carbs: 'Carbs',
  fat: 'Fat',
  fibre: 'Fibre',
  targetRateDown: (rate: string) => `Leads to about ${rate} less a week.`,
  targetRateUp: (rate: string) => `Leads to about ${rate} more a week.`,
  targetRateSteady: 'Keeps your weight about where it is.',
  notes: {
    floor: 'This is the lowest target we give. It makes the chosen pace slower.',
    'deficit-capped': 'Your pace is held back so that the gap to maintenance stays moderate.',
    'surplus-capped': 'Your pace is held back so that the surplus stays moderate.',
    'pace-capped':
      'A gentler pace than chosen, because of your present weight or because the estimate is still unsure.',
    'step-limited': 'Targets move in small weekly steps, so this one is on its way and not there yet.',
    'bmi-under-18.5': 'Held at maintenance: losing weight from here would not be healthy.',
    'goal-bmi-under-18.5': 'Held at maintenance: the goal weight is below the healthy range.',
    'breast-feeding': 'Held at maintenance while you are breast-feeding.',
    'birth-year-unknown': 'Held at maintenance until your birth year is known.',
    'fast-loss':
      'Held at maintenance: your weight has been falling quickly. Please talk to a doctor if that wasn’t planned.',
    'loss-limited': 'Plans no loss below your goal weight or the healthy range for your height.',
    'goal-reached': 'Keeps your weight: your trend has come to your goal weight, or past it.',
    'low-intake':
      'Held at maintenance: you logged less than the lowest target there is. If eating is hard right now, a doctor can help.',
    'very-low-intake':
      'Held at maintenance: several very low days were logged. If eating is hard right now, a doctor can help.',
  },

  withheldMinor:
    'Under 18, bodies are still growing, so there are no calorie targets here. Regular meals, sleep and movement count.',
  withheldPregnancy:
    'During pregnancy there are no calorie targets here. Your midwife or doctor knows what suits you and your baby.',
  withheldEatingDisorder:
    'There are no calorie targets here for you. That is on purpose: how you feel matters more than a number.',
  hiddenHeading: 'Numbers are hidden',
  hiddenText: 'Weight and energy stay out of sight here. What you log is still kept.',
  hiddenSettings: 'You can change this under You.',
  openYou: 'Open You',
  trendOnly: 'You see your weight trend here, without energy numbers.',

  howHeading: 'How this works',
  how: [
    'Your weight and what you log are looked at together. If you log 2,200 a day and your weight holds steady, then 2,200 is your maintenance as you log it, whatever a formula says.',
    'Scales swing with water, and no log is complete. So the estimate weighs each day by how much it can tell, and always comes with a range. In nine of ten cases the true value should lie inside.',
    'Days without a log are not counted as zero, and one odd reading is set aside. Weigh-ins count up to today, food up to yesterday, because today isn’t over.',
    'It is an estimate from your data, not a medical measurement.',
  ],
} as const;
