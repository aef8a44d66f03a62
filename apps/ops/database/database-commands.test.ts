import { PassThrough } from 'node:stream';
import { openReadOnly } from '@sleek/backend/platform/postgres/read-only';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Operated, openOperated } from '../testing/operated.ts';

let operated: Operated;
beforeEach(async () => {
  operated = await openOperated();
});
afterEach(() => operated[Symbol.asyncDispose]());

const gone = { DATABASE_URL: 'postgres://app:hush@127.0.0.1:1/none' };
const onlyRead = (statement: string) => operated.here(['db', 'shell', '--command', statement, '--json']);

describe('db shell', () => {
  test('answers a statement, and leaves a record that somebody looked', async () => {
    const { code, out, err } = await onlyRead(`select 1 as one, null as none, '2026-01-02'::date as day`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual({ rows: [{ one: '1', none: '', day: '2026-01-02' }] });
    expect(await operated.deeds()).toMatchObject([
      { action: 'ops.ordered', details: { by: 'ada', what: 'db shell' } },
    ]);
  });

  test.each([
    'delete from audit_log',
    'set transaction read write',
    'commit; delete from audit_log',
    'rollback; drop table audit_log',
  ])('changes nothing by %j', async (statement) => {
    await operated.here(['db', 'shell', '--command', 'select 1']);
    const before = await operated.deeds();
    await onlyRead(statement);
    expect((await operated.deeds()).length).toBe(before.length + 1);
  });

  test('reads a statement a line where there is no psql, and goes on after a wrong one', async () => {
    const input = new PassThrough();
    input.end('select 2 as two;\nselect nothing\nselect 3 as three');
    const more = { input: input as unknown as NodeJS.ReadStream };
    const { code, out, err } = await operated.here(['db', 'shell', '--prompt'], {}, more);
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(out).toBe('two\n2\n(1 rows)\nthree\n3\n(1 rows)\n');
    expect(err).toMatch(/column "nothing" does not exist \(42703\)/);
  });

  test('tells the way to the database of the production system', async () => {
    const { code, out } = await operated.onAws(['db', 'shell'], { environment: { DATABASE_URL: '' } });
    expect(code).toBe(0);
    expect(out).toMatch(/aws ssm start-session .*AWS-StartPortForwardingSessionToRemoteHost/);
    expect(out).toContain('sleek-coach-prod.xxx.rds.amazonaws.com');
  });

  test('is out of reach, exit 4, where the database does not answer', async () => {
    expect(await operated.here(['db', 'shell', '-c', 'select 1'], gone)).toMatchObject({ code: 4 });
    expect(await operated.here(['db', 'connections'], gone)).toMatchObject({ code: 4 });
  });
});

test('db connections tells who is connected, and no statement', async () => {
  await using other = await openReadOnly(operated.database.url);
  await other.ask(`select 'hush'`);
  const { code, out } = await operated.here(['db', 'connections', '--json']);
  expect(code).toBe(0);
  const { used, most, connections } = JSON.parse(out);
  expect(used).toBeLessThan(most);
  expect(connections).toContainEqual(expect.objectContaining({ program: 'sleek-coach-shell', blocked: '0' }));
  expect((await operated.here(['db', 'connections'])).out).toMatch(
    /^\d+ of \d+ connections are used\.\nlogin/,
  );
  expect(out).not.toContain('hush');
});

describe('db scale', () => {
  test('makes the database larger, waits until it is, and says how to take it back', async () => {
    const { code, out, err } = await operated.onAws(['db', 'scale', 'db.r6g.xlarge', '--yes']);
    expect({ code, out }).toEqual({
      code: 0,
      out: 'The database is db.r6g.xlarge and available.\nUndo: npm run ops -- db scale db.r6g.large\n',
    });
    expect(err).toMatch(/--db-instance-class db\.r6g\.xlarge --apply-immediately/);
    expect(err).toMatch(/ {2}modifying\n {2}available/);
    expect((await operated.onAws(['db', 'scale', 'db.r6g.xlarge', '--yes'])).out).toMatch(/already/);
  });

  test('a class that is none: exit 2, or 1 where AWS says so; on this machine: exit 3', async () => {
    expect(await operated.onAws(['db', 'scale', 'large', '--yes'])).toMatchObject({ code: 2 });
    const huge = await operated.onAws(['db', 'scale', 'db.x9.huge', '--yes']);
    expect(huge).toMatchObject({ code: 1, err: expect.stringMatching(/Invalid DB Instance class/) });
    expect(await operated.here(['db', 'scale', 'db.r6g.xlarge', '--yes'])).toMatchObject({ code: 3 });
  });
});

describe('db failover', () => {
  test('has the standby take over, and waits until it has', async () => {
    expect(await operated.onAws(['db', 'failover', '--dry-run'])).toMatchObject({ code: 0 });
    expect(operated.aws.asked).not.toContain('rds:RebootDBInstance');
    const { code, out, err } = await operated.onAws(['db', 'failover', '--yes']);
    expect({ code, out }).toEqual({
      code: 0,
      out: 'The database runs in eu-central-1b and is available.\nUndo: npm run ops -- db failover; the former one takes over again\n',
    });
    expect(err).toMatch(/aws rds reboot-db-instance .*--force-failover/);
    expect(err).toMatch(/ {2}rebooting\n {2}available/);
  });

  test('is refused where nothing can take over: exit 3', async () => {
    for (const database of operated.aws.rds.databases) database.status = 'modifying';
    expect(await operated.onAws(['db', 'failover', '--yes'])).toMatchObject({
      code: 3,
      err: expect.stringMatching(/is modifying/),
    });
    expect(await operated.here(['db', 'failover', '--yes'])).toMatchObject({
      code: 3,
      err: expect.stringMatching(/no standby/),
    });
  });
});
