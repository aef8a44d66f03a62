import { cpSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

type PackageFile = {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

export const readPackage = (folder: string): PackageFile =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The folders of these packages and of all that they need and that is installed, below the root. */
export function packagesWith(root: string, names: readonly string[], from = root): string[] {
  const found = new Set<string>();
  const visit = (name: string, asker: string) => {
    const folder = folderOf(name, asker, root);
    if (folder === null || found.has(folder)) return;
    found.add(folder);
    const { dependencies, optionalDependencies } = readPackage(join(root, folder));
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies }))
      visit(needed, join(root, folder));
  };
  for (const name of names) visit(name, from);
  return [...found].sort();
}

/** As Node looks for it: upwards from who asks. Null for an optional one that this platform does not have. */
function folderOf(name: string, asker: string, root: string): string | null {
  for (let folder = asker; folder.startsWith(root); folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name);
    if (existsSync(join(place, 'package.json'))) return relative(root, place);
  }
  return null;
}

/** Copies packages to the same places below `to`. */
export function copyPackages(root: string, to: string, folders: readonly string[]): void {
  for (const folder of folders)
    cpSync(join(root, folder), join(to, folder), { recursive: true, verbatimSymlinks: true });
}
