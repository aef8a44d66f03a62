import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createNoteFile } from '../../platform/note-file.ts';
import { lockFor } from '../../platform/postgres/advisory-lock.ts';
import { openDatabase } from '../../platform/postgres/database.ts';
import { openWatchedAlarms, samplesOf } from '../../testing/alarm-watch.ts';
import { createFakeClock, type FakeClock } from '../../testing/fake-clock.ts';
import { freshDatabase } from '../../testing/fresh-database.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { putReadings } from './alarms.store.ts';
import { type Alarm, alarms } from './alarms.ts';
import { aloneNoteIn } from './alone-note.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let clock: FakeClock;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(async () => {
  clock = createFakeClock('2026-06-15T12:00:00.000Z');
  await query('truncate alarm_reading, alarm_state, alarm_change');
});

const query = (statement: string) => rowsOf({ databaseUrl: database.url }, statement);
const history = async (alarm: string) =>
  (await query(`select change, reason from alarm_change where alarm = '${alarm}' order by id`)).map(
    ({ change, reason }) => (reason === null ? change : `${change} ${reason}`),
  );
const alarmOf = (id: string) => alarms.find((alarm) => alarm.id === id) as Alarm;
const open = (options: Partial<Parameters<typeof openWatchedAlarms>[0]> = {}) =>
  openWatchedAlarms({ databaseUrl: database.url, clock, ...options });

describe('every alarm', () => {
  test.each(alarms.map((alarm) => [alarm.id, alarm] as const))(
    '%s waits, fires, and clears, and no other does',
    async (id, alarm) => {
      await using one = open({ timeScale: 60 });
      one.show(samplesOf(alarm, false, 60));
      await one.pass(alarm.window + 60);
      expect(one.told).toEqual([]);
      one.show(samplesOf(alarm, true, 60));
      if (alarm.for > 60) {
        await one.pass(alarm.for - 30);
        expect(one.told).toEqual([]);
      }
      await one.pass(2 * alarm.window + 90);
      expect(one.told).toEqual([`${id} fired`]);
      one.show(samplesOf(alarm, false, 60));
      await one.pass(2 * alarm.window + 60);
      expect(one.told).toEqual([`${id} fired`, `${id} cleared`]);
      expect(await history(id)).toEqual([
        ...(alarm.for > 0 ? ['pending'] : []),
        'firing',
        'told fired',
        'cleared',
        'told cleared',
      ]);
    },
  );

  test('has in its history what a way of telling adds', async () => {
    const alarm = alarmOf('api-cpu');
    await using one = open({ alarms: [alarm], timeScale: 60, send: async () => 'scale: no more hosts here' });
    one.show(samplesOf(alarm, true, 60));
    await one.pass(alarm.for + 150);
    expect(await history('api-cpu')).toContain('told fired; scale: no more hosts here');
  });

  test('fires at its threshold and not at another one', async () => {
    const alarm = alarmOf('disk-space-low');
    for (const threshold of [alarm.threshold, alarm.threshold / 4]) {
      await using one = open({ alarms: [{ ...alarm, threshold }] });
      one.show(samplesOf(alarm, true));
      await one.pass(alarm.for + 60);
      expect(one.told.length).toBe(threshold === alarm.threshold ? 1 : 0);
      await query('truncate alarm_reading, alarm_state');
    }
  });

  test('about an age says nothing of what never happened', async () => {
    const alarm = alarmOf('backup-too-old');
    await using one = open({ alarms: [alarm] });
    one.show(() => [{ name: 'backup_last_success_timestamp_seconds', labels: {}, value: 0 }]);
    await one.pass(15 * 60);
    expect(one.told).toEqual([]);
  });

  test('that needs data fires after two windows without any, and one that does not stays quiet', async () => {
    const both = [alarmOf('api-cpu'), alarmOf('redis-memory')];
    await using one = open({ alarms: both });
    const shown = both.map((alarm) => samplesOf(alarm, false));
    one.show((nowMs) => shown.flatMap((samples) => samples(nowMs)));
    await one.pass(180);
    one.show(() => []);
    await one.pass(120);
    expect(one.told).toEqual([]);
    await one.pass(30);
    expect(one.told).toEqual(['api-cpu fired']);
  });

  test('that was missing before the process began says nothing until it has looked for long enough', async () => {
    const alarm = alarmOf('api-cpu');
    await using former = open({ alarms: [alarm], process: 'killed' });
    former.show(samplesOf(alarm, false));
    await former.pass(30);
    clock.advanceMs(3_600_000);
    await using one = open({ alarms: [alarm], process: 'next' });
    await one.pass(60);
    one.show(samplesOf(alarm, false));
    await one.pass(120);
    expect(one.told).toEqual([]);
  });
});

