import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SecretName, secretNames } from '../secret-names.ts';
import { Redacted } from '../secrets.ts';
import { errorCode } from './defect.ts';
import { atHost, withChangedLogin } from './postgres/addresses.ts';
import { readDataKeys } from './sealed-text.ts';

/** The files that SECRETS_DIR may hold; other names in it are somebody else's. */
export type SecretFile = SecretName;

export type ReadSecrets = {
  secrets: ReadonlyMap<SecretFile, Redacted>;
  /** What is wrong with files that are there, by name; no text holds a secret. */
  faults: ReadonlyMap<SecretFile, string>;
};

/**
 * Reads every secret of the folder as it is now. A name is followed through symbolic links each time, so a folder that
 * is swapped behind one is seen as soon as it is swapped.
 */
export function readSecretsDir(dir: string): ReadSecrets {
  const secrets = new Map<SecretFile, Redacted>();
  const faults = new Map<SecretFile, string>();
  for (const file of secretFileNames) {
    try {
      const text = readText(join(dir, file));
      if (text === null) continue;
      const fault = text === '' ? 'the file is empty' : faultIn(file, text);
      if (fault === null) secrets.set(file, new Redacted(text));
      else faults.set(file, fault);
    } catch (error) {
      faults.set(file, `the file cannot be read (${errorCode(error) ?? 'not text'})`);
    }
  }
  return { secrets, faults };
}

/** The signing secret first, then former ones that are still believed. */
export const jwtSecretsIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** `username` is null where the text is the password alone; `host`, with its port, where the address is another one. */
export type DatabaseLogin = { username: string | null; password: string; host?: string };

/** Null: the text is neither a password nor JSON with one. */
export function databaseLoginIn(text: string): DatabaseLogin | null {
  if (!text.startsWith('{')) return /[\r\n]/.test(text) ? null : { username: null, password: text };
  try {
    const { username, password, host } = JSON.parse(text) as Record<string, unknown>;
    if (typeof password !== 'string' || password === '') return null;
    if (username !== undefined && (typeof username !== 'string' || username === '')) return null;
    if (host !== undefined && (typeof host !== 'string' || !/^[\w.-]+(:\d{1,5})?$/.test(host))) return null;
    return { username: username ?? null, password, ...(host !== undefined && { host }) };
  } catch {
    return null;
  }
}

/** The address with another login, and at another host where it names one. Null when it has no host to log in at. */
export function withLogin(url: string, { username, password, host }: DatabaseLogin): string | null {
  let isTaken = false;
  const changed = withChangedLogin(url, (address) => {
    if (username !== null) address.username = encodeURIComponent(username);
    address.password = encodeURIComponent(password);
    isTaken = address.password === encodeURIComponent(password);
  });
  if (!isTaken) return null;
  return host === undefined ? changed : atHost(changed, host);
}

const oneWord = (text: string) => (/\s/.test(text) ? 'expected one word' : null);

/** What is wrong with a text, in words that repeat none of it. */
const checks = {
  'db-password': (text: string) =>
    databaseLoginIn(text) === null
      ? 'expected a password, or {"username": ..., "password": ..., "host": ...}'
      : null,
  'jwt-secret-key': (text: string) =>
    jwtSecretsIn(text).every((line) => line.length >= 32) ? null : 'expected 32 characters or more a line',
  'data-key': (text: string) => {
    try {
      readDataKeys(text);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  },
  'redis-auth-token': oneWord,
  'openai-api-key': oneWord,
  'anthropic-api-key': oneWord,
  'web-search-api-key': oneWord,
  'smtp-url': (text: string) =>
    /^smtps?:\/\/\S+$/.test(text) ? null : 'expected smtp://user:password@host:port or smtps://...',
} satisfies Record<SecretName, (text: string) => string | null>;

/** Null where the text can be used as this secret. */
export const faultIn = (file: SecretFile, text: string): string | null => checks[file](text);

export const secretFileNames: readonly SecretFile[] = secretNames;

/** Longer than any secret: a log or an archive under a secret's name is a mistake. */
const maxBytes = 65_536;

/** Null when there is no such file. A pipe or a folder in its place must not make the reader wait. */
function readText(path: string): string | null {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const stats = fstatSync(file);
    if (!stats.isFile() || stats.size > maxBytes) throw Object.assign(new Error(), { code: 'no short file' });
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    if (text.includes('\0')) throw new Error();
    return text.trim();
  } finally {
    closeSync(file);
  }
}
