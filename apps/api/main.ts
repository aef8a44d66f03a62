import { resolve } from 'node:path';
import { openApp } from '@sleek/backend/app';
import { readConfig } from '@sleek/backend/config';
import { systemClock } from '@sleek/backend/platform/clock';
import { takeOwnership } from '@sleek/backend/platform/data-dir-lock';
import { generatedSecret } from '@sleek/backend/platform/generated-secrets';
import { createLog } from '@sleek/backend/platform/log';
import { openDatabaseServer } from '@sleek/backend/platform/postgres/database-server';
import { migrateUp } from '@sleek/backend/platform/postgres/migrate';

const say = (text: string) => process.stdout.write(`${text}\n`);

function refuse(...lines: string[]): never {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
}

const root = resolve(import.meta.dirname, '../..');
const read = readConfig(process.env, { root });
if (!read.ok) refuse('The configuration has faults:', ...read.error.map((fault) => `  ${fault}`));
const config = read.value;

const owned = await takeOwnership(config.dataDir);
if (!owned.ok) {
  if (owned.error.type === 'data-dir-unusable') refuse(owned.error.message);
  refuse(
    `Sleek Coach is already running from ${config.dataDir}`,
    `  at ${owned.error.address ?? 'an address it has not yet told'}, process ${owned.error.pid ?? 'unknown'}.`,
    '  Use it there, or stop it first; another DATA_DIR and PORT run a second one beside it.',
  );
}

await using resources = new AsyncDisposableStack();
resources.defer(() => owned.value.release());
const stopped = new Promise<string>((settle) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => settle(signal));
});
const database = await openDatabaseServer(config, say);
resources.defer(() => database.close());
const applied = await migrateUp(database.url);
if (applied.length > 0) say(`Database: applied ${applied.length} migrations.`);
const app = await openApp(config, {
  databaseUrl: database.url,
  jwtSecret: config.jwtSecret ?? generatedSecret(config.dataDir, 'jwt-secret-key'),
  dataKey: config.dataKey ?? generatedSecret(config.dataDir, 'data-key'),
  clock: systemClock,
  log: createLog(config.log),
});
resources.defer(() => app.close());
const address = await app.listen();
owned.value.publish({ address });
say(`Sleek Coach is ready: ${config.http.publicUrl}`);
say('A member with 120 days of data to look at: npm start -- --demo. Stop with Ctrl-C.');
await stopped;
say('Stopping: finishing what is under way.');
