import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FakeAnswer, type FakeWeb, openFakeWeb, searchKey } from '../../testing/fake-web.ts';
import { searchService } from './search-service.ts';

let web: FakeWeb;
beforeAll(async () => {
  web = await openFakeWeb();
});
afterAll(() => web[Symbol.asyncDispose]());

const search = () => searchService('soup site:recipes.example', { ...web.config, apiKey: searchKey });

test('a search sends its words and the key, and has what was found', async () => {
  const hit = { title: 'Soup', url: 'https://recipes.example/soup' };
  web.finds([hit]);
  expect(await search()).toEqual({ ok: true, value: [hit] });
  expect(web.searches.at(-1)).toEqual({ query: 'soup site:recipes.example', key: searchKey });
});

test('an answer without results is one that found nothing', async () => {
  web.finds({ body: JSON.stringify({ type: 'search' }) });
  expect(await search()).toEqual({ ok: true, value: [] });
});

test.each([
  ['7', 7000],
  ['100000', 300_000],
  ['Wed, 21 Oct 2026 07:28:00 GMT', 1000],
  [undefined, 1000],
])('a service that wants to rest for %s is busy', async (after, forMs) => {
  web.finds({ status: 429, headers: after === undefined ? {} : { 'retry-after': after } });
  expect(await search()).toEqual({ ok: false, error: { kind: 'busy', forMs } });
});

test.each<[string, FakeAnswer]>([
  ['fails', { status: 500 }],
  ['knows no such key', { status: 401, body: 'no' }],
  ['says nothing', 'silent'],
  ['never ends', 'stall'],
  ['breaks off', 'cut'],
  ['says too much', 'huge'],
  ['says no JSON', { body: '<p>Sorry</p>' }],
  ['says other JSON', { body: '{"web":{"results":[{"title":5}]}}' }],
  ['leads elsewhere', { status: 302, headers: { location: 'https://evil.example' } }],
])('a service that %s is down', async (_how, answer) => {
  web.finds(answer);
  expect(await search()).toEqual({ ok: false, error: { kind: 'down' } });
});
