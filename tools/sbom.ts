import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { lockedFolders } from './supply/lockfile.ts';
import { makeSbom } from './supply/sbom.ts';

const usage = `Usage: npm run -s sbom [-- --production] [--folder infra] [--commit SHA] [--out FILE]

  Prints what the lockfile installs, as CycloneDX JSON. It needs no network, and the same lockfile gives the same bytes.

  --production  without what only builds and tests it: what is in the image
  --folder      another folder with a lockfile of its own
  --commit      written into it
  --out         into a file instead
`;
const root = resolve(import.meta.dirname, '..');

function main(): number {
  const { values } = parseArgs({
    options: {
      production: { type: 'boolean', default: false },
      folder: { type: 'string', default: '.' },
      commit: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { folder, commit = null, out, production, help } = values;
  if (help || !lockedFolders(root).includes(folder)) {
    (help ? process.stdout : process.stderr).write(usage);
    return help ? 0 : 2;
  }
  const text = `${JSON.stringify(makeSbom(join(root, folder), { production, commit }), null, 2)}\n`;
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text);
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  const isUse = error instanceof TypeError && 'code' in error;
  process.stderr.write(isUse ? usage : `${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = isUse ? 2 : 1;
}
