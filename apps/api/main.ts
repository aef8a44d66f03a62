import { resolve } from 'node:path';
import { openApp } from '@sleek/backend/app';
import { type Config, readConfig } from '@sleek/backend/config';
import { systemClock } from '@sleek/backend/platform/clock';
import { takeOwnership } from '@sleek/backend/platform/data-dir-lock';
import { openLiveSecrets } from '@sleek/backend/platform/live-secrets';
import { createLog } from '@sleek/backend/platform/log';
import { openDatabaseServer } from '@sleek/backend/platform/postgres/database-server';
import { migrateUp } from '@sleek/backend/platform/postgres/migrate';
import { demo } from './demo.ts';
import { startFailure, usage } from './start-messages.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);
const args = process.argv.slice(2);

async function run(config: Config, release: AsyncDisposableStack): Promise<void> {
  const stopped = new Promise<string>((settle) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => settle(signal));
  });
  const owned = await takeOwnership(config.dataDir);
  if (!owned.ok) throw owned.error;
  release.defer(() => owned.value.release());
  const database = await openDatabaseServer(config, say);
  release.defer(() => database.close());
  const applied = await migrateUp(database.url);
  if (applied.length > 0) say(`Database: applied ${applied.length} migrations.`);
  const ground = { clock: systemClock, log: createLog(config.log) };
  const secrets = openLiveSecrets(config, { ...ground, databaseUrl: database.url });
  release.use(secrets);
  const app = await openApp(config, { ...ground, secrets });
  release.defer(() => app.close());
  if (args.includes('--demo')) await demo(app, config.dataDir, say);
  if (config.role === 'worker') say('Sleek Coach does what is due, and answers no requests (ROLE=worker).');
  else {
    const address = await app.listen();
    owned.value.publish({ address });
    say(`Sleek Coach is ready: ${config.http.port === 0 ? address : config.http.publicUrl}`);
    if (!args.includes('--demo'))
      say('To look around with 120 days of data: DATA_DIR=.demo npm start -- --demo');
  }
  say('Ctrl-C stops everything it started.');
  say(`${await stopped}: finishing what is under way.`);
}

const read = readConfig(process.env, { root: resolve(import.meta.dirname, '../..') });
const unknown = args.find((arg) => arg !== '--demo');
if (unknown !== undefined) {
  process.stderr.write(usage(unknown));
  process.exitCode = unknown === '--help' ? 0 : 2;
} else if (!read.ok) {
  process.stderr.write(['The configuration has faults:', ...read.error, ''].join('\n  '));
  process.exitCode = 1;
} else {
  await using release = new AsyncDisposableStack();
  await run(read.value, release).catch((error: unknown) => {
    process.stderr.write(`${startFailure(error, read.value)}\n`);
    process.exitCode = 1;
  });
}
