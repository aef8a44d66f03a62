import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hashOf, readMigrations } from './releases/check-migrations.ts';
import { nextVersion, notesFor, type Step, withNotes } from './releases/notes.ts';
import { readPreviousRelease, releasesPath } from './releases/previous-release.ts';

const usage = `Usage: npm run release -- major|minor|patch [--dry-run] [--root FOLDER]

  Makes a release of what is committed: a version, notes from the messages of the commits since the release before, one
  commit and a tag. Nothing is pushed. From then on its migrations stay as they are, and what comes next has to leave
  its schema usable.

  --dry-run  prints the notes and does nothing
  --root     another clone than this one

  Exit code: 0 done, 1 failed, 2 wrong use, 3 refused: there are changes that are not committed.
`;

class Refusal extends Error {}

function release(root: string, step: Step, isDry: boolean): void {
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' }).trim();
  if (!isDry && git('status', '--porcelain') !== '')
    throw new Refusal('There are changes that are not committed.');
  const packagePath = join(root, 'package.json');
  const { version } = JSON.parse(readFileSync(packagePath, 'utf8')) as { version: string };
  const former = readPreviousRelease(root);
  const next = nextVersion(version, step);
  const subjects = git(
    'log',
    '--no-merges',
    '--reverse',
    '--format=%s',
    `${former?.ref ?? ''}${former ? '..' : ''}HEAD`,
  );
  const day = new Date().toISOString().slice(0, 10);
  const notes = notesFor(next, day, subjects.split('\n'));
  process.stdout.write(`${notes}\n`);
  if (isDry) return;
  const changelogPath = join(root, 'CHANGELOG.md');
  const changelog = existsSync(changelogPath) ? readFileSync(changelogPath, 'utf8') : '';
  writeFileSync(changelogPath, withNotes(changelog, notes));
  for (const name of ['package.json', 'package-lock.json'])
    setVersion(join(root, name), { from: version, to: next });
  const migrations = Object.fromEntries(readMigrations(root).map(({ name, text }) => [name, hashOf(text)]));
  const previous = { version: next, ref: `v${next}`, migrations };
  writeFileSync(join(root, releasesPath), `${JSON.stringify({ previous }, null, 2)}\n`);
  git('add', 'CHANGELOG.md', 'package.json', 'package-lock.json', releasesPath);
  git('commit', '--quiet', '--message', `chore(release): ${next}`);
  git('tag', '--annotate', `v${next}`, '--message', notes);
  process.stdout.write(
    `Made v${next}. To publish it: git push --follow-tags\nUndo, before that: git tag -d v${next} && git reset --hard HEAD~1\n`,
  );
}

/** The first one in the file, and in a lockfile the one of the root among its packages. */
function setVersion(path: string, { from, to }: { from: string; to: string }): void {
  const mark = `"version": "${from}"`;
  const text = readFileSync(path, 'utf8');
  const times = path.endsWith('lock.json') ? 2 : 1;
  let at = 0;
  const parts = text.split(mark);
  writeFileSync(
    path,
    parts.reduce((whole, part) => `${whole}${at++ < times ? `"version": "${to}"` : mark}${part}`),
  );
}

function main(args: string[]): number {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, root: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help) return say(process.stdout, usage, 0);
    const [step, ...rest] = positionals;
    if ((step !== 'major' && step !== 'minor' && step !== 'patch') || rest.length > 0)
      return say(process.stderr, usage, 2);
    release(resolve(values.root ?? join(import.meta.dirname, '..')), step, values['dry-run'] === true);
    return 0;
  } catch (error) {
    if (error instanceof Refusal) return say(process.stderr, `${error.message}\n`, 3);
    if (error instanceof TypeError) return say(process.stderr, usage, 2);
    return say(process.stderr, `${error instanceof Error ? error.message : String(error)}\n`, 1);
  }
}

function say(stream: NodeJS.WriteStream, text: string, code: number): number {
  stream.write(text);
  return code;
}

process.exitCode = main(process.argv.slice(2));
