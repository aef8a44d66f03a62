import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schedules } from './features/schedules/schedules.ts';
import { fullMember } from './testing/full-member.ts';
import { rowsOf } from './testing/rows-of.ts';
import { changesBetween, snapshotOf } from './testing/stored-rows.ts';
import { openTestApp, type TestApp, testNow } from './testing/test-app.ts';

/** What is done by other parts, where they are there. */
const doneElsewhere = ['database-backup', 'backup-verify', 'photo-copies'];
const ownTasks = schedules.map(({ name }) => name).filter((name) => !doneElsewhere.includes(name));

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app[Symbol.asyncDispose]());

test('every task of the table has somebody who does it', () => {
  expect(Object.keys(app.tasks)).toEqual(expect.arrayContaining(ownTasks));
});

describe('done twice, one after the other and both at once, does no more than once:', () => {
  test.each(ownTasks)('%s', async (name) => {
    const task = app.tasks[name] ?? expect.unreachable();
    const run = () => task(new AbortController().signal);
    app.clock.set(testNow);
    const member = await fullMember(app);
    await rowsOf(app, 'update user_link set mailed_at = null where user_id = $1', [member.id]);
    // Long enough for everything that goes by age, and not for the member's account.
    app.clock.set('2028-07-01T12:00:00.000Z');
    await Promise.all([run(), run()]);
    await app.idle();
    const once = await snapshotOf(app.databaseUrl);
    const mails = app.mails.length;
    await run();
    await app.idle();
    expect(changesBetween(once, await snapshotOf(app.databaseUrl))).toEqual([]);
    expect(app.mails).toHaveLength(mails);
  });
});
