import type { Problem } from '@sleek/contract/errors';
import { type RouteSpec, takesIdempotencyKey } from '@sleek/contract/route-spec';
import type { Result } from '@sleek/domain/result';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Log } from '../platform/log.ts';
import { type Actor, type Authenticate, bearerToken } from './actor.ts';
import { type Download, sendDownload } from './download.ts';
import { type EventStream, sendEventStream } from './event-stream.ts';
import { type Gate, openGate, type Visit } from './gate.ts';
import { type AnswerOnce, fingerprintOf, idempotencyKeyOf } from './idempotency.ts';
import { EdgeProblem, fieldErrors } from './problem.ts';

/** Registers rows of the routes table; a slice's `.routes` file names the use case for each. */
export type Doors = {
  open<S extends RouteSpec>(spec: S, answer: Answer<S, Output<S>>, ways?: Ways<S, Output<S>>): void;
  stream<S extends RouteSpec>(spec: S, answer: Answer<S, EventStream>, ways?: Ways<S, EventStream>): void;
  download<S extends RouteSpec>(spec: S, answer: Answer<S, Download>): void;
};

export type DoorRequest<S extends RouteSpec> = {
  actor: S['auth'] extends 'member' ? Actor : null;
  params: Parsed<S['params']>;
  query: Parsed<S['query']>;
  body: Parsed<S['body']>;
  client: { ipAddress: string; userAgent: string | null };
  /** The request's `Last-Event-ID`: the last event that a client of a stream has seen. */
  lastEventId: string | null;
  requestId: string;
};

type Parsed<T> = T extends z.ZodType ? z.output<T> : null;
type Output<S extends RouteSpec> = S['response'] extends z.ZodType ? z.output<S['response']> : null;
type Answer<S extends RouteSpec, T> = (request: DoorRequest<S>) => Promise<Result<T, Problem>>;

/** What a door can do beside answering. */
type Ways<S extends RouteSpec, T> = {
  /**
   * What must be answered also to who is beyond a limit that the row names; null for everything else. It is never
   * kept for an Idempotency-Key. The limit of all requests holds for it.
   */
  beyondLimit?: (request: DoorRequest<S>) => Promise<T | null>;
};

type Options = {
  authenticate: Authenticate;
  checkResponses: boolean;
  log: Log;
  gate?: Gate;
  answerOnce?: AnswerOnce;
};

export function createDoors(app: FastifyInstance, options: Options): Doors {
  const { gate = openGate, answerOnce } = options;
  return {
    open(spec, answer, ways) {
      register(app, spec, options, async (request, reply) => {
        const value = await answered({ request, reply }, spec, { answer, gate, answerOnce, ...ways });
        if (spec.response && options.checkResponses) spec.response.parse(value);
        reply.code(spec.status);
        return spec.response
          ? reply.type('application/json; charset=utf-8').send(JSON.stringify(value))
          : reply.send();
      });
    },
    stream(spec, answer, ways) {
      register(app, spec, options, async (request, reply) => {
        const stream = await answered({ request, reply }, spec, { answer, gate, ...ways });
        return sendEventStream(request, reply, { stream, log: options.log });
      });
    },
    download(spec, answer) {
      register(app, spec, options, async (request, reply) => {
        const download = await answered({ request, reply }, spec, { answer, gate });
        return sendDownload(request, reply, { download, log: options.log });
      });
    },
  };
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

function register(app: FastifyInstance, spec: RouteSpec, options: Options, handler: Handler): void {
  app.route({
    method: spec.method,
    url: spec.path,
    handler,
    onRequest: (request, reply) => enter({ request, reply }, spec, options),
  });
}

async function enter(
  visit: Visit,
  spec: RouteSpec,
  { authenticate, gate = openGate }: Options,
): Promise<void> {
  if (spec.auth === 'member') {
    const token = bearerToken(visit.request.headers.authorization);
    visit.request.actor = token === null ? null : await authenticate(token);
  }
  if (!spec.unlimited) await gate.enter(visit);
  if (spec.auth === 'member' && visit.request.actor === null)
    throw new EdgeProblem('not-authenticated', 'Sign in and send the access token.');
}

type Answering<S extends RouteSpec, T> = Ways<S, T> & {
  answer: Answer<S, T>;
  gate: Gate;
  answerOnce?: AnswerOnce | undefined;
};

async function answered<S extends RouteSpec, T>(
  visit: Visit,
  spec: S,
  answering: Answering<S, T>,
): Promise<T> {
  const { request, reply } = visit;
  const key = answering.answerOnce && takesIdempotencyKey(spec) ? idempotencyKeyOf(request) : null;
  const asked = await readRequest(spec, request);
  try {
    return await answeredOnce(visit, spec, { ...answering, asked, key });
  } catch (error) {
    const isBeyond = error instanceof EdgeProblem && error.problem.code === 'rate-limited';
    const value = isBeyond ? await answering.beyondLimit?.(asked) : null;
    if (value === null || value === undefined) throw error;
    reply.removeHeader('retry-after');
    return value;
  }
}

async function answeredOnce<S extends RouteSpec, T>(
  visit: Visit,
  spec: S,
  { answer, gate, answerOnce, asked, key }: Answering<S, T> & { asked: DoorRequest<S>; key: string | null },
): Promise<T> {
  const { request, reply } = visit;
  const fresh = () => gate.within(visit, { spec, body: asked.body }, () => answer(asked));
  if (!answerOnce || key === null || request.actor === null) return granted(await fresh());
  const fingerprint = fingerprintOf(request, asked.body);
  const { value, isReplay } = granted(await answerOnce(request.actor, { key, fingerprint }, fresh));
  if (isReplay) reply.header('idempotent-replay', 'true');
  return value;
}

function granted<T>(outcome: Result<T, Problem>): T {
  if (!outcome.ok) throw asEdgeProblem(outcome.error);
  return outcome.value;
}

async function readRequest<S extends RouteSpec>(spec: S, request: FastifyRequest): Promise<DoorRequest<S>> {
  const lastEventId = request.headers['last-event-id'];
  return {
    actor: request.actor,
    params: parsePart(spec.params, request.params, 'path'),
    query: parsePart(spec.query, request.query, 'query'),
    body: parsePart(spec.body, request.body, 'body'),
    client: { ipAddress: request.ip, userAgent: request.headers['user-agent']?.slice(0, 500) ?? null },
    lastEventId: typeof lastEventId === 'string' ? lastEventId : null,
    requestId: request.id,
  } as DoorRequest<S>;
}

function parsePart(schema: z.ZodType | undefined, value: unknown, part: 'body' | 'query' | 'path'): unknown {
  if (!schema) return null;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = fieldErrors(parsed.error.issues.slice(0, 20), part);
  throw new EdgeProblem('validation-failed', validationDetail(errors), errors);
}

function validationDetail(errors: ReturnType<typeof fieldErrors>): string {
  const first = errors[0];
  if (!first) return 'The request has invalid values.';
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return `${first.loc.join('.')}: ${first.msg.replace(/^Value error, /, '')}${more}`;
}

function asEdgeProblem({ code, detail, errors }: Problem): EdgeProblem {
  return new EdgeProblem(code, detail, errors);
}

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null;
    startedAtMs: number;
    /** When the answer began to go out; 0 before. */
    answeredAtMs: number;
    /** It failed because of that, and was not turned away. */
    isDatabaseAway: boolean;
  }
}
