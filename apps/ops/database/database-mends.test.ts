import { connectAs } from '@sleek/backend/testing/database-client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Operated, openOperated } from '../testing/operated.ts';

let operated: Operated;
beforeEach(async () => {
  operated = await openOperated();
});
afterEach(() => operated[Symbol.asyncDispose]());

const causes = async () => {
  const { out } = await operated.here(['diagnose', 'db', '--json']);
  return (JSON.parse(out) as { causes: { cause: string; fix: string }[] }).causes;
};

describe('db end-session', () => {
  test('ends what a diagnosis named, and then nothing is found', async () => {
    await using holder = await connectAs(operated.database.url, 'a-script');
    await using waiter = await connectAs(operated.database.url, 'another');
    await holder.run('begin; lock table incident');
    const waiting = waiter.run('select count(*) from incident');
    const fix = (await causes()).find(({ cause }) => cause === 'blocking-chain')?.fix ?? '';
    expect(fix).toBe(`npm run ops -- db end-session ${holder.pid}`);
    const { code, out, err } = await operated.here([...fix.split(' ').slice(4), '--yes']);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/^It is gone\.\nUndo: /) });
    expect(err).toContain(`End pid ${holder.pid} (a-script, `);
    await waiting;
    expect(await causes()).toEqual([]);
    expect(await operated.deeds()).toMatchObject([
      { action: 'ops.ordered', details: { what: 'db end-session', by: 'ada', sessions: 1 } },
      { action: 'ops.done' },
    ]);
  });

  test('does nothing on --dry-run, without confirmation, or to who is gone', async () => {
    await using client = await connectAs(operated.database.url, 'a-script');
    const asked = ['db', 'end-session', `${client.pid}`];
    const dry = await operated.here([...asked, '--dry-run', '--json']);
    expect(JSON.parse(dry.out)).toMatchObject({ changed: false, dry_run: true, sessions: 1 });
    expect(await operated.here(asked)).toMatchObject({ code: 3 });
    await client.run('select 1');
    expect((await operated.here(['db', 'end-session', '1', '--yes'])).out).toMatch(
      /^None of them is connected/,
    );
    expect(await operated.here(['db', 'end-session', 'all', '--yes'])).toMatchObject({ code: 2 });
    expect(await operated.deeds()).toEqual([]);
  });

  test('of a database that is down: exit 4', async () => {
    const environment = { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/none' };
    expect(await operated.here(['db', 'end-session', '1', '--yes'], environment)).toMatchObject({ code: 4 });
  });
});

describe('db make-indexes', () => {
  test('makes what was dropped, of a table with partitions too, and then nothing is found', async () => {
    await using client = await connectAs(operated.database.url, 'a-dba');
    await client.run('drop index ix_coach_run_created_at');
    await client.run('drop index ix_audit_log_actor');
    expect(await causes()).toMatchObject([{ cause: 'missing-index', fix: 'npm run ops -- db make-indexes' }]);
    const { code, out, err } = await operated.here(['db', 'make-indexes', '--yes']);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/^All are there\./) });
    expect(err).toContain('create index concurrently ix_coach_run_created_at on coach_run (created_at);');
    expect(err).toContain('create index ix_audit_log_actor on audit_log (actor_id);');
    expect(await causes()).toEqual([]);
    expect((await operated.here(['db', 'make-indexes', '--yes'])).out).toMatch(/^Every index/);
  });
});
