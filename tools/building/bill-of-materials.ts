import { join } from 'node:path';
import { makeSbom } from '../supply/sbom.ts';
import { readPackage } from './copy-packages.ts';

/**
 * The list of parts (CycloneDX) of what was built: that of the lockfile, cut to these packages.
 * @param folders of packages below the root. @example node_modules/fastify
 */
export function billOfMaterials(root: string, folders: readonly string[]): string {
  const sbom = makeSbom(root, { production: false, commit: null });
  const refs = new Set(folders.map((folder) => refOf(join(root, folder))));
  const components = sbom.components.filter((one) => refs.has(one['bom-ref']));
  const missing = [...refs].filter((ref) => !components.some((one) => one['bom-ref'] === ref));
  if (missing.length > 0) throw new Error(`The lockfile does not name ${missing.join(', ')}`);
  const dependencies = sbom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((on) => refs.has(on)) }));
  const { serialNumber: _, ...lasting } = sbom;
  return `${JSON.stringify({ ...lasting, components, dependencies }, null, 2)}\n`;
}

function refOf(folder: string): string {
  const { name, version } = readPackage(folder);
  return `${name}@${version}`;
}
