import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openEmbeddedPostgres } from '@sleek/backend/platform/embedded-postgres/embedded-postgres';
import { migrateUp } from '@sleek/backend/platform/postgres/migrate';
import { migrationsFolder, readPreviousRelease } from '../../tools/releases/previous-release.ts';
import { runOldServer } from './old-server.ts';
import { addNewMigrations, layOutOldTree, type OldTree, runOldTests } from './old-tree.ts';

const root = resolve(import.meta.dirname, '../..');

/** The release before on the schema of this one: its server, and all of its tests that speak HTTP. */
async function prove(filters: readonly string[]): Promise<boolean> {
  const previous = readPreviousRelease(root);
  if (previous === null) throw new Error('No release before is recorded.');
  using old = layOutOldTree(root, previous.ref);
  const server = await onNewSchema((url) => runOldServer(old, url));
  say({ promise: 'it starts and serves a member', ok: server.failed.length === 0, failed: server.failed });
  const added = addNewMigrations(root, old);
  const tests = await runOldTests(old, filters);
  const { broken, anyway } = await sortFailures(old, { added, failed: tests.failed });
  const isGreen = tests.passed > 0 && broken.length === 0;
  say({
    promise: 'its HTTP tests pass',
    ok: isGreen,
    files: tests.files,
    passed: tests.passed,
    broken,
    anyway,
    why: broken.map((name) => tests.why.get(name)),
  });
  addNewMigrations(root, old);
  const seen = await isBreakSeen(old);
  say({ promise: 'a column that is taken away is noticed', ok: seen });
  const { passed, files } = tests;
  const counts = { files, passed, broken: broken.length, anyway: anyway.length };
  say({ summary: { release: previous.version, ref: previous.ref, added, ...counts } });
  return server.failed.length === 0 && isGreen && seen;
}

/**
 * What fails twice on the new schema and not on its own one is broken by the new one. Tests of an old release also fail
 * by the date, and on a machine that is busy.
 */
async function sortFailures(
  old: OldTree,
  { added, failed }: { added: readonly string[]; failed: readonly string[] },
): Promise<{ broken: string[]; anyway: string[] }> {
  if (failed.length === 0) return { broken: [], anyway: [] };
  const filesOf = (names: readonly string[]) => [...new Set(names.map((name) => name.split(' > ')[0] ?? ''))];
  const again = await runOldTests(old, filesOf(failed));
  const stillRed = failed.filter((name) => again.failed.includes(name));
  if (stillRed.length === 0) return { broken: [], anyway: [...failed] };
  for (const name of added) rmSync(join(old.root, migrationsFolder, name));
  const onItsOwn = await runOldTests(old, filesOf(stillRed));
  const broken = stillRed.filter((name) => !onItsOwn.failed.includes(name));
  return { broken, anyway: failed.filter((name) => !broken.includes(name)) };
}

/** Without this nobody knows whether the tests really ran on the new schema. */
async function isBreakSeen(old: OldTree): Promise<boolean> {
  const sql =
    '-- Up Migration\nalter table check_in rename column weight_kg to mass_kg;\n\n-- Down Migration\n';
  await writeFile(join(old.root, migrationsFolder, '9999_breaks.sql'), sql);
  const { failed } = await runOldTests(old, ['check-ins.routes.test.ts']);
  return failed.length > 0;
}

async function onNewSchema<T>(use: (url: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sleek-schema-'));
  const server = await openEmbeddedPostgres({ dataDir: folder, durable: false, log: () => {} });
  try {
    await migrateUp(server.url);
    return await use(server.url);
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

const given = process.argv.slice(2);
process.exitCode = (await prove(given.length > 0 ? given : ['.routes.test.ts'])) ? 0 : 1;
