import type { Redacted } from '../secrets.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import { readSecretsDir, type SecretFile, secretFileNames } from './secrets-dir.ts';

/** `replacedAt` is null for the one that is in force. */
export type SecretVersion = { secret: Redacted; replacedAt: Date | null };

export type WatchedSecrets = Disposable & {
  /** The versions this process has seen, the one in force first; the same list until something changes. */
  versions(file: SecretFile): readonly SecretVersion[];
  /** Looks now, as the timer does. */
  reread(): void;
};

/**
 * Follows the secrets of a folder. A new value counts when two looks in a row read the same, so that a file that is
 * being written does not count half; an empty, broken or missing file leaves the former value in force.
 */
export function watchSecrets(options: {
  dir: string;
  clock: Clock;
  log: Log;
  everyMs?: number;
}): WatchedSecrets {
  const { dir, clock, log, everyMs = 5000 } = options;
  const versions = new Map<SecretFile, readonly SecretVersion[]>();
  const seen = new Map<SecretFile, string>();
  const warned = new Map<SecretFile, string>();
  for (const [file, secret] of readSecretsDir(dir).secrets)
    versions.set(file, [{ secret, replacedAt: null }]);

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
    if (seen.get(file) !== text) return void seen.set(file, text);
    seen.delete(file);
    const [former, ...older] = known;
    const replaced = former === undefined ? [] : [{ ...former, replacedAt: clock.now() }];
    versions.set(file, [{ secret, replacedAt: null }, ...replaced, ...older].slice(0, maxVersions));
    log.info({ secret: file }, 'secret_changed');
  };
  const reread = () => {
    const { secrets, faults } = readSecretsDir(dir);
    for (const file of secretFileNames) {
      const secret = secrets.get(file);
      if (secret !== undefined) consider(file, secret);
      else if (faults.has(file) || versions.has(file)) keep(file, faults.get(file) ?? 'the file is gone');
    }
  };
  const timer = setInterval(reread, everyMs).unref();
  return {
    versions: (file) => versions.get(file) ?? none,
    reread,
    [Symbol.dispose]: () => clearInterval(timer),
  };
}

const maxVersions = 8;
const none: readonly SecretVersion[] = [];
