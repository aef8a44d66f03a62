import { createHash } from 'node:crypto';
import { destination, type LoggerOptions, pino, stdTimeFunctions } from 'pino';
import { systemClock } from './clock.ts';
import { describeDefect } from './defect.ts';
import { type LogFile, openLogFile } from './logs/log-file.ts';
import { currentRequestId } from './request-context.ts';

/** What use cases may log: a named event with fields. Health data and secrets never go in. */
export type Log = {
  info(fields: object, event: string): void;
  warn(fields: object, event: string): void;
  error(fields: object, event: string): void;
};

export type LogOptions = {
  level: string;
  format: 'json' | 'pretty';
  /** Where its lines lie beside standard output, file by file; null: nowhere. */
  file?: string | null;
};

/**
 * JSON lines on standard output, or a plain reading of them for a terminal. Secrets are hidden by their type, errors
 * lose their message, and what still looks like an e-mail address or a token is masked in the finished line.
 * @param write takes the lines instead of standard output.
 */
export function createLog(options: LogOptions, write?: (line: string) => void): Log {
  if (options.level === 'silent') return silentLog;
  const settings = {
    level: options.level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    mixin: requestOfLine,
    formatters: {
      // The word that operators' filters look for.
      level: (label: string) => ({ level: label.toUpperCase() }),
      log: (fields: object) => withoutMessages(fields) as Record<string, unknown>,
    },
    hooks: { streamWrite: masked },
  };
  const shown = options.format === 'json' ? (line: string) => line : readable;
  if (write) return pino(settings, { write: (line: string) => write(shown(line)) });
  return gathered(settings, [
    options.format === 'json' ? standardOutput() : { write: writeReadable, flush: () => {} },
    ...(options.file ? [openLogFile({ path: options.file, clock: systemClock })] : []),
  ]);
}

/** The same log, whose lines say which part of the product they are of: what operators' filters look for. */
export function componentLog(log: Log, component: 'coach'): Log {
  return {
    info: (fields, event) => log.info({ component, ...fields }, event),
    warn: (fields, event) => log.warn({ component, ...fields }, event),
    error: (fields, event) => log.error({ component, ...fields }, event),
  };
}

/** A new object each time, since the line is put together in it. */
function requestOfLine(): { request_id?: string } {
  const requestId = currentRequestId();
  return requestId === undefined ? {} : { request_id: loggableId(requestId) };
}

/**
 * Lines leave together, since a system call for each is a tenth of what a request costs. A killed process loses the
 * last moment of what went well; what went wrong leaves at once.
 */
function gathered(settings: LoggerOptions, sinks: readonly LogFile[]): Log {
  const flush = () => {
    for (const sink of sinks) sink.flush();
  };
  process.once('exit', flush);
  const log = pino(settings, {
    write: (line: string) => {
      for (const sink of sinks) sink.write(line);
    },
  });
  return {
    info: (fields, event) => log.info(fields, event),
    warn(fields, event) {
      log.warn(fields, event);
      flush();
    },
    error(fields, event) {
      log.error(fields, event);
      flush();
    },
  };
}

function standardOutput(): LogFile {
  const out = destination({ dest: process.stdout.fd, sync: true, minLength: 4096, periodicFlush: 100 });
  return { write: (line) => void out.write(line), flush: () => out.flushSync() };
}

const writeReadable = (line: string) => void process.stdout.write(readable(line));

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** A request id as it may be logged: one that a client made up can hold anything, so an odd one becomes its hash. */
export function loggableId(requestId: string): string {
  if (/^[\w.:/-]{1,100}$/.test(requestId)) return requestId;
  return `sha256:${createHash('sha256').update(requestId).digest('hex').slice(0, 16)}`;
}

/** Messages of a database or a parser can quote what a member stored or sent, and so can an error's other fields. */
function withoutMessages(value: unknown): unknown {
  if (value instanceof Error) return describeDefect(value);
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value;
  if (Array.isArray(value)) return value.map(withoutMessages);
  const entries = Object.entries(value);
  // Most lines are flat, and there is one for each request.
  if (entries.every(([, inner]) => typeof inner !== 'object' || inner === null)) return value;
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutMessages(inner)]));
}

const emailLike = /[^\s"'<>,;:()\\]+@[\w-]+(\.[\w-]+)+/g;
const tokenLike = /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g;

/** The last guard, for what should not have been handed to the log in the first place. */
const masked = (line: string) =>
  line.includes('@') || line.includes('eyJ')
    ? line.replaceAll(emailLike, '[e-mail]').replaceAll(tokenLike, '[token]')
    : line;

function readable(line: string): string {
  const { time, level, msg, ...fields } = JSON.parse(line) as { time: string; level: string; msg: string };
  const rest = Object.keys(fields).length > 0 ? ` ${JSON.stringify(fields)}` : '';
  return `${time.slice(11, 19)} ${level.toLowerCase()} ${msg}${rest}\n`;
}
