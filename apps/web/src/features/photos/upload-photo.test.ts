import type { Photo, PresignedUpload } from '@sleek/contract/photos';
import { localDay } from '@sleek/domain/days';
import { err, ok } from '@sleek/domain/result';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PutFile } from '../../api/put-file.ts';
import { type ApiErrorCode, failure } from '../../api/request.ts';
import { type PreparedPhoto, startUpload, type Transport, type UploadStep } from './upload-photo.ts';

const photo: PreparedPhoto = {
  file: new Blob(['x'.repeat(100)], { type: 'image/jpeg' }),
  type: 'image/jpeg',
  date: localDay('2026-06-15'),
  visibility: 'private',
};

let timers: { ms: number; action: () => void }[];
let called: string[];
let steps: UploadStep[];
beforeEach(() => {
  timers = [];
  called = [];
  steps = [];
});

const after: Transport['after'] = (ms, action) => {
  const timer = { ms, action };
  timers.push(timer);
  return () => {
    timers = timers.filter((other) => other !== timer);
  };
};
/** Lets everything run that waits for nothing but its turn. */
const settle = () => new Promise((done) => setTimeout(done));
const fire = async (ms: number) => {
  const due = timers.filter((timer) => timer.ms === ms);
  expect(due, `a timer of ${ms} ms among ${timers.map((timer) => timer.ms)}`).not.toEqual([]);
  timers = timers.filter((timer) => timer.ms !== ms);
  for (const { action } of due) action();
  await settle();
};

type Fake = { presign?: ApiErrorCode[]; put?: (number | PutFile)[]; commit?: [ApiErrorCode, number][] };

/** A server that fails in the order that is given, then works. */
function transportOf({ presign = [], put = [], commit = [] }: Fake): Transport {
  let grants = 0;
  return {
    after,
    presign: async () => {
      called.push('presign');
      const fault = presign.shift();
      if (fault) return err(failure(fault, fault === 'offline' ? 0 : 503));
      grants += 1;
      const grant = {
        photo_id: `photo-${grants}`,
        s3_key: `key-${grants}`,
        upload_url: `https://store/${grants}`,
      };
      return ok(grant as PresignedUpload);
    },
    put: async (address, file, options) => {
      called.push(`put ${address.slice(-1)}`);
      const next = put.shift() ?? 200;
      if (typeof next !== 'number') return next(address, file, options);
      return next;
    },
    commit: async ({ photo_id }) => {
      called.push(`commit ${photo_id}`);
      const fault = commit.shift();
      return fault ? err(failure(...fault)) : ok({ id: photo_id } as Photo);
    },
  };
}

const start = (fake: Fake) => startUpload(transportOf(fake), photo, (step) => steps.push(step));
const hanging: PutFile = (_address, _file, { signal }) =>
  new Promise((settled) => signal.addEventListener('abort', () => settled(0)));

describe('startUpload', () => {
  test('tells how much has left, then that the server is looking, then the photo', async () => {
    const upload = start({
      put: [
        async (_address, _file, { onProgress }) => {
          onProgress({ sentBytes: 40 });
          onProgress({ sentBytes: 100 });
          return 200;
        },
      ],
    });
    expect(await upload.done).toEqual(ok({ id: 'photo-1' }));
    expect(called).toEqual(['presign', 'put 1', 'commit photo-1']);
    expect(steps).toEqual([
      { step: 'sending', share: 0 },
      { step: 'sending', share: 0.4 },
      { step: 'sending', share: 1 },
      { step: 'checking' },
    ]);
    expect(timers).toEqual([]);
  });

  test('takes a line that moves nothing for 20 s as dead and tries again', async () => {
    const upload = start({ put: [hanging] });
    await settle();
    await fire(20_000);
    await fire(500);
    expect((await upload.done).ok).toBe(true);
    expect(called).toEqual(['presign', 'put 1', 'put 1', 'commit photo-1']);
  });

  test('any progress keeps a slow line alive', async () => {
    let move = () => {};
    const upload = start({
      put: [
        (_address, _file, { onProgress, signal }) =>
          new Promise((settled) => {
            move = () => onProgress({ sentBytes: 1 });
            signal.addEventListener('abort', () => settled(0));
            after(1, () => settled(200));
          }),
      ],
    });
    await settle();
    const [first] = timers;
    move();
    expect(timers).not.toContain(first);
    await fire(1);
    expect((await upload.done).ok).toBe(true);
  });

  test('a store that is down is tried soon three times, then every minute, and said once it takes long', async () => {
    const upload = start({ put: [503, 503, 503, 503, 503] });
    await settle();
    await fire(500);
    await fire(2_000);
    expect(steps.some(({ step }) => step === 'resting')).toBe(false);
    await fire(8_000);
    expect(steps.at(-1)).toEqual({ step: 'resting', error: failure('photo-store-unavailable', 503) });
    await fire(60_000);
    expect(steps.at(-1)?.step).toBe('resting');
    await fire(60_000);
    expect((await upload.done).ok).toBe(true);
  });

  test('a rest can be ended at once', async () => {
    const upload = start({ presign: ['offline'] });
    await settle();
    upload.wake();
    expect((await upload.done).ok).toBe(true);
    expect(timers).toEqual([]);
  });

  test('what has arrived is not sent again when only the answer was lost', async () => {
    const upload = start({ commit: [['timeout', 0]] });
    await settle();
    await fire(500);
    expect((await upload.done).ok).toBe(true);
    expect(called).toEqual(['presign', 'put 1', 'commit photo-1', 'commit photo-1']);
  });

  test('an address that is over is replaced, and so is a photo that the store has lost', async () => {
    const upload = start({ put: [403], commit: [['photo-not-sent', 422]] });
    await settle();
    await fire(500);
    await fire(2_000);
    expect(await upload.done).toEqual(ok({ id: 'photo-3' }));
    expect(called).toEqual([
      'presign',
      'put 1',
      'presign',
      'put 2',
      'commit photo-2',
      'presign',
      'put 3',
      'commit photo-3',
    ]);
  });

  test('an address that never works is given up', async () => {
    const upload = start({ put: [403, 403, 403] });
    await settle();
    await fire(500);
    await fire(2_000);
    expect(await upload.done).toEqual(err(failure('unexpected', 403)));
  });

  test.each([
    ['no photo', { commit: [['photo-refused', 422]] } satisfies Fake, failure('photo-refused', 422)],
    ['too large', { put: [413] } satisfies Fake, failure('body-too-large', 413)],
    ['no consent', { commit: [['consent-needed', 403]] } satisfies Fake, failure('consent-needed', 403)],
  ] as [string, Fake, ReturnType<typeof failure>][])(
    'what the server refuses is not tried again: %s',
    async (_why, fake, error) => {
      expect(await start(fake).done).toEqual(err(error));
      expect(timers).toEqual([]);
    },
  );

  test('stops while sending and while resting', async () => {
    const sending = start({ put: [hanging] });
    await settle();
    sending.stop();
    expect(await sending.done).toEqual(err(failure('cancelled')));
    const resting = start({ presign: ['offline'] });
    await settle();
    resting.stop();
    expect(await resting.done).toEqual(err(failure('cancelled')));
    expect(timers).toEqual([]);
  });
});
