import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, readLocked } from './lockfile.ts';

type Component = {
  'bom-ref': string;
  type: string;
  name: string;
  version: string;
  purl: string;
  [more: string]: unknown;
};
/** A bill of materials in the form of CycloneDX, as far as it is looked into here. */
export type Sbom = {
  bomFormat: 'CycloneDX';
  specVersion: string;
  serialNumber: string;
  metadata: { timestamp?: string; component: Component; tools: unknown };
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
};

export type SbomChoice = {
  /** Without what only builds and tests it. */
  production: boolean;
  /** Of this commit, where it is known. */
  commit: string | null;
};

/**
 * What a folder's lockfile installs, in CycloneDX, made by npm without the network. The same lockfile gives the same
 * bytes: npm's moment is left out, its random number replaced by one that comes from the content.
 */
export function makeSbom(folder: string, { production, commit }: SbomChoice): Sbom {
  const args = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
  const all = JSON.parse(runNpm(folder, args)) as Sbom;
  const made = production ? withoutDev(all, folder) : all;
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { timestamp: _, ...metadata } = made.metadata;
  // npm calls the root after the folder that it lies in.
  const component = {
    ...metadata.component,
    name,
    version,
    ...(commit && { properties: [commitOf(commit)] }),
  };
  const whole = { ...made, metadata: { ...metadata, component }, serialNumber: '' };
  return { ...whole, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(whole))}` };
}

/** npm's own `--omit dev` leaves out what both the program and its tests need. */
function withoutDev(all: Sbom, folder: string): Sbom {
  const locked = readLocked(folder);
  const kept = new Set(locked.filter(({ isDev }) => !isDev).map(keyOf));
  const dev = new Set(locked.map(keyOf).filter((key) => !kept.has(key)));
  const dependencies = all.dependencies
    .filter(({ ref }) => !dev.has(ref))
    .map((one) => ({
      ...one,
      ...(one.dependsOn && { dependsOn: one.dependsOn.filter((ref) => !dev.has(ref)) }),
    }));
  return { ...all, components: all.components.filter((one) => !dev.has(one['bom-ref'])), dependencies };
}

const commitOf = (commit: string) => ({ name: 'sleek-coach:commit', value: commit });

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join('-');
}

/** The npm that started this, else the one on the path. */
export function runNpm(
  folder: string,
  args: readonly string[],
  acceptCodes: readonly number[] = [0],
): string {
  const { npm_execpath: script } = process.env;
  const isScript = script !== undefined && /npm-cli\.c?js$/.test(script);
  const [file, leading] = isScript ? [process.execPath, [script]] : ['npm', []];
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  try {
    return execFileSync(file, [...leading, ...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const {
      status,
      stdout = '',
      stderr = '',
    } = error as { status?: number; stdout?: string; stderr?: string };
    if (acceptCodes.includes(status ?? -1)) return stdout;
    throw new Error(`npm ${args[0]} ended with ${status ?? 'no code'}:\n${stderr || stdout}`, {
      cause: error,
    });
  }
}
