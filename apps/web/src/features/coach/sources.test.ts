import type { Source, ToolTraceEntry } from '@sleek/contract/coach';
import { expect, test } from 'vitest';
import { sourcesOf } from './sources.ts';

const look = (tool_name: string, sources?: Source[]): ToolTraceEntry => ({
  tool_name,
  tool_description: 'A look',
  input_summary: '',
  output_summary: 'x=1',
  source_citations: null,
  latency_ms: 1,
  cached: false,
  ...(sources && { sources }),
});
const soup = { title: 'Lentil soup', url: 'https://recipes.example/soup' };
const stew = { title: 'Stew', url: 'https://www.soups.example/stew' };

test('pages are named once with their host, those that were read first', () => {
  const trace = [look('get_energy'), look('search_web', [stew, soup]), look('fetch_recipe', [soup])];
  expect(sourcesOf(trace)).toEqual([
    { ...soup, host: 'recipes.example' },
    { ...stew, host: 'soups.example' },
  ]);
});

test('five are enough', () => {
  const many = Array.from({ length: 9 }, (_, at) => ({ ...soup, url: `${soup.url}/${at}` }));
  expect(sourcesOf([look('search_web', many)])).toHaveLength(5);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'http://recipes.example/', 'no address', ''])(
  'what is no page is no link: %s',
  (url) => expect(sourcesOf([look('search_web', [{ title: 'x', url }])])).toEqual([]),
);

test('an answer that looked at no page has none', () => {
  expect(sourcesOf(null)).toEqual([]);
  expect(sourcesOf([look('get_energy')])).toEqual([]);
});
