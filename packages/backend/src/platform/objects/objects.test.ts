import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasRadosgw } from '../../testing/radosgw.ts';
import { ObjectStoreDown, type Objects } from './objects.ts';
import { origin, overFolder, overS3, type Place } from './places.fixtures.ts';

describe.each([
  { store: 'a folder', open: overFolder, here: true },
  { store: 'S3 (radosgw)', open: overS3, here: hasRadosgw },
])('objects in $store', ({ open, here }) => {
  let place: Place;
  let objects: Objects;
  beforeAll(async () => {
    if (!here) return;
    place = await open();
    objects = place.objects;
  });
  afterAll(() => place?.[Symbol.asyncDispose]());
  beforeEach((context) => context.skip(!here, 'missing tool: radosgw'));

  const bytes = Buffer.from('0123456789');
  const newKey = () => `photos/${randomUUID()}/${randomUUID()}.jpg`;
  const jpeg = 'image/jpeg';
  const send = (address: string, body: Uint8Array = bytes, contentType = jpeg) =>
    fetch(address, { method: 'PUT', body: new Uint8Array(body), headers: { 'content-type': contentType } });
  const upload = (key: string, length: number | null = bytes.length, seconds = 60) =>
    objects.signUpload({ key, contentType: jpeg, length }, seconds);
  const written = async () => {
    const key = newKey();
    await objects.write(key, bytes, jpeg);
    return key;
  };
  const download = async (key: string, headers: Record<string, string> = {}) =>
    fetch(await objects.signDownload(key, 60), { headers });
  /** Another address with the same end. */
  const changed = (address: string, change: (url: URL) => void) => {
    const url = new URL(address);
    change(url);
    return url.href;
  };

  test('an address for sending takes the bytes, and they are there with their type', async () => {
    const key = newKey();
    expect((await send(await upload(key))).status).toBe(200);
    expect(await objects.head(key)).toMatchObject({ contentType: jpeg, length: 10 });
    expect(await objects.read(key)).toEqual(bytes);
  });

  test('without a length it takes any, with one no other', async () => {
    const [free, bound] = [newKey(), newKey()];
    expect((await send(await upload(free, null), Buffer.alloc(70_000))).status).toBe(200);
    expect((await send(await upload(bound), Buffer.alloc(11))).status).toBe(403);
    expect((await send(await upload(bound), Buffer.alloc(9))).status).toBe(403);
    expect(await objects.head(bound)).toBeNull();
  });

  test('another type is 403', async () => {
    const key = newKey();
    expect((await send(await upload(key), bytes, 'text/html')).status).toBe(403);
    expect(await objects.head(key)).toBeNull();
  });

  test('another key is 403, for sending and for fetching', async () => {
    const [mine, theirs] = [await written(), await written()];
    const moved = (address: string) =>
      changed(address, (url) => {
        url.pathname = url.pathname.replace(mine, theirs);
      });
    expect((await send(moved(await upload(mine)), Buffer.from('abcdefghij'))).status).toBe(403);
    expect((await fetch(moved(await objects.signDownload(mine, 60)))).status).toBe(403);
    expect(await objects.read(theirs)).toEqual(bytes);
  });

  test('a forged signature is 403', async () => {
    const key = await written();
    const forged = (address: string) =>
      changed(address, (url) => {
        const name = [...url.searchParams.keys()].find((each) => /signature$/i.test(each)) ?? '';
        const right = url.searchParams.get(name) ?? '';
        url.searchParams.set(name, right.replace(/^./, right.startsWith('a') ? 'b' : 'a'));
      });
    expect((await fetch(forged(await objects.signDownload(key, 60)))).status).toBe(403);
    expect((await send(forged(await upload(key)))).status).toBe(403);
  });

  test('no signature at all is 403', async () => {
    const { origin: at, pathname } = new URL(await objects.signDownload(await written(), 60));
    expect((await fetch(`${at}${pathname}`)).status).toBe(403);
    expect((await send(`${at}${pathname}`)).status).toBe(403);
  });

  test('an address that was signed for another store is 403', async () => {
    const key = await written();
    const { search } = new URL(await place.other.signDownload(key, 60));
    const { origin: at, pathname } = new URL(await objects.signDownload(key, 60));
    expect((await fetch(`${at}${pathname}${search}`)).status).toBe(403);
  });

  test('a longer life than was signed is 403', async () => {
    const address = await objects.signDownload(await written(), 60);
    const longer = changed(address, (url) => {
      for (const name of ['expires', 'X-Amz-Expires'])
        if (url.searchParams.has(name))
          url.searchParams.set(name, String(Number(url.searchParams.get(name)) + 3600));
    });
    expect(longer).not.toBe(address);
    expect((await fetch(longer)).status).toBe(403);
  });

  test('once it is over an address is 403', async () => {
    const key = await written();
    const addresses = [await objects.signDownload(key, 1), await upload(key, 10, 1)];
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect((await fetch(addresses[0] ?? '')).status).toBe(403);
    expect((await send(addresses[1] ?? '')).status).toBe(403);
  });

  test('another verb is refused, and nothing is deleted', async () => {
    const key = await written();
    const [reading, sending] = [await objects.signDownload(key, 60), await upload(key)];
    expect((await send(reading, Buffer.from('abcdefghij'))).status).toBe(403);
    expect((await fetch(sending)).status).toBe(403);
    for (const address of [reading, sending]) {
      const { status } = await fetch(address, { method: 'DELETE' });
      expect([403, 404, 405]).toContain(status);
    }
    expect(await objects.read(key)).toEqual(bytes);
  });

  test('a way out of the store is 403 or unknown, and finds nothing', async () => {
    const address = await objects.signDownload(await written(), 60);
    for (const way of [
      '../../etc/passwd',
      '%2e%2e/%2e%2e/etc/passwd',
      '..%2f..%2fetc%2fpasswd',
      '//etc/passwd',
    ]) {
      const url = new URL(address);
      const answer = await fetch(`${url.origin}${url.pathname.replace(/photos.*/, '')}${way}${url.search}`);
      expect([400, 403, 404]).toContain(answer.status);
      expect(await answer.text()).not.toContain('root:');
    }
  });

  test.each(
    [
      '',
      '/',
      '.',
      '..',
      '../x',
      'photos/../x',
      'photos/./x',
      'photos//x',
      '/photos/x',
      'photos/',
      'photos/.hidden',
      'photos/a\\b',
      'photos/a\0b',
      'photos/ä',
      'photos/a b',
      'a'.repeat(501),
      `photos/${'a/'.repeat(250)}a`,
    ].map((key) => [JSON.stringify(key).slice(0, 30), key]),
  )('%s is no key', async (_start, key = '') => {
    await expect(upload(key)).rejects.toThrow(RangeError);
    await expect(objects.signDownload(key, 60)).rejects.toThrow(RangeError);
    await expect(objects.head(key)).rejects.toThrow(RangeError);
    await expect(objects.read(key)).rejects.toThrow(RangeError);
    await expect(objects.write(key, bytes, jpeg)).rejects.toThrow(RangeError);
    await expect(objects.erase(key)).rejects.toThrow(RangeError);
  });

  test.each([[''], ['photos'], ['/'], ['../'], ['photos/../']])('%j is no prefix', async (prefix) => {
    await expect(objects.eraseUnder(prefix)).rejects.toThrow(RangeError);
    await expect(objects.list(prefix, { after: null, limit: 9 })).rejects.toThrow(RangeError);
    await expect(objects.countVersions(prefix)).rejects.toThrow(RangeError);
  });

  test('a key of 500 characters is one', async () => {
    const key = `photos/${'a'.repeat(200)}/${'b'.repeat(200)}/${'c'.repeat(91)}`;
    expect(key).toHaveLength(500);
    await objects.write(key, bytes, jpeg);
    expect((await download(key)).status).toBe(200);
    await objects.erase(key);
  });

  test('what is not there is null, and 404 at its address', async () => {
    const key = newKey();
    expect([await objects.head(key), await objects.read(key), await objects.read(key, 4)]).toEqual([
      null,
      null,
      null,
    ]);
    expect((await download(key)).status).toBe(404);
    const folder = (await written()).replace(/\/[^/]+$/, '');
    expect([await objects.head(folder), await objects.read(folder)]).toEqual([null, null]);
    await objects.erase(key);
    expect(await objects.eraseUnder(`${key.replace('.', '-')}/`)).toBe(0);
  });

  test('the last writer counts, by address and by call', async () => {
    const key = await written();
    expect((await send(await upload(key, 3), Buffer.from('new'))).status).toBe(200);
    expect(await objects.read(key)).toEqual(Buffer.from('new'));
    await objects.write(key, Buffer.from('newest'), 'image/png');
    expect(await objects.head(key)).toMatchObject({ contentType: 'image/png', length: 6 });
    expect(await (await download(key)).text()).toBe('newest');
    expect(await objects.countVersions(key.replace(/[^/]+$/, ''))).toBe(place.versionsAfter(3));
  });

  test('the tag tells other bytes', async () => {
    const [one, same, other] = [await written(), await written(), newKey()];
    await objects.write(other, Buffer.from('9876543210'), jpeg);
    const tags = await Promise.all([one, same, other].map(async (key) => (await objects.head(key))?.etag));
    expect([tags[0] === tags[1], tags[0] === tags[2], tags[0] === '']).toEqual([true, false, false]);
    expect((await download(one)).headers.get('etag')).toBe(`"${tags[0]}"`);
  });

  test('the first bytes can be read alone, also of less than that and of nothing', async () => {
    const key = await written();
    expect(await objects.read(key, 4)).toEqual(Buffer.from('0123'));
    expect(await objects.read(key, 99)).toEqual(bytes);
    await objects.write(key, Buffer.alloc(0), jpeg);
    expect(await objects.read(key, 4)).toEqual(Buffer.alloc(0));
    expect(await objects.head(key)).toMatchObject({ length: 0 });
  });

  test('an object may be empty, and is sent as such', async () => {
    const key = newKey();
    expect((await send(await upload(key, null), Buffer.alloc(0))).status).toBe(200);
    const answer = await download(key);
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  test('an address for reading is whole, typed and kept by nobody', async () => {
    const answer = await download(await written());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(jpeg);
    expect(answer.headers.get('content-length')).toBe('10');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  });

  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
    ['bytes=10-', 416, null, null],
  ])('the range %s is %i', async (range, status, text, contentRange) => {
    const answer = await download(await written(), { range });
    expect(answer.status).toBe(status);
    const body = await answer.text();
    if (text !== null) expect([body, answer.headers.get('content-range')]).toEqual([text, contentRange]);
  });

  test('big bytes come back as they were', async () => {
    const big = Buffer.alloc(1024 * 1024 + 17, 'xyz');
    const key = newKey();
    expect((await send(await upload(key, big.length), big)).status).toBe(200);
    expect(big.equals(Buffer.from(await (await download(key)).arrayBuffer()))).toBe(true);
  });

  test('a list is in order, by page, and of its prefix only', async () => {
    const prefix = `photos/${randomUUID()}/`;
    const keys = ['a', 'b/1', 'b/2', 'c'].map((name) => `${prefix}${name}`);
    for (const key of [...keys].reverse()) await objects.write(key, bytes, jpeg);
    await objects.write(`${prefix.slice(0, -1)}x/d`, bytes, jpeg);
    const pages: string[][] = [];
    for (let after: string | null = null; ; ) {
      const page = await objects.list(prefix, { after, limit: 3 });
      pages.push(page.map(({ key }) => key));
      if (page.length < 3) break;
      after = page.at(-1)?.key ?? null;
    }
    expect(pages).toEqual([keys.slice(0, 3), keys.slice(3)]);
    const [first] = await objects.list(prefix, { after: null, limit: 1 });
    expect(Math.abs((first?.changedAt.getTime() ?? 0) - Date.now())).toBeLessThan(3_600_000);
    expect(await objects.list(`photos/${randomUUID()}/`, { after: null, limit: 3 })).toEqual([]);
  });

  test('erasing takes every version of one object and nothing beside it', async () => {
    const key = await written();
    const beside = `${key}x`;
    for (const text of ['two', 'three']) await objects.write(key, Buffer.from(text), jpeg);
    await objects.write(beside, bytes, jpeg);
    const prefix = key.replace(/[^/]+$/, '');
    await objects.erase(key);
    expect([await objects.head(key), await objects.countVersions(prefix)]).toEqual([null, 1]);
    expect((await download(key)).status).toBe(404);
    await objects.erase(key);
    await objects.erase(beside);
    expect(await objects.countVersions(prefix)).toBe(0);
  });

  test('erasing below a prefix takes every version of all that lies there', async () => {
    const prefix = `photos/${randomUUID()}/`;
    for (const name of ['a.jpg', 'deep/er/b.jpg', 'a.jpg'])
      await objects.write(`${prefix}${name}`, bytes, jpeg);
    const other = await written();
    const versions = await objects.countVersions(prefix);
    expect(await objects.eraseUnder(prefix)).toBe(versions);
    expect(await objects.countVersions(prefix)).toBe(0);
    expect(await objects.list(prefix, { after: null, limit: 9 })).toEqual([]);
    expect(await objects.read(other)).toEqual(bytes);
  });

  test('what the store copied elsewhere goes too, with every version', async () => {
    if (place.copy === null) return;
    const [one, two] = [await written(), await written()];
    for (const key of [one, two]) await place.copy.put(key);
    const prefixes = [one, two].map((key) => key.replace(/[^/]+$/, ''));
    const copies = () => Promise.all(prefixes.map((prefix) => place.copy?.objects.countVersions(prefix)));
    expect(await copies()).toEqual([2, 2]);
    expect(await objects.countVersions(prefixes[0] ?? '')).toBe(3);
    await objects.erase(one);
    await objects.eraseUnder(prefixes[1] ?? '');
    expect(await copies()).toEqual([0, 0]);
  });

  test('pages of the known origin may use its addresses, and others not', async () => {
    const key = await written();
    const ask = async (from: string, method: string) => {
      const address = method === 'PUT' ? await upload(key) : await objects.signDownload(key, 60);
      const answer = await fetch(address, {
        method: 'OPTIONS',
        headers: {
          origin: from,
          'access-control-request-method': method,
          'access-control-request-headers': 'content-type',
        },
      });
      return [answer.ok, answer.headers.get('access-control-allow-origin')];
    };
    for (const method of ['PUT', 'GET']) {
      expect(await ask(origin, method)).toEqual([true, origin]);
      expect(await ask('https://evil.example.com', method)).toEqual([false, null]);
      expect(await ask('https://app.example.com.evil.example', method)).toEqual([false, null]);
    }
    const read = await fetch(await objects.signDownload(key, 60), { headers: { origin } });
    expect(read.headers.get('access-control-allow-origin')).toBe(origin);
  });

  test('what was cut off on its way is not there', async () => {
    const key = newKey();
    const url = new URL(await upload(key, 1_000_000));
    const socket = connect(Number(url.port), url.hostname);
    const head = `PUT ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\ncontent-type: ${jpeg}\r\n`;
    socket.write(`${head}content-length: 1000000\r\n\r\n${'x'.repeat(500_000)}`);
    await place.bytesAreComing();
    socket.destroy();
    await expect.poll(() => place.isQuiet()).toBe(true);
    expect(await objects.head(key)).toBeNull();
  });

  test('a store that takes connections and answers nothing is down', async () => {
    if (place.silent === null) return;
    const { objects: waiting, freeze, thaw } = place.silent;
    const key = await written();
    freeze();
    try {
      await expect(waiting.head(key)).rejects.toThrow(ObjectStoreDown);
      await expect(waiting.write(key, bytes, jpeg)).rejects.toThrow(ObjectStoreDown);
    } finally {
      thaw();
    }
    expect(await waiting.head(key)).toMatchObject({ length: 10 });
  });

  // Last, since nothing works after it.
  test('a store that is gone is down, and says no key', async () => {
    const key = await written();
    await place.breakIt();
    const prefix = key.replace(/[^/]+$/, '');
    for (const call of [
      () => objects.head(key),
      () => objects.read(key),
      () => objects.write(key, bytes, jpeg),
      () => objects.list(prefix, { after: null, limit: 9 }),
      () => objects.erase(key),
      () => objects.eraseUnder(prefix),
      () => objects.countVersions(prefix),
    ]) {
      const failure = await call().then(
        () => null,
        (error: unknown) => error,
      );
      expect(failure).toBeInstanceOf(ObjectStoreDown);
      expect(String((failure as Error).stack)).not.toContain(key);
    }
  });
});
