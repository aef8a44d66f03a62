import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteBucketCorsCommand,
  DeleteBucketPolicyCommand,
  ListObjectVersionsCommand,
  PutBucketPolicyCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Redacted } from '../../secrets.ts';
import { makePhotoBuckets, type PhotoBuckets } from '../../testing/photo-buckets.ts';
import { hasRadosgw, type Radosgw, startRadosgw } from '../../testing/radosgw.ts';
import { lookIntoStore } from './look-into-store.ts';
import type { StoreReading } from './store-reading.ts';

const origin = 'https://app.example.com';
const probe = () => ({ origin, now: new Date(), limitMs: 2000 });

describe.skipIf(!hasRadosgw)('a bucket', () => {
  let gateway: Radosgw;
  let buckets: PhotoBuckets;
  let admin: S3Client;
  beforeAll(async () => {
    gateway = await startRadosgw();
    buckets = await makePhotoBuckets(gateway, origin);
    const { endpoint, accessKeyId, secretAccessKey } = gateway;
    admin = new S3Client({
      endpoint,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId, secretAccessKey },
    });
  });
  afterAll(() => gateway?.[Symbol.asyncDispose]());

  const photos = () => buckets.alone('photos');
  const failed = ({ steps }: StoreReading) =>
    steps.flatMap(({ step, code }) => (code === null ? [] : [`${step}: ${code}`]));
  const deny = (...actions: string[]) =>
    admin.send(
      new PutBucketPolicyCommand({
        Bucket: 'photos',
        Policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Deny',
              Principal: '*',
              Action: actions,
              Resource: ['arn:aws:s3:::photos', 'arn:aws:s3:::photos/*'],
            },
          ],
        }),
      }),
    );
  const allow = () => admin.send(new DeleteBucketPolicyCommand({ Bucket: 'photos' }));

  test('that is well does everything, and keeps no version of what was tried', async () => {
    const reading = await lookIntoStore(photos(), probe());
    expect(reading.steps).toEqual(
      ['head', 'put', 'signed put', 'signed get', 'delete'].map((step) => ({ step, code: null })),
    );
    expect(reading).toMatchObject({ kind: 's3', allowsOrigin: true, origin });
    expect(Math.abs(reading.skewS ?? Number.NaN)).toBeLessThan(60);
    const { Versions = [], DeleteMarkers = [] } = await admin.send(
      new ListObjectVersionsCommand({ Bucket: 'photos', Prefix: 'diagnosis/' }),
    );
    expect([...Versions, ...DeleteMarkers]).toEqual([]);
  });

  test('whose policy forbids to write still lets us look', async () => {
    await deny('s3:PutObject');
    const reading = await lookIntoStore(photos(), probe());
    await allow();
    expect(failed(reading)).toEqual(['put: AccessDenied', 'signed put: AccessDenied']);
  });

  test('whose policy forbids to fetch, or to erase', async () => {
    await deny('s3:GetObject');
    expect(failed(await lookIntoStore(photos(), probe()))).toEqual(['signed get: AccessDenied']);
    await deny('s3:DeleteObject', 's3:DeleteObjectVersion');
    expect(failed(await lookIntoStore(photos(), probe()))).toEqual(['delete: AccessDenied']);
    await allow();
  });

  test('that does not know our key, or another secret of it', async () => {
    const good = photos();
    const withKeys = (accessKeyId: string, secretAccessKey: string) => ({
      ...good,
      credentials: { accessKeyId: new Redacted(accessKeyId), secretAccessKey: new Redacted(secretAccessKey) },
    });
    const unknown = await lookIntoStore(withKeys('nobody', 'x'.repeat(40)), probe());
    expect(failed(unknown)[0]).toBe('head: InvalidAccessKeyId');
    const wrong = await lookIntoStore(withKeys(gateway.accessKeyId, 'x'.repeat(40)), probe());
    expect(failed(wrong)[0]).toBe('head: SignatureDoesNotMatch');
  });

  test('that is not there', async () => {
    const reading = await lookIntoStore(
      { ...photos(), bucket: { name: 'nowhere', region: 'us-east-1' } },
      probe(),
    );
    expect(failed(reading)).toContain('put: NoSuchBucket');
  });

  test('that lets no browser in: by its origin, and without any rule', async () => {
    const other = { ...probe(), origin: 'https://other.example.com' };
    expect(await lookIntoStore(photos(), other)).toMatchObject({ allowsOrigin: false });
    await admin.send(new DeleteBucketCorsCommand({ Bucket: 'photos' }));
    const reading = await lookIntoStore(photos(), probe());
    expect({ allowsOrigin: reading.allowsOrigin, failed: failed(reading) }).toEqual({
      allowsOrigin: false,
      failed: [],
    });
  });

  test('a clock that is behind', async () => {
    const reading = await lookIntoStore(photos(), { ...probe(), now: new Date(Date.now() - 1_200_000) });
    expect(reading.skewS).toBeLessThan(-1100);
  });

  test('that is frozen, and one that is gone, throw', async () => {
    gateway.freeze();
    await expect(lookIntoStore(photos(), { ...probe(), limitMs: 500 })).rejects.toThrow();
    gateway.thaw();
    await gateway.stop();
    await expect(lookIntoStore(photos(), probe())).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('a bucket in another region', () => {
  /** As AWS answers there; radosgw takes any region. */
  async function elsewhere(status: number, code: string) {
    const server = createServer((request, response) => {
      request.resume();
      response.writeHead(status, { 'x-amz-bucket-region': 'eu-west-1', 'content-type': 'application/xml' });
      response.end(
        request.method === 'HEAD' ? '' : `<Error><Code>${code}</Code><Message>no</Message></Error>`,
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      [Symbol.asyncDispose]: () => new Promise<void>((resolve) => void server.close(() => resolve())),
    };
  }

  test.each([
    [301, 'PermanentRedirect'],
    [400, 'AuthorizationHeaderMalformed'],
  ])('answers %i, and where it is', async (status, code) => {
    await using server = await elsewhere(status, code);
    const keys = { accessKeyId: new Redacted('id'), secretAccessKey: new Redacted('secret') };
    const bucket = { name: 'photos', region: 'eu-central-1' };
    const { endpoint } = server;
    const objects = { kind: 's3' as const, bucket, replica: null, endpoint, credentials: keys };
    const reading = await lookIntoStore(objects, probe());
    expect(reading).toMatchObject({ region: 'eu-central-1', realRegion: 'eu-west-1' });
    expect(new Set(reading.steps.map((step) => step.code))).toEqual(new Set([code]));
  });
});

describe('a folder', () => {
  test('is written to and left as it was; one that is not there says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sleek-store-'));
    const { steps } = await lookIntoStore({ kind: 'folder', folder }, probe());
    expect(steps).toEqual([
      { step: 'head', code: null },
      { step: 'put', code: null },
    ]);
    rmSync(folder, { recursive: true });
    const gone = await lookIntoStore({ kind: 'folder', folder }, probe());
    expect(gone.steps).toEqual([{ step: 'head', code: 'ENOENT' }]);
  });
});
