import { readConfig } from '@sleek/backend/config';
import { fetchSecrets } from '@sleek/backend/fetch-secrets';
import { joinDatabaseServer } from '@sleek/backend/platform/postgres/database-server';
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
  const config = readConfig(environment, { root: process.cwd(), fetched: await fetchSecrets(environment) });
  if (!config.ok) {
    for (const fault of config.error) process.stderr.write(`${fault}\n`);
    return 2;
  }
  const server = await joinDatabaseServer(config.value, say);
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

try {
  process.exitCode = await main(process.argv.slice(2), process.env);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
