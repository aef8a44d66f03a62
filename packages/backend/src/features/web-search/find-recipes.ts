import { plainLine } from '@sleek/domain/recipes/plain-line';
import type { JudgeContext } from '@sleek/domain/safety/judge-text';
import { ownWords } from '@sleek/domain/web-search/own-words';
import { ToolRefusal, type WebAsked } from '../../llm/tool.ts';
import type { Clock } from '../../platform/clock.ts';
import { allowedUrl } from '../../platform/web/read-page.ts';
import { type SearchHit, searchService } from '../../platform/web/search-service.ts';
import type { Redacted } from '../../secrets.ts';
import type { WebConfig } from '../../web-config.ts';
import { type FoundPage, type FoundPages, pageId } from './found-pages.ts';
import { isFit } from './is-fit.ts';

export type FindDeps = {
  clock: Clock;
  config: WebConfig;
  key(): Redacted | null;
  pages: FoundPages;
  /** Counts one request of the member against their day; false: it is one too many. */
  mayAsk(): Promise<boolean>;
  /** Shared by all members: the service asked for a rest. */
  rest: { untilMs: number };
};

const mostFinds = 5;
const titleCharacters = 120;

/**
 * Searches the operator's sites for words of the member's own message. What the service finds elsewhere is left out, and so is
 * a page whose title is against the safety policy.
 */
export async function findRecipes(
  deps: FindDeps,
  asked: Pick<WebAsked, 'message' | 'hidden' | 'context'>,
  given: string,
): Promise<{ words: number; pages: readonly FoundPage[] }> {
  const words = ownWords(given, asked.message, asked.hidden);
  if (words.length === 0) throw new ToolRefusal('None of these words stand in the message');
  const known = deps.pages.ofWords(words);
  const pages = known ?? (await ask(deps, words));
  if (known === null) deps.pages.keep(words, pages);
  return { words: words.length, pages: fitPages(pages, asked.context) };
}

/** Judged for each member, since what is fit depends on who reads it. */
const fitPages = (pages: readonly FoundPage[], context: JudgeContext) =>
  pages.filter(({ title }) => isFit([title], context)).slice(0, mostFinds);

async function ask(deps: FindDeps, words: readonly string[]): Promise<FoundPage[]> {
  const { clock, config, rest } = deps;
  const key = deps.key();
  if (key === null || clock.now().getTime() < rest.untilMs) throw new ToolRefusal(noAnswer);
  if (!(await deps.mayAsk())) throw new ToolRefusal('The looks at the web of this day are used up');
  const sites = config.hosts.map((host) => `site:${host}`).join(' OR ');
  const query = `${words.join(' ')} ${config.hosts.length > 1 ? `(${sites})` : sites}`;
  const found = await searchService(query, { ...config, apiKey: key.reveal() });
  if (found.ok) return pagesOf(found.value, config.hosts);
  if (found.error.kind === 'busy') rest.untilMs = clock.now().getTime() + found.error.forMs;
  throw new ToolRefusal(noAnswer);
}

const noAnswer = 'The search service did not answer';

function pagesOf(hits: readonly SearchHit[], hosts: readonly string[]): FoundPage[] {
  const pages = hits.flatMap(({ title, url }) => {
    const allowed = allowedUrl(url, undefined, hosts);
    const line = plainLine(title, titleCharacters);
    if (allowed === null || line === '') return [];
    const host = allowed.hostname.replace(/^www\./, '');
    return [{ id: pageId(allowed.href), title: line, host, url: allowed.href }];
  });
  return [...new Map(pages.map((page) => [page.id, page])).values()];
}
