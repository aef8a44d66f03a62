import { expect } from 'vitest';
import type { Fetched } from './bare-server.ts';

/** A whole problem document, with the headers that every answer of the API has. */
export function expectProblem(answer: Fetched, status: number, code: string): void {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.body).toMatchObject({
    type: `urn:sleek-coach:problem:${code}`,
    title: expect.any(String),
    status,
    detail: expect.any(String),
    request_id: answer.headers.get('x-request-id'),
  });
  expectHeaders(answer);
}

/** The headers of every answer of the API. */
export function expectHeaders({ headers }: Fetched): void {
  expect(headers.get('x-request-id')).toBeTruthy();
  expect(headers.get('x-response-time')).toMatch(/^\d+\.\d\dms$/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('x-xss-protection')).toBe('1; mode=block');
  expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('pragma')).toBe('no-cache');
  expect(headers.get('strict-transport-security')).toBeNull();
}
