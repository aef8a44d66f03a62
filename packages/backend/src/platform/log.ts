import { pino } from 'pino';

/** What use cases may log: a named event with fields. Health data and secrets never go in. */
export type Log = {
  info(fields: object, event: string): void;
  warn(fields: object, event: string): void;
  error(fields: object, event: string): void;
};

/** JSON lines on standard output, or a plain reading of them for a terminal. */
export function createLog(options: { level: string; format: 'json' | 'pretty' }): Log {
  if (options.level === 'silent') return silentLog;
  if (options.format === 'json') return pino({ level: options.level, base: null });
  return pino(
    { level: options.level, base: null },
    { write: (line: string) => process.stdout.write(readable(line)) },
  );
}

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

const levelNames: Record<number, string> = { 10: 'trace', 20: 'debug', 30: 'info', 40: 'warn', 50: 'error' };

function readable(line: string): string {
  const { time, level, msg, ...fields } = JSON.parse(line) as { time: number; level: number; msg: string };
  const rest = Object.keys(fields).length > 0 ? ` ${JSON.stringify(fields)}` : '';
  return `${new Date(time).toISOString().slice(11, 19)} ${levelNames[level] ?? level} ${msg}${rest}\n`;
}
