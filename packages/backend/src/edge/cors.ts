import type { FastifyReply, FastifyRequest } from 'fastify';

const methods = 'GET, POST, PATCH, PUT, DELETE, OPTIONS';
const allowedHeaders = 'Authorization, Content-Type, X-Request-ID, Accept, Last-Event-ID, Idempotency-Key';
/** What scripts of another origin may read of an answer, beyond what browsers always show. */
const exposedHeaders =
  'X-Request-ID, Retry-After, RateLimit, RateLimit-Policy, Idempotent-Replay, X-Coach-Run-Id, Content-Disposition';
const maxAgeSeconds = '600';

/** Browser origins of the configuration may call with credentials; a preflight is answered here. */
export function cors(origins: readonly string[]) {
  const allowed = new Set(origins);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { origin } = request.headers;
    if (origin === undefined) return;
    reply.header('vary', 'Origin');
    reply.header('access-control-allow-credentials', 'true');
    if (allowed.has(origin))
      reply.headers({
        'access-control-allow-origin': origin,
        'access-control-expose-headers': exposedHeaders,
      });
    const preflight =
      request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
    if (!preflight) return;
    if (!allowed.has(origin)) return reply.code(400).type('text/plain').send('Disallowed CORS origin');
    return reply
      .headers({
        'access-control-allow-methods': methods,
        'access-control-allow-headers': allowedHeaders,
        'access-control-max-age': maxAgeSeconds,
      })
      .code(200)
      .type('text/plain')
      .send('OK');
  };
}
