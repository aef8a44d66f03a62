import type { SecretName } from '../../packages/backend/src/secret-names.ts';
import type { Inputs } from './inputs.ts';
import { ports } from './security-groups.ts';
import type { Settings } from './settings.ts';

/** How a task comes to know a setting of the server. */
export type Told =
  | { by: 'value'; value: string }
  /** The server reads it from Secrets Manager itself, and again when it changes. */
  | { by: 'secret'; secret: SecretName }
  /** The server's own default, or nothing. */
  | { by: 'default' };

const value = (text: string): Told => ({ by: 'value', value: text });
const read = (secret: SecretName): Told => ({ by: 'secret', secret });
const untold: Told = { by: 'default' };

/** Host names without a port. */
type Needs = { inputs: Inputs; databaseAddress: string; cacheAddress: string };

/** Every setting of the server, each with a decision: one that the server gains later fails the tests until it has one. */
export function taskSettings(settings: Settings, needs: Needs): Readonly<Record<string, Told>> {
  return {
    ...aboutNetwork(settings, needs),
    ...aboutData(settings, needs),
    ...aboutPeople(needs),
    ...aboutCoach,
    ...untoldByReason,
  };
}

const collectorPort = 4318;

const aboutNetwork = ({ environment }: Settings, { inputs }: Needs): Record<string, Told> => ({
  APP_ENV: value(environment),
  // Each task does everything: the clock's work is shared out by the database, so one more task is one more of both.
  ROLE: value('all'),
  HOST: value('0.0.0.0'),
  PORT: value(String(ports.api)),
  PUBLIC_URL: value(`https://${inputs.domain_name}`),
  CORS_ORIGINS: value(`https://${inputs.domain_name}`),
  // The load balancer is the one proxy.
  TRUST_PROXY: value('on'),
  DRAIN_NOTICE_S: value('5'),
  LOG_FORMAT: value('json'),
  OTEL_EXPORTER_OTLP_ENDPOINT: value(`http://127.0.0.1:${collectorPort}`),
});

const aboutData = (settings: Settings, { databaseAddress, cacheAddress }: Needs): Record<string, Told> => ({
  DATA_DIR: value('/data'),
  // The server puts logins into both, from their secrets. Encrypted, not verified: the image has no list of RDS's authorities.
  DATABASE_URL: value(
    `postgres://${settings.names.databaseUser}@${databaseAddress}:${ports.database}/${settings.names.databaseName}?sslmode=no-verify`,
  ),
  REDIS_URL: value(`rediss://${cacheAddress}:${ports.cache}`),
  DATABASE_POOL_SIZE: value(String(settings.api.poolSize)),
  S3_BUCKET_NAME: value(settings.names.photoBucket),
  S3_REPLICA_BUCKET_NAME: value(settings.names.photoReplicaBucket),
  S3_REPLICA_REGION: value(settings.replicaRegion),
  AWS_REGION: value(settings.region),
  SECRETS_PREFIX: value(settings.names.secretsPrefix),
  JWT_SECRET_KEY: read('jwt-secret-key'),
  DATA_KEY: read('data-key'),
});

const aboutPeople = ({ inputs }: Needs): Record<string, Told> => ({
  MAIL_FROM: value(`Sleek Coach <no-reply@${inputs.domain_name}>`),
  SMTP_URL: read('smtp-url'),
  LEGAL_ENTITY: value(inputs.legal_entity),
  LEGAL_CONTACT: value(inputs.legal_contact),
});

const aboutCoach: Record<string, Told> = {
  OPENAI_API_KEY: read('openai-api-key'),
  ANTHROPIC_API_KEY: read('anthropic-api-key'),
  WEB_SEARCH_API_KEY: read('web-search-api-key'),
};

const untoldBecause: Readonly<Record<string, readonly string[]>> = {
  'the role of the task says who it is': ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
  'CloudWatch tells of alarms': ['ALERT_EMAIL', 'ALERT_WEBHOOK_URL', 'ALARM_TIME_SCALE'],
  'standard output is what is collected': ['LOG_FILE', 'LOG_LEVEL'],
  'RDS makes the backups': ['BACKUP_DIR', 'ARCHIVE_TIMEOUT_S'],
  'secrets come from Secrets Manager': ['SECRETS_DIR'],
  'these are AWS itself': ['S3_ENDPOINT_URL', 'CONTROL_ENDPOINT_URL'],
  'no task steers the others': ['CONTROL', 'CONTROL_ENVIRONMENT', 'SUPERVISED'],
  'nobody outside of the task asks for metrics': ['OPS_HOST', 'OPS_PORT'],
  'the server knows what the container allows': ['MEMORY_CAP_MB', 'EVENT_LOOP_REPORT_S', 'EVENT_LOOP_END_S'],
  'the keys that are there say which': ['COACH_PROVIDERS'],
  'the default is meant': [
    'RATE_LIMITS',
    'LOAD_SHEDDING',
    'API_DOCS',
    'ACCESS_TOKEN_EXPIRE_MINUTES',
    'REFRESH_TOKEN_EXPIRE_DAYS',
    'COACH_ON_OUTAGE',
    'COACH_MODERATION',
    'COACH_MODERATION_TIMEOUT_MS',
    'COACH_HEADER_TIMEOUT_MS',
    'COACH_IDLE_TIMEOUT_MS',
    'COACH_TOTAL_TIMEOUT_MS',
    'COACH_TOKENS_PER_DAY',
    'COACH_TOKENS_PER_CONVERSATION',
    'OPENAI_BASE_URL',
    'OPENAI_MODEL',
    'OPENAI_MODEL_FREE',
    'OPENAI_MODEL_STANDARD',
    'OPENAI_MODEL_PREMIUM',
    'ANTHROPIC_BASE_URL',
    'ANTHROPIC_MODEL',
    'ANTHROPIC_MODEL_FREE',
    'OPENFOODFACTS_URL',
  ],
  'not in use until somebody decides so': [
    'ADMIN_EMAIL',
    'VAPID_PUBLIC_KEY',
    'VAPID_PRIVATE_KEY',
    'WEB_SEARCH_HOSTS',
    'WEB_SEARCH_URL',
  ],
};
const untoldByReason: Record<string, Told> = Object.fromEntries(
  Object.values(untoldBecause).flatMap((names) => names.map((name) => [name, untold])),
);
