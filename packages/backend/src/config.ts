import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { err, ok, type Result } from '@sleek/domain/result';
import { z } from 'zod';
import { type CoachConfig, coachFaults, onValues, readCoachConfig } from './coach-config.ts';
import { type Environment, readSources, type Surroundings } from './config-sources.ts';
import { type ControlConfig, controlFaults, readControlConfig } from './control-config.ts';
import { awsSecretPlace } from './fetch-secrets.ts';
import { type ObjectsConfig, objectsFaults, readObjectsConfig } from './objects-config.ts';
import type { AwsSecretPlace } from './platform/aws-secrets.ts';
import { addressFault, isServedByRds } from './platform/postgres/addresses.ts';
import { jwtSecretsIn, type ReadSecrets } from './platform/secrets-dir.ts';
import { Redacted } from './secrets.ts';
import { readWebConfig, searchHosts, type WebConfig } from './web-config.ts';

export type Config = {
  appEnv: 'development' | 'testing' | 'staging' | 'production';
  /** `api` does no scheduled tasks, `worker` answers no requests. */
  role: 'all' | 'api' | 'worker';
  http: {
    host: string;
    port: number;
    publicUrl: string;
    corsOrigins: string[];
    /** Whose X-Forwarded-For is believed: nobody's, the connected proxy's, or that of these addresses. */
    trustProxy: boolean | string[];
    bodyLimitBytes: number;
    /** How long a stopping server still takes requests while it says that it is not ready. */
    drainNoticeMs: number;
    apiDocs: boolean;
  };
  /** Null: what the machine allows. */
  memoryCapBytes: number | null;
  /** Of requests without an answer, and of those that wait for the database, before others are turned away; null: never. */
  loadLimits: { underWay: number; waiting: number } | null;
  /** How long the event loop may stand still. */
  watchdog: { reportAfterMs: number; endAfterMs: number };
  /** Null: no metrics port. */
  ops: { host: string; port: number } | null;
  /** Absolute path; everything that the embedded mode keeps lies below it. */
  dataDir: string;
  database: { mode: 'embedded'; poolSize: number } | { mode: 'external'; url: Redacted; poolSize: number };
  /** Null: generated into `dataDir` on first start, in embedded mode only. */
  jwtSecret: Redacted | null;
  dataKey: Redacted | null;
  tokens: { accessMinutes: number; refreshDays: number };
  passwordHash: { memoryKib: number; iterations: number; parallelism: number };
  /** `file`: null where lines go to standard output alone. */
  log: { level: string; format: 'json' | 'pretty'; file: string | null };
  /** Folder of the built web app; null serves the API alone. */
  webRoot: string | null;
  rateLimits: boolean;
  /** What answers of model providers may cost a member on a day, and one conversation. */
  coachTokens: { perDay: number; perConversation: number };
  /** Null: limits and cache in process. */
  redisUrl: Redacted | null;
  otlpEndpoint: string | null;
  /** Who is told of alarms, and how many of their seconds pass in one; null where nothing is measured. */
  alarms: { email: string | null; webhookUrl: Redacted | null; timeScale: number } | null;
  /** Absolute path; its secrets are read again while the server runs. */
  secretsDir: string | null;
  /** `first` is what they were when this process started; they are read again while it runs. */
  awsSecrets: (AwsSecretPlace & { first: ReadSecrets }) | null;
  adminEmail: string | null;
  /** `smtpUrl` null: mails become files in `outbox`. */
  mail: { smtpUrl: Redacted | null; from: string; outbox: string };
  /** Where photos lie. */
  objects: ObjectsConfig;
  /** Whether this process works on photos: who holds their folder, or with a bucket who does other tasks as well. */
  photoWork: boolean;
  legal: { entity: string; contact: string };
  coach: CoachConfig;
  /** Seconds after which a change is archived at the latest. */
  archiveTimeoutS: number;
  web: WebConfig;
  /** Where backups and the deletion ledger lie. */
  backupDir: string;
  /** Whether the clock dumps a database at DATABASE_URL: where BACKUP_DIR says to where, and RDS does not see to it. */
  dumpsByClock: boolean;
  /** What operator commands steer. */
  control: ControlConfig;
  /** Something starts the server again when it ends. */
  isSupervised: boolean;
};

/**
 * Reads and checks the environment once, and the secrets beside it.
 * @returns the configuration, or every fault as one sentence each; no sentence holds a secret's value.
 */
