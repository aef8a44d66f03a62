import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemDocument } from './problem.ts';

type RoutePattern = { method: string; matches: (path: string) => boolean };

/**
 * Another verb is 405 with `Allow`, a stray trailing slash 307 to the path without it; a page of the web app
 * is its shell; all else is 404. Call before any route is registered.
 * @param shell answers the paths of the web app with its shell; null when the path is none of its pages.
 */
export function answerUnknownPaths(
  app: FastifyInstance,
  shell: (request: FastifyRequest, reply: FastifyReply) => FastifyReply | null,
): void {
  const patterns: RoutePattern[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    const matches = patternOf(url);
    for (const verb of [method].flat()) patterns.push({ method: verb, matches });
  });
  const verbsOf = (path: string) => [
    ...new Set(patterns.filter(({ matches }) => matches(path)).map(({ method }) => method)),
  ];
  app.setNotFoundHandler((request, reply) => {
    const queryAt = request.url.indexOf('?');
    const path = queryAt < 0 ? request.url : request.url.slice(0, queryAt);
    const query = queryAt < 0 ? '' : request.url.slice(queryAt);
    const verbs = verbsOf(path);
    if (verbs.length > 0) return send(request, reply.header('allow', verbs.join(', ')), 'method-not-allowed');
    const twin = path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
    if (twin !== '' && !twin.startsWith('//') && verbsOf(twin).length > 0)
      return reply.redirect(`${twin}${query}`, 307);
    return shell(request, reply) ?? send(request, reply, 'not-found');
  });
}

function patternOf(url: string): (path: string) => boolean {
  // A wildcard serves files: what it does not find is unknown, whatever the verb.
  if (url.includes('*')) return () => false;
  if (!url.includes(':')) return (path) => path === url;
  const pattern = new RegExp(`^${url.replaceAll(/:[^/]+/g, '[^/]+')}$`);
  return (path) => pattern.test(path);
}

const details = { 'method-not-allowed': 'Method Not Allowed', 'not-found': 'Not Found' } as const;

function send(request: FastifyRequest, reply: FastifyReply, code: keyof typeof details): FastifyReply {
  const document = problemDocument({ code, detail: details[code] }, request.id);
  return reply.code(document.status).type('application/problem+json').send(JSON.stringify(document));
}
