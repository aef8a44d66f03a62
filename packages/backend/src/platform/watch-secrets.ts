import type { Redacted } from '../secrets.ts';
import type { AwsSecretReader } from './aws-secrets.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import { type ReadSecrets, readSecretsDir, type SecretFile, secretFileNames } from './secrets-dir.ts';

/** `replacedAt` is null for the one that is in force. */
export type SecretVersion = { secret: Redacted; replacedAt: Date | null };

export type WatchedSecrets = Disposable & {
  /** The versions this process has seen, the one in force first; the same list until something changes. */
  versions(file: SecretFile): readonly SecretVersion[];
  /** Looks now, as the timer does. */
  reread(): void | Promise<void>;
};

type Options = { clock: Clock; log: Log; everyMs?: number };

/**
 * Follows the secrets of a folder. A new value counts when two looks in a row read the same, so that a file that is
 * being written does not count half; an empty, broken or missing file leaves the former value in force.
 */
export function watchSecrets({ dir, everyMs = 5000, ...rest }: Options & { dir: string }): WatchedSecrets {
  const first = readSecretsDir(dir);
  const { versions, take } = keepVersions({ ...rest, first, looks: 2, gone: 'the file is gone' });
  return repeated({ versions, everyMs, reread: () => take(readSecretsDir(dir)) });
}

/**
 * Follows the secrets of AWS Secrets Manager, which never shows half a value, and is paid by the question. What cannot
 * be read leaves the former value in force.
 */
export function watchAwsSecrets({
  read,
  first,
  everyMs = 60_000,
  ...rest
}: Options & { read: AwsSecretReader; first: ReadSecrets }): WatchedSecrets {
  const { versions, take } = keepVersions({ ...rest, first, looks: 1, gone: 'it is gone' });
  let isAsking = false;
  const reread = async () => {
    if (isAsking) return;
    isAsking = true;
    try {
      take(await read());
    } catch (error) {
      rest.log.error({ name: (error as Error).name }, 'secrets_unreadable');
    } finally {
      isAsking = false;
    }
  };
  return repeated({ versions, everyMs, reread });
}

type Repeated = Pick<WatchedSecrets, 'versions' | 'reread'> & { everyMs: number };

function repeated({ versions, everyMs, reread }: Repeated): WatchedSecrets {
  const timer = setInterval(() => void reread(), everyMs).unref();
  return { versions, reread, [Symbol.dispose]: () => clearInterval(timer) };
}

type Kept = { clock: Clock; log: Log; first: ReadSecrets; looks: 1 | 2; gone: string };

/** What was read, look by look. `looks` in a row have to agree on a new value until it counts. */
function keepVersions({ clock, log, first, looks, gone }: Kept) {
  const versions = new Map<SecretFile, readonly SecretVersion[]>();
  const seen = new Map<SecretFile, string>();
  const warned = new Map<SecretFile, string>();
  for (const [file, secret] of first.secrets) versions.set(file, [{ secret, replacedAt: null }]);

  const keep = (file: SecretFile, reason: string) => {
    seen.delete(file);
    if (warned.get(file) === reason) return;
    warned.set(file, reason);
    log.warn({ secret: file, reason }, 'secret_unreadable');
  };
  const consider = (file: SecretFile, secret: Redacted) => {
    warned.delete(file);
    const known = versions.get(file) ?? [];
    const text = secret.reveal();
    if (known[0]?.secret.reveal() === text) return void seen.delete(file);
    if (looks === 2 && seen.get(file) !== text) return void seen.set(file, text);
    seen.delete(file);
    const [former, ...older] = known;
    const replaced = former === undefined ? [] : [{ ...former, replacedAt: clock.now() }];
    versions.set(file, [{ secret, replacedAt: null }, ...replaced, ...older].slice(0, maxVersions));
    log.info({ secret: file }, 'secret_changed');
  };
  return {
    versions: (file: SecretFile) => versions.get(file) ?? none,
    take: ({ secrets, faults }: ReadSecrets) => {
      for (const file of secretFileNames) {
        const secret = secrets.get(file);
        if (secret !== undefined) consider(file, secret);
        else if (faults.has(file) || versions.has(file)) keep(file, faults.get(file) ?? gone);
      }
    },
  };
}

const maxVersions = 8;
const none: readonly SecretVersion[] = [];
