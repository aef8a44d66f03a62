import { type ChildProcess, type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** As whom PostgreSQL runs: it refuses to run as root. */
export type ServerUser =
  | { kind: 'self' }
  /** Root under another number in a user namespace: passes root's own 0700 folders, its files stay root's. */
  | { kind: 'namespace'; shownUid: number }
  | { kind: 'user'; uid: number; gid: number };

export type ServerUserQuestion = {
  /** Who owns the database folder, `null` when there is none yet. */
  clusterOwner: { uid: number; gid: number } | null;
  /** Folders the server must be able to enter. */
  folders: readonly string[];
  mayUseNamespace: boolean;
};

/** Chooses a user for whom the folders are passable; where none is, a service user who needs copies elsewhere. */
export const chooseServerUser = (question: ServerUserQuestion): ServerUser => {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const { clusterOwner, folders } = question;
  if (clusterOwner !== null && clusterOwner.uid !== 0) return { kind: 'user', ...clusterOwner };

  const accounts = readAccounts();
  const blockers = folders.map((folder) => firstClosedFolder(folder, 0)).filter((closed) => closed !== null);
  const shownUid = accounts.find(({ uid }) => uid !== 0)?.uid ?? 1;
  if (question.mayUseNamespace && blockers.length === 0 && namespaceWorks(shownUid)) {
    return { kind: 'namespace', shownUid };
  }

  // A root without its privileges is kept out by other people's closed folders; their owner is not.
  const owners = blockers.map((closed) => statSync(closed)).filter(({ uid }) => uid !== 0);
  const services = ['postgres', 'nobody'].flatMap((name) =>
    accounts.filter((account) => account.name === name),
  );
  const candidates = [...owners, ...services].map(({ uid, gid }) => ({ kind: 'user' as const, uid, gid }));
  const canEnterAll = ({ uid }: { uid: number }) =>
    folders.every((folder) => firstClosedFolder(folder, uid) === null);
  return candidates.find(canEnterAll) ?? candidates.at(-1) ?? { kind: 'user', uid: 65534, gid: 65534 };
};

/** The outermost folder on the way into `folder` that `uid` may not enter; `null` when the way is free. */
export const firstClosedFolder = (folder: string, uid: number): string | null => {
  const parent = dirname(folder);
  const above = parent === folder ? null : firstClosedFolder(parent, uid);
  if (above !== null) return above;
  const { mode, uid: owner } = statSync(folder);
  const enterBit = owner === uid ? 0o100 : 0o001;
  return (mode & enterBit) === 0 ? folder : null;
};

/** Starts a program as this user in a session of its own, so that Ctrl-C in the terminal does not reach it. */
export const spawnAs = (
  user: ServerUser,
  program: string,
  options: { args: readonly string[]; stdio: StdioOptions },
): ChildProcess => {
  const identity = user.kind === 'user' ? { uid: user.uid, gid: user.gid } : {};
  const [file, ...args] = [...namespacePrefix(user), program, ...options.args];
  return spawn(file ?? program, args, {
    ...identity,
    stdio: options.stdio,
    detached: process.platform !== 'win32',
    cwd: process.platform === 'win32' ? undefined : '/',
    // PG* variables of the person at the terminal must not steer this server; Windows needs its own to load libraries.
    ...(process.platform === 'win32' ? {} : { env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } }),
  });
};

const namespacePrefix = (user: ServerUser): string[] =>
  user.kind === 'namespace'
    ? ['unshare', '--user', `--map-user=${user.shownUid}`, `--map-group=${user.shownUid}`, '--']
    : [];

const namespaceWorks = (shownUid: number): boolean => {
  const [file, ...args] = namespacePrefix({ kind: 'namespace', shownUid });
  return file !== undefined && spawnSync(file, [...args, 'true'], { stdio: 'ignore' }).status === 0;
};

const readAccounts = (): { name: string; uid: number; gid: number }[] => {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .filter((fields) => fields.length >= 4)
      .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  } catch {
    return [];
  }
};
