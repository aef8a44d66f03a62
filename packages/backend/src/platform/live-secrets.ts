import type { Config } from '../config.ts';
import { Redacted } from '../secrets.ts';
import { openAwsSecrets } from './aws-secrets.ts';
import type { Clock } from './clock.ts';
import { generatedSecret } from './generated-secrets.ts';
import type { Log } from './log.ts';
import { databaseLoginIn, jwtSecretsIn, withLogin } from './secrets-dir.ts';
import { type SecretVersion, type WatchedSecrets, watchAwsSecrets, watchSecrets } from './watch-secrets.ts';

/** The secrets that a running server asks for again and again, because they may change under it. */
export type LiveSecrets = {
  databaseUrl(): string;
  /** The signing one first; others are still believed, those with `replacedAt` for a time. */
  jwtSecrets(): readonly SecretVersion[];
  /** Keys in base64, the sealing one first. */
  dataKeys(): Redacted;
  /** In place of a password in REDIS_URL. */
  redisToken(): Redacted | null;
  /** Null: the provider cannot be asked, unless its server wants no key. */
  providerKey(name: 'openai' | 'anthropic'): Redacted | null;
  /** Null: nothing is searched. */
  webSearchKey(): Redacted | null;
};

export type OpenLiveSecrets = LiveSecrets & Disposable & Pick<WatchedSecrets, 'reread'>;

/**
 * The secrets of the configuration; those of SECRETS_DIR or SECRETS_PREFIX as they are now. The embedded mode makes
 * what it was not given.
 * @param databaseUrl where the database was found; a `db-password` is put into it.
 */
export function openLiveSecrets(
  config: Pick<Config, 'secretsDir' | 'awsSecrets' | 'jwtSecret' | 'dataKey' | 'dataDir' | 'coach' | 'web'>,
  options: { databaseUrl: string; clock: Clock; log: Log },
): OpenLiveSecrets {
  const fixed = fixedSecrets({
    databaseUrl: options.databaseUrl,
    jwtSecret: config.jwtSecret ?? generatedSecret(config.dataDir, 'jwt-secret-key'),
    dataKey: config.dataKey ?? generatedSecret(config.dataDir, 'data-key'),
    coach: config.coach,
    web: config.web,
  });
  const watched = watchedIn(config, options);
  if (watched === null) return { ...fixed, reread: () => {}, [Symbol.dispose]: () => {} };
  const jwtSecrets = followJwtSecrets(watched);
  return {
    databaseUrl: () => {
      const [current] = watched.versions('db-password');
      const login = current ? databaseLoginIn(current.secret.reveal()) : null;
      return (login && withLogin(options.databaseUrl, login)) ?? options.databaseUrl;
    },
    jwtSecrets: () => jwtSecrets() ?? fixed.jwtSecrets(),
    dataKeys: () => watched.versions('data-key')[0]?.secret ?? fixed.dataKeys(),
    redisToken: () => watched.versions('redis-auth-token')[0]?.secret ?? null,
    providerKey: (name) => watched.versions(`${name}-api-key`)[0]?.secret ?? fixed.providerKey(name),
    webSearchKey: () => watched.versions('web-search-api-key')[0]?.secret ?? fixed.webSearchKey(),
    reread: watched.reread,
    [Symbol.dispose]: watched[Symbol.dispose],
  };
}

function watchedIn(
  { secretsDir, awsSecrets }: Pick<Config, 'secretsDir' | 'awsSecrets'>,
  { clock, log }: { clock: Clock; log: Log },
): WatchedSecrets | null {
  if (secretsDir !== null) return watchSecrets({ dir: secretsDir, clock, log });
  if (awsSecrets === null) return null;
  return watchAwsSecrets({ read: openAwsSecrets(awsSecrets), first: awsSecrets.first, clock, log });
}

/** Secrets that stay as they are for as long as the process lives. */
export function fixedSecrets(given: {
  databaseUrl: string;
  jwtSecret: Redacted;
  dataKey: Redacted;
  coach?: Config['coach'];
  web?: Config['web'];
}): LiveSecrets {
  const jwtSecrets = secretsOf({ secret: given.jwtSecret, replacedAt: null });
  return {
    databaseUrl: () => given.databaseUrl,
    jwtSecrets: () => jwtSecrets,
    dataKeys: () => given.dataKey,
    redisToken: () => null,
    providerKey: (name) => given.coach?.providers[name].apiKey ?? null,
    webSearchKey: () => given.web?.apiKey ?? null,
  };
}

/** What the file lists now, then what earlier versions of it signed with. */
function followJwtSecrets(watched: WatchedSecrets): () => readonly SecretVersion[] | null {
  let from: readonly SecretVersion[] = [];
  let secrets: readonly SecretVersion[] = [];
  return () => {
    const versions = watched.versions('jwt-secret-key');
    const [current, ...former] = versions;
    if (current === undefined) return null;
    if (versions !== from) {
      secrets = [...secretsOf(current), ...former.flatMap((version) => secretsOf(version).slice(0, 1))];
      from = versions;
    }
    return secrets;
  };
}

function secretsOf({ secret, replacedAt }: SecretVersion): SecretVersion[] {
  return jwtSecretsIn(secret.reveal()).map((line) => ({ secret: new Redacted(line), replacedAt }));
}
