/**
 * The image without Docker: a Debian from its own packages, the Dockerfile's steps on top of it, and then all that a
 * member and an operator want of it, on a read-only root, as its user. Prints a JSON line a step; exit 1 when one fails.
 * Needs root, debootstrap, and the registries that `docker build` needs.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openEmbeddedPostgres } from '@sleek/backend/platform/embedded-postgres/embedded-postgres';
import { freePorts } from '@sleek/backend/testing/free-ports';
import { copyBuildContext } from './build-context.ts';
import { buildRelease } from './build-release.ts';
import { layDown, openContainer } from './container.ts';
import { readDockerfile } from './dockerfile.ts';
import { type Step, tryImage } from './try-image.ts';

const repository = resolve(import.meta.dirname, '../..');
const mirror = 'http://deb.debian.org/debian';

process.exitCode = await main();

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'prove-image-'));
  const steps: Step[] = [];
  const tell = (step: Step) => {
    steps.push(step);
    console.log(JSON.stringify(step));
  };
  try {
    const file = readDockerfile(join(repository, 'Dockerfile'));
    const places = {
      context: join(folder, 'context'),
      release: join(folder, 'release'),
      root: join(folder, 'root'),
    };
    tell(timed('the build context is copied', () => copyBuildContext(repository, places.context)));
    tell(timed(file.buildCommands.join(), () => buildRelease(places.context, places.release)));
    tell(timed(file.baseImage, () => layDebian(places.root, file.baseImage)));
    tell(timed('RUN and COPY', () => layDown(places.root, file, places.release)));
    for (const step of await tryOn(folder, places, file)) tell(step);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const failed = steps.filter(({ ok }) => !ok).length;
  console.log(JSON.stringify({ summary: { steps: steps.length, failed } }));
  return failed === 0 ? 0 : 1;
}

function timed(step: string, work: () => unknown): Step {
  const from = performance.now();
  work();
  return { step, ok: true, why: null, ms: Math.round(performance.now() - from) };
}

/** The slim images of Debian are made of this selection of packages. */
function layDebian(root: string, image: string): void {
  const suite = /debian:(\w+)-slim$/.exec(image)?.[1];
  if (suite === undefined) throw new Error(`${image} is no slim Debian`);
  mkdirSync(root);
  execFileSync('debootstrap', ['--variant=minbase', suite, root, mirror], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function tryOn(
  folder: string,
  { root, release }: { root: string; release: string },
  file: ReturnType<typeof readDockerfile>,
): Promise<Step[]> {
  const dataDir = join(folder, 'database');
  const database = await openEmbeddedPostgres({ dataDir, durable: false, log: () => {} });
  try {
    const [port = 0] = await freePorts(1);
    const folderOfMigrations = join(release, 'packages/backend/src/platform/postgres/migrations');
    const migrations = readdirSync(folderOfMigrations).length;
    return await tryImage(openContainer(root, file), { file, databaseUrl: database.url, migrations, port });
  } finally {
    await database.close();
  }
}
