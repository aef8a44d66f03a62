import type { Body } from './body.ts';
import type { ActivityLevel, EnergyDay, EnergyProfile, GoalType } from './energy-input.ts';
import {
  createHallBody,
  type HallBody,
  hallExpenditureKcal,
  hallWeightKg,
  liveHallDay,
} from './hall-model.ts';
import {
  clamp,
  type Dice,
  diceFrom,
  drawPerson,
  drawPlan,
  type LifePlan,
  type Random,
  type SimulatedHabits,
  type SimulatedPerson,
  TYPICAL_HABITS,
} from './simulated-life.ts';

export type SimulationOptions = {
  readonly dayCount: number;
  /** How well the member logs; `typical` when left out. */
  readonly habits?: SimulatedHabits;
  /** Fixed traits; the rest is drawn. */
  readonly person?: Partial<SimulatedPerson>;
};

export type SimulatedMember = {
  readonly profile: EnergyProfile;
  readonly goalType: GoalType;
  readonly days: readonly EnergyDay[];
  readonly truth: readonly SimulatedTruth[];
};

/** What really happened on a day, which no member sees. */
export type SimulatedTruth = {
  readonly expenditureKcal: number;
  /** Expenditure in the units the member logs in. */
  readonly maintenanceAsLoggedKcal: number;
  readonly intakeKcal: number;
  readonly reportingRatio: number;
  /** Centred seven-day mean of weight without noise. */
  readonly trendKg: number;
};

const ACTIVITY_LEVELS: readonly ActivityLevel[] = ['sedentary', 'light', 'moderate', 'active', 'very_active'];
const POUNDS_PER_KG = 2.2046;
/** Mean share missing from a half-logged day. */
const MEAN_MISSED = 0.375;

/** Draws a member and lives their days: what they weigh and log, and what was true. */
export function simulateMember(random: Random, options: SimulationOptions): SimulatedMember {
  const dice = diceFrom(random);
  const habits = options.habits ?? TYPICAL_HABITS;
  const person = drawPerson(dice, options.person ?? {});
  const body: Body = { sex: person.sex, ageYears: person.ageYears, heightCm: person.heightCm };
  const lifestyle = dice.normal();
  const activityFactor = clamp(1.65 + 0.19 * lifestyle, 1.25, 2.4);
  const hall = createHallBody({
    body,
    weightKg: person.weightKg,
    restingFactor: dice.normalWithin(1, 0.08, 0.75, 1.25),
    activityFactor,
    carbShare: dice.normalWithin(0.47, 0.06, 0.3, 0.62),
    adaptiveShare: dice.normalWithin(0.14, 0.08, 0, 0.35),
    fatPercentOffset: 3.5 * dice.normal(),
  });
  const plan = drawPlan(dice, person, options.dayCount, habits);
  const lived = Array.from({ length: options.dayCount }, (_, day) =>
    liveDay({ dice, habits, hall, plan }, day),
  );
  return {
    profile: {
      sex: person.sex,
      ageYears: person.ageYears,
      heightCm: person.heightCm,
      activityLevel: selfReport(dice, lifestyle),
      loggingStyle: null,
    },
    goalType: person.goalType,
    days: lived.map((day) => day.entry),
    truth: lived.map((day, index) => ({ ...day.truth, trendKg: centredMean(lived, index) })),
  };
}

type Life = {
  readonly dice: Dice;
  readonly habits: SimulatedHabits;
  readonly hall: HallBody;
  readonly plan: LifePlan;
};
type LivedDay = {
  readonly entry: EnergyDay;
  readonly weightKg: number;
  readonly truth: Omit<SimulatedTruth, 'trendKg'>;
};

