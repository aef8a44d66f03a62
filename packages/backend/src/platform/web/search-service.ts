import { err, ok, type Result } from '@sleek/domain/result';
import { z } from 'zod';
import type { WebConfig } from '../../web-config.ts';
import { getText } from './get-text.ts';

export type SearchRules = Pick<WebConfig, 'searchUrl' | 'searchTimeoutMs'> & { apiKey: string };
export type SearchHit = { title: string; url: string };
/** `busy`: it wants no request for so long. */
export type SearchFailure = { kind: 'busy'; forMs: number } | { kind: 'down' };

const mostBytes = 512 * 1024;
const answer = z.object({
  web: z.object({ results: z.array(z.object({ title: z.string(), url: z.string() })) }).optional(),
});

/** Asks a service that speaks Brave Search's wire. What comes back is whatever the service found. */
export async function searchService(
  query: string,
  { searchUrl, searchTimeoutMs, apiKey }: SearchRules,
): Promise<Result<SearchHit[], SearchFailure>> {
  const url = new URL(searchUrl);
  for (const [name, value] of Object.entries({ q: query, ...always })) url.searchParams.set(name, value);
  try {
    const { status, headers, text } = await getText({
      url,
      headers: { accept: 'application/json', 'x-subscription-token': apiKey },
      signal: AbortSignal.timeout(searchTimeoutMs),
      mostBytes,
      // The operator may run a service of their own.
      publicOnly: false,
    });
    if (status === 429) return err({ kind: 'busy', forMs: restMs(headers['retry-after']) });
    if (status !== 200) return err({ kind: 'down' });
    const read = answer.safeParse(JSON.parse(text));
    return read.success ? ok(read.data.web?.results ?? []) : err({ kind: 'down' });
  } catch {
    return err({ kind: 'down' });
  }
}

const always = {
  count: '20',
  safesearch: 'strict',
  result_filter: 'web',
  text_decorations: 'false',
  spellcheck: 'false',
};

const longestRestMs = 5 * 60_000;
const shortestRestMs = 1000;

function restMs(retryAfter: string | undefined): number {
  const seconds = Number(retryAfter);
  const asked = retryAfter !== undefined && Number.isFinite(seconds) ? seconds * 1000 : 0;
  return Math.min(longestRestMs, Math.max(shortestRestMs, asked));
}
