import { openEmbeddedPostgres } from '@sleek/backend/platform/embedded-postgres/embedded-postgres';
import { connect, query } from '@sleek/backend/testing/data-dirs';
import type { Game } from '../game.ts';
import type { Ground } from '../ground.ts';
import type { Incident, Scene } from '../incident.ts';
import { isGood, statuses } from '../load.ts';

/** So many are left for the server, which has what it needs, and for operators. */
const left = 4;
const mostHolders = 200;

export const connectionsHeld: Incident = {
  id: '2-connections-held',
  symptom: 'The database takes hardly any more connections',
  injected: 'another program opens connections until four are left, and keeps them',
  fixed: '`ops db end-session` with the pids that `ops diagnose db` leads to',
  alarm: 'database-connections',
  mayFollow: [],
  topic: 'db',
  diagnosis: 'too-many-connections',
  // It is counted twice a minute, whatever the alarms' pace.
  detectWithinMs: 60_000,
  recoverWithinMs: 60_000,
  setScene,
};

async function setScene(ground: Ground, release: AsyncDisposableStack): Promise<Scene> {
  // What is played beside it must not lack the connections.
  const dataDir = ground.folder('2-connections-held-server');
  const server = release.use(await openEmbeddedPostgres({ dataDir, durable: false, log: () => {} }));
  const holders: Client[] = [];
  release.defer(() => endAll(holders));
  return {
    environment: { DATABASE_URL: server.url },
    inject: (game) => hold(game.environment.DATABASE_URL ?? '', holders),
    async fix(game) {
      const { code, err } = await game.ops('db', 'end-session', ...(await pidsOfHolders(game)), '--yes');
      if (code !== 0) throw new Error(`end-session ended with ${code}: ${err}`);
    },
    broken({ load }, sinceMs) {
      const failed = load.since(sinceMs).filter((one) => !isGood(one));
      return failed.length === 0 ? [] : [`${failed.length} requests failed (${statuses(failed)})`];
    },
  };
}

type Client = Awaited<ReturnType<typeof connect>>;
const holderName = 'gameday-report';

async function hold(url: string, holders: Client[]): Promise<void> {
  holders.splice(0);
  const [row] = await query(
    url,
    "select current_setting('max_connections')::int - count(*)::int as free from pg_stat_activity where backend_type = 'client backend'",
  );
  const wanted = Math.min(mostHolders, Number(row?.free) - left);
  const named = new URL(url);
  named.searchParams.set('application_name', holderName);
  for (let n = 0; n < wanted; n++) holders.push(await connect(named.href));
}

async function pidsOfHolders({ environment }: Game): Promise<string[]> {
  const rows = await query(
    environment.DATABASE_URL ?? '',
    `select pid from pg_stat_activity where application_name = '${holderName}'`,
  );
  return rows.map(({ pid }) => String(pid));
}

async function endAll(holders: readonly Client[]): Promise<void> {
  await Promise.all(holders.map((client) => client.end().catch(() => {})));
}
