import type { Config } from '@sleek/backend/config';

/** @param arg the argument that is not known, `--help` included. */
export function usage(arg: string): string {
  return `${arg === '--help' ? '' : `Unknown argument: ${arg}\n\n`}Usage: npm start [-- --demo]

  --demo   also make a demo member with 120 days of simulated data
  --help   this text

Settings come from the environment, such as PORT=8080 or DATA_DIR=/srv/sleek-coach.
`;
}

type Known = { type?: string; code?: string; message?: string; pid?: number | null; address?: string | null };

/** Why it did not start, and what to do. */
export function startFailure(error: unknown, { dataDir, http }: Config): string {
  const { type, code, message, pid, address } = (error ?? {}) as Known;
  if (type === 'data-dir-owned')
    return [
      `Sleek Coach is already running from ${dataDir}`,
      `  at ${address ?? 'an address it has not told yet'}, process ${pid ?? 'unknown'}.`,
      '  Use it there or stop it first. Another DATA_DIR and PORT run a second one beside it.',
    ].join('\n');
  if (code === 'EADDRINUSE')
    return `Port ${http.port} on ${http.host} is taken by another program. Choose another: PORT=${http.port + 1} npm start`;
  if (code === 'EACCES') return `Port ${http.port} may not be opened by this user. Choose one above 1023.`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return 'The database of DATABASE_URL does not answer. Check that it runs and that the address is right.';
  if (code === '28P01') return 'The database of DATABASE_URL refuses the user or the password.';
  return `Could not start: ${message ?? String(error)}`;
}
