import { rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildServer, filesIn } from './building/build-server.ts';

const usage = `Usage: npm run build -- [--to FOLDER] [--as VERSION] [--with-postgres] [--json]

  Makes one folder that runs anywhere with this platform's C library: the server, the web app, migrations, legal
  documents, Node itself, a list of parts (sbom.cdx.json) and the licences. The image is made of it, and so is an
  installation with systemd (docs/self-hosting.md).

  --to FOLDER      where; dist/sleek-coach without it, made anew
  --as VERSION     what the release is called; the version of package.json without it
  --json           tells on one line what it holds
  --with-postgres  brings the built-in PostgreSQL along, for an installation without a database of its own
  --help           this text

  Exit code: 0 built, 1 failed, 2 wrong use.
`;

const root = resolve(import.meta.dirname, '..');
const bytesPerMegabyte = 1_000_000;

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null) return tell(process.stderr, 2);
  if (options.help) return tell(process.stdout, 0);
  if (options.as !== undefined && !/^[\w.+-]{1,64}$/.test(options.as)) return tell(process.stderr, 2);
  const to = options.to === undefined ? join(root, 'dist/sleek-coach') : resolve(options.to);
  if (options.to === undefined) rmSync(to, { recursive: true, force: true });
  const built = await buildServer(root, {
    to,
    withPostgres: options['with-postgres'] === true,
    ...(options.as === undefined ? {} : { version: options.as }),
  });
  if (options.json) {
    process.stdout.write(`${JSON.stringify(built)}\n`);
    return 0;
  }
  const files = filesIn(to);
  const bytes = files.reduce((sum, file) => sum + (statSync(join(to, file)).size ?? 0), 0);
  process.stdout.write(
    `Built ${built.version} in ${to}: ${files.length} files, ${Math.round(bytes / bytesPerMegabyte)} MB, of ${built.parts.length} packages.\n`,
  );
  return 0;
}

function readOptions(args: string[]) {
  try {
    const boolean = { type: 'boolean' } as const;
    const string = { type: 'string' } as const;
    const options = { to: string, as: string, 'with-postgres': boolean, json: boolean, help: boolean };
    return parseArgs({ args, options }).values;
  } catch {
    return null;
  }
}

function tell(stream: NodeJS.WriteStream, exitCode: number): number {
  stream.write(usage);
  return exitCode;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
