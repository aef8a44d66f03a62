import { err, ok, type Result } from '@sleek/domain/result';
import type { Client } from 'pg';
import { errorCode } from '../defect.ts';
import { withLogin } from '../secrets-dir.ts';
import { createClient } from './client.ts';
import { scramVerifier } from './scram-verifier.ts';

/** The application's two logins take turns. Both are members of the role that owns everything, and act as it. */
const group = 'sleekcoach_app';
export const appLogins = ['sleekcoach_app_a', 'sleekcoach_app_b'] as const;
export type AppLogin = (typeof appLogins)[number];

/** The one whose turn it is after this one; the first where it was neither. */
export const nextLogin = (current: string | null): AppLogin =>
  current === appLogins[0] ? appLogins[1] : appLogins[0];

export type LoginFault =
  | { type: 'down'; code: string }
  /** The owner that was given is not one who may make logins, or is one who may do everything. */
  | { type: 'not-the-owner'; user: string; isSuperuser: boolean };

export type Owner = AsyncDisposable & {
  /** Makes the login, or gives it a new password, and lets it in. */
  open(login: AppLogin, password: string): Promise<void>;
  /** Lets it in no more. Connections that it has live on until they end. */
  close(login: string): Promise<void>;
  /** Whether it is let in. */
  isOpen(login: AppLogin): Promise<boolean>;
  /** Connections of the application, by login. */
  connections(): Promise<Map<string, number>>;
};

/** @param url with the login of the owner, who may make roles and is no superuser. */
export async function openOwner(url: string): Promise<Result<Owner, LoginFault>> {
  const client = createClient(url, { connectionTimeoutMillis: 5000, query_timeout: 20_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(`set lock_timeout = '5s'`);
    const { rows } = await client.query<{ user: string; super: boolean; maker: boolean }>(
      `select rolname as "user", rolsuper as super, rolcreaterole as maker from pg_roles where rolname = current_user`,
    );
    const [me] = rows;
    if (me === undefined || me.super || !me.maker) {
      await client.end();
      return err({ type: 'not-the-owner', user: me?.user ?? '', isSuperuser: me?.super === true });
    }
  } catch (error) {
    await client.end().catch(() => {});
    return err({ type: 'down', code: errorCode(error) ?? 'no answer' });
  }
  return ok({
    open: (login, password) => openLogin(client, login, password),
    close: async (login) => {
      await client.query(`alter role ${client.escapeIdentifier(login)} nologin`);
    },
    isOpen: async (login) =>
      (await client.query('select from pg_roles where rolname = $1 and rolcanlogin', [login])).rowCount === 1,
    connections: async () => {
      const { rows } = await client.query<{ usename: string; count: string }>(
        `select usename, count(*) from pg_stat_activity
         where datname = current_database() and application_name like 'sleek-coach%' group by usename`,
      );
      return new Map(rows.map(({ usename, count }) => [usename, Number(count)]));
    },
    [Symbol.asyncDispose]: () => client.end(),
  });
}

/** In one transaction: a login that is half made must not be tried. */
async function openLogin(client: Client, login: AppLogin, password: string): Promise<void> {
  const isThere = async (name: string) =>
    ((await client.query('select from pg_roles where rolname = $1', [name])).rowCount ?? 0) > 0;
  const me = client.escapeIdentifier(client.user ?? '');
  await client.query('begin');
  try {
    if (!(await isThere(group))) {
      await client.query(`create role ${group} nologin`);
      await client.query(`grant ${group} to ${me}`);
    }
    await takeOver(client, me);
    if (!(await isThere(login))) {
      await client.query(`create role ${login} nologin in role ${group}`);
      await client.query(`alter role ${login} set role = '${group}'`);
    }
    await client.query(`alter role ${login} login password ${client.escapeLiteral(scramVerifier(password))}`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

/** What the owner made itself, such as by migrations, goes to the role that both logins act as. */
async function takeOver(client: Client, me: string): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_class join pg_roles on pg_roles.oid = relowner where rolname = current_user
       and relnamespace = 'public'::regnamespace limit 1`,
  );
  if (rowCount !== 0) await client.query(`reassign owned by ${me} to ${group}`);
}

/** Whether somebody gets in and may read what the application reads. @returns null, or what went wrong. */
export async function tryAppLogin(
  url: string,
  login: { username: string; password: string },
): Promise<string | null> {
  const address = withLogin(url, login);
  if (address === null) return 'the address has no host';
  const client = createClient(address, { connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select from "user" limit 1');
    return null;
  } catch (error) {
    return errorCode(error) ?? 'no answer';
  } finally {
    await client.end().catch(() => {});
  }
}
