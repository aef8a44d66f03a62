import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../testing/fresh-database.ts';
import { watchedGauges } from '../../testing/watched-gauges.ts';
import { openDatabase } from '../postgres/database.ts';
import { readServerLoad } from '../postgres/server-load.ts';
import { watchDatabaseServer } from './database-gauges.ts';
import { readDatabaseSeconds } from './local-database-cpu.ts';

const options = { poolSize: 1, onError: () => {} };

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

describe('the load of the database server', () => {
  test('counts the connections of all clients and knows how many there may be', async () => {
    await using fresh = await freshDatabase();
    await using database = openDatabase(fresh.url, options);
    const before = await readServerLoad(database.db);
    const during = await withClient(fresh.url, () =>
      withClient(fresh.url, async (client) => {
        const { rows } = await client.query<{ count: number }>(
          `select count(*)::int as count from pg_stat_activity where datname = current_database()`,
        );
        return { here: rows[0]?.count, load: await readServerLoad(database.db) };
      }),
    );
    expect(during.here).toBe(3);
    expect(during.load.connections).toBeGreaterThanOrEqual(3);
    expect(before.maxConnections).toBe(
      await withClient(fresh.url, async (client) => {
        const { rows } = await client.query<{ max_connections: string }>('show max_connections');
        return Number(rows[0]?.max_connections);
      }),
    );
  });

  test('is counted by somebody who may not see what others do', async () => {
    await using fresh = await freshDatabase();
    await withClient(fresh.url, async (client) => {
      const role = `plain_${new URL(fresh.url).pathname.slice(-12)}`;
      await client.query(`create role ${role}`);
      await client.query(`set role ${role}`);
      const { rows } = await client.query<{ count: number; seen: number }>(`
        select count(*) filter (where usesysid is not null
          and coalesce(backend_type, 'client backend') = 'client backend')::int as count
        from pg_stat_activity`);
      await client.query('reset role');
      const all = await client.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity where backend_type = 'client backend'`,
      );
      expect(rows[0]?.count).toBeGreaterThan(0);
      expect(Math.abs((rows[0]?.count ?? 0) - (all.rows[0]?.count ?? 0))).toBeLessThan(20);
      await client.query(`drop role ${role}`);
    });
  });

  test('is absent while the server does not answer', async () => {
    await using nowhere = openDatabase('postgres://x:y@127.0.0.1:9/nowhere', options);
    const gauges = watchedGauges();
    const watching = watchDatabaseServer(gauges.counters, nowhere.db);
    await watching[Symbol.asyncDispose]();
    for (const name of ['database_connections', 'database_max_connections', 'database_cpu_ratio'])
      expect([name, gauges.read(name)]).toEqual([name, []]);
  });

  test.runIf(process.platform === 'linux')('has the processor time of a server on this machine', async () => {
    await using fresh = await freshDatabase();
    await using database = openDatabase(fresh.url, options);
    const { localPid } = await readServerLoad(database.db);
    const before = await readDatabaseSeconds(localPid ?? 0);
    await withClient(fresh.url, (client) =>
      client.query(`select count(*) from generate_series(1, 3000000) as n where sqrt(n) > 3`),
    );
    const after = await readDatabaseSeconds(localPid ?? 0);
    expect((after ?? 0) - (before ?? 0)).toBeGreaterThan(0.05);
  });
});

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function processes(stats: Record<number, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'sleek-proc-'));
  roots.push(root);
  for (const [pid, line] of Object.entries(stats)) {
    mkdirSync(join(root, pid));
    writeFileSync(join(root, pid, 'stat'), line);
  }
  mkdirSync(join(root, 'net'));
  return root;
}

const stat = (pid: number, name: string, parent: number, ticks: [number, number, number, number]) =>
  `${pid} (${name}) S ${parent} 1 1 0 -1 4194560 900 800 0 0 ${ticks.join(' ')} 20 0 1 0 100 1000\n`;

describe('the processor time of a database server', () => {
  const server = {
    10: stat(10, 'postgres', 1, [1, 2, 300, 400]),
    11: stat(11, 'postgres', 10, [50, 50, 0, 0]),
    12: stat(12, 'postgres', 10, [7, 3, 0, 0]),
    20: stat(20, 'a (strange) name', 1, [9000, 0, 0, 0]),
  };

  test('is that of all its processes, those that ended included', async () => {
    expect(await readDatabaseSeconds(11, processes(server))).toBe(8.13);
  });

  test('is unknown where the process is another program’s or not there', async () => {
    expect(await readDatabaseSeconds(20, processes(server))).toBeNull();
    expect(await readDatabaseSeconds(99, processes(server))).toBeNull();
    const alone = processes({ 11: stat(11, 'postgres', 1, [1, 1, 1, 1]) });
    expect(await readDatabaseSeconds(11, alone)).toBeNull();
  });
});
