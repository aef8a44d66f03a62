export const enToday = {
  greetingMorning: 'Good morning',
  greetingAfternoon: 'Good afternoon',
  greetingEvening: 'Good evening',
  greetingNight: 'Hello',
  greetingNamed: (greeting: string, name: string) => `${greeting}, ${name}`,

  nextTitle: 'Next',
  nextNotToday: 'Not today',
  nextFirstWeightTitle: 'Log your first weight',
  nextFirstWeightWhy: 'After about five, you will see a trend with its range.',
  nextFirstWeightAction: 'Log weight',
  nextCheckInTitle: 'How are you today?',
  nextCheckInWhy: 'Sleep, energy and mood often explain what the scale can’t.',
  nextCheckInAction: 'Check in',
  nextFoodTitle: 'Note what you ate',
  nextFoodWhy: 'A rough total is enough: your estimate learns how you log.',
  nextFoodAction: 'Add food',
  nextWelcomeBackTitle: 'Welcome back',
  nextWelcomeBackWhy: 'Pick up wherever suits you. A weight or a short check-in is plenty.',
  nextCoachTitle: 'That’s everything for today',
  nextCoachWhy: 'Curious what your last days add up to? Your coach can explain, from your data.',
  nextCoachAction: 'Ask the coach',

  weightTitle: 'Weight',
  weightToday: 'Weight today',
  weightTrend: 'Trend',
  weightTrendRange: (range: string) => `Trend, plausible range ${range}`,
  weightNoTrend: 'After about five weigh-ins, you will see a trend with its range.',
  weightLatest: (weight: string, when: string) => `${weight} ${when}`,
  weightLogged: (weight: string) => `Today ${weight}`,
  weightChange: 'Change',
  weightSave: 'Save',
  weightSaved: (weight: string) => `Saved ${weight}.`,
  weightSavedHidden: 'Weight saved.',
  weightOdd: 'Please check the number.',
  weightAsk: (weight: string) => `Is ${weight} right?`,
  weightAskWhy: (size: string, direction: 'up' | 'down') =>
    `That is ${size} ${direction === 'up' ? 'above' : 'below'} your last reading.`,
  weightAskYes: 'Yes, save it',
  weightAskNo: 'Change it',
  weightHiddenText: 'Weights and calories are out of sight. A weigh-in is still welcome; it won’t be shown.',
  weightHiddenAction: 'Log a weight',
  undoFailed: 'Undo didn’t work. You can change the entry in Check-in.',

  logTitle: 'Log weight',
  logOther: 'Something else',
  logCheckIn: 'Check-in',
  logFood: 'Food',
  logPhoto: 'Photo',

  rhythmTitle: 'Rhythm',
  rhythmOf: (days: number, of: number) => `${days} of the last ${of} days`,
  rhythmRest: 'Rest days count as planned.',
  rhythmNew: 'Every entry adds a little. No streaks to break here.',

  foodTitle: 'Food today',
  foodAdd: 'Add food',
  foodNone: 'Nothing noted yet.',
  foodSomething: 'Today’s food is noted.',
  foodOf: (target: string) => `of about ${target}`,
  foodLogged: 'logged so far',
  foodProtein: 'Protein',
  foodCarbs: 'Carbs',
  foodFat: 'Fat',
  foodMacro: (eaten: string, target: string) => `${eaten} of ${target}`,

  insightTitle: 'Insight',
  insightSteady: (weight: string) => `Your trend is steady at about ${weight}.`,
  insightDown: (rate: string, low: string, high: string) =>
    `Your trend moves down by about ${rate} a week, most likely between ${low} and ${high}.`,
  insightUp: (rate: string, low: string, high: string) =>
    `Your trend moves up by about ${rate} a week, most likely between ${low} and ${high}.`,
  insightLikely: (direction: 'up' | 'down', rate: string) =>
    `Your trend moves ${direction} by about ${rate} a week, though it may still be standing still.`,
  insightConcerns: {
    underweight:
      'Your weight is below the healthy range for your height. Please eat at least up to your target, and talk to a doctor or dietitian.',
    'very-low-intake':
      'Several days had very little food logged. If that was all, please eat more; a doctor or dietitian can help if that is hard.',
    'fast-loss':
      'Your weight has been falling faster than is good for you. Please eat at least up to your target, and talk to a doctor if that wasn’t planned.',
    'low-intake':
      'You logged less than the lowest target there is. If that was all, please eat more; a doctor or dietitian can help if that is hard.',
    'goal-passed':
      'Your trend is past your goal weight. You can choose to keep your weight, or another goal, under You.',
  },
  insightRough: 'There is little data yet, so treat this as a rough guess.',
  insightCollecting: 'A few more days of weight and food, and your first estimate appears here.',
  insightHidden: 'Small, regular notes on sleep, energy and mood show what helps you.',
  insightMaintenance: (energy: string, range: string) =>
    `As you log it, about ${energy} a day keeps your weight (estimated range ${range}).`,

  planTitle: 'Plan for today',
  planCalories: 'Energy',
  planProtein: 'Protein',
  planCarbs: 'Carbs',
  planFat: 'Fat',
  planFiber: 'Fibre',
  planWeek: 'Your week',
  planNone: 'Your targets appear once age, height and a first weight are known.',
  planNoneAction: 'Complete your profile',
  planMinor:
    'No calorie targets while you’re growing. Regular meals, sleep and moving in ways you like do the work.',
  planPregnancy:
    'No calorie targets during pregnancy. Your midwife or doctor is the right person for numbers.',
  planEatingDisorder: 'No numbers here, on purpose. Regular meals and kind days are the plan.',
  planSensitive:
    'Numbers are hidden. Regular meals, some protein with each, and enough water are a good plan.',
};
