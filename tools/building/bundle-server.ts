import { dirname, join, relative } from 'node:path';
import { rolldown } from 'rolldown';

/** What runs of an installed server, by the name of its file. */
export const entries = {
  start: 'apps/api/main.ts',
  ops: 'apps/ops/main.ts',
  db: 'tools/db.ts',
  healthcheck: 'tools/healthcheck.ts',
};

/** Packages that are looked for in node_modules when the server runs: they hold machine code, or files that are sent. */
export const packagesBeside = ['sharp', '@node-rs/argon2'] as const;

/** Packages that others use where they find them. */
const packagesDoneWithout = ['pg-native', 'supports-color'];

/** How an operator calls a command of a checkout, and of an installed server. */
const spokenCommands: readonly [RegExp, string][] = [
  [/npm run (?:-s )?(ops|db) --(?!\w)/g, 'sleek-coach $1'],
  [/npm start(?= -- )/g, 'sleek-coach start'],
];

export type Bundle = {
  /** Names of the files, all in one folder. */
  files: string[];
  /** Of ours, below the repository. */
  sources: string[];
  /** Folders of the packages that went in, below the repository. @example node_modules/fastify */
  packages: string[];
};

/**
 * Writes the server with all that it needs of npm into `<to>/server`. The files there find what lies beside the sources,
 * such as migrations, at its place below `to`.
 * @throws when something cannot be bundled: a warning of the bundler is a fault too.
 */
export async function bundleServer(root: string, to: string): Promise<Bundle> {
  const warnings: string[] = [];
  const build = await rolldown({
    cwd: root,
    platform: 'node',
    input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)])),
    external: [...packagesBeside, ...packagesDoneWithout],
    onLog: (level, log) => {
      if (level === 'warn' && log.code !== 'EVAL') warnings.push(log.message);
    },
    plugins: [{ name: 'installed-server', transform: (code, id) => asInstalled(root, code, id) }],
  });
  const written = await build.write({
    dir: join(to, 'server'),
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  });
  await build.close();
  if (warnings.length > 0) throw new Error(`The server cannot be bundled:\n${warnings.join('\n')}`);
  const modules = written.output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const paths = modules.filter((id) => id.startsWith(root)).map((id) => relative(root, id));
  return {
    files: written.output.map(({ fileName }) => fileName),
    sources: paths.filter((path) => !path.includes('node_modules/')).sort(),
    packages: [...new Set(paths.flatMap(packageOf))].sort(),
  };
}

/** All files of the bundle lie in one folder, so a module's own folder is as far from it as from the repository. */
function asInstalled(root: string, code: string, id: string): string | null {
  if (id.includes('node_modules') || !id.startsWith(root)) return null;
  const folder = relative(root, dirname(id));
  const placed = code.replaceAll('import.meta.dirname', `(import.meta.dirname + '/../${folder}')`);
  return spokenCommands.reduce((text, [spoken, installed]) => text.replace(spoken, installed), placed);
}

function packageOf(path: string): string[] {
  const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
  return found === undefined ? [] : [found];
}
