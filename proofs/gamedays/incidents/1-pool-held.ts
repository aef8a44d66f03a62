import { connect } from '@sleek/backend/testing/data-dirs';
import type { Game } from '../game.ts';
import type { Incident, Scene } from '../incident.ts';

/** More than the server has connections. */
const manyMembers = { members: 14, everyMs: 150 };

export const poolHeld: Incident = {
  id: '1-pool-held',
  symptom: 'Requests wait and then fail, though the database does hardly anything',
  injected:
    'a client locks the check-ins in a transaction and leaves it open, until every connection of the pool waits for it',
  fixed: '`ops db end-session` as `ops diagnose db` says',
  alarm: 'api-5xx',
  // Who waits is slow before it fails.
  mayPrecede: ['api-latency-p95'],
  mayFollow: [],
  topic: '5xx',
  diagnosis: 'pool-exhausted',
  detectWithinMs: 80_000,
  recoverWithinMs: 40_000,
  setScene,
};

async function setScene(_ground: unknown, release: AsyncDisposableStack): Promise<Scene> {
  const clients: Awaited<ReturnType<typeof connect>>[] = [];
  release.defer(async () => {
    for (const client of clients) await client.end().catch(() => {});
  });
  return {
    // Requests fail five seconds after they came, many at once: a look must cover more than that.
    environment: { ALARM_TIME_SCALE: '10' },
    size: manyMembers,
    async inject({ environment }) {
      const url = new URL(environment.DATABASE_URL ?? '');
      url.searchParams.set('application_name', 'gameday-repair');
      const client = await connect(url.href);
      // It is ended from outside.
      client.on('error', () => {});
      clients.push(client);
      await client.query('begin');
      await client.query('lock table check_in in access exclusive mode');
    },
    async fix(game) {
      const { code, err } = await game.ops('db', 'end-session', await pidInAdvice(game), '--yes');
      if (code !== 0) throw new Error(`end-session ended with ${code}: ${err}`);
    },
  };
}

/** What to type stands in the diagnosis. */
async function pidInAdvice(game: Game): Promise<string> {
  const { out, err } = await game.ops('diagnose', 'db', '--json');
  const pid = /db end-session (\d+)/.exec(out)?.[1];
  if (pid === undefined) throw new Error(`The diagnosis names nobody to end: ${out.slice(0, 2000)} ${err}`);
  return pid;
}
