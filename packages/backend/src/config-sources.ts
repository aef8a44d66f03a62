import { resolve } from 'node:path';
import { configKeys } from './config-keys.ts';
import { isAddress } from './platform/postgres/addresses.ts';
import {
  databaseLoginIn,
  type ReadSecrets,
  readSecretsDir,
  type SecretFile,
  withLogin,
} from './platform/secrets-dir.ts';
import type { Redacted } from './secrets.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a configuration is read beside: the folder that paths start from, and what `fetchSecrets` found. */
export type Surroundings = { root: string; fetched?: ReadSecrets | null };

/** Where the value in force of a key came from. `file` names the secret that gave it or a part of it. */
export type Source =
  | { kind: 'unset' | 'default' | 'environment' }
  | { kind: 'file' | 'secrets-manager'; file: SecretFile };

export type Sources = {
  /** The text of each key in force, secrets in the clear: for the parser alone. */
  values: Record<string, string | undefined>;
  sources: Record<string, Source>;
  faults: string[];
};

/** Puts together what defaults, environment and secrets say of each key. An empty value is none. */
export function readSources(environment: Environment, { root, fetched }: Surroundings): Sources {
  const found: Sources = { values: {}, sources: {}, faults: [] };
  for (const { name, fallback } of configKeys) {
    const given = environment[name] === '' ? undefined : environment[name];
    found.values[name] = given ?? fallback ?? undefined;
    if (given !== undefined) found.sources[name] = { kind: 'environment' };
    else found.sources[name] = { kind: fallback === null ? 'unset' : 'default' };
  }
  const { SECRETS_DIR: dir, SECRETS_PREFIX: prefix } = found.values;
  if (dir !== undefined) applyAll(found, readSecretsDir(resolve(root, dir)), places.file);
  else if (prefix !== undefined && fetched) applyAll(found, fetched, places['secrets-manager']);
  return found;
}

const places = {
  file: { key: 'SECRETS_DIR', kind: 'file' },
  'secrets-manager': { key: 'SECRETS_PREFIX', kind: 'secrets-manager' },
} as const;
type Place = (typeof places)[keyof typeof places];

function applyAll(found: Sources, { secrets, faults }: ReadSecrets, place: Place): void {
  for (const [file, fault] of faults) found.faults.push(`${place.key}: ${file}: ${fault}`);
  for (const [file, secret] of secrets) applyOne(found, { file, secret }, place);
}

/** Secrets that give a whole value; the two passwords are parts of an address. */
const keysOfFiles: Partial<Record<SecretFile, string>> = {
  'jwt-secret-key': 'JWT_SECRET_KEY',
  'data-key': 'DATA_KEY',
  'openai-api-key': 'OPENAI_API_KEY',
  'anthropic-api-key': 'ANTHROPIC_API_KEY',
  'web-search-api-key': 'WEB_SEARCH_API_KEY',
  'smtp-url': 'SMTP_URL',
};

type Given = { file: SecretFile; secret: Redacted };

function applyOne(found: Sources, { file, secret }: Given, { key, kind }: Place): void {
  const whole = keysOfFiles[file];
  const name = whole ?? (file === 'db-password' ? 'DATABASE_URL' : 'REDIS_URL');
  const value = whole ? secret.reveal() : addressWith(found.values[name], file, secret.reveal());
  if (value === null) found.faults.push(`${key}: ${file}: needs ${name}, with the host to log in at`);
  else {
    found.values[name] = value;
    found.sources[name] = { kind, file };
  }
}

function addressWith(url: string | undefined, file: SecretFile, text: string): string | null {
  const login = file === 'db-password' ? databaseLoginIn(text) : { username: null, password: text };
  if (url === undefined || !isAddress(url) || login === null) return null;
  return withLogin(url, login);
}
