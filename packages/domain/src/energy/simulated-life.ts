/** A uniform random number in [0, 1); the caller seeds it, so the same seed gives the same member. */
export type Random = () => number;

export type SimulatedPerson = {
  readonly sex: 'female' | 'male';
  readonly ageYears: number;
  readonly heightCm: number;
  readonly weightKg: number;
  readonly goalType: 'fat_loss' | 'maintenance' | 'muscle_gain';
};

/** How a member weighs and logs. */
export type SimulatedHabits = {
  /** Multiple of usual scale noise. */
  readonly scaleNoise: number;
  readonly reportingMean: number;
  readonly reportingSd: number;
  readonly logDayError: number;
  /** Chance that a logged day misses a fifth to a half of what was eaten. */
  readonly halfLoggedChance: number;
  /** Daily SD of the slow walk of the reporting ratio. */
  readonly reportingDrift: number;
  /** Days of seven, drawn between the two. */
  readonly weighInsPerWeek: readonly [number, number];
  readonly logsPerWeek: readonly [number, number];
  readonly extraOnUnloggedDays: number;
  readonly slipChance: number;
  readonly holidayChance: number;
};

/** Everything about a simulated member's life that is drawn before the first day. */
export type LifePlan = {
  readonly startDay: number;
  readonly changeDay: number;
  readonly firstShift: number;
  readonly secondShift: number;
  readonly fading: number;
  readonly dayVariation: number;
  readonly weekendExtra: number;
  readonly holiday: { readonly from: number; readonly to: number } | null;
  readonly activityStep: { readonly day: number; readonly by: number } | null;
  readonly weighChance: number;
  readonly logChance: number;
  readonly readingSdKg: number;
  readonly cycle: { readonly days: number; readonly kg: number; readonly phase: number } | null;
  readonly firstWeekday: number;
  readonly dayCount: number;
  /** Slow walks and the last week's intake changes, moved on day by day. */
  readonly drift: { activity: number; scaleKg: number; reporting: number };
  readonly usualReporting: number;
  readonly lastWeekExtra: number[];
};

/** The distributions of the simulation over one uniform source. */
export type Dice = ReturnType<typeof diceFrom>;
export const TYPICAL_HABITS: SimulatedHabits = {
  scaleNoise: 1,
  reportingMean: 0.87,
  reportingSd: 0.1,
  logDayError: 0.1,
  halfLoggedChance: 0.05,
  reportingDrift: 0.01,
  weighInsPerWeek: [4, 7],
  logsPerWeek: [3.5, 7],
  extraOnUnloggedDays: 0.08,
  slipChance: 0.004,
  holidayChance: 0.25,
};
export const DILIGENT_HABITS: SimulatedHabits = {
  scaleNoise: 0.7,
  reportingMean: 0.94,
  reportingSd: 0.05,
  logDayError: 0.06,
  halfLoggedChance: 0.01,
  reportingDrift: 0.004,
  weighInsPerWeek: [6, 7],
  logsPerWeek: [6, 7],
  extraOnUnloggedDays: 0.03,
  slipChance: 0,
  holidayChance: 0,
};

const GOALS = ['fat_loss', 'maintenance', 'muscle_gain'] as const;
const BMI: Record<SimulatedPerson['goalType'], { mean: number; sd: number; min: number; max: number }> = {
  fat_loss: { mean: 30, sd: 4.5, min: 23.5, max: 45 },
  maintenance: { mean: 25, sd: 3, min: 19, max: 35 },
  muscle_gain: { mean: 22.3, sd: 2.2, min: 18.6, max: 28 },
};
export function drawPerson(dice: Dice, fixed: Partial<SimulatedPerson>): SimulatedPerson {
  const sex = fixed.sex ?? (dice.chance(0.5) ? 'female' : 'male');
  const drawnGoal = dice.chance(0.65) ? 0 : dice.chance(0.55) ? 1 : 2;
  const goalType = fixed.goalType ?? GOALS[drawnGoal] ?? 'fat_loss';
  const ageYears = fixed.ageYears ?? Math.floor(dice.normalWithin(37, 11, 18, 72));
  const heightCm =
    fixed.heightCm ?? Math.round(dice.normalWithin(sex === 'female' ? 164 : 178, 6.8, 145, 203));
  const bmi = BMI[goalType];
  const drawnKg = dice.normalWithin(bmi.mean, bmi.sd, bmi.min, bmi.max) * (heightCm / 100) ** 2;
  return { sex, ageYears, heightCm, goalType, weightKg: fixed.weightKg ?? drawnKg };
}

export function drawPlan(
  dice: Dice,
  person: SimulatedPerson,
  dayCount: number,
  habits: SimulatedHabits,
): LifePlan {
  const firstShift = {
    fat_loss: -dice.between(0.1, 0.28),
    maintenance: dice.between(-0.03, 0.03),
    muscle_gain: dice.between(0.05, 0.16),
  }[person.goalType];
  const turn = dice.between(0, 1);
  const secondFactor = turn < 0.45 ? 1 : turn < 0.75 ? dice.between(0, 0.5) : dice.between(1.1, 1.4);
  const holidayFrom = Math.floor(dice.between(20, Math.max(21, dayCount - 15)));
  const reporting = habits.reportingMean + habits.reportingSd * dice.normal();
  const hasCycle = person.sex === 'female' && person.ageYears < 48 && dice.chance(0.85);
  return {
    startDay: dice.chance(0.5) ? 0 : Math.floor(dice.between(7, 22)),
    changeDay: Math.floor(dice.between(42, 76)),
    firstShift,
    secondShift: firstShift * secondFactor,
    fading: person.goalType === 'maintenance' ? 0 : dice.between(0, 0.4),
    dayVariation: dice.between(0.12, 0.24),
    weekendExtra: dice.between(0, 0.14),
    holiday: dice.chance(habits.holidayChance)
      ? { from: holidayFrom, to: holidayFrom + Math.floor(dice.between(5, 13)) }
      : null,
    activityStep: dice.chance(0.3)
      ? { day: Math.floor(dice.between(21, 90)), by: dice.normalWithin(0, 0.25, -0.5, 0.6) }
      : null,
    weighChance: dice.between(...habits.weighInsPerWeek) / 7,
    logChance: dice.between(...habits.logsPerWeek) / 7,
    readingSdKg: 0.0022 * person.weightKg * habits.scaleNoise * Math.exp(0.25 * dice.normal()),
    cycle: hasCycle
      ? {
          days: dice.normalWithin(28.5, 2, 24, 36),
          kg: Math.abs(0.5 + 0.25 * dice.normal()),
          phase: dice.between(0, 28),
        }
      : null,
    firstWeekday: Math.floor(dice.between(0, 7)),
    dayCount,
    drift: { activity: 0, scaleKg: 0, reporting: 0 },
    usualReporting: clamp(reporting, 0.6, 1.1),
    lastWeekExtra: [],
  };
}

/** Distributions over one uniform source; normal by Box-Muller. */
export function diceFrom(random: Random) {
  const normal = () => Math.sqrt(-2 * Math.log(Math.max(random(), 1e-12))) * Math.cos(2 * Math.PI * random());
  return {
    normal,
    normalWithin: (center: number, sd: number, min: number, max: number) =>
      clamp(center + sd * normal(), min, max),
    between: (low: number, high: number) => low + (high - low) * random(),
    chance: (probability: number) => random() < probability,
  };
}

export function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