export function readConfig(environment: Environment, paths: Surroundings): Result<Config, string[]> {
  const { values: present, faults: unreadable } = readSources(environment, paths);
  const parsed = environmentSchema.safeParse(present);
  const faults = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  faults.push(...unreadable, ...crossFaults(present), ...prefixFaults(present, paths));
  return parsed.success && faults.length === 0 ? ok(nest(parsed.data, paths)) : err(faults);
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

const httpUrl = z.url({ protocol: /^https?$/, error: 'expected an http(s) address' }).optional();
/** It goes into a header as it is. */
const apiKey = z
  .string()
  .regex(/^[\x21-\x7e]+$/, { error: 'expected a key without spaces' })
  .optional();
const bucketName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, { error: 'expected the name of a bucket' })
  .optional();
const region = z
  .string()
  .regex(/^[a-z]{2}[a-z0-9-]{2,30}$/, { error: 'expected a region such as eu-central-1' })
  .optional();
const proxies = z.string().transform((value, context): boolean | string[] => {
  if (['off', 'false', '0'].includes(value)) return false;
  if (['on', 'true', '1'].includes(value)) return true;
  const list = value.split(',').map((part) => part.trim());
  if (list.every(isProxy)) return list;
  context.addIssue({ code: 'custom', message: 'expected on, off or addresses such as 10.0.0.0/8' });
  return z.NEVER;
});

function isProxy(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const max = { 4: 32, 6: 128 }[isIP(address)];
  if (max === undefined || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= max);
}

