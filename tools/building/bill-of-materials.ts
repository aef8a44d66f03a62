import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readPackage } from './copy-packages.ts';

type Component = { 'bom-ref': string };
type Bom = {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string } };
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
};

/**
 * The list of parts (CycloneDX) of what was built: npm's own from the lockfile, cut to these packages. The same input
 * gives the same text.
 * @param folders of packages below the root. @example node_modules/fastify
 */
export function billOfMaterials(root: string, folders: readonly string[]): string {
  const bom = askNpm(root);
  const refs = new Set(folders.map((folder) => refOf(join(root, folder))));
  const components = bom.components.filter((one) => refs.has(one['bom-ref']));
  const missing = [...refs].filter((ref) => !components.some((one) => one['bom-ref'] === ref));
  if (missing.length > 0) throw new Error(`The lockfile does not name ${missing.join(', ')}`);
  const { serialNumber: _serial, metadata, ...lasting } = bom;
  const { timestamp: _time, component, ...about } = metadata;
  const dependencies = bom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((on) => refs.has(on)) }));
  const ours = { ...component, name: 'sleek-coach', type: 'application' };
  const cut = { ...lasting, metadata: { ...about, component: ours }, components, dependencies };
  return `${JSON.stringify(cut, null, 2)}\n`;
}

function askNpm(root: string): Bom {
  const answer = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  return JSON.parse(answer);
}

function refOf(folder: string): string {
  const { name, version } = readPackage(folder);
  return `${name}@${version}`;
}
