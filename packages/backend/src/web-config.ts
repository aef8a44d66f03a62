import { isIP } from 'node:net';
import { z } from 'zod';
import { Redacted } from './secrets.ts';

export type WebConfig = {
  /** The only sites that are searched and read, each as its exact host; none: there is no web search. */
  hosts: readonly string[];
  /** Null: there is no web search, unless SECRETS_DIR holds a key. */
  apiKey: Redacted | null;
  searchUrl: string;
  searchTimeoutMs: number;
  pageTimeoutMs: number;
  /** For tests alone: pages of every host are asked of this port of this machine, without TLS. */
  loopbackPort: number | null;
};

/** A search names each of them, and a search service takes so much in one. */
const mostHosts = 15;
const mostCharacters = 250;

export const searchHosts = z.string().transform((value, context): string[] => {
  const hosts = [...new Set(value.split(',').map((part) => part.trim()))];
  const fault = hosts.every(isHostName)
    ? hosts.length > mostHosts || hosts.join('').length > mostCharacters
      ? `expected ${mostHosts} hosts at most, of ${mostCharacters} characters together`
      : null
    : 'expected exact hosts such as recipes.example.com, without address, port or wildcard';
  if (fault === null) return hosts;
  context.addIssue({ code: 'custom', message: fault });
  return z.NEVER;
});

const isHostName = (host: string): boolean =>
  isIP(host) === 0 && /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*$/.test(host);

export const readWebConfig = (env: {
  WEB_SEARCH_HOSTS?: string[] | undefined;
  WEB_SEARCH_API_KEY?: string | undefined;
  WEB_SEARCH_URL: string;
}): WebConfig => ({
  hosts: env.WEB_SEARCH_HOSTS ?? [],
  apiKey: env.WEB_SEARCH_API_KEY === undefined ? null : new Redacted(env.WEB_SEARCH_API_KEY),
  searchUrl: env.WEB_SEARCH_URL,
  searchTimeoutMs: 3000,
  pageTimeoutMs: 5000,
  loopbackPort: null,
});