const down = alarmOf('photo-store-unavailable');
const page = alarmOf('disk-space-low');

describe('telling', () => {
  test('repeats a page every quarter of an hour until somebody is at it, and a notice never', async () => {
    await using one = open({ alarms: [down, page] });
    const shown = [down, page].map((alarm) => samplesOf(alarm, true));
    one.show((nowMs) => shown.flatMap((samples) => samples(nowMs)));
    await one.pass(5 * 60 + 30);
    expect(one.told).toEqual([`${down.id} fired`, `${page.id} fired`]);
    await one.pass(15 * 60);
    expect(one.told.slice(2)).toEqual([`${page.id} repeated`]);
    await one.pass(15 * 60);
    expect(one.told.slice(3)).toEqual([`${page.id} repeated`]);
  });

  test('tries again after a minute when nobody could be reached', async () => {
    let reachable = false;
    await using one = open({
      alarms: [down],
      send: async () => {
        if (!reachable) throw new Error('unreachable');
      },
    });
    one.show(samplesOf(down, true));
    await one.pass(down.for + 60);
    expect(one.told).toEqual([]);
    reachable = true;
    await one.pass(60);
    expect(one.told).toEqual([`${down.id} fired`]);
  });

  test('says nothing of what was over before anybody could be told', async () => {
    await using one = open({ alarms: [down], send: () => Promise.reject(new Error('unreachable')) });
    one.show(samplesOf(down, true));
    await one.pass(down.for + 30);
    one.show(samplesOf(down, false));
    await one.pass(120);
    expect(one.told).toEqual([]);
    expect(await history(down.id)).toEqual(['pending', 'firing', 'cleared']);
  });

  test('goes on where a process that was killed left off', async () => {
    await using first = open({ alarms: [page] });
    first.show(samplesOf(page, true));
    await first.pass(page.for - 30);
    await using second = open({ alarms: [page], process: 'two' });
    second.show(samplesOf(page, true));
    await second.pass(60);
    expect(second.told).toEqual([`${page.id} fired`]);
    expect(await history(page.id)).toEqual(['pending', 'firing', 'told fired']);
  });
});

describe('several processes', () => {
  test('tell once, whoever of them is the one that sees it', async () => {
    await using one = open({ alarms: [page], process: 'one' });
    await using two = open({ alarms: [page], process: 'two', movesClock: false });
    one.show(samplesOf(page, false));
    two.show(samplesOf(page, true));
    for (let seconds = 0; seconds < page.for + 120; seconds += 15)
      await Promise.all([one.pass(15), two.pass(15)]);
    expect([...one.told, ...two.told]).toEqual([`${page.id} fired`]);
    two.show(samplesOf(page, false));
    for (let seconds = 0; seconds < 120; seconds += 15) await Promise.all([one.pass(15), two.pass(15)]);
    // Either may have told either.
    expect([...one.told, ...two.told].toSorted()).toEqual([`${page.id} cleared`, `${page.id} fired`]);
  });

  test('add up what each has counted', async () => {
    const alarm = alarmOf('failed-log-ins');
    const half = { ...alarm, threshold: alarm.threshold * 0.6 };
    await using one = open({ alarms: [alarm], process: 'one' });
    one.show(samplesOf(half, true));
    await one.pass(120);
    expect(one.told).toEqual([]);
    await using two = open({ alarms: [alarm], process: 'two', movesClock: false });
    two.show(samplesOf(half, true));
    for (let seconds = 0; seconds < 90; seconds += 5) {
      await one.pass(5);
      await two.pass(5);
    }
    expect([...one.told, ...two.told]).toEqual([`${alarm.id} fired`]);
  });

  test('do not count what one that is gone has said', async () => {
    await using one = open({ alarms: [page], process: 'one' });
    await using two = open({ alarms: [page], process: 'two', movesClock: false });
    two.show(samplesOf(page, true));
    one.show(samplesOf(page, false));
    await Promise.all([one.pass(15), two.pass(15)]);
    await one.pass(page.for + 120);
    expect([...one.told, ...two.told]).toEqual([]);
  });
});

