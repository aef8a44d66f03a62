import { createEvents } from '../events.ts';
import { createScheduler } from '../features/schedules/scheduler.ts';
import { noCounters } from '../platform/counters.ts';
import { silentLog } from '../platform/log.ts';
import { openDatabase } from '../platform/postgres/database.ts';
import { createFakeClock } from './fake-clock.ts';

/**
 * A process of its own that takes what is due and dies halfway: it deletes one of the tokens that are due, says so, and
 * waits to be killed. Given are the database's address and the instant of its clock.
 */
const [url = '', at = ''] = process.argv.slice(2);
const { db } = openDatabase(url, { poolSize: 2, onError: () => {} });

const scheduler = createScheduler({
  db,
  clock: createFakeClock(at),
  log: silentLog,
  events: createEvents({ log: silentLog, counters: noCounters }),
  process: `killed:${process.pid}`,
  handlers: {
    'token-cleanup': async () => {
      await db.deleteFrom('refresh_token').where('token_hash', '=', 'a'.repeat(64)).execute();
      process.stdout.write('halfway\n');
      await new Promise(() => {});
    },
  },
});
setInterval(() => {}, 1000);
await scheduler.runDue();
