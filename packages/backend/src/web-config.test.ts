import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const read = (environment: Record<string, string>) => {
  const config = readConfig(environment, { root: '/srv/sleek' });
  return config.ok ? config.value.web : config.error;
};

test('nothing is searched unless the operator names sites', () => {
  expect(read({})).toMatchObject({
    hosts: [],
    apiKey: null,
    searchUrl: 'https://api.search.brave.com/res/v1/web/search',
    loopbackPort: null,
  });
});

test('sites are exact hosts, each once', () => {
  const web = read({
    WEB_SEARCH_HOSTS: 'recipes.example, www.soups.example,recipes.example',
    WEB_SEARCH_API_KEY: 'hush',
  });
  expect(web).toMatchObject({ hosts: ['recipes.example', 'www.soups.example'] });
  expect(JSON.stringify(web)).not.toContain('hush');
});

test.each([
  'https://recipes.example',
  'recipes.example:8443',
  '*.recipes.example',
  'recipes.example/soups',
  'localhost',
  '127.0.0.1',
  '169.254.169.254',
  '2130706433',
  '[::1]',
  'recipes.example,',
  'Recipes.example',
])('no site: %s', (hosts) =>
  expect(read({ WEB_SEARCH_HOSTS: hosts })).toEqual([expect.stringMatching(/^WEB_SEARCH_HOSTS: expected/)]),
);

test('no more sites than a search can name', () => {
  const many = Array.from({ length: 16 }, (_, at) => `site${at}.example`).join(',');
  expect(read({ WEB_SEARCH_HOSTS: many })).toEqual([expect.stringMatching(/15 hosts at most/)]);
});

test('a key with spaces, or an address that is none, is told without its value', () => {
  expect(read({ WEB_SEARCH_API_KEY: 'hush hush' })).toEqual([
    'WEB_SEARCH_API_KEY: expected a key without spaces',
  ]);
  expect(read({ WEB_SEARCH_URL: 'ftp://x' })).toEqual(['WEB_SEARCH_URL: expected an http(s) address']);
});
