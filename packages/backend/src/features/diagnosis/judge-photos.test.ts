import { expect, test } from 'vitest';
import type { StoreReading } from '../../platform/probes/store-reading.ts';
import { judgePhotos } from './judge-photos.ts';
import { down, read, readingsWith, wellStore } from './readings.fixtures.ts';

const judged = (changed: Partial<StoreReading>) =>
  judgePhotos(readingsWith({ store: read({ ...wellStore, ...changed }) }));
const found = (changed: Partial<StoreReading>) =>
  judged(changed).map(({ cause, sure }) => `${cause} ${sure}`);
const steps = (code: string) => ({
  steps: [
    { step: 'head' as const, code: null },
    { step: 'put' as const, code },
  ],
});

test.each([
  ['AccessDenied', 'policy-denies'],
  ['InvalidAccessKeyId', 'access-denied'],
  ['SignatureDoesNotMatch', 'access-denied'],
  ['RequestTimeTooSkewed', 'clock-skew'],
  ['NoSuchBucket', 'bucket-missing'],
  ['PermanentRedirect', 'wrong-region'],
  ['AuthorizationHeaderMalformed', 'wrong-region'],
  ['InternalError', 'store-down'],
])('a store that answers with %s', (code, cause) => {
  expect(found(steps(code))).toEqual([`${cause} high`]);
});

test('what works is told beside what does not', () => {
  expect(judged(steps('AccessDenied'))[0]?.evidence).toEqual(['put: AccessDenied.', 'What works: head.']);
});

test('in AWS it is said with whose rights it was asked', () => {
  const store = read({ ...wellStore, ...steps('AccessDenied') });
  const [denied] = judgePhotos(readingsWith({ place: 'aws', store }));
  expect(denied?.evidence).toContain(
    'It was asked with the credentials of this machine, not with the role of the tasks.',
  );
});

test('a folder that is not there yet is made with the first photo; one that had photos is lost', () => {
  const store = read<StoreReading>({
    ...wellStore,
    kind: 'folder',
    steps: [{ step: 'head', code: 'ENOENT' }],
    allowsOrigin: null,
  });
  const causes = (ready: number) =>
    judgePhotos(readingsWith({ store, photoWork: read({ failed: 0, overdue: 0, ready }) })).map(
      ({ cause }) => cause,
    );
  expect([causes(0), causes(5)]).toEqual([[], ['bucket-missing']]);
});

test('a store that nobody reaches', () => {
  expect(judgePhotos(readingsWith({ store: down('ECONNREFUSED') }))).toMatchObject([
    { cause: 'store-down', sure: 'high' },
  ]);
});

test('browsers that may not send; not asked is no fault', () => {
  expect(found({ allowsOrigin: false })).toEqual(['cors-wrong high']);
  expect(found({ allowsOrigin: null })).toEqual([]);
});

test('a clock that is off by much, by little, and not at all', () => {
  expect(found({ skewS: -1000 })).toEqual(['clock-skew high']);
  expect(judged({ skewS: 120 })[0]).toMatchObject({
    sure: 'low',
    evidence: ['Our clock is 2 min 0 s ahead of that of the store.'],
  });
  expect(found({ skewS: 30 })).toEqual([]);
});

test('a bucket in another region than it is looked for in', () => {
  expect(judged({ realRegion: 'us-east-1' })[0]).toMatchObject({
    cause: 'wrong-region',
    evidence: ['AWS_REGION is eu-central-1, the bucket is in us-east-1.'],
  });
  expect(found({ realRegion: 'eu-central-1' })).toEqual([]);
});

test('work that waits, and work that was given up', () => {
  const queue = (failed: number, overdue: number) =>
    judgePhotos(readingsWith({ photoWork: read({ failed, overdue, ready: 3 }) })).map(({ sure }) => sure);
  expect([queue(0, 0), queue(0, 3), queue(2, 0)]).toEqual([[], ['medium'], ['low']]);
});
