import { query } from '@sleek/backend/testing/data-dirs';
import { databaseBehindProxy } from '@sleek/backend/testing/loopback-proxy';
import { ask } from '../client.ts';
import type { Game } from '../game.ts';
import type { Incident, Scene } from '../incident.ts';
import { isGood, statuses } from '../load.ts';

const shared = {
  topic: 'latency',
  detectWithinMs: 100_000,
  recoverWithinMs: 60_000,
} as const;

function failures({ load }: Game, sinceMs: number): string[] {
  const failed = load.since(sinceMs).filter((one) => !isGood(one));
  return failed.length === 0 ? [] : [`${failed.length} requests failed (${statuses(failed)})`];
}

const delayMs = 180;

export const networkSlow: Incident = {
  ...shared,
  id: '6-network-slow',
  symptom: 'Everything is slow, and neither server nor database has much to do',
  injected: `each packet between server and database takes ${delayMs} ms, each way`,
  fixed: 'the network is as fast as before',
  alarm: 'api-latency-p95',
  mayFollow: [],
  diagnosis: 'network-delay',
  async setScene(ground, release) {
    const proxy = await databaseBehindProxy(await ground.newDatabase());
    release.use(proxy);
    return {
      // Judging the alarms needs the same database: it takes seconds then, and so must a minute of theirs.
      environment: { DATABASE_URL: proxy.url, ALARM_TIME_SCALE: '10' },
      size: { members: 12, everyMs: 200 },
      inject: async () => proxy.delay(delayMs),
      fix: async () => proxy.delay(0),
      broken: failures,
    };
  },
};

const sessions = 800_000;
/** So many end their sessions at once that they queue for what computes the answer. */
const atOnce = 80;

export const indexDropped: Incident = {
  ...shared,
  id: '6-index-dropped',
  symptom: 'One request is slow, and everybody waits behind it',
  injected: `the index that finds a session when it is ended is dropped, among ${sessions.toLocaleString('en')} sessions`,
  fixed: '`ops db make-indexes`',
  alarm: 'api-latency-p95',
  // Processor and pool are full of it meanwhile.
  mayFollow: ['database-cpu', 'api-5xx'],
  isAlone: true,
  diagnosis: 'missing-index',
  async setScene(): Promise<Scene> {
    let address = '';
    return {
      environment: { ALARM_TIME_SCALE: '20' },
      size: { members: 3, everyMs: 300 },
      habits: Array.from({ length: atOnce }, (_, n) => ({
        kind: 'end session',
        everyMs: 1500,
        run: () => endSession(address, n),
      })),
      async prepare({ served, environment }) {
        ({ address } = served());
        await query(environment.DATABASE_URL ?? '', oldSessions);
      },
      inject: async ({ environment }) =>
        void (await query(environment.DATABASE_URL ?? '', 'drop index ix_refresh_token_token_hash')),
      async fix({ ops }) {
        const { code, err } = await ops('db', 'make-indexes', '--yes');
        if (code !== 0) throw new Error(`make-indexes ended with ${code}: ${err}`);
      },
    };
  },
};

/** Who has lost a session ends it all the same, and is not told whether there was one. */
const endSession = (address: string, n: number) =>
  ask(address, '/api/v1/auth/logout', { method: 'POST', body: { refresh_token: `lost-${n}` } });

/** As those of as many members, who need not be there for it: the checks of keys are off while they are written. */
const oldSessions = `
  set session_replication_role = replica;
  insert into refresh_token (user_id, id, family_id, token_hash, expires_at, created_at)
  select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
         md5(n::text) || md5((-n)::text), now() + interval '7 days', now()
  from generate_series(1, ${sessions}) n;
  analyze refresh_token`;
