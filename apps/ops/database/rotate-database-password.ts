import { randomBytes } from 'node:crypto';
import type { Control, Order } from '@sleek/backend/platform/control/control';
import { firstAddress } from '@sleek/backend/platform/postgres/addresses';
import {
  type AppLogin,
  type LoginFault,
  nextLogin,
  type Owner,
  openOwner,
  tryAppLogin,
} from '@sleek/backend/platform/postgres/app-logins';
import { type DatabaseLogin, databaseLoginIn } from '@sleek/backend/platform/secrets-dir';
import { Redacted } from '@sleek/backend/secrets';
import { type Change, type ChangeOptions, carryOut, type Progress } from '../carry-out.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { answerOf, openConfigured } from '../open-control.ts';
import type { Terminal } from '../terminal.ts';
import { putCommands, settleSecret, settlingCommands } from './settle-secret.ts';

/**
 * At every moment the login in force works: the other one is made and tried before it is put in place, and the former
 * one is refused only when every process has read the new one.
 */
export async function rotateDatabasePassword(terminal: Terminal, options: ChangeOptions): Promise<void> {
  const { config, control } = await openConfigured(terminal);
  const url = ownersUrl(terminal);
  const inForce = await loginInForce(control, url);
  const other = nextLogin(inForce.username);
  await using owner = await openedOwner(url);
  const parts = { control, owner, url, inForce, other };
  const isUnfinished = isOurs(inForce.username) && (await owner.isOpen(other));
  await carryOut(terminal, config, isUnfinished ? finish(parts) : turn(parts), options);
}

type Parts = {
  control: Control;
  owner: Owner;
  url: string;
  /** What the secret says, or the address where there is no secret yet. */
  inForce: DatabaseLogin;
  other: AppLogin;
};

const undo = 'npm run ops -- rotate db-password; the turn goes back, with a new password';

function turn({ control, owner, url, inForce, other }: Parts): Change {
  const former = inForce.username;
  const password = randomBytes(24).toString('base64url');
  const value = new Redacted(JSON.stringify({ username: other, password, ...hostIn(inForce) }));
  const order: Order = { type: 'put-secret', name: 'db-password', value };
  return {
    what: 'rotate db-password',
    place: control.place,
    plan: [
      `Give ${other} a new password, and try it.`,
      `Put it in place of ${former ?? 'the one in force'}.`,
      isOurs(former)
        ? `Once every server has read it, let ${former} in no more. Connections that it has end within 30 minutes.`
        : `${former ?? 'The former login'} goes on being let in: it is none of the two that take turns.`,
    ],
    commands: [`alter role ${other} login password …`, ...putCommands(control, order), ...closing(former)],
    undo,
    details: { from: former ?? 'unknown', to: other },
    act: async (progress) => {
      await owner.open(other, password);
      await tryLogin(url, { username: other, password });
      progress.say(`${other} gets in with its new password.`);
      await answerOf(control.carryOut(order));
      return settleAndClose({ control, owner, to: other, former }, progress);
    },
  };
}

/** A turn that was interrupted: servers may still use the login that would be next, so it must not change now. */
function finish({ control, owner, url, inForce, other }: Parts): Change {
  const { username, password } = inForce;
  return {
    what: 'rotate db-password',
    place: control.place,
    plan: [
      `An earlier turn was not finished: ${username} is in force and ${other} is still let in.`,
      `Finish it: once every server has read ${username}, let ${other} in no more. No password changes.`,
    ],
    commands: [...settlingCommands(control), ...closing(other)],
    undo,
    details: { from: other, to: username ?? '', finishes: true },
    act: async (progress) => {
      await tryLogin(url, { username: username ?? '', password });
      return settleAndClose({ control, owner, to: username ?? '', former: other }, progress);
    },
  };
}

/** Servers may have to log in elsewhere than at DATABASE_URL: that stays as it is. */
const hostIn = ({ host }: DatabaseLogin) => (host === undefined ? {} : { host });

const isOurs = (login: string | null) => login !== null && /^sleekcoach_app_[ab]$/.test(login);
const closing = (former: string | null) => (isOurs(former) ? [`alter role ${former} nologin`] : []);

async function tryLogin(url: string, login: { username: string; password: string }): Promise<void> {
  const fault = await tryAppLogin(url, login);
  if (fault === null) return;
  throw new OpsFailure(
    exitCodes.failed,
    `${login.username} does not get in with its password (${fault}). What servers use was left as it is.`,
  );
}

async function settleAndClose(
  { control, owner, to, former }: Pick<Parts, 'control' | 'owner'> & { to: string; former: string | null },
  progress: Progress,
): Promise<string> {
  await settleSecret(control, progress);
  if (!isOurs(former) || former === null) return `${to} is in force.`;
  await owner.close(former);
  const left = (await owner.connections()).get(former) ?? 0;
  return `${to} is in force and ${former} is refused${left === 0 ? '' : `; ${left} connections of it end within 30 minutes`}.`;
}

/** The address as it was given: SECRETS_DIR puts the application's login into the one of the configuration. */
function ownersUrl({ environment }: Terminal): string {
  const { DATABASE_URL: url } = environment;
  if (url) return url;
  throw new OpsFailure(
    exitCodes.refused,
    'Not available in this mode: the embedded database has one login, which nobody outside this machine can use. With a database of yours, set DATABASE_URL with the login of its owner.',
  );
}

async function loginInForce(control: Control, url: string): Promise<Parts['inForce']> {
  const read = await control.secret('db-password');
  if (!read.ok && read.error.type !== 'not-found') await answerOf(Promise.resolve(read));
  const login = read.ok ? databaseLoginIn(read.value.value.reveal()) : null;
  const username = login?.username ?? (decodeURIComponent(firstAddress(url).username) || null);
  return { password: '', ...login, username };
}

async function openedOwner(url: string): Promise<Owner> {
  const opened = await openOwner(url);
  if (opened.ok) return opened.value;
  throw new OpsFailure(
    opened.error.type === 'down' ? exitCodes.dependencyDown : exitCodes.refused,
    wordsOf(opened.error),
  );
}

function wordsOf(fault: LoginFault): string {
  if (fault.type === 'down') return `The database does not answer (${fault.code}).`;
  return fault.isSuperuser
    ? `${fault.user} is a superuser. DATABASE_URL must have the login of the database's owner, who is none: what it owns goes to the application's logins.`
    : `${fault.user} may not make logins. DATABASE_URL must have the login of the database's owner, with CREATEROLE.`;
}
