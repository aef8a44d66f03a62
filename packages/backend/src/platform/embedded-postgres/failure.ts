export type EmbeddedPostgresFailureType =
  /** npm has no PostgreSQL for this platform, or it was not installed. */
  | 'no-binaries'
  /** The installed binaries cannot be run or repaired by this user. */
  | 'binaries-unusable'
  /** Another living process has opened this data folder. */
  | 'already-open'
  /** The folder cannot be written, or belongs to somebody else. */
  | 'data-dir-unusable'
  /** The database was made by another major version of PostgreSQL. */
  | 'other-version'
  /** There is a database but the file with its password is gone or wrong. */
  | 'password-lost'
  | 'init-failed'
  | 'start-failed'
  /** Nobody serves this data folder (only when joining). */
  | 'not-running';

/** Why there is no embedded database. `message` is written for the person at the terminal: what happened, what to do. */
export class EmbeddedPostgresFailure extends Error {
  override readonly name = 'EmbeddedPostgresFailure';
  readonly type: EmbeddedPostgresFailureType;

  constructor(type: EmbeddedPostgresFailureType, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.type = type;
  }
}
