import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { errorCode } from '../defect.ts';
import { EmbeddedPostgresFailure } from './failure.ts';
import { dataDirUnusable, type Places } from './places.ts';

/** The password of the existing database. Throws `password-lost`, or `data-dir-unusable` when it may not be read. */
export const readPassword = (places: Places): string => {
  try {
    return readFileSync(places.passwordFile, 'utf8').trim();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw dataDirUnusable(places.dataDir, error);
    throw passwordLost(places);
  }
};

export const passwordLost = (places: Places): EmbeddedPostgresFailure =>
  new EmbeddedPostgresFailure(
    'password-lost',
    `There is a database in ${places.cluster}, but ${places.passwordFile} is missing or does not fit it. ` +
      'Put that file back from a backup of DATA_DIR, or point DATA_DIR at an empty folder to begin anew.',
  );

/**
 * The password for a database that is about to be made, on disk before anybody can depend on it. One that is there is
 * kept: it may fit a database that is only out of sight, such as on a disk that is not mounted.
 */
export const passwordForNewCluster = (places: Places): string => {
  try {
    const kept = existsSync(places.passwordFile) ? readFileSync(places.passwordFile, 'utf8').trim() : '';
    return kept === '' ? writeNewPassword(places) : kept;
  } catch (error) {
    throw dataDirUnusable(places.dataDir, error);
  }
};

const writeNewPassword = (places: Places): string => {
  const password = randomBytes(24).toString('base64url');
  const unfinished = `${places.passwordFile}.new`;
  try {
    writeFileSync(unfinished, `${password}\n`, { mode: 0o600, flush: true });
    renameSync(unfinished, places.passwordFile);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return password;
};
