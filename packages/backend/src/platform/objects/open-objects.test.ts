import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { testConfig } from '../../testing/test-app.ts';
import { originOfObjects } from './open-objects.ts';

test('a server that shows no photo has loaded neither the SDK of S3 nor the picture library', async () => {
  const source = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    const app = ${JSON.stringify(import.meta.resolve('../../app.ts'))};
    await import(app);
    const heavy = loaded.filter((url) => /node_modules\\/(@aws-sdk|@smithy|sharp|@img)\\//.test(url));
    console.log(JSON.stringify({ all: loaded.length, heavy }));
    await import(${JSON.stringify(import.meta.resolve('sharp'))});
    console.log(loaded.some((url) => url.includes('node_modules/sharp/')));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', source]);
  const [told = '{}', isSeen] = stdout.trim().split('\n');
  expect(JSON.parse(told)).toEqual({ all: expect.any(Number), heavy: [] });
  expect(isSeen).toBe('true');
});

test('pages are told where the addresses of each store lead', () => {
  const { http } = testConfig;
  const bucket = { name: 'sleek-photos', region: 'eu-central-1' };
  const s3 = { kind: 's3' as const, bucket, replica: null, credentials: null };
  const at = (
    objects: Parameters<typeof originOfObjects>[0]['objects'],
    publicUrl = 'https://coach.example/app',
  ) => originOfObjects({ objects, http: { ...http, publicUrl } });
  expect(at({ kind: 'folder', folder: '/data' })).toBe('https://coach.example');
  expect(at({ ...s3, endpoint: 'https://store.example:9000/x' })).toBe('https://store.example:9000');
  expect(at({ ...s3, endpoint: null })).toBe('https://sleek-photos.s3.eu-central-1.amazonaws.com');
});
