import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
} from 'fastify';
import type { Counters } from '../platform/counters.ts';
import { describeDefect } from '../platform/defect.ts';
import { type Log, loggableId } from '../platform/log.ts';
import { withinRequest } from '../platform/request-context.ts';
import { type AccessReport, createAccessReport } from './access-report.ts';
import { answerBrokenRequest } from './broken-request.ts';
import { refuseWhileClosed } from './closed-api.ts';
import { connectionLimits, maxConnections, type Waits } from './connections.ts';
import { cors } from './cors.ts';
import { type DrainWaits, drainOnClose } from './drain.ts';
import { readJson } from './json-body.ts';
import { EdgeProblem, problemDocument } from './problem.ts';
import { trustedProxies } from './trusted-proxies.ts';
import { answerUnknownPaths } from './unknown-path.ts';
import { pagePolicy, serveWebApp, webAppShell } from './web-app.ts';

export type ServerOptions = {
  corsOrigins: readonly string[];
  bodyLimitBytes: number;
  /** True: the connected proxy is believed. A list: these addresses are. */
  trustProxy: boolean | string[];
  strictTransport: boolean;
  /** Folder of the built web app; null serves the API alone. */
  webRoot: string | null;
  /** Where its pages may send photos to and fetch them from, beside this server. */
  photoOrigin?: string;
  log: Log;
  counters: Counters;
  /** Shorter waits for tests. */
  waits?: Partial<Waits>;
  maxConnections?: number;
  drainNoticeMs?: number;
  drainWaits?: Partial<DrainWaits>;
};

/** The front door: request id, headers, limits, JSON bodies and problem documents. It knows no feature. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const report = createAccessReport(options);
  const app = fastify({
    logger: false,
    bodyLimit: options.bodyLimitBytes,
    trustProxy: trustedProxies(options.trustProxy),
    exposeHeadRoutes: false,
    ...connectionLimits(options.waits),
    return503OnClosing: false,
    genReqId: requestId,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (error, request, reply) => {
      answerUnroutable(error, request, reply, { ...options, report });
    },
  });
  app.server.maxConnections = options.maxConnections ?? maxConnections;
  drainOnClose(app, { noticeMs: options.drainNoticeMs ?? 0, ...options.drainWaits });
  app.decorateRequest('actor', null);
  app.decorateRequest('startedAtMs', 0);
  app.decorateRequest('answeredAtMs', 0);
  app.decorateRequest('isDatabaseAway', false);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => readJson(body),
  );
  app.addHook('onRequest', async (request, reply) => {
    request.startedAtMs = performance.now();
    report.begin(request, reply);
    reply.header('x-request-id', request.id);
  });
  app.addHook('onRequest', (request, _reply, done) => withinRequest(request.id, done));
  app.addHook('onRequest', cors(options.corsOrigins));
  refuseWhileClosed(app);
  // Once more: what reads the body runs in the connection's context, which other requests share.
  app.addHook('preHandler', (request, _reply, done) => withinRequest(request.id, done));
  app.addHook('onSend', async (request, reply) => setHeaders(request, reply, options.strictTransport));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = asProblem(error);
    if (known.problem.code === 'internal-error' || error.code === diskFull)
      options.log.error(
        {
          request_id: loggableId(request.id),
          route: request.routeOptions.url ?? 'unknown',
          err: describeDefect(error),
        },
        'request_crashed',
      );
    return sendProblem(known, request, reply);
  });
  const policy = pagePolicy(options.photoOrigin);
  answerUnknownPaths(app, webAppShell(options.webRoot, policy));
  await serveWebApp(app, options.webRoot, policy);
  return app;
}

/** A client's own id is repeated as it is, unless it could not stand in a log or a header everywhere. */
function requestId(request: IncomingMessage): string {
  const sent = request.headers['x-request-id'];
  return typeof sent === 'string' && /^[\x20-\x7e]{1,128}$/.test(sent) ? sent : randomUUID();
}

/** Data endpoints are never cached; static files bring their own rule. */
function setHeaders(request: FastifyRequest, reply: FastifyReply, strictTransport: boolean): void {
  request.answeredAtMs = performance.now();
  reply.header('x-response-time', `${(request.answeredAtMs - request.startedAtMs).toFixed(2)}ms`);
  reply.header('x-content-type-options', 'nosniff');
  reply.header('x-frame-options', 'DENY');
  reply.header('x-xss-protection', '1; mode=block');
  reply.header('referrer-policy', 'strict-origin-when-cross-origin');
  if (strictTransport) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
  if (/^\/(api|health|mcp)(\/|\?|$)/.test(request.url) || reply.statusCode >= 400) {
    reply.header('cache-control', 'no-store');
    reply.header('pragma', 'no-cache');
  }
}

function sendProblem(error: EdgeProblem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const document = problemDocument(error.problem, request.id);
  if (document.status === 401) reply.header('www-authenticate', 'Bearer');
  if (error.problem.code === 'database-unavailable') {
    request.isDatabaseAway = true;
    reply.header('retry-after', awaySeconds);
  }
  return reply.code(document.status).type('application/problem+json').send(JSON.stringify(document));
}

/** An address that the router cannot read reaches no hook, so its answer gets here what hooks give the others. */
function answerUnroutable(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  { strictTransport, report }: ServerOptions & { report: AccessReport },
): void {
  request.startedAtMs = performance.now();
  report.begin(request, reply);
  reply.code(400).header('x-request-id', request.id);
  setHeaders(request, reply, strictTransport);
  sendProblem(asProblem(error), request, reply);
}

const crashed = 'Something went wrong on our side. Please try again; the request id helps us find it.';
/** Passes only when somebody makes room, so it is logged although its answer is that of what passes by itself. */
const diskFull = '53100';
/** Socket and PostgreSQL errors of a database that is away: no connection, shutting down, a standby that takes no writes. */
const away = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '08001',
  '08006',
  '25006',
  '57P01',
  '57P02',
  '57P03',
]);
/** Errors of one that is there and pass by themselves: too many, waited too long. */
const passing = new Set(['25P03', '40001', '40P01', diskFull, '53200', '53300', '55P03', '57014']);
/** The driver gives these no code. */
const awayMessage = /Query read timeout|Connection terminated|timeout expired|connection error and is not/;
const passingMessage = /timeout exceeded when trying to connect/;
/** Another server takes over within some seconds, or nobody does for long. */
const awaySeconds = '2';

function asProblem(error: unknown): EdgeProblem {
  if (error instanceof EdgeProblem) return error;
  const { code = '', message = '', statusCode = 500 } = error as Partial<FastifyError>;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new EdgeProblem('body-too-large', 'The body is too large. Send less at once.');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new EdgeProblem('unsupported-media-type', 'Send the body as application/json.');
  if (away.has(code) || awayMessage.test(message))
    return new EdgeProblem(
      'database-unavailable',
      'The service cannot reach its data. Please try again shortly; what was answered before is kept.',
    );
  if (passing.has(code) || passingMessage.test(message))
    return new EdgeProblem(
      'service-unavailable',
      'The service is busy or restarting. Please try again shortly.',
    );
  if (statusCode >= 400 && statusCode < 500)
    return new EdgeProblem('bad-request', 'The request cannot be read: check its address and headers.');
  return new EdgeProblem('internal-error', crashed);
}
