import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { EmbeddedPostgresFailure, errorCode } from './failure.ts';
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

/** Makes a new password, on disk before anybody can depend on it. */
export const writeNewPassword = (places: Places): string => {
  const password = randomBytes(24).toString('base64url');
  const unfinished = `${places.passwordFile}.new`;
  const file = openSync(unfinished, 'w', 0o600);
  writeSync(file, `${password}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(unfinished, places.passwordFile);
  return password;
};
