import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createEvents } from '../../events.ts';
import { noCounters } from '../../platform/counters.ts';
import { type ReEncode, reEncodePhoto } from '../../platform/images/re-encode-photo.ts';
import { type OpenDatabase, openDatabase } from '../../platform/postgres/database.ts';
import { type LogLine, recordingLog } from '../../testing/bare-server.ts';
import { jpegPhoto } from '../../testing/photo-files.ts';
import { breakStore, keptPhoto, sendPhoto, storeOf } from '../../testing/photo-steps.ts';
import { rowsOf } from '../../testing/rows-of.ts';
import { openTestApp, type TestApp, type TestMember } from '../../testing/test-app.ts';
import { readPhotoWork, retryPhotos } from './photo-work.ts';
import { createPhotoQueue } from './process-photos.ts';
import { createPhotoSweep } from './sweep-photos.ts';

const minuteMs = 60_000;
let app: TestApp;
let member: TestMember;
let database: OpenDatabase;
let lines: LogLine[];
/** What is to be done is left to the queues of these tests. */
beforeEach(async () => {
  app = await openTestApp({ photoWork: false });
  member = await app.member();
  database = openDatabase(app.databaseUrl, { poolSize: 3, onError: () => {} });
  lines = [];
});
afterEach(async () => {
  await database.close();
  await app[Symbol.asyncDispose]();
});

const queue = (reEncode: ReEncode = reEncodePhoto) =>
  createPhotoQueue({
    db: database.db,
    clock: app.clock,
    objects: storeOf(app),
    events: createEvents({ log: recordingLog(lines), counters: noCounters }),
    reEncode,
  });
const states = () =>
  rowsOf<{ status: string; attempts: number; waits: number | null }>(
    app,
    `select status, attempts, extract(epoch from due_at - $1::timestamptz)::int / 60 as waits from progress_photo order by id`,
    [app.clock.now().toISOString()],
  );
const crash: ReEncode = async () => {
  throw new Error('out of memory at photos/someone');
};
const send = () => sendPhoto(app, member);