const environmentSchema = z.object({
  APP_ENV: z.enum(['development', 'testing', 'staging', 'production']),
  ROLE: z.enum(['all', 'api', 'worker']),
  HOST: z.string(),
  PORT: whole(0, 65_535),
  OPS_HOST: z.string(),
  OPS_PORT: z.union([z.literal('off'), whole(0, 65_535)], { error: 'expected a port or off' }),
  PUBLIC_URL: httpUrl,
  DATA_DIR: z.string(),
  DATABASE_URL: z
    .string()
    .superRefine((value, context) => {
      const message = addressFault(value);
      if (message !== null) context.addIssue({ code: 'custom', message });
    })
    .optional(),
  DATABASE_POOL_SIZE: whole(1, 200),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, { error: 'expected redis://host:port or rediss://...' })
    .optional(),
  S3_BUCKET_NAME: bucketName,
  S3_ENDPOINT_URL: httpUrl,
  S3_REPLICA_BUCKET_NAME: bucketName,
  S3_REPLICA_REGION: region,
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: apiKey,
  AWS_SECRET_ACCESS_KEY: apiKey,
  AWS_SESSION_TOKEN: apiKey,
  CONTROL: z.enum(['local', 'aws']),
  CONTROL_ENVIRONMENT: z.enum(['production', 'staging']),
  SUPERVISED: onOff,
  CONTROL_ENDPOINT_URL: httpUrl,
  SECRETS_DIR: z.string().optional(),
  SECRETS_PREFIX: z
    .string()
    .regex(/^[\w/+=.@-]+\/$/, { error: 'expected a prefix that ends in /, such as sleek-coach-prod/' })
    .optional(),
  JWT_SECRET_KEY: z
    .string()
    .refine((value) => jwtSecretsIn(value).every((line) => line.length >= 32) && value.length >= 32, {
      error: 'expected 32 characters or more',
    })
    .optional(),
  DATA_KEY: z
    .string()
    .regex(/^[\w+/-]{43}=?([\s,]+[\w+/-]{43}=?)*\s*$/, {
      error: 'expected 32 bytes in base64, such as `openssl rand -base64 32` prints',
    })
    .optional(),
  CORS_ORIGINS: origins,
  TRUST_PROXY: proxies,
  DRAIN_NOTICE_S: whole(0, 10),
  RATE_LIMITS: onOff,
  LOAD_SHEDDING: onOff,
  API_DOCS: onOff,
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl,
  EVENT_LOOP_REPORT_S: whole(1, 3600),
  EVENT_LOOP_END_S: whole(1, 3600),
  MEMORY_CAP_MB: whole(64, 1_048_576).optional(),
  ADMIN_EMAIL: z.email({ error: 'expected an e-mail address' }).toLowerCase().optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, { error: 'expected smtp://user:password@host:port or smtps://...' })
    .optional(),
  MAIL_FROM: z.string(),
  VAPID_PUBLIC_KEY: z.string().optional(),
  VAPID_PRIVATE_KEY: z.string().optional(),
  BACKUP_DIR: z.string().optional(),
  LEGAL_ENTITY: z.string().optional(),
  LEGAL_CONTACT: z.string().optional(),
  COACH_PROVIDERS: z
    .string()
    .regex(/^(openai|anthropic|embedded)(, ?(openai|anthropic|embedded))*$/, {
      error: 'expected openai, anthropic and embedded in the order of use',
    })
    .optional(),
  COACH_ON_OUTAGE: z.enum(['canned', 'embedded']),
  COACH_MODERATION: onOff,
  COACH_MODERATION_TIMEOUT_MS: whole(100, 10_000),
  COACH_HEADER_TIMEOUT_MS: whole(100, 600_000),
  COACH_IDLE_TIMEOUT_MS: whole(100, 600_000),
  COACH_TOTAL_TIMEOUT_MS: whole(100, 600_000),
  COACH_TOKENS_PER_DAY: whole(0, 1_000_000_000),
  COACH_TOKENS_PER_CONVERSATION: whole(0, 1_000_000_000),
  OPENAI_API_KEY: apiKey,
  OPENAI_BASE_URL: httpUrl,
  OPENAI_MODEL: z.string(),
  OPENAI_MODEL_FREE: z.string().optional(),
  OPENAI_MODEL_STANDARD: z.string().optional(),
  OPENAI_MODEL_PREMIUM: z.string().optional(),
  ANTHROPIC_API_KEY: apiKey,
  ANTHROPIC_BASE_URL: httpUrl,
  ANTHROPIC_MODEL: z.string(),
  ANTHROPIC_MODEL_FREE: z.string().optional(),
  WEB_SEARCH_HOSTS: searchHosts.optional(),
  WEB_SEARCH_API_KEY: apiKey,
  WEB_SEARCH_URL: z.url({ protocol: /^https?$/, error: 'expected an http(s) address' }),
  OPENFOODFACTS_URL: httpUrl,
  ARCHIVE_TIMEOUT_S: whole(1, 3600),
  ALERT_EMAIL: z.email({ error: 'expected an e-mail address' }).optional(),
  ALERT_WEBHOOK_URL: httpUrl,
  ALARM_TIME_SCALE: whole(1, 600),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']),
  LOG_FILE: z.string().optional(),
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
  if (env.APP_ENV === 'production' && ![undefined, '1'].includes(env.ALARM_TIME_SCALE))
    faults.push('ALARM_TIME_SCALE: only for game days, never in production');
  if (env.APP_ENV === 'production')
    for (const name of ['LEGAL_ENTITY', 'LEGAL_CONTACT'])
      if (env[name] === undefined) faults.push(`${name}: production needs it; the legal documents name it`);
  if (env.SECRETS_DIR !== undefined && env.SECRETS_PREFIX !== undefined)
    faults.push('SECRETS_DIR: choose it or SECRETS_PREFIX, not both');
  faults.push(...objectsFaults(env), ...coachFaults(env), ...controlFaults(env));
  return faults;
}

function prefixFaults(env: Environment, { fetched }: Surroundings): string[] {
  if (env.SECRETS_PREFIX === undefined || env.SECRETS_DIR !== undefined) return [];
  if (env.AWS_REGION === undefined) return ['AWS_REGION: needed beside SECRETS_PREFIX'];
  return fetched ? [] : ['SECRETS_PREFIX: this command reads no secrets from AWS; give it the environment'];
}

const someOperator = 'the operator of this server';

