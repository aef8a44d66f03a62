import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alarms } from '@sleek/backend/features/alarms/alarms';
import { expect, test } from 'vitest';
import { listSourceFiles } from '../../tools/checks/source-files.ts';
import { commandsByPath } from './commands-by-path.ts';

const root = join(import.meta.dirname, '../..');
const paths = [...commandsByPath().keys()];

/** Commands that a text tells people to type, as far as they are words; `…` stands for one that is filled in. */
const advisedIn = (text: string): string[] =>
  [...text.matchAll(/npm run (?:-s )?ops -- ([a-z0-9-]+(?: [a-z0-9-]+)*)( \$\{)?/g)].map(
    ([, words = '', filledIn]) => (filledIn === undefined ? words : `${words} …`),
  );

/** Commands stand whole: `incident` alone does nothing, and `users …` may be one. */
const isThere = (words: string) => {
  const begun = words.replace(/…$/, '');
  return paths.some(
    (path) => `${words} `.startsWith(`${path} `) || (begun !== words && path.startsWith(begun)),
  );
};

test('what anything tells people to type is a command', async () => {
  const files = (await listSourceFiles(root)).filter((file) => !/\.test\.ts$|^tools\/canaries/.test(file));
  const docs = ['README.md', 'ARCHITECTURE.md', 'docs/runbook.md', 'docs/alarms.rules.yml'];
  const advised = [...files, ...docs].flatMap((file) =>
    advisedIn(readFileSync(join(root, file), 'utf8')).map((words) => ({ file, words })),
  );
  expect(advised.length).toBeGreaterThan(100);
  expect(advised.filter(({ words }) => !isThere(words))).toEqual([]);
});

test('what an alarm names to find its cause is a command', () => {
  for (const { id, diagnose } of alarms) expect(isThere(diagnose.replace(/^ops /, '')), id).toBe(true);
});

test('a command that is none would be noticed', () => {
  expect(advisedIn('Look: npm run ops -- dance now --json').map(isThere)).toEqual([false]);
  expect(['incident', 'dance …'].map(isThere)).toEqual([false, false]);
  expect(isThere('status')).toBe(true);
});
