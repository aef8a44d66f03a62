import { createHash } from 'node:crypto';
import type { Problem } from '@sleek/contract/errors';
import type { Result } from '@sleek/domain/result';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.ts';
import { EdgeProblem } from './problem.ts';

/** Answers a request once: who sends it again with its key is given the first answer. */
export type AnswerOnce = <T>(
  actor: Actor,
  asked: { key: string; fingerprint: string },
  answer: () => Promise<Result<T, Problem>>,
) => Promise<Result<{ value: T; isReplay: boolean }, Problem>>;

/**
 * The request's `Idempotency-Key`, bare or as the quoted string of the draft; null without one.
 * @throws EdgeProblem when it is too long to keep or holds anything but visible ASCII.
 */
export function idempotencyKeyOf(request: FastifyRequest): string | null {
  const sent = request.headers['idempotency-key'];
  if (sent === undefined) return null;
  const key = /^"(.*)"$/.exec(String(sent))?.[1] ?? String(sent);
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return key;
  const msg = 'Expected 1 to 255 visible ASCII characters without spaces';
  throw new EdgeProblem('validation-failed', `Idempotency-Key: ${msg}`, [
    { loc: ['header', 'idempotency-key'], msg, type: 'string_pattern_mismatch' },
  ]);
}

/** What makes two requests the same: verb, address and checked body, however the body was written. */
export function fingerprintOf({ method, url }: FastifyRequest, body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([method, url, body]))
    .digest('hex');
}
