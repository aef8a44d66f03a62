import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from '../../tools/building/build-server.ts';

/**
 * A root folder with a shell and the C libraries of this machine that the release asks for: nothing else is there for it
 * to lean on. @returns the names of those libraries.
 */
export function layBareRoot(root: string, release: string): string[] {
  const machineCode = filesIn(release).filter((file) => /(\.node|\.so(\.[\d.]+)*|^bin\/node)$/.test(file));
  const programs = [...machineCode.map((file) => join(release, file)), ...shellPrograms];
  const libraries = new Set(programs.flatMap(librariesOf).filter((path) => !path.startsWith(release)));
  for (const path of [...libraries, ...shellPrograms]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    copyFileSync(path, join(root, path));
  }
  mkdirSync(join(root, 'etc'));
  return [...libraries].map((path) => path.slice(path.lastIndexOf('/') + 1)).sort();
}

const shellPrograms = ['/bin/sh', '/usr/bin/dirname', '/usr/bin/readlink'];

function librariesOf(program: string): string[] {
  const lines = execFileSync('ldd', [program], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => /(?:=> )?(\/\S+) \(0x/.exec(line)?.[1] ?? []);
}
