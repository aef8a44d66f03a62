import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const csp = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ');

const notPages = /^\/(api|health|mcp|metrics|openapi\.json|docs|assets)(\/|$)/;

type Shell = (request: FastifyRequest, reply: FastifyReply) => FastifyReply | null;

/** Serves the built web app: hashed assets for a year, the shell never from cache. @returns what answers its pages. */
export async function serveWebApp(app: FastifyInstance, root: string | null): Promise<void> {
  if (root === null || !existsSync(`${root}/index.html`)) return;
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('content-security-policy', csp);
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
}

/** Answers every page of the web app with its shell. */
export async function webAppShell(root: string | null): Promise<Shell> {
  if (root === null || !existsSync(`${root}/index.html`)) return () => null;
  const html = await readFile(`${root}/index.html`);
  return (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    if (request.method !== 'GET' || notPages.test(path) || /\.[a-z0-9]+$/i.test(path)) return null;
    return reply
      .code(200)
      .header('content-security-policy', csp)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(html);
  };
}
