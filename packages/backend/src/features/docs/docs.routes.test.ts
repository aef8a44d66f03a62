import { problemCodes } from '@sleek/contract/errors';
import type { RouteSpec } from '@sleek/contract/route-spec';
import { routes } from '@sleek/contract/routes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openTestApp, type TestApp } from '../../testing/test-app.ts';
import type { OpenApiDocument, Operation } from './openapi-document.ts';

let app: TestApp;
let document: OpenApiDocument;
beforeAll(async () => {
  app = await openTestApp();
  document = (await app.send('GET', '/openapi.json')).body as OpenApiDocument;
});
afterAll(() => app[Symbol.asyncDispose]());

const rows = Object.entries(routes) as [string, RouteSpec][];
const operations = () =>
  Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ path, verb, operation })),
  );
const operationOf = ({ method, path }: RouteSpec): Operation | undefined =>
  document.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];

/** Every `$ref` and every `type` below a value. */
function* inside(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* inside(inner);
}

describe('GET /openapi.json', () => {
  test('is OpenAPI 3.1 with the title that existing tools know, open to all', async () => {
    const { status, headers } = await app.send('GET', '/openapi.json');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: 'sleek-coach-api', version: '0.1.0' });
    expect(document.components.securitySchemes).toEqual({
      accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    });
  });

  test('holds every row of the routes table and nothing else', () => {
    expect(
      operations()
        .map(({ operation }) => operation.operationId)
        .sort(),
    ).toEqual(rows.map(([name]) => name).sort());
    for (const [name, spec] of rows) expect([name, operationOf(spec)?.operationId]).toEqual([name, name]);
  });

  test('says who may call: a token for members, nothing for the public', () => {
    for (const [name, spec] of rows) {
      const security = spec.auth === 'member' ? [{ accessToken: [] }] : [];
      expect([name, operationOf(spec)?.security]).toEqual([name, security]);
      expect([name, '401' in (operationOf(spec)?.responses ?? {})]).toEqual([
        name,
        spec.auth === 'member' || (spec.problems?.some((code) => problemCodes[code].status === 401) ?? false),
      ]);
    }
  });

  test('names each part of a path as a required parameter, and no other', () => {
    for (const { path, operation } of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const named = operation.parameters.filter((parameter) => parameter.in === 'path');
      expect([path, named.map(({ name }) => name)]).toEqual([path, inPath]);
      expect(named.every(({ required }) => required)).toBe(true);
    }
  });

  test('has no dangling reference, no unknown type, and a schema for every body', () => {
    const types = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']);
    for (const { $ref, type, in: place } of inside(document)) {
      if (typeof $ref === 'string') {
        const steps = $ref.replace(/^#\//, '').split('/');
        const target = steps.reduce<unknown>(
          (value, step) => (value as Record<string, unknown> | undefined)?.[step],
          document,
        );
        expect([$ref, typeof target]).toEqual([$ref, 'object']);
      }
      if (place === undefined && typeof type === 'string' && type !== 'http')
        expect(types.has(type), type).toBe(true);
    }
    for (const { operation } of operations())
      for (const { description, content = {} } of Object.values(operation.responses)) {
        expect(description).not.toBe('');
        for (const { schema } of Object.values(content)) expect(Object.keys(schema)).not.toEqual([]);
      }
  });

  test('describes each success as the table does: JSON, events or nothing', () => {
    for (const [name, spec] of rows) {
      const content = Object.keys(operationOf(spec)?.responses[spec.status]?.content ?? {});
      const expected = spec.events ? ['text/event-stream'] : spec.response ? ['application/json'] : [];
      expect([name, content]).toEqual([name, expected]);
    }
  });

  test('describes each failure as a problem document with a request id', () => {
    for (const { operation } of operations())
      for (const [status, response] of Object.entries(operation.responses)) {
        expect(response.headers['X-Request-ID']).toBeDefined();
        if (Number(status) >= 400)
          expect(Object.keys(response.content ?? {})).toEqual(['application/problem+json']);
      }
  });

  test('tells what a body must have, in words a generator understands', () => {
    expect(document.paths['/api/v1/checkins']?.post?.requestBody).toMatchObject({
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['date'],
            properties: {
              date: { type: 'string', format: 'date' },
              mood: { anyOf: [{ type: 'integer', minimum: 1, maximum: 5 }, { type: 'null' }] },
            },
          },
        },
      },
    });
  });

  test('describes an answer that the server really gives', async () => {
    const member = await app.member();
    const { body } = await member.send('GET', '/api/v1/me');
    const schema = document.paths['/api/v1/me']?.get?.responses['200']?.content?.['application/json']?.schema;
    const described = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
    expect(described.safeParse(body).error?.issues).toBeUndefined();
    expect(described.safeParse({ ...(body as object), email: 5 }).success).toBe(false);
  });

  test('holds schemas that a validator can be made of, for every body and every answer', () => {
    let read = 0;
    for (const { operation } of operations())
      for (const { content = {} } of [operation.requestBody ?? {}, ...Object.values(operation.responses)])
        for (const { schema } of Object.values(content)) {
          if ('$ref' in schema) continue;
          const made = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
          expect([operation.operationId, made.safeParse(Symbol('nothing')).success]).toEqual([
            operation.operationId,
            false,
          ]);
          read++;
        }
    expect(read).toBeGreaterThan(rows.length);
  });

  test('marks other spellings for existing clients as deprecated', () => {
    const deprecated = operations().filter(({ operation }) => operation.deprecated);
    expect(deprecated.map(({ path }) => path)).toContain('/api/v1/checkins/trend');
    expect(deprecated.map(({ path }) => path)).not.toContain('/api/v1/checkins/trends');
    for (const path of ['/api/v1/checkins', '/api/v1/nutrition/range']) {
      const parameters = document.paths[path]?.get?.parameters ?? [];
      const old = parameters.filter((parameter) => parameter.deprecated).map(({ name }) => name);
      expect([path, old]).toEqual([path, ['from_date', 'to_date']]);
    }
  });
});

describe('GET /docs', () => {
  test('shows the description with files of this server only, without a script in the page', async () => {
    const { status, headers, text } = await app.send('GET', '/docs');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).not.toMatch(/<script>|<style|https?:| style=| on[a-z]+=/);
    const addresses = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(addresses).toHaveLength(4);
    for (const address of addresses)
      expect([address, (await app.send('GET', address)).status]).toEqual([address, 200]);
  });

  test('allows scripts and styles of this server and nothing inline', async () => {
    for (const path of ['/docs', '/docs/swagger-ui-bundle.js', '/docs/start.js']) {
      const policy = (await app.send('GET', path)).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
    }
  });

  test('404 for any other file of the package', async () => {
    for (const path of [
      '/docs/swagger-ui-bundle.js.map',
      '/docs/../package.json',
      '/docs/%2e%2e/package.json',
    ])
      expect([path, (await app.send('GET', path)).status]).toEqual([path, 404]);
  });

  test('404 where the operator closed it, while the description stays', async () => {
    await using closed = await openTestApp({ http: { ...app.config.http, apiDocs: false } });
    expect((await closed.send('GET', '/docs')).status).toBe(404);
    expect((await closed.send('GET', '/docs/swagger-ui.css')).status).toBe(404);
    expect((await closed.send('GET', '/openapi.json')).status).toBe(200);
  });
});
