import type { FastifyInstance } from 'fastify';
import { EdgeProblem } from './problem.ts';

/** What clients are told in place of an answer while the service is closed. */
export type Closed = { words: string; retryAfterSeconds: number };

const membersPaths = /^\/(api|mcp)(\/|\?|$)/;

/**
 * Refuses what members' clients ask while the service is closed for maintenance. Health, status, documents and the pages
 * of the web app, which show the words, are answered on. It is open until `closeWhile` names who knows.
 */
export function refuseWhileClosed(app: FastifyInstance): void {
  app.decorateRequest('isClosed', false);
  let whyClosed: () => Promise<Closed | null> = async () => null;
  app.decorate('closeWhile', (why: typeof whyClosed) => {
    whyClosed = why;
  });
  app.addHook('onRequest', async (request, reply) => {
    if (!membersPaths.test(request.url)) return;
    const why = await whyClosed();
    if (why === null) return;
    request.isClosed = true;
    reply.header('retry-after', String(why.retryAfterSeconds));
    throw new EdgeProblem('maintenance', why.words);
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Refused because the service is closed for maintenance. */
    isClosed: boolean;
  }
  interface FastifyInstance {
    /** @param why asked for every request of members; null while the service is open. */
    closeWhile(why: () => Promise<Closed | null>): void;
  }
}
