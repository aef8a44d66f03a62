import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fault } from './faulty-release.ts';
import type { Ground } from './ground.ts';

/** A release whose fault is switched on and off, and what a server's environment needs for it. */
export function faultIn(ground: Ground, name: string) {
  const path = join(ground.folder(`${name}-release`), 'fault');
  const release = pathToFileURL(join(import.meta.dirname, 'faulty-release.ts'));
  release.search = encodeURIComponent(path);
  return {
    environment: { NODE_OPTIONS: `--import=${release.href}` },
    show(fault: Fault) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, fault);
    },
    hide: () => rmSync(path, { force: true }),
  };
}
