import { readdirSync, readlinkSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { err, ok, type Result } from '@sleek/domain/result';
import { errorCode } from '../defect.ts';
import type { ControlFault, Revision } from './control.ts';

/**
 * Releases that lie beside each other on this machine: `<home>/releases/<name>` each, and the links `<home>/current`, out
 * of which the server is started, and `<home>/previous`.
 */
export type LocalReleases = {
  home: string;
  folderOf(name: string): string;
  /** Newest first, by when they were put there. */
  list(): Revision[];
  current(): string | null;
  previous(): string | null;
  /** Points `current` there, in one step; what it pointed to before becomes `previous`. */
  use(name: string): Result<null, ControlFault>;
};

/** Null where the program does not run from a folder of releases. */
export function findReleases(root: string): LocalReleases | null {
  const above = dirname(root);
  if (basename(above) !== 'releases') return null;
  const home = dirname(above);
  const linked = (link: string) => targetOf(join(home, link));
  const use = (name: string) => {
    const former = linked('current');
    const pointed = point(home, 'current', name);
    if (!pointed.ok || former === null || former === name) return pointed;
    return point(home, 'previous', former);
  };
  return {
    home,
    folderOf: (name) => join(above, name),
    list: () => listOf(above),
    current: () => linked('current'),
    previous: () => linked('previous'),
    use,
  };
}

function listOf(folder: string): Revision[] {
  return readdirSync(folder)
    .filter((name) => /^\w[\w.+-]{0,63}$/.test(name))
    .flatMap((name) => {
      const program = statSync(join(folder, name, 'server/start.js'), { throwIfNoEntry: false });
      return program === undefined
        ? []
        : [{ name, image: null, registeredAt: statSync(join(folder, name)).ctime }];
    })
    .sort((one, other) => other.registeredAt.getTime() - one.registeredAt.getTime());
}

function targetOf(link: string): string | null {
  try {
    return basename(readlinkSync(link));
  } catch {
    return null;
  }
}

function point(home: string, link: string, name: string): Result<null, ControlFault> {
  const unfinished = join(home, `.${link}.new`);
  try {
    rmSync(unfinished, { force: true });
    symlinkSync(join('releases', name), unfinished);
    renameSync(unfinished, join(home, link));
    return ok(null);
  } catch (error) {
    return err({ type: 'denied', why: `${join(home, link)} cannot be changed (${errorCode(error)}).` });
  }
}