function liveDay(life: Life, day: number): LivedDay {
  const { dice, habits, hall, plan } = life;
  const { drift } = plan;
  const weightKg = hallWeightKg(hall);
  const away = plan.holiday !== null && day >= plan.holiday.from && day < plan.holiday.to;
  const weekend = (plan.firstWeekday + day) % 7 >= 5;
  const reading = readScale(life, day, weightKg);
  const weighs = day === 0 || dice.chance(away ? 0.1 * plan.weighChance : plan.weighChance);
  const logs = dice.chance((away ? 0.15 : weekend ? 0.85 : 1) * plan.logChance);
  const intakeKcal = eat(life, day, { away, weekend }) * (logs ? 1 : 1 + 1.3 * habits.extraOnUnloggedDays);
  drift.activity = 0.985 * drift.activity + 0.01 * dice.normal();
  const step = plan.activityStep !== null && day >= plan.activityStep.day ? plan.activityStep.by : 0;
  const activity = Math.max(0.3, 1 + drift.activity + step);
  const activityToday = activity * Math.exp(0.15 * dice.normal()) * (weekend ? 0.93 : 1.02);
  const sodiumFactor = Math.exp(-0.031 + 0.25 * dice.normal());
  liveHallDay(hall, { intakeKcal, carbShare: hall.baseline.carbShare, activityToday, sodiumFactor });
  plan.lastWeekExtra.push(intakeKcal - hall.baseline.intakeKcal);
  if (plan.lastWeekExtra.length > 7) plan.lastWeekExtra.shift();
  const expenditureKcal = hallExpenditureKcal(hall, activity, mean(plan.lastWeekExtra));
  drift.reporting = 0.99 * drift.reporting + habits.reportingDrift * dice.normal();
  const reporting = Math.max(0.45, plan.usualReporting + drift.reporting);
  const missed = dice.chance(habits.halfLoggedChance) ? dice.between(0.2, 0.55) : 0;
  const loggedKcal = intakeKcal * reporting * (1 - missed) * Math.exp(habits.logDayError * dice.normal());
  const reportingRatio = reporting * (1 - MEAN_MISSED * habits.halfLoggedChance);
  return {
    entry: {
      weightKg: weighs ? Math.round(reading * 10) / 10 : null,
      intakeKcal: logs ? Math.round(loggedKcal / 5) * 5 : null,
    },
    weightKg,
    truth: {
      expenditureKcal,
      maintenanceAsLoggedKcal: expenditureKcal * reportingRatio,
      intakeKcal,
      reportingRatio,
    },
  };
}

function readScale({ dice, habits, plan }: Life, day: number, weightKg: number): number {
  const { drift, cycle, readingSdKg } = plan;
  drift.scaleKg = 0.8 * drift.scaleKg + 0.6 * readingSdKg * dice.normal();
  const phase = cycle === null ? 0 : ((day + cycle.phase) % cycle.days) - cycle.days / 2;
  const cycleKg = cycle === null ? 0 : cycle.kg * Math.exp(-((phase / 4) ** 2) / 2);
  const eveningKg = dice.chance(0.03) ? dice.normalWithin(0.7, 0.4, 0, 2.5) : 0;
  const usual = weightKg + drift.scaleKg + readingSdKg * dice.normal() + cycleKg;
  if (day === 0) return usual;
  const reading = usual + eveningKg;
  if (!dice.chance(habits.slipChance)) return reading;
  return dice.chance(0.34) ? reading * POUNDS_PER_KG : reading + (dice.chance(0.5) ? 10 : -10);
}

function eat(life: Life, day: number, when: { readonly away: boolean; readonly weekend: boolean }): number {
  const { dice, hall, plan } = life;
  const phaseShift = day < plan.startDay ? 0 : day < plan.changeDay ? plan.firstShift : plan.secondShift;
  const shift = when.away ? dice.between(0, 0.2) : phaseShift * (1 - (plan.fading * day) / plan.dayCount);
  const week = plan.weekendExtra * (when.weekend ? 1 : -0.4);
  const chance = Math.exp(-(plan.dayVariation ** 2) / 2 + plan.dayVariation * dice.normal());
  return Math.max(500, hall.baseline.intakeKcal * (1 + shift) * (1 + week) * chance);
}

/** Self-reported activity goes with the real one at r = 0.5. */
function selfReport(dice: Dice, lifestyle: number): ActivityLevel {
  const reported = 0.5 * lifestyle + Math.sqrt(0.75) * dice.normal();
  const rank = [-0.55, 0.35, 1.25, 2.2].filter((cut) => reported > cut).length;
  return ACTIVITY_LEVELS[rank] ?? 'moderate';
}

function centredMean(lived: readonly LivedDay[], index: number): number {
  return mean(lived.slice(Math.max(0, index - 3), index + 4).map((day) => day.weightKg));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
