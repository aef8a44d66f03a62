import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readOwner } from '@sleek/backend/platform/data-dir-lock';
import { readPostmasterFile } from '@sleek/backend/platform/embedded-postgres/postmaster';
import { killServer } from '@sleek/backend/testing/data-dirs';
import { jpegPhoto } from '@sleek/backend/testing/photo-files';
import { hashPhotos } from '../../recovery/fingerprint.ts';
import { sendPhoto } from '../../recovery/members.ts';
import type { Game } from '../game.ts';
import type { Ground } from '../ground.ts';
import type { Incident, Scene } from '../incident.ts';

const archiveTimeoutS = 2;
const id = '7-database-lost';

export const databaseLost: Incident = {
  id,
  symptom: 'The disk with database and photos is gone',
  injected: 'the database server is killed, and its folder and that of the photos are deleted',
  fixed: '`ops recover --latest` from the backups of another disk, once the server is stopped',
  alarm: 'database-unavailable',
  // Requests fail before anybody looks at the database.
  mayPrecede: ['api-5xx'],
  // What a database that is gone does not tell is missing, which is an alarm by itself.
  mayFollow: ['api-latency-p95', 'database-connections', 'database-cpu', 'photo-store-unavailable'],
  topic: 'db',
  diagnosis: 'primary-down',
  detectWithinMs: 40_000,
  recoverWithinMs: 150_000,
  mayLoseMs: (archiveTimeoutS + 5) * 1000,
  setScene,
};

async function setScene(ground: Ground, release: AsyncDisposableStack): Promise<Scene> {
  const dataDir = ground.folder(id);
  const kept = join(dataDir, 'objects/kept');
  let photos: Record<string, string> = {};
  release.defer(() => stopRecovered(dataDir));
  return {
    environment: {
      DATABASE_URL: '',
      BACKUP_DIR: ground.folder(`${id}-other-disk`),
      ARCHIVE_TIMEOUT_S: String(archiveTimeoutS),
    },
    forgetsAlarms: true,
    async prepare(game) {
      await sendPhotos(game);
      photos = await hashPhotos(kept);
      const { code, err } = await game.ops('backup', '--json');
      if (code !== 0) throw new Error(`The backup ended with ${code}: ${err}`);
    },
    async inject() {
      const postmaster = readPostmasterFile(join(dataDir, 'postgres'));
      if (postmaster !== null) killServer(postmaster.pid);
      for (const lost of ['postgres', 'objects'])
        rmSync(join(dataDir, lost), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
    async fix(game) {
      await game.leave();
      const { code, err } = await game.ops('recover', '--latest', '--yes', '--json');
      if (code !== 0) throw new Error(`The recovery ended with ${code}: ${err}`);
    },
    async broken() {
      const found = await hashPhotos(kept);
      const lost = Object.entries(photos).filter(([path, hash]) => found[path] !== hash);
      return lost.length === 0
        ? []
        : [`${lost.length} of ${Object.keys(photos).length} files of photos are lost`];
    },
    figures: () => `${Object.keys(photos).length} files of photos came back, each with its hash`,
  };
}

async function sendPhotos({ served, load }: Game): Promise<void> {
  for (const [n, { email, token }] of load.members.entries())
    await sendPhoto(
      served().address,
      { email, token, id: '', days: [], photos: [] },
      await jpegPhoto({ width: 300 + n, height: 400 }),
    );
}

/** The server that a recovery left running. */
async function stopRecovered(dataDir: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const owner = readOwner(dataDir);
    if (owner === null) return;
    // A second request would be to end without finishing.
    if (tries === 0) process.kill(owner.pid, 'SIGTERM');
    await sleep(50);
  }
}
