import { expect, test } from 'vitest';
import { schedules } from './schedules.ts';
import { isTaskName, scheduleOf, ticksOf } from './ticks.ts';

const minuteMs = 60_000;
const year = { from: Date.parse('2027-09-01T00:00:00Z'), to: Date.parse('2028-09-01T00:00:00Z') };
/** For patterns with a hundred thousand ticks a year: around the leap day, and where clocks change elsewhere. */
const spring = { from: Date.parse('2028-02-20T00:00:00Z'), to: Date.parse('2028-04-10T00:00:00Z') };

/** Each minute of a time that a pattern names, by comparing its fields with the calendar's. */
function minutesOf(cron: string, { from, to }: typeof year): string[] {
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = cron.split(' ');
  const fits = (field: string, value: number) =>
    field === '*' ||
    (field.startsWith('*/') ? value % Number(field.slice(2)) === 0 : Number(field) === value);
  const found: string[] = [];
  for (let ms = from; ms < to; ms += minuteMs) {
    const at = new Date(ms);
    if (
      fits(minute, at.getUTCMinutes()) &&
      fits(hour, at.getUTCHours()) &&
      fits(day, at.getUTCDate()) &&
      fits(month, at.getUTCMonth() + 1) &&
      fits(weekday, at.getUTCDay())
    )
      found.push(at.toISOString());
  }
  return found;
}

/** Every how many ticks a test looks at what comes before one. */
const sampleEvery = 101;

test.each([...new Set<string>(schedules.map(({ cron }) => cron))])(
  '%s ticks through a leap year exactly when it says',
  (cron) => {
    const time = cron.startsWith('*/') ? spring : year;
    const ticks: string[] = [];
    const { next, latest } = ticksOf({ cron, timezone: 'UTC' });
    for (let at = next(new Date(time.from - 1)); at.getTime() < time.to; at = next(at)) {
      if (ticks.length % sampleEvery === 1) {
        expect(latest(at)).toEqual(at);
        expect(latest(new Date(at.getTime() - 1)).toISOString()).toBe(ticks.at(-1));
      }
      ticks.push(at.toISOString());
    }
    expect(ticks).toEqual(minutesOf(cron, time));
    expect(ticks.some((tick) => tick.startsWith('2028-02-29'))).toBe(cron.endsWith(' *'));
  },
  60_000,
);

test.each(schedules)('$name is late only after more than a tick, and may take no longer', (schedule) => {
  const { next } = ticksOf(schedule);
  const first = next(new Date(year.from));
  const periodSeconds = (next(first).getTime() - first.getTime()) / 1000;
  expect(schedule.lastSuccessMaxAgeSeconds).toBeGreaterThan(periodSeconds);
  expect(schedule.maxDurationSeconds).toBeLessThanOrEqual(schedule.lastSuccessMaxAgeSeconds);
});

test('the five of the runbook have its names and times', () => {
  const ofRunbook = schedules.filter(({ runbook }) => runbook !== null);
  expect(ofRunbook.map(({ runbook, cron, timezone }) => [runbook, cron, timezone])).toEqual([
    ['Database backup', '0 3 * * *', 'UTC'],
    ['Log rotation', '30 0 * * *', 'UTC'],
    ['Token cleanup', '0 4 * * *', 'UTC'],
    ['AI session cleanup', '0 5 * * 0', 'UTC'],
    ['Metrics aggregation', '5 * * * *', 'UTC'],
  ]);
});

test('a name that is none of a task is told from those that are', () => {
  expect(schedules.every(({ name }) => isTaskName(name))).toBe(true);
  expect(scheduleOf('retention').name).toBe('retention');
  for (const name of ['', '__proto__', 'Retention', 'photos']) expect(isTaskName(name)).toBe(false);
});

test('a pattern that never comes is refused', () => {
  expect(() => ticksOf({ cron: '0 0 30 2 *', timezone: 'UTC' }).next(new Date(year.from))).toThrow(
    'never comes',
  );
});