describe('without its database', () => {
  const gone = alarmOf('database-unavailable');

  test('a process judges and pages by itself, and writes down afterwards what it found', async () => {
    await using own = await freshDatabase();
    const ofOwn = (statement: string) => rowsOf({ databaseUrl: own.url }, statement);
    await using one = open({ databaseUrl: own.url, alarms: [gone] });
    one.show(samplesOf(gone, false));
    await one.pass(60);
    await ofOwn('alter table alarm_reading rename to alarm_reading_hidden');
    one.show(samplesOf(gone, true));
    await one.pass(gone.for + 30);
    expect(one.told).toEqual([`${gone.id} fired`]);
    expect(one.watch.states().get(gone.id)?.phase.kind).toBe('firing');
    await one.pass(15 * 60);
    expect(one.told).toEqual([`${gone.id} fired`, `${gone.id} repeated`]);
    expect(await ofOwn('select 1 from alarm_change')).toEqual([]);

    await ofOwn('alter table alarm_reading_hidden rename to alarm_reading');
    one.show(samplesOf(gone, false));
    await one.pass(90);
    expect(one.told.slice(2)).toEqual([`${gone.id} cleared`]);
    const rows = await ofOwn('select change, reason from alarm_change order by id');
    expect(rows.map(({ change, reason }) => [change, reason])).toEqual([
      ['pending', null],
      ['firing', null],
      ['told', 'fired'],
      ['told', 'repeated'],
      ['cleared', null],
      ['told', 'cleared'],
    ]);
  });

  test('what a process told before it ended is over for the next one, who says so', async () => {
    await using own = await freshDatabase();
    const ofOwn = (statement: string) => rowsOf({ databaseUrl: own.url }, statement);
    const folder = mkdtempSync(join(tmpdir(), 'sleek-alone-'));
    const note = aloneNoteIn(createNoteFile(join(folder, 'alone.json')));
    const opened = () => open({ databaseUrl: own.url, alarms: [gone], note });
    await ofOwn('alter table alarm_reading rename to alarm_reading_hidden');
    {
      await using one = opened();
      one.show(samplesOf(gone, true));
      await one.pass(gone.for + 30);
      expect(one.told).toEqual([`${gone.id} fired`]);
    }
    await ofOwn('alter table alarm_reading_hidden rename to alarm_reading');
    await using two = opened();
    two.show(samplesOf(gone, false));
    await two.pass(90);
    expect(two.told).toEqual([`${gone.id} cleared`]);
    expect(note.read()).toBeNull();
    rmSync(folder, { recursive: true });
  });

  test('that is silent without an error is given up after a while', async () => {
    await using own = await freshDatabase();
    await using blocker = openDatabase(own.url, { poolSize: 1, onError: () => {} });
    await using one = open({ databaseUrl: own.url, alarms: [gone], patienceMs: 100 });
    one.show(samplesOf(gone, true));
    await blocker.db.transaction().execute(async (transaction) => {
      await lockFor(transaction, 'alarms');
      await putReadings(transaction, { process: 'one', readings: {}, now: clock.now() });
      await one.pass(gone.for + 30);
      expect(one.told).toEqual([`${gone.id} fired`]);
    });
    // The question that was given up is answered first.
    await expect
      .poll(
        async () => {
          await one.pass(15);
          return rowsOf({ databaseUrl: own.url }, 'select phase from alarm_state');
        },
        { timeout: 20_000 },
      )
      .toEqual([{ phase: 'firing' }]);
    expect(one.told).toEqual([`${gone.id} fired`]);
  });

  test('a process that started while it was silent pages too', async () => {
    await using one = openWatchedAlarms({
      databaseUrl: 'postgres://nobody@127.0.0.1:9/none',
      clock,
      alarms: [gone],
    });
    one.show(samplesOf(gone, true));
    await one.pass(gone.for + 30);
    expect(one.told).toEqual([`${gone.id} fired`]);
  });
});
