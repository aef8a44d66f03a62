import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, type LockedPackage, readLocked } from './lockfile.ts';

/** What is passed on with the program: not what only builds and tests it. */
const passedOn = (root: string): LockedPackage[] => readLocked(root).filter(({ isDev }) => !isDev);

/** Whose work is passed on with Sleek Coach, and under which licence: THIRD-PARTY.md. */
export function noticesPage(root: string): string {
  const packages = passedOn(root);
  const byLicence = Map.groupBy(packages, ({ licence }) => licence ?? 'unknown');
  const sections = [...byLicence]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([licence, of]) => `## ${licence}\n\n${[...new Set(of.map(keyOf))].join(', ')}\n`);
  return `# The work of others in Sleek Coach

Written by \`node tools/generate.ts\` from package-lock.json. Packages that only build and test it are not in this list;
packages for machines of other kinds are. \`npm run -s licences -- --texts\` prints the texts of those that are installed, as
they have to go along with a build.

- **libvips** and what it is built from (\`@img/sharp-libvips-*\`, LGPL-3.0-or-later) are loaded by sharp as libraries of their own,
  unchanged. Their source: https://github.com/lovell/sharp-libvips. Another build can be put in the place of the file in
  \`node_modules/@img\`.
- **MPL-2.0** packages are used unchanged, and none of them is passed on with the program${mplText(packages)}.
- **PostgreSQL**, which the embedded mode starts, is under the PostgreSQL licence; the packages that carry it are under MIT.

${sections.join('\n')}`;
}

const mplText = (packages: readonly LockedPackage[]): string => {
  const found = packages.filter(({ licence }) => licence?.includes('MPL'));
  return found.length === 0 ? '' : ` but ${found.map(keyOf).join(', ')}`;
};

const licenceFile = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/** The texts that go along with a build, as the installed packages have them; the same text once. */
export function noticeTexts(root: string): { text: string; missing: string[] } {
  const missing: string[] = [];
  const byText = new Map<string, string[]>();
  for (const one of passedOn(root)) {
    const texts = textsIn(join(root, one.path));
    if (texts === null) continue;
    if (texts.length === 0) missing.push(keyOf(one));
    for (const text of texts.length > 0 ? texts : [`(The package has no text of ${one.licence}.)`])
      byText.set(text, [...(byText.get(text) ?? []), keyOf(one)]);
  }
  const parts = [...byText].map(([text, keys]) => `${[...new Set(keys)].join(', ')}\n\n${text}\n`);
  return { text: parts.join(`\n${'-'.repeat(80)}\n\n`), missing };
}

/** Null where it is not installed. */
function textsIn(folder: string): string[] | null {
  try {
    return readdirSync(folder)
      .filter((name) => licenceFile.test(name))
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8').trim());
  } catch {
    return null;
  }
}
