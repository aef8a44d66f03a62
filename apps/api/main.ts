import { resolve } from 'node:path';
import { openApp } from '@sleek/backend/app';
import { type Config, readConfig } from '@sleek/backend/config';
import { explainConfig } from '@sleek/backend/explain-config';
import { fetchSecrets } from '@sleek/backend/fetch-secrets';
import { systemClock } from '@sleek/backend/platform/clock';
import { takeOwnership } from '@sleek/backend/platform/data-dir-lock';
import { openLiveSecrets } from '@sleek/backend/platform/live-secrets';
import { createLog } from '@sleek/backend/platform/log';
import { openDatabaseServer } from '@sleek/backend/platform/postgres/database-server';
import { migrateUp } from '@sleek/backend/platform/postgres/migrate';
import { compactHeap } from './compact-heap.ts';
import { demo } from './demo.ts';
import { guardProcess, tellLastEnd } from './guards.ts';
import { readyMessage, startFailure, usage } from './start-messages.ts';
import { listenForStop, type StopRequest } from './stop-request.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);
const args = process.argv.slice(2);
const root = resolve(import.meta.dirname, '../..');

async function run(config: Config, stop: StopRequest): Promise<void> {
  await using release = new AsyncDisposableStack();
  const owned = await takeOwnership(config.dataDir);
  if (!owned.ok) throw owned.error;
  release.defer(() => owned.value.release());
  const database = await openDatabaseServer(config, { log: say, stop: stop.signal });
  release.defer(() => database.close());
  const applied = await migrateUp(database.url);
  if (applied.length > 0) say(`Database: applied ${applied.length} migrations.`);
  stop.signal.throwIfAborted();
  const ground = { clock: systemClock, log: createLog(config.log) };
  tellLastEnd(config, { ...ground, wasLeft: owned.value.wasLeft });
  const secrets = openLiveSecrets(config, { ...ground, databaseUrl: database.url });
  release.use(secrets);
  const settings = () => explainConfig(process.env, surroundings).keys;
  const app = await openApp(config, { ...ground, secrets, settings });
  release.defer(() => app.close());
  release.use(guardProcess(config, { ...ground, stop }));
  if (args.includes('--demo')) await demo(app, { ...config, say, stop: stop.signal });
  compactHeap();
  const address = config.role === 'worker' ? null : await app.listen();
  if (address !== null) owned.value.publish({ address });
  say(readyMessage(address, { ...config.http, hasDemo: args.includes('--demo') }));
  say(`${await stop.requested}: finishing what is under way.`);
  await app.drain();
}

const unknown = args.find((arg) => arg !== '--demo');
const surroundings = { root, fetched: unknown === undefined ? await fetchSecrets(process.env) : null };
const read = readConfig(process.env, surroundings);
if (unknown !== undefined) {
  process.stderr.write(usage(unknown));
  process.exitCode = unknown === '--help' ? 0 : 2;
} else if (!read.ok) {
  process.stderr.write(['The configuration has faults:', ...read.error, ''].join('\n  '));
  process.exitCode = 1;
} else {
  const stop = listenForStop();
  await run(read.value, stop).catch((error: unknown) => {
    if (error === stop.signal.reason) return say('Stopped before it was ready.');
    process.stderr.write(`${startFailure(error, read.value)}\n`);
    process.exitCode = 1;
  });
}
