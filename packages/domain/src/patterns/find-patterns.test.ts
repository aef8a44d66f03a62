import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { findPatterns } from './find-patterns.ts';
import type { PatternDay } from './pattern-days.ts';
import { weekShuffleP, weekSignP } from './shuffle-test.ts';
import { seededRandom, simulateDays, type World } from './simulated-days.fixtures.ts';
import { cliffsDelta, holmAdjusted } from './statistics.ts';

const calm: World = { memory: 0, drift: 0, weekend: 0, logged: 1 };
const people = 300;
// Hundreds of lives on a machine that does other things too.
vi.setConfig({ testTimeout: 90_000 });

function rateOf(world: World, firstSeed: number, holds: (days: PatternDay[]) => boolean): number {
  let count = 0;
  for (let seed = 0; seed < people; seed++)
    if (holds(simulateDays(world, seededRandom(firstSeed + seed)))) count += 1;
  return count / people;
}

describe('days that have nothing to do with each other', () => {
  test.each<[string, World]>([
    ['independent', calm],
    ['with gaps', { ...calm, logged: 0.6 }],
    ['that remember yesterday', { ...calm, memory: 0.6 }],
    ['that remember yesterday well', { ...calm, memory: 0.8 }],
    ['that drift over months', { ...calm, drift: 3, memory: 0.4 }],
  ])('%s: at most 5 % of people get any insight', (name, world) => {
    const rate = rateOf(world, 10_000, (days) => findPatterns(days).patterns.length > 0);
    process.stdout.write(`false insights, ${name}: ${(rate * 100).toFixed(2)} % of ${people} people\n`);
    expect(rate).toBeLessThanOrEqual(0.05);
  });

  test('that share a weekly rhythm: nothing but the rhythm is found in at most 5 %', () => {
    const world = { ...calm, weekend: 1.2, memory: 0.4 };
    const rate = rateOf(world, 20_000, (days) =>
      findPatterns(days).patterns.some(({ code }) => !code.startsWith('weekend')),
    );
    process.stdout.write(`false insights, weekly rhythm: ${(rate * 100).toFixed(2)} % of ${people} people\n`);
    expect(rate).toBeLessThanOrEqual(0.05);
  });

  test('real days with their outcomes shuffled by the week: at most 5 %', () => {
    const planted: World = {
      ...calm,
      memory: 0.5,
      planted: (latent) => {
        latent.energy += 0.9 * latent.sleep;
      },
    };
    const rate = rateOf(planted, 30_000, (days) => {
      const order = weekOrder(seededRandom(days.reduce((sum, day) => sum * 3 + (day.sleep ?? 0), 7) >>> 0));
      const shuffled = days.map((day, at): PatternDay => {
        const other = days[(order[Math.floor(at / 7)] ?? 0) * 7 + (at % 7)] ?? day;
        return { ...day, energy: other.energy, mood: other.mood };
      });
      return findPatterns(shuffled).patterns.some(({ code }) => code.startsWith('poor-sleep'));
    });
    process.stdout.write(
      `false insights, shuffled by the week: ${(rate * 100).toFixed(2)} % of ${people} people\n`,
    );
    expect(rate).toBeLessThanOrEqual(0.05);
  });
});

function weekOrder(random: () => number): number[] {
  return Array.from({ length: 12 }, (_, week) => ({ week, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ week }) => week);
}

const tiredAfterPoorNights: World['planted'] = (latent) => {
  if (latent.sleep < -0.55) latent.energy -= 1.1;
};

