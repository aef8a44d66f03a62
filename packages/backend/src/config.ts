import { resolve } from 'node:path';
import { err, ok, type Result } from '@sleek/domain/result';
import { z } from 'zod';
import { configKeys } from './config-keys.ts';
import { Redacted } from './secrets.ts';

export type Config = {
  appEnv: 'development' | 'testing' | 'staging' | 'production';
  http: {
    host: string;
    port: number;
    publicUrl: string;
    corsOrigins: string[];
    trustProxy: boolean;
    bodyLimitBytes: number;
  };
  /** Absolute path; everything that the embedded mode keeps lies below it. */
  dataDir: string;
  database: { mode: 'embedded'; poolSize: number } | { mode: 'external'; url: Redacted; poolSize: number };
  /** Null: generated into `dataDir` on first start, in embedded mode only. */
  jwtSecret: Redacted | null;
  dataKey: Redacted | null;
  tokens: { accessMinutes: number; refreshDays: number };
  passwordHash: { memoryKib: number; iterations: number; parallelism: number };
  log: { level: string; format: 'json' | 'pretty' };
  /** Folder of the built web app; null serves the API alone. */
  webRoot: string | null;
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks the environment once.
 * @returns the configuration, or every fault as one sentence each; no sentence holds a secret's value.
 */
export function readConfig(environment: Environment, paths: { root: string }): Result<Config, string[]> {
  const present = Object.fromEntries(
    configKeys.map(({ name, fallback }) => [
      name,
      emptyToUndefined(environment[name]) ?? fallback ?? undefined,
    ]),
  );
  const parsed = environmentSchema.safeParse(present);
  const faults = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  faults.push(...crossFaults(present));
  return parsed.success && faults.length === 0 ? ok(nest(parsed.data, paths.root)) : err(faults);
}

/** Argon2id at the cost of the contract: 64 MiB, three passes, four lanes. */
export const passwordHashCost = { memoryKib: 65_536, iterations: 3, parallelism: 4 };

const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, { error: 'expected a whole number' })
    .transform(Number)
    .refine((value) => value >= min && value <= max, { error: `expected ${min} to ${max}` });
const onOff = z.enum(['on', 'off', 'true', 'false', '1', '0'], { error: 'expected on or off' });

const origins = z.string().transform((value, context): string[] => {
  const list = value.trim().startsWith('[') ? jsonList(value) : value.split(',').map((part) => part.trim());
  if (list?.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin)) return list;
  context.addIssue({ code: 'custom', message: 'expected origins such as https://app.example.com' });
  return z.NEVER;
});

const environmentSchema = z.object({
  APP_ENV: z.enum(['development', 'testing', 'staging', 'production']),
  HOST: z.string(),
  PORT: whole(0, 65_535),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'expected an http(s) address' }).optional(),
  DATA_DIR: z.string(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'expected postgres://user:password@host:port/name' })
    .optional(),
  DATABASE_POOL_SIZE: whole(1, 200),
  JWT_SECRET_KEY: z.string().min(32, { error: 'expected 32 characters or more' }).optional(),
  DATA_KEY: z
    .string()
    .regex(/^[\w+/-]{43}=?$/, {
      error: 'expected 32 bytes in base64, such as `openssl rand -base64 32` prints',
    })
    .optional(),
  CORS_ORIGINS: origins,
  TRUST_PROXY: onOff,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']),
  LOG_FORMAT: z.enum(['json', 'pretty']).optional(),
  ACCESS_TOKEN_EXPIRE_MINUTES: whole(1, 1440),
  REFRESH_TOKEN_EXPIRE_DAYS: whole(1, 365),
});

type Parsed = z.output<typeof environmentSchema>;

/** Faults between values, whatever else is wrong with each. */
function crossFaults(env: Environment): string[] {
  const faults: string[] = [];
  const embedded = env.DATABASE_URL === undefined;
  if (env.APP_ENV === 'production' && embedded)
    faults.push('DATABASE_URL: production needs it; the embedded database is for one household');
  if (!embedded && env.JWT_SECRET_KEY === undefined)
    faults.push('JWT_SECRET_KEY: needed beside DATABASE_URL, so that every process signs alike');
  if (!embedded && env.DATA_KEY === undefined)
    faults.push('DATA_KEY: needed beside DATABASE_URL, so that every process can read what is sealed');
  return faults;
}

function nest(env: Parsed, root: string): Config {
  const poolSize = env.DATABASE_POOL_SIZE;
  return {
    appEnv: env.APP_ENV,
    http: {
      host: env.HOST,
      port: env.PORT,
      publicUrl: env.PUBLIC_URL ?? `http://${hostInUrl(env.HOST)}:${env.PORT}`,
      corsOrigins: env.CORS_ORIGINS,
      trustProxy: ['on', 'true', '1'].includes(env.TRUST_PROXY),
      bodyLimitBytes: 1_048_576,
    },
    dataDir: resolve(root, env.DATA_DIR),
    database:
      env.DATABASE_URL === undefined
        ? { mode: 'embedded', poolSize }
        : { mode: 'external', url: new Redacted(env.DATABASE_URL), poolSize },
    jwtSecret: env.JWT_SECRET_KEY === undefined ? null : new Redacted(env.JWT_SECRET_KEY),
    dataKey: env.DATA_KEY === undefined ? null : new Redacted(env.DATA_KEY),
    tokens: { accessMinutes: env.ACCESS_TOKEN_EXPIRE_MINUTES, refreshDays: env.REFRESH_TOKEN_EXPIRE_DAYS },
    passwordHash: passwordHashCost,
    log: {
      level: env.LOG_LEVEL,
      format: env.LOG_FORMAT ?? (env.APP_ENV === 'development' ? 'pretty' : 'json'),
    },
    webRoot: `${root}/apps/web/dist`,
  };
}

function hostInUrl(host: string): string {
  if (host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

const emptyToUndefined = (value: string | undefined) => (value === '' ? undefined : value);

function jsonList(value: string): string[] | null {
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) && parsed.every((item) => typeof item === 'string') ? parsed : null;
  } catch {
    return null;
  }
}
