import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { outcomeOf } from '../checks/steps.ts';
import { acceptableLicences } from './licence-expression.ts';
import { checkLicences } from './licences.ts';
import { noticesPage, noticeTexts } from './notices.ts';

const root = resolve(import.meta.dirname, '../..');
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

type Packages = Record<string, { license?: string; dev?: boolean; installed?: string; text?: string }>;
function treeOf(packages: Packages): string {
  const folder = mkdtempSync(join(tmpdir(), 'licences-'));
  folders.push(folder);
  const entries = Object.entries(packages).map(([name, { installed, text, ...entry }]) => {
    const path = `node_modules/${name}`;
    mkdirSync(join(folder, path), { recursive: true });
    if (installed !== undefined)
      writeFileSync(join(folder, path, 'package.json'), JSON.stringify({ license: installed }));
    if (text !== undefined) writeFileSync(join(folder, path, 'LICENSE.md'), text);
    return [path, { version: '1.0.0', ...entry }];
  });
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({ packages: Object.fromEntries([['', { name: 'tree' }], ...entries]) }),
  );
  return folder;
}
const found = (packages: Packages) =>
  checkLicences(treeOf(packages), []).violations.map(({ path, message }) => `${path} ${message}`);

describe('a package is reported', () => {
  test.each([
    ['under a licence that is not allowed', { license: 'GPL-3.0-only' }, /GPL-3.0-only is not allowed/],
    ['also when only tests use it', { license: 'AGPL-3.0', dev: true }, /AGPL-3.0 is not allowed/],
    ['that joins a licence to an allowed one', { license: 'MIT AND GPL-2.0' }, /is not allowed/],
    ['that says in words where to look', { license: 'SEE LICENSE IN LICENSE' }, /is not allowed/],
    ['that names none', {}, /names no licence/],
    ['that says otherwise than the lockfile', { license: 'MIT', installed: 'BUSL-1.1' }, /in the package/],
    ['that only itself names one, of another kind', { installed: 'SSPL-1.0' }, /SSPL-1.0 is not allowed/],
  ])('%s', (_, entry, message) => {
    expect(found({ good: { license: 'MIT' }, bad: entry })).toEqual([expect.stringMatching(/^bad@1.0.0 /)]);
    expect(found({ bad: entry })).toEqual([expect.stringMatching(message)]);
  });
});

test('an exception holds for its packages alone, and one that nothing needs is reported', () => {
  const policy = [{ packages: /^lib$/, licence: 'LGPL-3.0-or-later', reason: 'loaded apart' }];
  const of = (name: string) => checkLicences(treeOf({ [name]: { license: 'LGPL-3.0-or-later' } }), policy);
  expect(of('lib').violations).toEqual([]);
  expect(of('other').violations).toHaveLength(2);
});

test.each([
  ['MIT', ['MIT']],
  ['(MIT OR GPL-2.0)', ['MIT']],
  ['GPL-2.0 OR (MIT AND ISC)', ['MIT', 'ISC']],
  ['MIT AND (GPL-2.0 OR ISC)', ['MIT', 'ISC']],
  ['GPL-2.0 OR GPL-3.0', null],
  ['MIT AND', null],
  ['(MIT', null],
  ['MIT ISC', null],
  ['', null],
])('of %s is taken: %j', (expression, taken) => {
  expect(acceptableLicences(expression, (id) => id === 'MIT' || id === 'ISC')).toEqual(taken);
});

test('every package of this project may be used, and a lockfile without packages proves nothing', () => {
  const report = checkLicences(root);
  expect(report.violations).toEqual([]);
  expect(report.read).toBeGreaterThan(400);
  expect(outcomeOf(checkLicences(treeOf({}), []), 'packages')).toMatchObject({ passed: false });
});

describe('what goes along with a build', () => {
  const tree = () =>
    treeOf({
      one: { license: 'MIT', installed: 'MIT', text: 'by A' },
      two: { license: 'MIT', installed: 'MIT', text: 'by A' },
      three: { license: 'ISC', installed: 'ISC' },
      tool: { license: 'MPL-2.0', dev: true, installed: 'MPL-2.0', text: 'by B' },
    });

  test('is named by its licence, without what only builds it', () => {
    const page = noticesPage(tree());
    expect(page).toContain('## MIT\n\none@1.0.0, two@1.0.0\n');
    expect(page).not.toContain('tool@');
  });

  test('has each text once; a package without one is told', () => {
    const { text, missing } = noticeTexts(tree());
    expect(text).toMatch(/^(three@[\s\S]*)?one@1.0.0, two@1.0.0\n\nby A\n/m);
    expect(text).not.toContain('by B');
    expect(missing).toEqual(['three@1.0.0']);
  });
});
