import { isIP } from 'node:net';
import { err, ok, type Result } from '@sleek/domain/result';
import type { WebConfig } from '../../web-config.ts';
import { GetFailure, getText, type Resolve } from './get-text.ts';

export type PageRules = Pick<WebConfig, 'hosts' | 'pageTimeoutMs' | 'loopbackPort'> & { resolve?: Resolve };

/** `off-list`: it is, or leads, where nobody may look; the others say what came in place of a page. */
export type PageRefusal = 'off-list' | 'private' | 'slow' | 'big' | 'no-page' | 'unreachable';

const mostBytes = 2 * 1024 * 1024;
const mostRedirects = 3;

/**
 * The text of a page of one of the hosts. It is asked for over TLS, of addresses of the internet alone, without cookies or
 * anything else of a member; a redirect is followed to these hosts only.
 */
export async function readPage(address: string, rules: PageRules): Promise<Result<string, PageRefusal>> {
  const signal = AbortSignal.timeout(rules.pageTimeoutMs);
  let url = allowedUrl(address, undefined, rules.hosts);
  for (let hops = 0; url !== null && hops <= mostRedirects; hops++) {
    try {
      const { status, headers, text } = await getText({
        url,
        headers: { accept: 'text/html,application/xhtml+xml', 'user-agent': 'SleekCoach/1.0' },
        signal,
        mostBytes,
        publicOnly: true,
        ...rules,
      });
      if (![301, 302, 303, 307, 308].includes(status))
        return status === 200 && isHtml(headers['content-type']) ? ok(text) : err('no-page');
      url = allowedUrl(headers['location'] ?? '', url, rules.hosts);
    } catch (error) {
      return err(refusalOf(error, signal));
    }
  }
  return err('off-list');
}

const isHtml = (type = '') => /^(?:text\/html|application\/xhtml\+xml)(?:;|$)/i.test(type.trim());

/** Null where it is no address of one of the hosts. */
export function allowedUrl(address: string, base: URL | undefined, hosts: readonly string[]): URL | null {
  if (!URL.canParse(address, base?.href)) return null;
  const url = new URL(address, base);
  url.hash = '';
  const isPlain = url.username === '' && url.password === '' && url.port === '';
  const isListed = isIP(url.hostname) === 0 && hosts.includes(url.hostname);
  return url.protocol === 'https:' && isPlain && isListed ? url : null;
}

function refusalOf(error: unknown, signal: AbortSignal): PageRefusal {
  if (signal.aborted) return 'slow';
  if (!(error instanceof GetFailure)) return 'unreachable';
  return error.kind === 'encoded' ? 'no-page' : error.kind;
}
