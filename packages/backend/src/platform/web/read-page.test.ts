import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FakeAnswer, type FakeWeb, openFakeWeb } from '../../testing/fake-web.ts';
import { readPage } from './read-page.ts';

let web: FakeWeb;
beforeAll(async () => {
  web = await openFakeWeb();
});
afterAll(() => web[Symbol.asyncDispose]());

const at = (path: string, host = 'recipes.example') => `https://${host}${path}`;
const redirect = (location: string, status = 302): FakeAnswer => ({ status, headers: { location } });
const read = (url: string) => readPage(url, web.config);

test('a page of a listed host is read, with nothing sent but its address', async () => {
  web.page(at('/soup?a=b'), { body: '<p>Soup</p>' });
  expect(await read(at('/soup?a=b#top'))).toEqual({ ok: true, value: '<p>Soup</p>' });
});

test.each([
  'http://recipes.example/soup',
  'https://evil.example/soup',
  'https://recipes.example.evil.example/soup',
  'https://sub.recipes.example/soup',
  'https://recipes.example:8443/soup',
  'https://ana:secret@recipes.example/soup',
  'https://127.0.0.1/soup',
  'https://[::1]/soup',
  'ftp://recipes.example/soup',
  'file:///etc/passwd',
  'recipes.example/soup',
  '',
])('an address that is off the list is not asked for: %s', async (url) => {
  const before = web.reads.length;
  expect(await read(url)).toEqual({ ok: false, error: 'off-list' });
  expect(web.reads).toHaveLength(before);
});

test('a redirect is followed to a listed host, however it is written', async () => {
  web.page(at('/old'), redirect('/moved', 301));
  web.page(at('/moved'), redirect(at('/there', 'www.soups.example'), 308));
  web.page(at('/there', 'www.soups.example'), { body: 'there' });
  expect(await read(at('/old'))).toEqual({ ok: true, value: 'there' });
});

test.each([
  ['another host', 'https://evil.example/x'],
  ['a plain connection', 'http://recipes.example/x'],
  ['this machine', 'https://127.0.0.1/x'],
  ['nowhere', ''],
])('a redirect to %s ends it', async (_where, location) => {
  web.page(at('/away'), redirect(location));
  const { length } = web.reads;
  const outcome = await read(at('/away'));
  expect(outcome.ok).toBe(false);
  expect(web.reads.slice(length).every((url) => url === at('/away'))).toBe(true);
});

test('redirects that go round are followed three times at most', async () => {
  web.page(at('/round'), redirect('/round'));
  const { length } = web.reads;
  expect(await read(at('/round'))).toEqual({ ok: false, error: 'off-list' });
  expect(web.reads.length - length).toBe(4);
});

test.each<[string, FakeAnswer, string]>([
  ['says nothing', 'silent', 'slow'],
  ['never ends', 'stall', 'slow'],
  ['is too long', 'huge', 'big'],
  ['breaks off', 'cut', 'unreachable'],
  ['is gone', { status: 404, body: '<p>Not here</p>' }, 'no-page'],
  ['failed', { status: 500 }, 'no-page'],
  ['is no page', { headers: { 'content-type': 'application/pdf' }, body: 'x' }, 'no-page'],
  ['is packed', { headers: { 'content-encoding': 'gzip' }, body: 'x' }, 'no-page'],
])('a page that %s is none', async (_how, answer, error) => {
  web.page(at('/bad'), answer);
  expect(await read(at('/bad'))).toEqual({ ok: false, error });
});

test.each([
  ['this machine', ['127.0.0.1']],
  ['its network', ['10.0.0.5']],
  ['a cloud’s own service', ['169.254.169.254']],
  ['this machine, in version 6', ['::1']],
  ['this machine, in both', ['::ffff:127.0.0.1']],
  ['the internet and this machine', ['93.184.215.14', '127.0.0.1']],
  ['nothing', []],
])('a listed host that leads to %s is not connected to', async (_where, addresses) => {
  const resolve = async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  expect(await readPage(at('/'), { ...web.config, loopbackPort: null, resolve })).toEqual({
    ok: false,
    error: 'private',
  });
});

test('the machine’s own resolver is asked where none is given', async () => {
  const rules = { ...web.config, hosts: ['localhost'], loopbackPort: null };
  expect(await readPage('https://localhost/', rules)).toEqual({ ok: false, error: 'private' });
});
