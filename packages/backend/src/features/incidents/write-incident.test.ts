import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../platform/postgres/database.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { publicEntries } from './incident.ts';
import { postMortem, postMortemName } from './post-mortem.ts';
import { readIncident, readIncidents } from './read-incidents.ts';
import { openIncident, writeEntry } from './write-incident.ts';

const ada = { name: 'ada' };
const clock = createFakeClock('2026-06-15T12:00:00.000Z');
let fresh: FreshDatabase;
let opened: ReturnType<typeof openDatabase>;
let db: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  opened = openDatabase(fresh.url, { poolSize: 3, onError: () => {} });
  db = opened.db;
});
afterAll(async () => {
  await opened.close();
  await fresh[Symbol.asyncDispose]();
});

const order = {
  title: 'Photos fail',
  impact: 'major',
  parts: ['photos', 'photos'],
  words: ' We are looking into it. ',
};
const begin = async (changes: Partial<typeof order> = {}) => {
  const begun = await openIncident({ db, clock }, ada, { ...order, ...changes });
  if (!begun.ok) throw new Error(begun.error.type);
  return begun.value.id;
};
const write = (id: number, kind: 'update' | 'note' | 'closed', words: string) =>
  writeEntry({ db, clock }, ada, { id, kind, words });

describe('an incident', () => {
  test('is written from its opening to its end, each entry with who and when', async () => {
    const id = await begin();
    clock.advanceMs(60_000);
    await write(id, 'note', 'bucket policy of yesterday');
    await write(id, 'update', 'We found the cause.');
    clock.advanceMs(24 * 60_000);
    expect(await write(id, 'closed', 'It works again.')).toEqual({ ok: true, value: null });
    const incident = await readIncident({ db }, id);
    expect(incident).toMatchObject({
      title: 'Photos fail',
      impact: 'major',
      parts: ['photos'],
      openedBy: 'ada',
      closedAt: clock.now(),
    });
    expect(incident?.entries.map(({ kind, words, by }) => [kind, words, by])).toEqual([
      ['opened', 'We are looking into it.', 'ada'],
      ['note', 'bucket policy of yesterday', 'ada'],
      ['update', 'We found the cause.', 'ada'],
      ['closed', 'It works again.', 'ada'],
    ]);
    expect(incident && publicEntries(incident).map(({ kind }) => kind)).toEqual([
      'opened',
      'update',
      'closed',
    ]);
  });

  test('that is closed takes nothing more, and one that is not there nothing at all', async () => {
    const id = await begin();
    await write(id, 'closed', 'over');
    for (const kind of ['update', 'note', 'closed'] as const)
      expect(await write(id, kind, 'more')).toEqual({ ok: false, error: { type: 'already-closed' } });
    expect(await write(999_999, 'note', 'x')).toEqual({ ok: false, error: { type: 'no-such-incident' } });
    expect((await readIncident({ db }, id))?.entries).toHaveLength(2);
  });

  test('closed by two at once is closed once', async () => {
    const id = await begin();
    const outcomes = await Promise.all([write(id, 'closed', 'a'), write(id, 'closed', 'b')]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await readIncident({ db }, id))?.entries).toHaveLength(2);
  });

  test.each([
    [{ title: ' ' }, 'title-refused'],
    [{ title: 'x'.repeat(121) }, 'title-refused'],
    [{ words: 'two\nlines' }, 'words-refused'],
    [{ words: 'a\u0000' }, 'words-refused'],
    [{ impact: 'huge' }, 'unknown-impact'],
    [{ parts: [] }, 'unknown-part'],
    [{ parts: ['coach', '__proto__'] }, 'unknown-part'],
  ])('with %j is refused, and nothing is written', async (changes, type) => {
    const before = (await readIncidents({ db, clock })).length;
    const refused = await openIncident({ db, clock }, ada, { ...order, ...changes });
    expect(refused).toMatchObject({ ok: false, error: { type } });
    expect(await readIncidents({ db, clock })).toHaveLength(before);
  });

  test('is listed for 90 days after its end, and as long as it is open', async () => {
    const [closed, open] = [await begin({ title: 'closed' }), await begin({ title: 'open' })];
    await write(closed, 'closed', 'over');
    const titles = async () => (await readIncidents({ db, clock })).map(({ title }) => title);
    clock.advanceMs(90 * 86_400_000);
    expect(await titles()).toEqual(expect.arrayContaining(['closed', 'open']));
    clock.advanceMs(1);
    expect(await titles()).toEqual(['open']);
    await write(open, 'closed', 'over');
  });
});

test('a post-mortem has the timeline filled in and asks what people have to find out', () => {
  const at = new Date('2026-06-15T12:00:00.000Z');
  const later = new Date('2026-06-15T14:05:00.000Z');
  const incident = {
    id: 7,
    title: 'Photos fail',
    impact: 'major',
    parts: ['photos', 'coach'],
    openedAt: at,
    openedBy: 'ada',
    closedAt: later,
    entries: [
      { kind: 'opened', words: 'We are looking | into it.', by: 'ada', at },
      { kind: 'closed', words: 'It works.', by: 'bob', at: later },
    ],
  } satisfies Parameters<typeof postMortem>[0];
  expect(postMortemName(incident)).toBe('2026-06-15-incident-7.md');
  const text = postMortem(incident);
  for (const part of [
    '# Incident 7: Photos fail',
    '| Duration | 2 h 5 min |',
    '| 2026-06-15 12:00:00 | ada | opened, public | We are looking \\| into it. |',
    '| 2026-06-15 14:05:00 | bob | closed, public | It works. |',
    '## Why it happened',
  ])
    expect(text).toContain(part);
});
