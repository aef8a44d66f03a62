import { killServer, query } from '@sleek/backend/testing/data-dirs';
import { openLoopbackProxy } from '@sleek/backend/testing/loopback-proxy';
import { canMakePair, openPostgresPair } from '@sleek/backend/testing/postgres-pair';
import type { Incident, Scene } from '../incident.ts';

export const primaryKilled: Incident = {
  id: '2-primary-killed',
  symptom: 'The database is gone',
  injected:
    'every process of the primary is killed with SIGKILL while members write; a synchronous standby has followed it',
  fixed: 'the standby is promoted and the database’s address leads to it',
  alarm: 'database-unavailable',
  // Requests fail before anybody looks at the database.
  mayPrecede: ['api-5xx'],
  // What a database that is gone does not tell is missing, which is an alarm by itself.
  mayFollow: ['api-5xx', 'api-latency-p95', 'database-connections', 'database-cpu'],
  topic: 'db',
  diagnosis: 'primary-down',
  detectWithinMs: 30_000,
  recoverWithinMs: 90_000,
  missing: () => (canMakePair() ? null : 'Debian’s PostgreSQL is not installed'),
  setScene,
};

async function setScene(_ground: unknown, release: AsyncDisposableStack): Promise<Scene> {
  const pair = release.use(await openPostgresPair());
  const portOf = (url: string) => Number(new URL(url).port);
  const target = { host: '127.0.0.1', port: portOf(pair.primaryUrl) };
  // As the name of a database, which leads to whichever server is the primary.
  const name = release.use(await openLoopbackProxy(target));
  const url = new URL(pair.primaryUrl);
  url.port = String(name.port);
  let kill = () => pair.killPrimary();
  return {
    environment: { DATABASE_URL: url.href },
    inject: async () => kill(),
    async fix() {
      await pair.promoteStandby();
      target.port = portOf(pair.standbyUrl);
      const [row] = await query(pair.standbyUrl, "select pg_read_file('postmaster.pid') as file");
      const pid = Number(String(row?.file).split('\n', 1)[0]);
      kill = () => killServer(pid);
    },
  };
}