describe('a photo that cannot be worked on', () => {
  test('is tried again after longer and longer rests, then given up, seen by operators and taken up again', async () => {
    await send();
    const rests: (number | null | undefined)[] = [];
    for (let tries = 0; tries < 5; tries++) {
      await queue(crash).drain();
      const [state] = await states();
      rests.push(state?.waits);
      app.clock.advanceMs((state?.waits ?? 0) * minuteMs);
    }
    expect(rests).toEqual([1, 5, 30, 120, 720]);
    await queue(crash).drain();
    expect(await readPhotoWork({ db: database.db, clock: app.clock })).toEqual([
      { status: 'failed', photos: 1, overdue: 0 },
    ]);
    expect(lines.map(({ event, outcome }) => [event, outcome])).toEqual([
      ...Array(5).fill(['photo_work_failed', 'again-later']),
      ['photo_work_failed', 'given-up'],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/photos\/|memory/);

    const operating = { db: database.db, clock: app.clock };
    expect(await retryPhotos(operating, { name: 'ada' })).toBe(1);
    expect(await retryPhotos(operating, { name: 'ada' })).toBe(0);
    expect(await rowsOf(app, `select details from audit_log where action = 'photos.retried'`)).toEqual([
      { details: { by: 'ada', photos: 1 } },
    ]);
    await queue().drain();
    expect(await states()).toEqual([{ status: 'ready', attempts: 0, waits: null }]);
  });

  test('does not hold up the others', async () => {
    await send();
    await send();
    let calls = 0;
    const crashOnce: ReEncode = (file) => (++calls === 1 ? crash(file) : reEncodePhoto(file));
    await queue(crashOnce).drain();
    expect((await states()).map(({ status }) => status).sort()).toEqual(['processing', 'ready']);
  });

  test('because the store is down is not given up, however long that takes', async () => {
    await send();
    const mend = await breakStore(app);
    for (let tries = 0; tries < 10; tries++) {
      await queue().drain();
      expect(await states()).toEqual([{ status: 'processing', attempts: 0, waits: 1 }]);
      app.clock.advanceMs(minuteMs);
    }
    await mend();
    await queue().drain();
    expect(await states()).toEqual([{ status: 'ready', attempts: 0, waits: null }]);
  });

  test('because its process died is taken over once its lease is over', async () => {
    await send();
    const dying = queue(() => new Promise(() => {}));
    void dying.drain();
    await vi.waitFor(async () =>
      expect(await states()).toEqual([{ status: 'processing', attempts: 1, waits: 5 }]),
    );
    await queue().drain();
    expect((await states())[0]?.status).toBe('processing');
    app.clock.advanceMs(5 * minuteMs);
    await queue().drain();
    expect((await states())[0]?.status).toBe('ready');
  });
});

test('a photo that ends its process each time is given up, too', async () => {
  await send();
  const dying = () => void queue(() => new Promise(() => {})).drain();
  for (let tries = 1; tries <= 6; tries++) {
    dying();
    await vi.waitFor(async () => expect((await states())[0]).toMatchObject({ attempts: tries, waits: 5 }));
    app.clock.advanceMs(5 * minuteMs);
  }
  await queue().drain();
  expect((await states())[0]?.status).toBe('failed');
});

describe('several at once', () => {
  test('processes share the photos: each is drawn once', async () => {
    for (let count = 0; count < 6; count++) await send();
    let drawn = 0;
    const counting: ReEncode = (file) => {
      drawn++;
      return reEncodePhoto(file);
    };
    await Promise.all([queue(counting).drain(), queue(counting).drain(), queue(counting).drain()]);
    expect(drawn).toBe(6);
    expect((await states()).every(({ status }) => status === 'ready')).toBe(true);
  });

  test('calls of one process draw one photo at a time, and what comes meanwhile is not missed', async () => {
    await send();
    let underWay = 0;
    let most = 0;
    const one = queue(async (file) => {
      most = Math.max(most, ++underWay);
      if (most === 1 && (await states()).length === 1) await send();
      const drawn = await reEncodePhoto(file);
      underWay--;
      return drawn;
    });
    await Promise.all([one.drain(), one.drain(), one.drain()]);
    expect(most).toBe(1);
    expect((await states()).map(({ status }) => status)).toEqual(['ready', 'ready']);
  });
});

describe('a photo that is deleted', () => {
  test('while it is drawn leaves nothing', async () => {
    const { upload } = await send();
    await queue(async (file) => {
      await member.send('DELETE', `/api/v1/photos/${upload.photo_id}`);
      return reEncodePhoto(file);
    }).drain();
    expect(await states()).toEqual([]);
    expect(await storeOf(app).countVersions('photos/')).toBe(0);
  });

  test('while the store is down is gone for the member, and its objects follow', async () => {
    const { upload } = await send();
    await queue().drain();
    const mend = await breakStore(app);
    const { status } = await member.send('DELETE', `/api/v1/photos/${upload.photo_id}`);
    expect(status).toBe(200);
    expect((await member.send('GET', `/api/v1/photos/${upload.photo_id}`)).status).toBe(404);
    await mend();
    expect(await storeOf(app).countVersions('photos/')).toBe(2);
    app.clock.advanceMs(minuteMs);
    await queue().drain();
    expect(await states()).toEqual([]);
    expect(await storeOf(app).countVersions('photos/')).toBe(0);
  });
});

test('a worker does what processes that answer requests leave', async () => {
  await using worker = await openTestApp(
    { role: 'worker', photoWork: true, objects: app.config.objects },
    { databaseUrl: app.databaseUrl, clock: app.clock },
  );
  await send();
  await app.idle();
  expect((await states())[0]?.status).toBe('processing');
  await worker.runDueTasks();
  expect((await states())[0]?.status).toBe('ready');
});

describe('while the store is down', () => {
  test('photos are 503 with a clear word, and everything else works', async () => {
    const photo = await sendPhoto(app, member);
    const mend = await breakStore(app);
    const { photo_id, s3_key } = photo.upload;
    const fresh = await member.send('POST', '/api/v1/photos/presign', {
      body: { filename: 'x.jpg', content_type: 'image/jpeg' },
    });
    const { photo_id: id, s3_key: key } = fresh.body as typeof photo.upload;
    const answer = await member.send('POST', '/api/v1/photos/commit', {
      body: { photo_id: id, s3_key: key, date: '2026-06-15' },
    });
    expect([answer.status, answer.body]).toEqual([
      503,
      expect.objectContaining({
        type: 'urn:sleek-coach:problem:photo-store-unavailable',
        detail: expect.stringMatching(/Everything else works/),
      }),
    ]);
    const checkIn = { date: '2026-06-15', weight_kg: 80 };
    expect((await member.send('POST', '/api/v1/checkins', { body: checkIn })).status).toBe(201);
    expect((await app.send('GET', '/health')).status).toBe(200);
    await mend();
    const again = await member.send('POST', '/api/v1/photos/commit', {
      body: { photo_id, s3_key, date: '2026-06-15' },
    });
    expect(again.status).toBe(201);
  });
});

describe('the sweep', () => {
  const hourMs = 60 * minuteMs;
  const sweep = () =>
    createPhotoSweep({
      db: database.db,
      clock: app.clock,
      objects: storeOf(app),
      events: createEvents({ log: recordingLog(lines), counters: noCounters }),
    });
  /** Files get the time of this machine, so the clock has to be past it. */
  const passADay = () =>
    app.clock.advanceMs(Math.max(0, Date.now() - app.clock.now().getTime()) + 24 * hourMs + minuteMs);

  test('deletes what was sent and never kept, an hour after its address was over', async () => {
    const sent = await sendPhoto(app, member, { commit: { date: 'never' } });
    expect(sent.status).toBe(422);
    const store = storeOf(app);
    await sweep()();
    expect(await store.countVersions('photos/')).toBe(1);
    app.clock.advanceMs(65 * minuteMs + 1);
    await sweep()();
    expect(await store.countVersions('photos/')).toBe(0);
    expect(await rowsOf(app, 'select 1 from photo_upload')).toEqual([]);
    expect(lines).toEqual([{ level: 'info', event: 'photos_swept', unused: 1, orphans: 0 }]);
  });

  test('deletes objects that no photo knows of, seen for half a day, and those only', async () => {
    const { upload } = await send();
    await queue().drain();
    const store = storeOf(app);
    const mine = upload.s3_key.replace(/[^/]+$/, '');
    const strays = [
      upload.s3_key,
      `${mine}00000000-0000-4000-8000-000000000000.view.jpg`,
      'photos/00000000-0000-4000-8000-000000000000/20260101/00000000-0000-4000-8000-000000000000.jpg',
      'photos/left-by-somebody.txt',
    ];
    for (const key of strays) await store.write(key, await jpegPhoto(), 'image/jpeg');
    const sweeping = sweep();
    await sweeping();
    passADay();
    await sweeping();
    app.clock.advanceMs(12 * hourMs - 1);
    await sweeping();
    expect(await store.countVersions('photos/')).toBe(6);
    app.clock.advanceMs(1);
    await sweeping();
    const left = await store.list('photos/', { after: null, limit: 99 });
    expect(left.map(({ key }) => key.split('.').slice(1).join('.'))).toEqual(['thumb.jpg', 'view.jpg']);
  });

  test('is one of the tasks of a process that works on photos', async () => {
    await using own = await openTestApp();
    await sendPhoto(own, await own.member(), { commit: { date: 'never' } });
    own.clock.advanceMs(65 * minuteMs + 1);
    await own.runDueTasks();
    expect(await storeOf(own).countVersions('photos/')).toBe(0);
  });
});

test('no key, address or id of a photo is logged', async () => {
  const logged: LogLine[] = [];
  await using own = await openTestApp({}, { log: recordingLog(logged) });
  const owner = await own.member();
  const photo = await keptPhoto(own, owner);
  await owner.send('GET', '/api/v1/photos');
  await own.runDueTasks();
  await owner.send('DELETE', `/api/v1/photos/${photo.id}`);
  const text = JSON.stringify(logged);
  expect(logged.length).toBeGreaterThan(5);
  expect([text.includes(photo.id), /signature=|photos\/[0-9a-f]{8}/.test(text)]).toEqual([false, false]);
  expect(text).toContain('/api/v1/objects/*');
});
