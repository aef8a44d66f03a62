/**
 * The energy engine's promises on people from our own simulator: `prove-energy [--people N] [--seed S]`. One JSON
 * line per promise `{promise, after_days, value, mark, ok}`, then `{"summary": {...}}`. Exit 1 when one is missed.
 * Simulation figures, not human validation.
 */

import { parseArgs } from 'node:util';
import type { EnergyDay } from '@sleek/domain/energy/energy-input';
import { type SimulatedMember, simulateMember } from '@sleek/domain/energy/simulate-body';
import { calculateStaticTargets } from '@sleek/domain/energy/static-calculator';
import { ewmaTrend } from './ewma-trend.ts';
import { CHECKPOINTS, type Checkpoint, predictPerson } from './predict.ts';
import { type CheckpointScores, type Judged, scoreCheckpoint } from './score.ts';
import { seededRandom } from './seeded-random.ts';

type Mark = { readonly most?: number; readonly least?: number };
type Verdict = {
  readonly promise: string;
  readonly after_days?: number;
  readonly value: number;
  readonly mark: Mark;
  readonly ok: boolean;
};

/** Pass marks of the standard cohort per checkpoint; coverage is that of stated 90 % intervals. */
const MAINTENANCE_MAE_KCAL = { 14: 185, 28: 155, 56: 130, 84: 125, 112: 124 } as const;
const EXPENDITURE_MAE_KCAL = 245;
const RATE_MAE_KG_PER_WEEK = 0.2;
const FORECAST_MAE_KG = { 14: 1.25, 28: 0.95, 56: 0.95, 84: 0.8, 112: null } as const;
const COVERAGE: Mark = { least: 0.86, most: 0.99 };
const MS_PER_USER_YEAR = 1;
const DAYS = 112;
const DAYS_PER_YEAR = 365;

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  const size = readSize(args);
  if (size === null) {
    console.error('usage: prove-energy [--people N] [--seed S]');
    return 2;
  }
  const members = Array.from({ length: size.people }, (_, index) =>
    simulateMember(seededRandom(size.seed * 1_000_003 + index), { dayCount: DAYS }),
  );
  console.error(`prove:energy: ${members.length} people of ${DAYS} days`);
  const judged = members.map((member, id) => ({
    checkpoints: predictPerson({ id, ...member }),
    truth: member.truth,
  }));
  const verdicts = [
    ...CHECKPOINTS.flatMap((after) => judgeCheckpoint(after, scoreCheckpoint(judged, after))),
    verdict('ms-per-user-year', msPerUserYear(size.seed), { most: MS_PER_USER_YEAR }),
    ...judgeControls(members, judged),
  ];
  for (const line of verdicts) console.log(JSON.stringify(line));
  const missed = verdicts.filter((line) => !line.ok).length;
  console.log(JSON.stringify({ summary: { ...size, promises: verdicts.length, missed } }));
  return missed === 0 ? 0 : 1;
}

function readSize(args: string[]): { readonly people: number; readonly seed: number } | null {
  try {
    const { values } = parseArgs({
      args,
      options: { people: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
    });
    const people = Number(values.people);
    const seed = Number(values.seed);
    return Number.isInteger(people) && people > 0 && Number.isInteger(seed) ? { people, seed } : null;
  } catch {
    return null;
  }
}

function judgeCheckpoint(after: (typeof CHECKPOINTS)[number], scores: CheckpointScores): Verdict[] {
  const { maintenance, expenditure, rate, forecast } = scores;
  const verdicts = [
    verdict('maintenance-mae-kcal', maintenance.mae, { most: MAINTENANCE_MAE_KCAL[after] }, after),
    verdict('maintenance-coverage', maintenance.coverage, COVERAGE, after),
    verdict('expenditure-mae-kcal', expenditure.mae, { most: EXPENDITURE_MAE_KCAL }, after),
    verdict('expenditure-coverage', expenditure.coverage, COVERAGE, after),
  ];
  if (after > CHECKPOINTS[0]) {
    verdicts.push(verdict('rate-mae-kg-per-week', rate.mae, { most: RATE_MAE_KG_PER_WEEK }, after));
    verdicts.push(verdict('rate-coverage', rate.coverage, { least: 0.86 }, after));
  }
  const forecastMark = FORECAST_MAE_KG[after];
  if (forecast.n > 0 && forecastMark !== null) {
    verdicts.push(verdict('forecast-28-mae-kg', forecast.mae, { most: forecastMark }, after));
    verdicts.push(verdict('forecast-28-coverage', forecast.coverage, COVERAGE, after));
  }
  return verdicts;
}

/** Simpler methods must miss what the engine keeps, or the marks would prove nothing. */
function judgeControls(members: readonly SimulatedMember[], judged: readonly Judged[]): Verdict[] {
  const after = 56;
  const control = (replace: (member: SimulatedMember) => Partial<Checkpoint>) =>
    scoreCheckpoint(
      members.map((member, index) => ({
        truth: member.truth,
        checkpoints: (judged[index]?.checkpoints ?? []).map((point) => ({ ...point, ...replace(member) })),
      })),
      after,
    );
  const calculator = control((member) => ({ maintenance_logged: calculatedTdeeKcal(member) }));
  const smoothed = control((member) => ({ trend_kg: ewmaKg(member.days.slice(0, after)) }));
  const trend = scoreCheckpoint(judged, after).trend;
  return [
    verdict(
      'control-calculator-misses',
      calculator.maintenance.mae,
      { least: MAINTENANCE_MAE_KCAL[after] },
      after,
    ),
    verdict('trend-mae-kg-below-ewma', trend.mae, { most: Number(smoothed.trend.mae.toFixed(3)) }, after),
  ];
}

function calculatedTdeeKcal({ profile, days }: SimulatedMember): number {
  const { sex, ageYears, heightCm, activityLevel } = profile;
  const weightKg = days[0]?.weightKg;
  if (!ageYears || !heightCm || !weightKg) throw new Error('a simulated member is complete');
  return calculateStaticTargets({
    weightKg,
    heightCm,
    ageYears,
    sex,
    activityLevel,
    goalType: null,
    pace: null,
  }).tdeeKcal;
}

function ewmaKg(days: readonly EnergyDay[]): number {
  return ewmaTrend(days.map((day) => day.weightKg)).at(-1) ?? Number.NaN;
}

function msPerUserYear(seed: number): number {
  const years = Array.from({ length: 40 }, (_, index) => ({
    id: index,
    ...simulateMember(seededRandom(seed + index), { dayCount: DAYS_PER_YEAR }),
  }));
  const rounds = Array.from({ length: 5 }, () => {
    const startedMs = performance.now();
    for (const person of years) predictPerson(person, [DAYS_PER_YEAR]);
    return (performance.now() - startedMs) / years.length;
  });
  return Math.min(...rounds);
}

function verdict(promise: string, value: number, mark: Mark, after?: number): Verdict {
  const ok =
    value >= (mark.least ?? Number.NEGATIVE_INFINITY) && value <= (mark.most ?? Number.POSITIVE_INFINITY);
  const rounded = Number(value.toFixed(3));
  return after === undefined
    ? { promise, value: rounded, mark, ok }
    : { promise, after_days: after, value: rounded, mark, ok };
}
