import type { Concern, Energy } from '@sleek/contract/energy';
import type { PatternCode } from '@sleek/domain/patterns/pattern-days';
import type { ToolName } from '../tool.ts';
import type { IntentId } from './intent.ts';
import { type Counted, type Sentence, type Slot, say, type ToldWords } from './speech.ts';

type Compared = readonly [size: Slot, day: Slot];

/** What the coach says, in English: the other languages say the same. Values come as slots. */
export const englishWords = {
  smallerThings: 'and smaller things',
  /** What tools say in English sentences of their own. */
  told: {} as ToldWords,
  counted: {
    weights: { none: 'no weights', one: 'weight', many: 'weights' },
    readings: { none: 'no readings', one: 'reading', many: 'readings' },
    foodDays: { none: 'no days of food', one: 'day of food', many: 'days of food' },
    checkIns: { none: 'no check-ins', one: 'check-in', many: 'check-ins' },
    days: { none: 'no days', one: 'day', many: 'days' },
    others: { none: 'no others', one: 'other', many: 'others' },
    patterns: { none: 'no possible patterns', one: 'possible pattern', many: 'possible patterns' },
  } satisfies Record<string, Counted>,
  /** What each look is called in a sentence. */
  lookNames: {
    get_user_profile: 'your profile',
    get_recent_checkins: 'your check-ins',
    get_weight_trend: 'your weights',
    get_nutrition_summary: 'your food logs',
    get_food_today: "today's food",
    get_energy: 'your trend',
    get_plateau: 'how your trend moved over three weeks',
    get_goal_date: 'the date of your goal',
    calculate_tdee: 'your maintenance',
    get_patterns: 'patterns in your days',
    get_plan: 'your plan for the week',
    get_photo_dates: 'the dates of your photos',
    search_web: 'the web',
    fetch_recipe: 'the page of a recipe',
    get_adherence_metrics: 'your logging days',
  } satisfies Record<ToolName, string>,

  trend: {
    level: (weight: Slot, range: Slot) => say`Your trend weight is ${weight} (plausible range ${range}).`,
    tooEarly: (range: Slot) =>
      say`It is too early to say which way it is going (estimated range ${range} a week).`,
    steady: (range: Slot) => say`It is about steady (estimated range ${range} a week).`,
    probablyDown: (size: Slot, range: Slot) =>
      say`It is probably going down, by about ${size} a week (estimated range ${range}, so no change is possible too).`,
    probablyUp: (size: Slot, range: Slot) =>
      say`It is probably going up, by about ${size} a week (estimated range ${range}, so no change is possible too).`,
    down: (size: Slot, range: Slot) =>
      say`It is going down by about ${size} a week (estimated range ${range}).`,
    up: (size: Slot, range: Slot) => say`It is going up by about ${size} a week (estimated range ${range}).`,
  },
  maintenance: {
    guess: (energy: Slot, range: Slot) =>
      say`Maintenance is still a first guess from typical values: about ${energy} a day (estimated range ${range}).`,
    asLogged: (energy: Slot, range: Slot) =>
      say`Maintenance, as you log it, is about ${energy} a day (estimated range ${range}).`,
    whyGuess: (energy: Slot, range: Slot) =>
      say`Why: maintenance is still a first guess from typical values: about ${energy} a day (estimated range ${range}).`,
    whyAsLogged: (energy: Slot, range: Slot) =>
      say`Why: maintenance, as you log it, is about ${energy} a day (estimated range ${range}).`,
  },
  changed: {
    nothing: say`What changed: nothing notable since your last weekly update.`,
    things: (things: Slot) => say`What changed: ${things}.`,
  },
  sure: {
    collecting: 'How sure: a rough guess for now',
    low: 'How sure: not very sure',
    medium: 'How sure: fairly sure',
    high: 'How sure: quite sure',
  } satisfies Record<Energy['level'], Sentence>,
  sureFrom: (weights: Slot, food: Slot, days: Slot) =>
    say`, from ${weights} and ${food} in the last ${days} days.`,
  missing: {
    notLookedAt: (names: Slot) =>
      say`What is missing: I could not look at ${names} just now; please ask again in a moment.`,
    nothing: say`What is missing: nothing that would change the picture much.`,
    things: (things: Slot, advice: Slot) => say`What is missing: ${things}. ${advice}.`,
    wouldGuess: say`I would rather not guess without looking at your data.`,
  },

  noWeightYet: [
    say`I have no weight from you yet, so there is nothing to estimate from.`,
    say`Log your first weight whenever it suits you: after about five, you will see a trend with its range.`,
  ],
  progress: {
    whyTrend: say`Why: single readings swing with water, so I follow the trend; maintenance is your food logs set against it.`,
    whyTrendFrom: (readings: Slot, days: Slot) =>
      say`Why: single readings swing with water, so I follow the trend through ${readings} of the last ${days} days; maintenance is your food logs set against it.`,
    outlook: (weight: Slot, range: Slot) =>
      say`Going on like this, the trend would be near ${weight} in four weeks (plausible range ${range}).`,
  },
  reading: {
    last: (weight: Slot, day: Slot) => say`Your last reading was ${weight} on ${day}.`,
    same: (weight: Slot, day: Slot, before: Slot) =>
      say`Your last reading was ${weight} on ${day}, the same as the one before, on ${before}.`,
    up: (weight: Slot, day: Slot, [size, before]: Compared) =>
      say`Your last reading was ${weight} on ${day}, up ${size} from the one before, on ${before}.`,
    down: (weight: Slot, day: Slot, [size, before]: Compared) =>
      say`Your last reading was ${weight} on ${day}, down ${size} from the one before, on ${before}.`,
    whySwing: say`Why: from one day to the next, most of a swing is water, salt and food still on its way through.`,
    partOfTrend: say`So part of the rise is in the trend itself: over these weeks a little more energy came in than was used.`,
    notRising: say`The trend itself is not clearly rising, so one reading is no reason to change anything.`,
  },
  flat: {
    water: say`It has been flat for about three weeks, and water seems to hide part of the change.`,
    intake_drift: say`It has been flat for about three weeks, and the scale suggests that a little more came in than planned.`,
    expenditure_change: say`It has been flat for about three weeks, and your body seems to use a little less than before.`,
    unknown: say`It has been flat for about three weeks; the data don't show why yet.`,
  },
  goalDate: {
    none: say`I have no date for a goal weight: either none is set, your plan is to keep your weight, or the trend is too open for a date.`,
    reached: say`Your trend is at the goal weight in your profile now.`,
    around: (date: Slot) =>
      say`With your target as planned, the trend would reach the goal weight in your profile around ${date}.`,
    aroundFrom: (date: Slot, earliest: Slot) =>
      say`With your target as planned, the trend would reach the goal weight in your profile around ${date} (estimated range: from ${earliest} to later than I can see).`,
    aroundBetween: (date: Slot, earliest: Slot, latest: Slot) =>
      say`With your target as planned, the trend would reach the goal weight in your profile around ${date} (estimated range ${earliest} to ${latest}).`,
    whyRange: say`Why a range: small differences in a week's pace add up to many days by the end.`,
  },

  targets: {
    none: say`You have no target yet; it follows once there is a little more to go on.`,
    amounts: (
      energy: Slot,
      { protein, carbs, fat, fibre }: Record<'protein' | 'carbs' | 'fat' | 'fibre', Slot>,
    ) =>
      say`Your target is ${energy} a day: ${protein} protein, ${carbs} carbohydrate, ${fat} fat and ${fibre} fibre.`,
    setOn: (day: Slot) => say`It was set on ${day} and is looked at again every week.`,
    keeps: say`The target keeps you there.`,
    plansDown: (size: Slot) => say`From there the target plans to go down by about ${size} a week.`,
    plansUp: (size: Slot) => say`From there the target plans to go up by about ${size} a week.`,
    resting: (energy: Slot) => say`By formula, your body at rest uses about ${energy} a day.`,
  },
  targetNotes: {
    floor: say`It is held at the lowest amount I ever set, so the pace is slower than you asked for.`,
    'deficit-capped': say`The deficit is capped so that it stays gentle.`,
    'surplus-capped': say`The surplus is capped so that it stays modest.`,
    'pace-capped': say`The pace is kept slower, because of a lean build or because the data are still thin.`,
    'step-limited': say`It moves in small steps from week to week.`,
    'bmi-under-18.5': say`Your weight is below the healthy range for your height, so it stays at maintenance.`,
    'goal-bmi-under-18.5': say`Your goal weight is below the healthy range for your height, so it stays at maintenance.`,
    'breast-feeding': say`While you are breast-feeding it stays at maintenance.`,
    'birth-year-unknown': say`Your birth year is not set, so no deficit is planned.`,
    'fast-loss': say`Your weight has been falling fast, so it stays at maintenance; please talk to a professional about it.`,
    'very-low-intake': say`Several days had very little food logged, so it stays at maintenance; please talk to a professional if that is how you eat.`,
    'low-intake': say`On average you logged less than the lowest amount I ever set, so it stays at maintenance; please talk to a professional if that is how you eat.`,
    'loss-limited': say`It plans no loss below your goal weight or the healthy range for your height.`,
    'goal-reached': say`Your trend has come to the goal weight in your profile or past it, so it keeps your weight.`,
  },
  today: {
    nothing: say`Nothing is logged for today yet.`,
    logged: (energy: Slot) => say`So far today you logged ${energy}.`,
    loggedWith: (energy: Slot, protein: Slot) =>
      say`So far today you logged ${energy} with ${protein} protein.`,
    leaves: (target: Slot, left: Slot) => say`Your target is ${target}, which leaves ${left}.`,
    above: (target: Slot) => say`Your target is ${target}; one day above it matters little, the week does.`,
    protein: (target: Slot) => say`For protein the target is ${target}.`,
    whyClosed: say`Why it matters: you marked today as complete, so it already counts in the estimate.`,
    whyOpen: say`Why it matters: today counts in the estimate once the day is over or you mark it as complete.`,
  },
  week: {
    noFood: (days: Slot) => say`In the last ${days} days there is no food logged.`,
    food: (days: Slot, logged: Slot, average: Slot) =>
      say`In the last ${days} days you logged food on ${logged}, on average ${average} a day.`,
    target: (target: Slot) => say`Your target is ${target}.`,
    protein: (average: Slot) => say`Protein was ${average} a day.`,
    proteinAgainst: (average: Slot, target: Slot) =>
      say`Protein was ${average} a day; the target is ${target}.`,
    weights: (weights: Slot) => say`You have ${weights} from these days.`,
  },

  ratings: { sleep_quality: 'Sleep', energy_level: 'Energy level', mood: 'Mood' },
  wellbeing: {
    none: (days: Slot) => say`In the last ${days} days no check-in says how you slept or felt.`,
    addIt: say`Add it when it suits you: a few evenings are enough to see a pattern.`,
    from: (checkIns: Slot, days: Slot) =>
      say`From ${checkIns} in the last ${days} days, where higher is better:`,
    same: (name: Slot, value: Slot) => say`${name} was ${value} each time.`,
    between: (name: Slot, [low, high]: readonly [Slot, Slot], [last, day]: readonly [Slot, Slot]) =>
      say`${name} was between ${low} and ${high}, last ${last} on ${day}.`,
    why: say`Why it matters: short nights and long days can move both appetite and the scale.`,
  },
  patterns: {
    tooFewDays: (checkIns: Slot, food: Slot, days: Slot) =>
      say`I looked at ${checkIns} and ${food} of the last ${days} days, and there are not enough days yet to tell a pattern from chance.`,
    itTakes: say`It takes about six weeks in which you rate sleep, energy or mood on most days.`,
    none: (checkIns: Slot, food: Slot, days: Slot) =>
      say`I looked at ${checkIns} and ${food} of the last ${days} days, and nothing stands out more clearly than chance would make it.`,
    aFinding: say`That is a finding, too: what you feel from day to day has many causes.`,
    basis: (checkIns: Slot, food: Slot, [days, judged]: readonly [Slot, Slot]) =>
      say`I looked at ${checkIns} and ${food} of the last ${days} days, and checked ${judged}; only what chance rarely makes so clear is named.`,
    noCause: say`That two things go together does not say that one causes the other.`,
    /** When, and what. */
    of: {
      'poor-sleep-energy': ['On days after a poor night', 'your energy was'],
      'poor-sleep-mood': ['On days after a poor night', 'your mood was'],
      'poor-sleep-food': ['On days after a poor night', 'the food you logged was'],
      'low-mood-food': ['On days of low mood', 'the food you logged was'],
      'low-energy-food': ['On days of low energy', 'the food you logged was'],
      'poor-sleep-next-mood': ['The day after a day that began with a poor night', 'your mood was'],
      'weekend-food': ['On weekends', 'the food you logged was'],
      'weekend-sleep': ['On weekends', 'your sleep was'],
    } as Record<PatternCode, readonly [when: string, what: string]>,
    lower: 'lower',
    higher: 'higher',
    sentence: (
      [when, what, side]: readonly [Slot, Slot, Slot],
      [mean, days]: readonly [Slot, Slot],
      [otherMean, others]: readonly [Slot, Slot],
    ) => say`${when} ${what} ${side}: on average ${mean} over ${days}, against ${otherMean} over ${others}.`,
  },
  plateau: {
    isOne: (weights: Slot, food: Slot, days: Slot) =>
      say`By what I see, from ${weights} and ${food} in the last ${days} days, this is a plateau.`,
    isNone: (weights: Slot, food: Slot, days: Slot) =>
      say`This is no plateau: the trend is moving as a plan like yours would have it, from ${weights} and ${food} in the last ${days} days.`,
    isAway: (weights: Slot, food: Slot, days: Slot) =>
      say`This is no plateau: the trend goes the other way than your goal, from ${weights} and ${food} in the last ${days} days.`,
    unclear: (weights: Slot, food: Slot, days: Slot) =>
      say`I can't tell yet: from ${weights} and ${food} in the last ${days} days, there is too little to call it a plateau or not.`,
    itTakes: say`It takes four weeks on the same goal, with weights on most mornings and food on many of the days.`,
    keepsWeight: say`Your goal is to keep your weight, so a steady trend is where it should be and no plateau.`,
  },
  whyRanges: say`Why ranges: scales, appetite and logs all vary from day to day, so one number alone would claim too much.`,
  concerns: {
    underweight: [
      say`Your weight is below the healthy range for your height.`,
      say`Please eat at least up to your target, and talk to a doctor or dietitian.`,
    ],
    'very-low-intake': [
      say`Several days had very little food logged.`,
      say`If that was all you ate, please eat more, and talk to a doctor or dietitian if that is hard.`,
    ],
    'fast-loss': [
      say`Your trend has been falling faster than is good for you.`,
      say`Please eat at least up to your target, and talk to a doctor if you don't know why.`,
    ],
    'low-intake': [
      say`On average you logged less than the lowest amount I ever set.`,
      say`If that was all you ate, please eat more, and talk to a doctor or dietitian if that is hard.`,
    ],
    'goal-passed': [
      say`Your trend is past the goal weight in your profile.`,
      say`You can choose to keep your weight, or another goal, under You.`,
    ],
  } as Record<Concern, Sentence[]>,
  nextSteps: {
    firstWeight: {
      action: say`Next: log your first weight, whenever it suits you.`,
      reason: say`Why: everything else, from the trend to your targets, starts from it.`,
    },
    eatEnough: {
      action: say`Next: eat regular meals, up to your target, and talk to a doctor or dietitian if that is hard.`,
      reason: say`Why: several days had very little food logged, and if that was all you ate, it was too little for your body.`,
    },
    slowDown: {
      action: say`Next: eat up to your target, and talk to a doctor if you don't know why your weight falls.`,
      reason: say`Why: the trend has been falling faster than is good for you.`,
    },
    underweight: {
      action: say`Next: eat regular meals, at least up to your target, and talk to a doctor or dietitian about your weight.`,
      reason: say`Why: your weight is below the healthy range for your height.`,
    },
    eatMore: {
      action: say`Next: eat more, at least up to your target, and talk to a doctor or dietitian if that is hard.`,
      reason: say`Why: on average you logged less than the lowest amount I ever set, and if that was all you ate, it was too little for your body.`,
    },
    goalPassed: {
      action: say`Next: eat up to your target, and choose to keep your weight, or another goal, under You.`,
      reason: say`Why: your trend is past the goal weight in your profile.`,
    },
    away: {
      action: say`Next: log your food as fully as you can for a while, so that your target can be set against it, or choose another goal under You.`,
      reason: say`Why: over the last weeks the trend has gone the other way than your goal.`,
    },
    profile: {
      action: say`Next: fill in what is missing in your profile.`,
      reason: say`Why: without it I use typical values, which widens every range.`,
    },
    weigh: {
      action: say`Next: step on the scale on a few more mornings this week.`,
      reason: say`Why: single readings swing with water, and a handful a week is what makes a trend.`,
    },
    food: {
      action: say`Next: log food on one or two more days this week, if you like; rough is fine.`,
      reason: say`Why: food logs are what turns a weight trend into an estimate of what you burn.`,
    },
    plateau: {
      action: say`Next: keep the plan for another week and log as steadily as you can.`,
      reason: say`Why: the trend has been flat for about three weeks, and steady logs tell water from a real stop.`,
    },
    goOn: {
      action: say`Next: nothing needs to change; keep logging as you do.`,
      reason: say`Why: your days are well covered and the trend is clear enough to judge the plan next week.`,
    },
  },

  greeting: say`I am here. Ask me how you are doing, why your weight moved, or what to do next.`,
  quietGreeting: say`I am here. Ask me how you are doing, how you slept, or what to do next.`,
  help: {
    who: say`I am an AI system that answers from what you logged, and I say how sure I am.`,
    ask: 'You can ask me about:',
    noAdvice: say`This is information, not medical advice.`,
  },
  /** What is offered by name; what is not offered is not understood in that language. */
  offers: {
    progress: 'how you are doing',
    weight_up: 'why your weight moved',
    targets: 'your targets and why they are what they are',
    food_today: "today's food",
    week: 'how your week went',
    goal_date: 'when you might reach your goal',
    wellbeing: 'how you slept and felt',
    plan: 'your plan for the week, and why it changed',
    patterns: 'what your sleep, energy, mood and food say together',
    plateau: 'whether you are on a plateau',
    photos: 'your photos: when they were taken, never what they show',
    changes: 'what changed lately',
    next_step: 'what to do next',
    certainty: 'how sure I am and what is missing',
  } as Partial<Record<IntentId, string>>,
  request: [
    say`I change nothing by myself: name the number, as in "log my weight" or "add calories for lunch", and I offer it for you to confirm.`,
    say`You can log weight and food in their own places and change your goal and pace under You; your target then follows from your data, within safe limits.`,
  ],
  quietRequest: say`I only read what you logged; I can't add to it or change your plan from here.`,

  quiet: {
    days: {
      most: say`You checked in on most days of the last two weeks.`,
      half: say`You checked in on about half the days of the last two weeks.`,
      few: say`You checked in on a few days of the last two weeks; days off are part of it.`,
      none: say`There is no check-in in the last two weeks; pick up wherever suits you.`,
    },
    unrated: say`No check-in of the last two weeks says how you slept or felt; add it when it suits you.`,
    fewRated: say`There are too few ratings in the last two weeks to say how you slept and felt; add one when it suits you.`,
    sleep: {
      good: say`You rated your sleep as good on most days.`,
      low: say`You rated your sleep as poor on most days; that is tiring, and worth being gentle with yourself.`,
      mixed: say`Your sleep was mixed.`,
    },
    energy: {
      good: say`Your energy was good on most days.`,
      low: say`Your energy was low on most days.`,
      mixed: say`Your energy was mixed.`,
    },
    mood: {
      good: say`Your mood was good on most days.`,
      low: say`Your mood was low on most days; if that stays, talking with someone you trust or a doctor can help.`,
      mixed: say`Your mood was mixed.`,
    },
    next: [
      say`Next: one short check-in today on how you slept and how you feel.`,
      say`Why: a pattern over a few days says more than any single one.`,
    ],
  },
};

/** What the coach says in a language. */
export type Words = typeof englishWords;
