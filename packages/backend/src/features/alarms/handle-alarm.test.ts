import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../platform/postgres/database.ts';
import { openWatchedAlarms, samplesOf } from '../../testing/alarm-watch.ts';
import { createFakeClock, type FakeClock } from '../../testing/fake-clock.ts';
import { freshDatabase } from '../../testing/fresh-database.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { type Alarm, alarms } from './alarms.ts';
import { acknowledgeAlarm, silenceAlarm, unsilenceAlarm } from './handle-alarm.ts';
import { readAlarmHistory, readAlarms } from './read-alarms.ts';

const page = alarms.find(({ id }) => id === 'disk-space-low') as Alarm;
const alarm = page.id;
const ada = { name: 'ada' };

let database: Awaited<ReturnType<typeof freshDatabase>>;
let own: OpenDatabase;
let clock: FakeClock;
beforeAll(async () => {
  database = await freshDatabase();
  own = openDatabase(database.url, { poolSize: 1, onError: () => {} });
});
afterAll(async () => {
  await own.close();
  await database[Symbol.asyncDispose]();
});
beforeEach(async () => {
  clock = createFakeClock('2026-06-15T12:00:00.000Z');
  await rowsOf({ databaseUrl: database.url }, 'truncate alarm_reading, alarm_state, alarm_change');
});

const deps = () => ({ db: own.db, clock });
async function firing() {
  const one = openWatchedAlarms({ databaseUrl: database.url, clock, alarms: [page] });
  one.show(samplesOf(page, true));
  await one.pass(page.for + 30);
  expect(one.told.splice(0)).toEqual([`${alarm} fired`]);
  return one;
}
const kinds = async () => (await readAlarmHistory(deps(), alarm)).map(({ change }) => change).reverse();

test('acknowledged: no more pages, until it fires again', async () => {
  await using one = await firing();
  const done = await acknowledgeAlarm(deps(), ada, { alarm, reason: 'on it' });
  expect(done).toMatchObject({ ok: true, value: { changed: true } });
  await one.pass(60 * 60);
  expect(one.told).toEqual([]);
  one.show(samplesOf(page, false));
  await one.pass(120);
  one.show(samplesOf(page, true));
  await one.pass(page.for + 60);
  expect(one.told).toEqual([`${alarm} cleared`, `${alarm} fired`]);
  expect(await kinds()).toContain('acknowledged');
});

test('acknowledged twice: the second changes nothing', async () => {
  await using _one = await firing();
  await acknowledgeAlarm(deps(), ada, { alarm, reason: 'on it' });
  const again = await acknowledgeAlarm(deps(), { name: 'bob' }, { alarm, reason: 'me too' });
  expect(again).toMatchObject({
    ok: true,
    value: { changed: false, state: { acknowledged: { by: 'ada' } } },
  });
});

test('silenced: quiet for as long as it says and no longer, then told again', async () => {
  await using one = await firing();
  await silenceAlarm(deps(), ada, { alarm, reason: 'moving data', minutes: 30 });
  await one.pass(29 * 60);
  expect(one.told).toEqual([]);
  await one.pass(90);
  expect(one.told).toEqual([`${alarm} fired`]);
  expect((await kinds()).slice(3)).toEqual(['silenced', 'silence-ended', 'told']);
});

test('silenced before it fires: told when the silence ends', async () => {
  await using one = openWatchedAlarms({ databaseUrl: database.url, clock, alarms: [page] });
  await silenceAlarm(deps(), ada, { alarm, reason: 'moving data', minutes: 10 });
  one.show(samplesOf(page, true));
  await one.pass(9 * 60);
  expect(one.told).toEqual([]);
  expect((await readAlarms(deps())).find((view) => view.alarm.id === alarm)?.state.phase.kind).toBe('firing');
  await one.pass(90);
  expect(one.told).toEqual([`${alarm} fired`]);
});

test('unsilenced: told at once', async () => {
  await using one = await firing();
  await silenceAlarm(deps(), ada, { alarm, reason: 'moving data', minutes: 60 });
  await one.pass(60);
  await unsilenceAlarm(deps(), ada, { alarm, reason: 'done early' });
  await one.pass(15);
  expect(one.told).toEqual([`${alarm} fired`]);
  expect(await unsilenceAlarm(deps(), ada, { alarm, reason: 'again' })).toMatchObject({
    value: { changed: false },
  });
});

test('what makes no sense is refused, and nothing is written', async () => {
  const refused = await Promise.all([
    acknowledgeAlarm(deps(), ada, { alarm: 'nothing', reason: 'x' }),
    acknowledgeAlarm(deps(), ada, { alarm, reason: ' ' }),
    acknowledgeAlarm(deps(), ada, { alarm, reason: 'two\nlines' }),
    acknowledgeAlarm(deps(), ada, { alarm, reason: 'x'.repeat(501) }),
    acknowledgeAlarm(deps(), ada, { alarm, reason: 'not firing' }),
    silenceAlarm(deps(), ada, { alarm, reason: 'x', minutes: 0 }),
    silenceAlarm(deps(), ada, { alarm, reason: 'for ever', minutes: 7 * 24 * 60 + 1 }),
  ]);
  expect(refused.map((each) => (each.ok ? 'done' : each.error.type))).toEqual([
    'unknown-alarm',
    'reason-refused',
    'reason-refused',
    'reason-refused',
    'not-firing',
    'minutes-refused',
    'minutes-refused',
  ]);
  expect(await readAlarmHistory(deps(), null)).toEqual([]);
});

test('read: every alarm with what is seen now', async () => {
  await using _one = await firing();
  const views = await readAlarms(deps());
  expect(views.map((view) => view.alarm.id)).toEqual(alarms.map(({ id }) => id));
  expect(views.find((view) => view.alarm.id === alarm)).toMatchObject({ value: 0.05 });
  clock.advanceMs(120_000);
  expect((await readAlarms(deps())).find((view) => view.alarm.id === alarm)).toMatchObject({ value: null });
});