function nest(env: Parsed, { root, fetched = null }: Surroundings): Config {
  const poolSize = env.DATABASE_POOL_SIZE;
  const dataDir = resolve(root, env.DATA_DIR);
  const objects = readObjectsConfig(env, dataDir);
  return {
    appEnv: env.APP_ENV,
    role: env.ROLE,
    http: httpIn(env),
    memoryCapBytes: env.MEMORY_CAP_MB === undefined ? null : env.MEMORY_CAP_MB * 1024 * 1024,
    loadLimits: isOn(env.LOAD_SHEDDING) ? { underWay: 500, waiting: 20 * poolSize } : null,
    watchdog: { reportAfterMs: env.EVENT_LOOP_REPORT_S * 1000, endAfterMs: env.EVENT_LOOP_END_S * 1000 },
    ops: env.OPS_PORT === 'off' ? null : { host: env.OPS_HOST, port: env.OPS_PORT },
    dataDir,
    database:
      env.DATABASE_URL === undefined
        ? { mode: 'embedded', poolSize }
        : { mode: 'external', url: new Redacted(env.DATABASE_URL), poolSize },
    jwtSecret: redacted(env.JWT_SECRET_KEY),
    dataKey: redacted(env.DATA_KEY),
    tokens: { accessMinutes: env.ACCESS_TOKEN_EXPIRE_MINUTES, refreshDays: env.REFRESH_TOKEN_EXPIRE_DAYS },
    passwordHash: passwordHashCost,
    log: {
      level: env.LOG_LEVEL,
      file: logFileOf(env, { root, dataDir }),
      format: env.LOG_FORMAT ?? (env.APP_ENV === 'development' ? 'pretty' : 'json'),
    },
    webRoot: `${root}/apps/web/dist`,
    rateLimits: isOn(env.RATE_LIMITS),
    coachTokens: {
      perDay: env.COACH_TOKENS_PER_DAY,
      perConversation: env.COACH_TOKENS_PER_CONVERSATION,
    },
    redisUrl: redacted(env.REDIS_URL),
    otlpEndpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    alarms: alarmsIn(env),
    secretsDir: env.SECRETS_DIR === undefined ? null : resolve(root, env.SECRETS_DIR),
    awsSecrets: awsSecretsIn(env, fetched),
    adminEmail: env.ADMIN_EMAIL ?? null,
    mail: { smtpUrl: redacted(env.SMTP_URL), from: env.MAIL_FROM, outbox: resolve(dataDir, 'outbox') },
    objects,
    photoWork: env.ROLE !== (objects.kind === 'folder' ? 'worker' : 'api'),
    legal: { entity: env.LEGAL_ENTITY ?? someOperator, contact: env.LEGAL_CONTACT ?? someOperator },
    coach: readCoachConfig({ ...env, COACH_MODERATION: isOn(env.COACH_MODERATION) }),
    archiveTimeoutS: env.ARCHIVE_TIMEOUT_S,
    control: readControlConfig(env),
    isSupervised: isOn(env.SUPERVISED),
    web: readWebConfig(env),
    backupDir: env.BACKUP_DIR === undefined ? resolve(dataDir, 'backups') : resolve(root, env.BACKUP_DIR),
    dumpsByClock:
      env.DATABASE_URL !== undefined && env.BACKUP_DIR !== undefined && !isServedByRds(env.DATABASE_URL),
  };
}

function awsSecretsIn(env: Parsed, first: ReadSecrets | null): Config['awsSecrets'] {
  const place = awsSecretPlace(env);
  return place === null || first === null ? null : { ...place, first };
}

function httpIn(env: Parsed): Config['http'] {
  return {
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL ?? `http://${hostInUrl(env.HOST)}:${env.PORT}`,
    corsOrigins: env.CORS_ORIGINS,
    trustProxy: env.TRUST_PROXY,
    bodyLimitBytes: 1_048_576,
    drainNoticeMs: env.DRAIN_NOTICE_S * 1000,
    apiDocs: isOn(env.API_DOCS),
  };
}

function alarmsIn(env: Parsed): Config['alarms'] {
  const { OPS_PORT, OTEL_EXPORTER_OTLP_ENDPOINT: otlp, ALERT_EMAIL: email, ALERT_WEBHOOK_URL: url } = env;
  if (OPS_PORT === 'off' && [otlp, email, url].every((each) => each === undefined)) return null;
  return { email: email ?? null, webhookUrl: redacted(url), timeScale: env.ALARM_TIME_SCALE };
}

/** Where a platform collects standard output, a second copy on its disk would only fill it. */
function logFileOf(
  { LOG_FILE, DATABASE_URL }: Parsed,
  { root, dataDir }: { root: string; dataDir: string },
): string | null {
  if (LOG_FILE === 'off') return null;
  if (LOG_FILE !== undefined) return resolve(root, LOG_FILE);
  return DATABASE_URL === undefined ? resolve(dataDir, 'logs/sleek-coach.log') : null;
}

const isOn = (value: string) => onValues.includes(value);
const redacted = (value: string | undefined) => (value === undefined ? null : new Redacted(value));

function hostInUrl(host: string): string {
  if (host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function jsonList(value: string): string[] | null {
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) && parsed.every((item) => typeof item === 'string') ? parsed : null;
  } catch {
    return null;
  }
}
