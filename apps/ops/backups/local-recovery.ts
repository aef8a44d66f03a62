import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '@sleek/backend/config';
import type { RestorePoint } from '@sleek/backend/features/backups/choose-backup';
import { restoreBackup } from '@sleek/backend/features/backups/restore-backup';
import { restorePhotos } from '@sleek/backend/features/backups/restore-photos';
import { isCopiedHere } from '@sleek/backend/open-backups';
import { callHttp } from '@sleek/backend/platform/call-http';
import { systemClock } from '@sleek/backend/platform/clock';
import { readOwner } from '@sleek/backend/platform/data-dir-lock';
import { readKeyUse } from '@sleek/backend/platform/postgres/reseal-texts';
import { createSealedText } from '@sleek/backend/platform/sealed-text';
import { withDatabase } from '../open-database.ts';
import type { Terminal } from '../terminal.ts';
import { smoke } from '../watching/smoke.ts';
import { objectsFor } from './objects-for.ts';
import type { RecoveryStep } from './recovery.ts';
import { restoreFailure } from './restore-words.ts';

type Order = { config: Config; point: RestorePoint };

/** The six steps of the runbook on this machine, where the embedded database lives. */
export function localRecovery(terminal: Terminal, { config, point }: Order): RecoveryStep[] {
  const { dataDir, backupDir } = config;
  return [
    {
      name: 'database',
      plan: `restore ${dataDir} from ${backupDir}`,
      run: () => restoreAll(terminal, { config, point }),
    },
    {
      name: 'secrets',
      plan: 'the database has no address of its own here; look whether its texts can be opened',
      run: () => openSealed(terminal),
    },
    {
      name: 'photos',
      plan: 'write to the photo store, and compare every photo with its copy',
      run: () => comparePhotos({ config, point }),
    },
    { name: 'deploy', plan: 'start the server', run: () => startServer(terminal, config) },
    { name: 'smoke', plan: 'ask the server what members ask of it', run: () => runSmoke(config) },
    { name: 'dns', plan: `look whether ${config.http.publicUrl} leads here`, run: () => askPublicly(config) },
  ];
}

async function restoreAll(terminal: Terminal, { config, point }: Order): Promise<string> {
  const restored = await restoreBackup(
    {
      clock: systemClock,
      backupDir: config.backupDir,
      objectsIn: () => (isCopiedHere(config) ? objectsFor(config) : null),
      say: (step) => terminal.err(`  ${step}`),
    },
    { ...point, dataDir: config.dataDir, replace: true },
  );
  if (!restored.ok) throw restoreFailure(restored.error);
  const { backup, lastCommitAt, rows, aside } = restored.value;
  const count = Object.values(rows).reduce((sum, one) => sum + one, 0);
  const last = lastCommitAt === null ? '' : `, last change ${lastCommitAt.toISOString()}`;
  return `${count} rows from backup ${backup}${last}${aside === null ? '' : `; what was there is in ${aside}`}`;
}

async function openSealed(terminal: Terminal): Promise<string> {
  const keys = await withDatabase(terminal, (db, dataKeys) => readKeyUse(db, createSealedText(dataKeys())));
  const lost = keys.filter(({ isPresent, texts }) => !isPresent && texts > 0);
  const count = (list: typeof keys) => list.reduce((sum, { texts }) => sum + texts, 0);
  if (lost.length > 0)
    throw new Error(`${count(lost)} texts were sealed with a key that is not here: bring back DATA_KEY.`);
  return `${count(keys)} sealed texts have their key`;
}

/** An object of our own is written, read and removed: that tells a store that only looks as if it were there. */
async function comparePhotos({ config, point }: Order): Promise<string> {
  const objects = objectsFor(config);
  const probe = 'probe/recovery';
  await objects.write(probe, Buffer.from('probe'), 'text/plain');
  const read = await objects.read(probe);
  await objects.erase(probe);
  if (String(read) !== 'probe') throw new Error('The photo store does not give back what was written to it.');
  if (!isCopiedHere(config)) return 'the bucket takes and gives objects; it keeps its own copies';
  const { present, written, lost } = await restorePhotos(objects, config.backupDir, point.targetTime);
  if (lost > 0) throw new Error(`${lost} photos are neither in the store nor whole in the backups.`);
  return `the store takes and gives objects; ${present + written} copies compared, ${written} of them brought back`;
}

const startWithinMs = 120_000;

/** Leaves it running when this command has ended; its output goes to a file in DATA_DIR. */
async function startServer({ environment, root }: Terminal, { dataDir }: Config): Promise<string> {
  const log = join(dataDir, 'server.log');
  if (readOwner(dataDir) === null) {
    const output = openSync(log, 'a', 0o600);
    const child = spawn(process.execPath, [join(root, 'apps/api/main.ts')], {
      cwd: root,
      env: { ...environment },
      detached: true,
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    child.unref();
  }
  for (let waitedMs = 0; waitedMs < startWithinMs; waitedMs += 200) {
    const owner = readOwner(dataDir);
    if (owner?.address)
      return `it serves ${owner.address} (pid ${owner.pid}; kill -TERM ${owner.pid} stops it)`;
    await sleep(200);
  }
  throw new Error(`The server did not start within two minutes: see ${log}.`);
}

async function runSmoke({ dataDir, http }: Config): Promise<string> {
  const { isAnswered, steps, url } = await smoke(readOwner(dataDir)?.address ?? http.publicUrl, {
    write: false,
  });
  if (!isAnswered) throw new Error(`Nobody answers at ${url}.`);
  const failed = steps.filter(({ why }) => why !== null).map(({ name }) => name);
  if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}.`);
  return `${steps.length} checks passed`;
}

async function askPublicly({ http, dataDir }: Config): Promise<string> {
  const { publicUrl } = http;
  const { hostname } = new URL(publicUrl);
  if (['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    return `nothing to change: members on this machine reach it at ${readOwner(dataDir)?.address ?? publicUrl}`;
  const { status } = await callHttp(`${publicUrl.replace(/\/+$/, '')}/health`, {
    method: 'GET',
    limitMs: 10_000,
  });
  if (status !== 200) throw new Error(`${publicUrl}/health answers ${status}: change the name or the proxy.`);
  return `${publicUrl} answers`;
}