describe('what is really there is found', () => {
  test.each<[string, string, number, World]>([
    [
      'energy a point lower after poor nights, every day logged',
      'poor-sleep-energy',
      0.75,
      { ...calm, memory: 0.3, planted: tiredAfterPoorNights },
    ],
    [
      'the same with seven days of ten logged',
      'poor-sleep-energy',
      0.3,
      { ...calm, memory: 0.3, logged: 0.7, planted: tiredAfterPoorNights },
    ],
    [
      '400 kcal more on days of low mood',
      'low-mood-food',
      0.75,
      {
        ...calm,
        memory: 0.3,
        planted: (latent) => {
          if (latent.mood < -0.55) latent.food += 1.15;
        },
      },
    ],
    [
      '400 kcal more on weekends',
      'weekend-food',
      0.65,
      {
        ...calm,
        memory: 0.3,
        planted: (latent, day) => {
          if (day % 7 >= 5) latent.food += 1.15;
        },
      },
    ],
  ])('%s', (name, code, least, world) => {
    const power = rateOf(world, 40_000, (days) =>
      findPatterns(days).patterns.some((pattern) => pattern.code === code),
    );
    process.stdout.write(`found, ${name}: ${(power * 100).toFixed(1)} % of ${people} people\n`);
    expect(power).toBeGreaterThanOrEqual(least);
  });
});

const rating = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
const someDays = fc.array(
  fc.record({
    sleep: rating,
    energy: rating,
    mood: rating,
    intakeKcal: fc.option(fc.integer({ min: 0, max: 9000 }), { nil: null }),
    isWeekend: fc.boolean(),
  }),
  { maxLength: 120 },
);

describe('of any days', () => {
  test('the same give the same, and what is said has its days, its size and its p', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const { patterns, judged } = findPatterns(days);
        expect(findPatterns(days).patterns).toEqual(patterns);
        expect(patterns.length).toBeLessThanOrEqual(judged);
        for (const pattern of patterns) {
          expect(pattern.p).toBeLessThanOrEqual(0.04);
          expect(Math.abs(pattern.effect)).toBeGreaterThanOrEqual(0.28);
          expect(Math.min(pattern.daysOfKind, pattern.otherDays)).toBeGreaterThanOrEqual(8);
          expect(Math.sign(pattern.meanOfKind - pattern.meanOfOthers)).toBe(Math.sign(pattern.effect));
        }
      }),
      { numRuns: 60, seed: 303 },
    );
  });

  test('fewer than six weeks say nothing, however clear they look', () => {
    const days = simulateDays(
      {
        ...calm,
        planted: (latent) => {
          latent.energy = latent.sleep;
        },
      },
      seededRandom(1),
    );
    expect(findPatterns(days).patterns.map(({ code }) => code)).toContain('poor-sleep-energy');
    expect(findPatterns(days.slice(-41))).toEqual({ patterns: [], judged: 0 });
    expect(findPatterns([])).toEqual({ patterns: [], judged: 0 });
  });

  test('the same value every day says nothing', () => {
    const days = simulateDays(calm, seededRandom(2)).map((day) => ({ ...day, energy: 3, mood: 3 }));
    expect(findPatterns(days).patterns.filter(({ code }) => /energy$|mood$/.test(code))).toEqual([]);
  });
});

describe('the formulas', () => {
  test('Cliff’s delta of groups that do not overlap is 1, of the same ones 0', () => {
    expect(cliffsDelta({ ofKind: [4, 5], others: [1, 2, 3] })).toBe(1);
    expect(cliffsDelta({ ofKind: [1, 2], others: [1, 2] })).toBe(0);
    expect(cliffsDelta({ ofKind: [1, 3], others: [2] })).toBe(0);
  });

  test('Holm’s correction gives the values of the textbook, and never falls', () => {
    expect(holmAdjusted([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
    expect(holmAdjusted([])).toEqual([]);
    expect(holmAdjusted([0.9, 0.8])).toEqual([1, 1]);
  });

  test('six weeks that all point one way have p = 2 / 64', () => {
    expect(weekSignP([1, 2, 1, 3, 1, 2])).toBe(2 / 64);
    expect(weekSignP([1, -1])).toBe(1);
  });

  test('without any difference every shuffle is as clear', () => {
    const kinds = Array.from({ length: 42 }, (_, day) => day % 2 === 0);
    expect(weekShuffleP({ kinds, outcomes: kinds.map(() => 3) }, 199)).toBe(1);
  });
});
