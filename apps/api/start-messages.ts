import { join, sep } from 'node:path';
import type { Config } from '@sleek/backend/config';
import { dataDirUnusable } from '@sleek/backend/platform/embedded-postgres/places';

/** @param arg the argument that is not known, `--help` included. */
export function usage(arg: string): string {
  return `${arg === '--help' ? '' : `Unknown argument: ${arg}\n\n`}Usage: npm start [-- --demo]

  --demo   also make a demo member with 120 days of simulated data
  --help   this text

Settings come from the environment, such as PORT=8080 or DATA_DIR=/srv/sleek-coach.
`;
}

type Served = { port: number; publicUrl: string; hasDemo: boolean };

/** @param address where it listens; null where it answers no requests. */
export function readyMessage(address: string | null, { port, publicUrl, hasDemo }: Served): string {
  const where =
    address === null
      ? 'Sleek Coach does what is due, and answers no requests (ROLE=worker).'
      : `Sleek Coach is ready: ${port === 0 ? address : publicUrl}`;
  const tryIt = 'To look around with 120 days of data: DATA_DIR=.demo npm start -- --demo';
  return [where, ...(address === null || hasDemo ? [] : [tryIt]), 'Ctrl-C stops everything it started.'].join(
    '\n',
  );
}

/** What the errors of this project, of Node and of the database driver tell about themselves. */
type Known = {
  type?: string;
  code?: string;
  message?: string;
  pid?: number | null;
  address?: string | null;
  syscall?: string;
  port?: number;
  hostname?: string;
  path?: string;
};

/** Why it did not start, and what to do. */
export function startFailure(error: unknown, config: Config): string {
  const known = (error ?? {}) as Known;
  if (known.type === 'data-dir-owned') return alreadyRunning(known, config);
  const message =
    listenFailure(known, config) ??
    databaseFailure(known, config) ??
    (isInside(known.path, config.dataDir) ? dataDirUnusable(config.dataDir, error).message : undefined);
  return message ?? `Could not start: ${known.message || (known.code ?? String(error))}`;
}

function alreadyRunning({ address, pid }: Known, { dataDir }: Config): string {
  return [
    `Sleek Coach is already running from ${dataDir}`,
    `  at ${address ?? 'an address it has not told yet'}, process ${pid ?? 'unknown'}.`,
    '  Use it there or stop it first. Another DATA_DIR, PORT and OPS_PORT run a second one beside it.',
  ].join('\n');
}

function listenFailure(error: Known, { http, ops }: Config): string | undefined {
  if (error.syscall === 'getaddrinfo' && error.hostname === http.host)
    return `HOST=${http.host} is no address of this machine. Leave HOST out, or set it to 127.0.0.1 or 0.0.0.0.`;
  if (error.syscall !== 'listen') return undefined;
  const port = error.port ?? http.port;
  const key = port !== http.port && port === ops?.port ? 'OPS_PORT' : 'PORT';
  // The last port has no next one.
  const other = port < 65_535 ? port + 1 : port - 1;
  if (error.code === 'EADDRINUSE')
    return `Port ${port} on ${http.host} is taken by another program. Choose another: ${key}=${other} npm start`;
  if (error.code === 'EACCES')
    return `Port ${port} may not be opened by this user. Choose one above 1023: ${key}=8080 npm start`;
  if (error.code === 'EADDRNOTAVAIL')
    return `HOST=${http.host} is no address of this machine. Leave HOST out, or set it to 127.0.0.1 or 0.0.0.0.`;
  return undefined;
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
]);

function databaseFailure({ code = '' }: Known, { database, dataDir }: Config): string | undefined {
  if (database.mode === 'embedded')
    return unreachable.has(code) || code === '57P01' || code === '57P03'
      ? `The built-in database went away during the start. Its log ${join(dataDir, 'postgres.log')} tells why; start again.`
      : undefined;
  if (unreachable.has(code))
    return 'The database of DATABASE_URL does not answer. Check that it runs and that the address is right.';
  return refusals[code];
}

/** https://www.postgresql.org/docs/18/errcodes-appendix.html */
const refusals: Record<string, string> = {
  '25006':
    'No host of DATABASE_URL takes writes: each that answers is a standby. Promote one, or name the primary.',
  '28P01': 'The database of DATABASE_URL refuses the user or the password.',
  '28000': 'The database of DATABASE_URL refuses this user or this machine: see its pg_hba.conf.',
  '3D000': 'The database of DATABASE_URL does not exist on its server: make it with CREATE DATABASE.',
  '42501': 'The user of DATABASE_URL may not make tables there: make it the owner of the database.',
  '53300':
    'The database of DATABASE_URL has no connection left. Raise its max_connections or end other programs.',
  '57P03': 'The database of DATABASE_URL is just starting or stopping. Start again in a moment.',
};

const isInside = (path: string | undefined, folder: string): boolean =>
  path === folder || (path?.startsWith(`${folder}${sep}`) ?? false);
