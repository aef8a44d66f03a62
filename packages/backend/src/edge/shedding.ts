import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Counters } from '../platform/counters.ts';
import type { Lateness } from '../platform/lateness.ts';
import type { Log } from '../platform/log.ts';
import type { LabelsOf } from '../platform/telemetry/metrics.ts';
import { EdgeProblem } from './problem.ts';

/** How busy the process is, and how busy it may be before it turns requests away. */
export type Load = {
  /** Requests that have no answer yet. */
  underWay: number;
  /** Requests that wait for a connection to the database. */
  waiting: number;
  /** True while timers are late again and again. */
  isLate: boolean;
};
export type LoadLimits = { underWay: number; waiting: number };

type Reason = LabelsOf<'requests_shed'>['reason'];
type Options = {
  log: Log;
  counters: Counters;
  limits: LoadLimits;
  waiting: () => number;
  /** Ended with the server. */
  lateness: Lateness;
};

/**
 * Turns members' requests away at the door while the process has more than it can do: a quick 503 with a time to come
 * back is better than an answer that nobody waits for any more. What is under way goes on, and who watches over the
 * server is always answered.
 */
export function shedLoad(app: FastifyInstance, { log, counters, limits, waiting, lateness }: Options): void {
  let underWay = 0;
  let shed = 0;
  let toldAtMs = Number.NEGATIVE_INFINITY;
  let untold = 0;
  const tell = (reason: Reason) => {
    untold++;
    if (performance.now() - toldAtMs < tellEveryMs) return;
    log.error({ reason, requests: untold }, 'requests_shed');
    toldAtMs = performance.now();
    untold = 0;
  };
  const taken = new WeakSet<FastifyRequest>();
  const leave = (request: FastifyRequest) => {
    if (taken.delete(request)) underWay--;
  };
  app.addHook('onRequest', async (request, reply) => {
    if (!isMembers(request)) return;
    const reason = reasonToShed({ underWay, waiting: waiting(), isLate: lateness.isLate() }, limits);
    if (reason !== null) {
      counters.add('requests_shed', { reason });
      tell(reason);
      reply.header('retry-after', String(1 + (shed++ % longestWaitSeconds)));
      throw new EdgeProblem('overloaded', 'Too much is going on right now. Please try again in a moment.');
    }
    underWay++;
    taken.add(request);
    reply.raw.once('close', () => leave(request));
  });
  app.addHook('onClose', async () => lateness[Symbol.dispose]());
  // A stream that has begun waits for its reader, not for us.
  app.addHook('onSend', async (request) => {
    leave(request);
  });
}

/** An operator must see it, not drown in it. */
const tellEveryMs = 10_000;
/** They come back one after the other, not all at once. */
const longestWaitSeconds = 5;

const isMembers = ({ url }: FastifyRequest) => /^\/(api|mcp)(\/|\?|$)/.test(url);

export function reasonToShed({ underWay, waiting, isLate }: Load, limits: LoadLimits): Reason | null {
  if (isLate) return 'event-loop';
  if (waiting >= limits.waiting) return 'database-queue';
  return underWay >= limits.underWay ? 'under-way' : null;
}
