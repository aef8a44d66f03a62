import type { PatternDay } from './pattern-days.ts';

/** Days whose logs follow their own courses and have nothing to do with each other, unless something is planted. */
export type World = {
  /** How much of yesterday is in today, 0 to 1. */
  memory: number;
  /** Rises or falls of each course over the twelve weeks, in standard deviations. */
  drift: number;
  /** What weekends add to every course, in standard deviations. */
  weekend: number;
  /** Share of days with a check-in, and with food. */
  logged: number;
  planted?: (ratings: Latent, day: number) => void;
};
export type Latent = { sleep: number; energy: number; mood: number; food: number };

const dayCount = 84;
const courses = ['sleep', 'energy', 'mood', 'food'] as const;

export function simulateDays(world: World, random: () => number): PatternDay[] {
  const state = courses.map(() => normal(random));
  const slopes = courses.map(() => (random() < 0.5 ? -1 : 1) * world.drift);
  return Array.from({ length: dayCount }, (_, day) => {
    const isWeekend = day % 7 >= 5;
    const values = courses.map((_course, at) => {
      const next = world.memory * (state[at] ?? 0) + Math.sqrt(1 - world.memory ** 2) * normal(random);
      state[at] = next;
      return next + (slopes[at] ?? 0) * (day / dayCount - 0.5) + (isWeekend ? world.weekend : 0);
    });
    const [sleep = 0, energy = 0, mood = 0, food = 0] = values;
    const latent = { sleep, energy, mood, food };
    world.planted?.(latent, day);
    const checkedIn = random() < world.logged;
    const ate = random() < world.logged;
    return {
      sleep: checkedIn ? rating(latent.sleep) : null,
      energy: checkedIn ? rating(latent.energy) : null,
      mood: checkedIn ? rating(latent.mood) : null,
      intakeKcal: ate ? Math.round(2100 + 350 * latent.food) : null,
      isWeekend,
    };
  });
}

/** A uniform source that is the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x85ebca6b) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const rating = (value: number) => Math.min(5, Math.max(1, Math.round(3.1 + 1.1 * value)));
const normal = (random: () => number) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
