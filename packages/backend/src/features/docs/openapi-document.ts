import { type ProblemCode, problemCodes } from '@sleek/contract/errors';
import { api, type RouteSpec, takesIdempotencyKey } from '@sleek/contract/route-spec';
import { z } from 'zod';

export type JsonSchema = { [key: string]: unknown };
export type Operation = {
  operationId: string;
  tags: string[];
  summary: string;
  deprecated?: true;
  security: Record<string, string[]>[];
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, { description: string; headers: JsonSchema; content?: Content }>;
};
export type Parameter = {
  name: string;
  in: string;
  required: boolean;
  deprecated?: true;
  schema: JsonSchema;
};
type Content = Record<string, { schema: JsonSchema }>;
export type OpenApiDocument = {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, JsonSchema>>;
};

/** The description of every row of the routes table: nothing is written by hand that a row already says. */
export function openApiDocument(routes: Readonly<Record<string, RouteSpec>>): OpenApiDocument {
  const rows = Object.entries(routes);
  const paths: OpenApiDocument['paths'] = {};
  for (const [name, spec] of rows) {
    const path = spec.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [spec.method.toLowerCase()]: operation(name, spec) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'sleek-coach-api', version: '0.1.0', description },
    tags: [...new Set(rows.map(([, { tag }]) => tag))].map((name) => ({ name })),
    paths,
    components,
  };
}

const description =
  'Days are `YYYY-MM-DD` in the member’s own time zone, instants ISO 8601 in UTC; an instant that is sent without ' +
  'a zone counts as UTC. Fields that are not known are ignored. Failures are problem documents (RFC 9457) whose ' +
  '`type` ends in a code that never changes; a rejected value is never repeated.';

function operation(name: string, spec: RouteSpec): Operation {
  return {
    operationId: name,
    tags: [spec.tag],
    summary: spec.summary,
    ...(spec.deprecated && { deprecated: true }),
    security: spec.auth === 'member' ? [{ accessToken: [] }] : [],
    parameters: [
      ...parameters(spec.params, 'path'),
      ...parameters(spec.query, 'query'),
      ...(takesIdempotencyKey(spec) ? [idempotencyKey] : []),
    ],
    ...(spec.body && { requestBody: requestBody(spec.body) }),
    responses: { [spec.status]: success(spec), ...failures(spec) },
  };
}

/** Bounds as the edge checks them. */
const idempotencyKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: {
    type: 'string',
    minLength: 1,
    maxLength: 255,
    description: 'The same request with the same key has the same answer for 24 hours, and its effect once.',
  },
};

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): Parameter[] {
  if (!schema) return [];
  const { properties, required } = jsonSchema(schema, 'input') as {
    properties: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (required ?? []).includes(name),
    ...(property.deprecated === true && { deprecated: true }),
    schema: property,
  }));
}

function requestBody(body: z.ZodType): NonNullable<Operation['requestBody']> {
  return {
    required: !body.safeParse(undefined).success,
    content: { 'application/json': { schema: jsonSchema(body, 'input') } },
  };
}

function success(spec: RouteSpec): Operation['responses'][string] {
  const headers = {
    'X-Request-ID': { $ref: '#/components/headers/RequestId' },
    ...(!spec.unlimited && {
      RateLimit: { $ref: '#/components/headers/RateLimit' },
      'RateLimit-Policy': { $ref: '#/components/headers/RateLimitPolicy' },
    }),
  };
  if (spec.events)
    return {
      description: 'Server-sent events; exactly one `done` or `error` is the last.',
      headers: { ...headers, 'X-Coach-Run-Id': { $ref: '#/components/headers/RunId' } },
      content: { 'text/event-stream': { schema: jsonSchema(spec.events, 'output') } },
    };
  if (spec.response)
    return {
      description: spec.summary,
      headers,
      content: { 'application/json': { schema: jsonSchema(spec.response, 'output') } },
    };
  return { description: 'Done; the answer is empty.', headers };
}

/** What each kind of request can meet, and what the row adds. */
function failures(spec: RouteSpec): Operation['responses'] {
  const { auth, params, query, body, unlimited, problems = [] } = spec;
  const codes: ProblemCode[] = [
    'bad-request',
    'internal-error',
    'database-unavailable',
    'service-unavailable',
    'overloaded',
    ...problems,
  ];
  if (spec.path.startsWith(`${api}/`)) codes.push('maintenance');
  if (auth === 'member') codes.push('not-authenticated');
  if (!unlimited) codes.push('rate-limited');
  if (takesIdempotencyKey(spec)) codes.push('idempotency-key-in-use', 'idempotency-key-reused');
  if (params || query || body) codes.push('validation-failed');
  if (body) codes.push('malformed-json', 'body-too-large', 'unsupported-media-type');
  const responses: Operation['responses'] = {};
  for (const [status, some] of Map.groupBy(codes, (code) => problemCodes[code].status))
    responses[status] = {
      description: `${some.map((code) => `\`${code}\`: ${problemCodes[code].title}`).join('. ')}.`,
      headers: {
        'X-Request-ID': { $ref: '#/components/headers/RequestId' },
        ...([429, 503].includes(status) && { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } }),
        ...(status === 401 && { 'WWW-Authenticate': { $ref: '#/components/headers/Authenticate' } }),
      },
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  return responses;
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => dropWhatIsNoPromise(jsonSchema),
  });
  return rest;
}

/** The limits of a double are no limits of the API, and an answer may gain fields. */
function dropWhatIsNoPromise(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.additionalProperties === false) delete schema.additionalProperties;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

const header = (text: string) => ({ description: text, schema: { type: 'string' } });

const components: OpenApiDocument['components'] = {
  securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
  headers: {
    RequestId: header('The id that was sent as X-Request-ID, or a new one; it finds the request in the log.'),
    RunId: header('Names the answer, so that a stream that was cut can go on with Last-Event-ID.'),
    Authenticate: header('`Bearer`.'),
    RetryAfter: header('Seconds until the next request can be answered.'),
    RateLimit: header(
      'What is left of each limit: `"member";r=99;t=60` is 99 requests in the next 60 seconds.',
    ),
    RateLimitPolicy: header('Each limit: `"member";q=100;w=60` is 100 requests in 60 seconds.'),
  },
  schemas: {
    Problem: {
      type: 'object',
      required: ['type', 'title', 'status', 'detail', 'request_id'],
      properties: {
        type: {
          type: 'string',
          enum: Object.keys(problemCodes).map((code) => `urn:sleek-coach:problem:${code}`),
        },
        title: { type: 'string' },
        status: { type: 'integer', minimum: 400, maximum: 599 },
        detail: { type: 'string', description: 'One sentence for the person.' },
        request_id: { type: 'string' },
        errors: { type: 'array', items: { $ref: '#/components/schemas/FieldError' } },
      },
    },
    FieldError: {
      type: 'object',
      required: ['loc', 'msg', 'type'],
      properties: {
        loc: {
          type: 'array',
          items: { type: ['string', 'integer'] },
          description: 'Where: body, query or path, then the way to the field.',
        },
        msg: { type: 'string' },
        type: { type: 'string' },
      },
    },
  },
};
