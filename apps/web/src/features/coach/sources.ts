import type { ToolTraceEntry } from '@sleek/contract/coach';

export type SourceLink = { title: string; url: string; host: string };

const mostSources = 5;

/** The pages of others that an answer rests on, each once; first those that were read. */
export function sourcesOf(trace: readonly ToolTraceEntry[] | null): SourceLink[] {
  const read = (trace ?? []).toSorted((a, b) => rank(a) - rank(b));
  const links = read.flatMap(({ sources }) => sources ?? []).flatMap(linkTo);
  return [...new Map(links.map((link) => [link.url, link])).values()].slice(0, mostSources);
}

const rank = ({ tool_name: name }: ToolTraceEntry) => (name === 'fetch_recipe' ? 0 : 1);

/** Nothing but addresses of pages becomes a link. */
function linkTo({ title, url }: { title: string; url: string }): SourceLink[] {
  if (!URL.canParse(url)) return [];
  const { protocol, hostname, href } = new URL(url);
  return protocol === 'https:' ? [{ title, url: href, host: hostname.replace(/^www\./, '') }] : [];
}
