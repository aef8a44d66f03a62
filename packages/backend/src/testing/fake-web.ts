import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Redacted } from '../secrets.ts';
import type { WebConfig } from '../web-config.ts';

export type FakeAnswer =
  | { status?: number; headers?: Record<string, string>; body?: string }
  /** Takes the request and sends nothing. */
  | 'silent'
  /** Headers, and the beginning of an answer that never ends. */
  | 'stall'
  /** More than anybody reads. */
  | 'huge'
  /** The connection breaks in the middle. */
  | 'cut';
type Hit = { title: string; url: string };
export type Searched = { query: string; key: string | undefined };

export type FakeWeb = AsyncDisposable & {
  searches: Searched[];
  /** Addresses of the pages that were asked for. */
  reads: string[];
  /** What a search finds from now on, or how it fails. */
  finds(answer: readonly Hit[] | FakeAnswer): void;
  /** The page at an address, or what comes in its place. */
  page(url: string, answer: FakeAnswer): void;
  /** As an operator would have it, with short patience. */
  config: WebConfig;
};

export const fakeHosts = ['recipes.example', 'www.soups.example'];
export const searchKey = 'search-key-1';

/** A search service that speaks Brave Search's wire, and all the sites, on one port of this machine. */
export async function openFakeWeb(): Promise<FakeWeb> {
  const searches: Searched[] = [];
  const reads: string[] = [];
  const pages = new Map<string, FakeAnswer>();
  let found: readonly Hit[] | FakeAnswer = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    if (url.pathname === '/res/v1/web/search') {
      searches.push(searchOf(request, url));
      void send(response, isHits(found) ? resultsOf(found) : found);
      return;
    }
    reads.push(url.href);
    void send(response, pages.get(url.href) ?? { status: 404 });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    searches,
    reads,
    finds(answer) {
      found = answer;
    },
    page(url, answer) {
      pages.set(url, answer);
    },
    config: {
      hosts: fakeHosts,
      apiKey: new Redacted(searchKey),
      searchUrl: `http://127.0.0.1:${port}/res/v1/web/search`,
      searchTimeoutMs: 400,
      pageTimeoutMs: 400,
      loopbackPort: port,
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

const searchOf = ({ headers }: IncomingMessage, url: URL): Searched => ({
  query: url.searchParams.get('q') ?? '',
  key: headers['x-subscription-token']?.toString(),
});

const isHits = (found: readonly Hit[] | FakeAnswer): found is readonly Hit[] => Array.isArray(found);

const resultsOf = (hits: readonly Hit[]): FakeAnswer => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    type: 'search',
    query: { original: 'asked', more_results_available: false },
    web: {
      type: 'search',
      results: hits.map((hit) => ({ type: 'search_result', description: 'About it', ...hit })),
    },
  }),
});

const html = { 'content-type': 'text/html; charset=utf-8' };
/** Longer than any answer may be. */
const hugeBytes = 3 * 1024 * 1024;

async function send(response: ServerResponse, answer: FakeAnswer): Promise<void> {
  if (answer === 'silent') return;
  if (typeof answer === 'object') {
    response.writeHead(answer.status ?? 200, { ...html, ...answer.headers }).end(answer.body ?? '');
    return;
  }
  response.writeHead(200, html);
  if (answer === 'huge') response.end(' '.repeat(hugeBytes));
  else response.write('{"web":', () => answer === 'cut' && response.destroy());
}

/** A page with one recipe, as sites write it. */
export const recipePage = (recipe: object = {}): FakeAnswer => ({
  body: `<!doctype html><title>Soup</title><script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebPage', name: 'Page' },
      {
        '@type': 'Recipe',
        name: 'Lentil soup',
        recipeYield: ['4', '4 servings'],
        totalTime: 'PT45M',
        recipeIngredient: ['200 g red lentils', '1 onion'],
        nutrition: { '@type': 'NutritionInformation', calories: '520 kcal', proteinContent: '32 g' },
        ...recipe,
      },
    ],
  })}</script><p>Buy now.</p>`,
});
