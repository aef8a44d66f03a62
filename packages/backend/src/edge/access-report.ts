import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Counters } from '../platform/counters.ts';
import { type Log, loggableId } from '../platform/log.ts';

export type AccessReport = {
  /** Call once for each request: what it comes to is told when its answer is out or its client is gone. */
  begin(request: FastifyRequest, reply: FastifyReply): void;
};

const slowMs = 500;
/** What proxies call a request whose client left before the answer; nobody receives it. */
const clientLeft = 499;
const verbs = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
const classes = ['1xx', '2xx', '3xx', '4xx', '5xx'] as const;

/** One line in the log and one count for each request, by the pattern of its route: no query, body, address or person. */
export function createAccessReport({ log, counters }: { log: Log; counters: Counters }): AccessReport {
  let active = 0;
  counters.watch('http_requests_active', () => [{ value: active, labels: {} }]);
  return {
    begin(request, reply) {
      active++;
      reply.raw.once('close', () => {
        active--;
        const status = reply.raw.headersSent ? reply.statusCode : clientLeft;
        const now = performance.now();
        count(counters, request, {
          status,
          seconds: ((request.answeredAtMs || now) - request.startedAtMs) / 1000,
        });
        const durationMs = Math.round(now - request.startedAtMs);
        write(log, request, {
          status,
          durationMs,
          isShed: reply.hasHeader('retry-after') && !request.isDatabaseAway,
        });
      });
    },
  };
}

type Answer = { status: number; durationMs: number; isShed: boolean };

const routeOf = (request: FastifyRequest) => request.routeOptions.url ?? 'unknown';

function write(log: Log, request: FastifyRequest, answer: Answer): void {
  const route = routeOf(request);
  const fields = {
    request_id: loggableId(request.id),
    method: request.method,
    route,
    status: answer.status,
    duration_ms: answer.durationMs,
    ...(/\/coach(\/|$)/.test(route) && { component: 'coach' }),
  };
  // What was turned away under load is counted, and told once in a while.
  if (answer.status >= 500 && !answer.isShed) log.error(fields, 'request_failed');
  else if (answer.durationMs > slowMs) log.warn(fields, 'slow_request');
  else log.info(fields, 'request_completed');
}

/** Closing the service is no failure of it, and must wake nobody. */
const classOf = (request: FastifyRequest, status: number) =>
  request.isClosed ? 'maintenance' : (classes[Math.floor(status / 100) - 1] ?? '5xx');

function count(
  counters: Counters,
  request: FastifyRequest,
  answer: { status: number; seconds: number },
): void {
  const route = routeOf(request);
  counters.add('http_requests', {
    method: verbs.find((verb) => verb === request.method) ?? 'other',
    route,
    status_class: classOf(request, answer.status),
  });
  counters.observe('http_request_duration_seconds', answer.seconds, { route });
}
