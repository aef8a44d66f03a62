import { existsSync, readFileSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The content security policy of the pages. @param photoOrigin a store beside this server. */
export const pagePolicy = (photoOrigin = ''): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${photoOrigin}`.trimEnd(),
    `connect-src 'self' ${photoOrigin}`.trimEnd(),
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');

const notPages = /^\/(api|health|mcp|metrics|openapi\.json|docs|assets)(\/|$)/;

type Shell = (request: FastifyRequest, reply: FastifyReply) => FastifyReply | null;

/**
 * Serves the built web app: hashed assets for a year, the shell never from cache. Files are read from disk at each
 * request, so that a new build takes effect without a restart.
 */
export async function serveWebApp(app: FastifyInstance, root: string | null, policy: string): Promise<void> {
  if (root === null || !existsSync(`${root}/index.html`)) return;
  const files = { index: false, cacheControl: false } as const;
  await app.register(fastifyStatic, {
    ...files,
    root: `${root}/assets`,
    prefix: '/assets/',
    setHeaders: (reply) => reply.header('cache-control', 'public, max-age=31536000, immutable'),
  });
  await app.register(fastifyStatic, {
    ...files,
    root,
    wildcard: false,
    decorateReply: false,
    globIgnore: ['assets/**'],
    setHeaders: (reply) => {
      reply.header('content-security-policy', policy);
      reply.header('cache-control', 'no-cache');
    },
  });
}

/** Answers every page of the web app with its shell; null where it is no page. */
export function webAppShell(root: string | null, policy: string): Shell {
  if (root === null) return () => null;
  const shell = `${root}/index.html`;
  return (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const isPage = request.method === 'GET' && !notPages.test(path) && !/\.[a-z0-9]+$/i.test(path);
    if (!isPage || !existsSync(shell)) return null;
    return reply
      .code(200)
      .header('content-security-policy', policy)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(readFileSync(shell));
  };
}
