import { readConfig } from '@sleek/backend/config';
import { readOwner, takeOwnership } from '@sleek/backend/platform/data-dir-lock';
import {
  joinEmbeddedPostgres,
  openEmbeddedPostgres,
} from '@sleek/backend/platform/embedded-postgres/embedded-postgres';
import {
  type MigrationState,
  migrateDown,
  migrateUp,
  migrationState,
} from '@sleek/backend/platform/postgres/migrate';

const usage = `Usage: npm run db -- <command>

  up       apply every pending migration
  down     undo the newest migration (its data go with it)
  status   what is applied and what is pending
`;

const say = (text: string) => process.stdout.write(`${text}\n`);

/** The `db` command. @returns the exit code: 0 done, 1 failed, 2 wrong use. */
async function main([command, ...rest]: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  if (command === '--help' || command === 'help') return printUsage(0);
  if (rest.length > 0 || !(command === 'up' || command === 'down' || command === 'status'))
    return printUsage(2);
  const config = readConfig(environment, { root: process.cwd() });
  if (!config.ok) {
    for (const fault of config.error) process.stderr.write(`${fault}\n`);
    return 2;
  }
  const { database, dataDir } = config.value;
  const server =
    database.mode === 'external'
      ? { url: database.url.reveal(), close: async () => {} }
      : await joinOrOpen(dataDir);
  try {
    await commands[command](server.url);
    return 0;
  } finally {
    await server.close();
  }
}

function printUsage(code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(usage);
  return code;
}

const commands = {
  async up(url: string): Promise<void> {
    const done = await migrateUp(url);
    say(done.length === 0 ? 'Nothing to do: every migration is applied.' : `Applied ${done.join(', ')}.`);
  },
  async down(url: string): Promise<void> {
    const done = await migrateDown(url);
    say(done.length === 0 ? 'Nothing to undo.' : `Undid ${done.join(', ')}.`);
  },
  async status(url: string): Promise<void> {
    say(statusText(await migrationState(url)));
  },
};

function statusText({ applied, pending }: MigrationState): string {
  const lines = [...applied.map((name) => `applied  ${name}`), ...pending.map((name) => `pending  ${name}`)];
  return [...lines, `${applied.length} applied, ${pending.length} pending`].join('\n');
}

/** Joins the server of a running owner of DATA_DIR; with nobody there, starts one for as long as this takes. */
async function joinOrOpen(dataDir: string): Promise<{ url: string; close(): Promise<void> }> {
  if (readOwner(dataDir) !== null) return { ...(await joinEmbeddedPostgres(dataDir)), close: async () => {} };
  const lock = await takeOwnership(dataDir);
  if (!lock.ok) return { ...(await joinEmbeddedPostgres(dataDir)), close: async () => {} };
  const server = await openEmbeddedPostgres({ dataDir, log: say });
  return {
    url: server.url,
    close: async () => {
      await server.close();
      lock.value.release();
    },
  };
}

try {
  process.exitCode = await main(process.argv.slice(2), process.env);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
