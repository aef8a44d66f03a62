import { expect, test } from 'vitest';
import { schedules } from '../../packages/backend/src/features/schedules/schedules.ts';
import { eventBridgeCron } from './event-bridge-cron.ts';

test.each([
  ['0 4 * * *', 'cron(0 4 * * ? *)'],
  ['5 * * * *', 'cron(5 * * * ? *)'],
  ['0 5 * * 0', 'cron(0 5 ? * SUN *)'],
  ['0 6 * * 6', 'cron(0 6 ? * SAT *)'],
  ['*/5 * * * *', 'cron(*/5 * * * ? *)'],
  ['0 0 1 * *', 'cron(0 0 1 * ? *)'],
])('%s is %s', (pattern, wanted) => {
  expect(eventBridgeCron(pattern)).toBe(wanted);
});

test.each(['0 0 1 * 1', '0 0 * * 1-5', '0 0 * *'])('%s cannot be said', (pattern) => {
  expect(() => eventBridgeCron(pattern)).toThrow(pattern);
});

test('every schedule of the server can be said', () => {
  for (const { cron } of schedules) expect(eventBridgeCron(cron)).toMatch(/^cron\(/);
});
