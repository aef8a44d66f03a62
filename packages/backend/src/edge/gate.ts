import { createHmac } from 'node:crypto';
import type { Problem } from '@sleek/contract/errors';
import { type RateLimit, type RateLimitName, rateLimits } from '@sleek/contract/rate-limits';
import type { RouteSpec } from '@sleek/contract/route-spec';
import type { Result } from '@sleek/domain/result';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LimitState, RateLimits } from '../platform/rate-limits/rate-limits.ts';
import { countedAddress } from './client-address.ts';
import { EdgeProblem } from './problem.ts';

/** Lets in as many requests as the limits allow, and tells each answer how many are left. */
export type Gate = {
  /** Counts a request against its member, or against its address when it has none. */
  enter(visit: Visit): Promise<void>;
  /** Answers within the limits that the row names. */
  within<T>(visit: Visit, asked: Asked, answer: () => Outcome<T>): Outcome<T>;
};

export type Visit = { request: FastifyRequest; reply: FastifyReply };
/** A row and the body it was sent, checked. */
type Asked = { spec: RouteSpec; body: unknown };
type Outcome<T> = Promise<Result<T, Problem>>;
type Taken = { name: RateLimitName; key: string; state: LimitState };

export type GateOptions = {
  limits: RateLimits;
  /** Hides addresses and e-mails from who reads the store; the same in every process that shares it. */
  keySecret: () => string;
  onRefused: (name: RateLimitName) => void;
};

export const openGate: Gate = { enter: async () => {}, within: (_visit, _asked, answer) => answer() };

export function createGate(options: GateOptions): Gate {
  const hashed = (subject: string) =>
    createHmac('sha256', options.keySecret()).update(`rate limits: ${subject}`).digest('base64url');

  async function take(
    names: readonly RateLimitName[],
    { request, reply }: Visit,
    body: unknown,
  ): Promise<Taken[]> {
    const taken: Taken[] = [];
    for (const name of names) {
      const key = hashed(subjectOf(rateLimits[name], request, body));
      const state = await options.limits.take({ name, ...rateLimits[name] }, key);
      tell(reply, name, state);
      if (!state.allowed) {
        await giveBack(taken, reply);
        options.onRefused(name);
        throw tooMany(reply, state);
      }
      taken.push({ name, key, state });
    }
    return taken;
  }

  async function giveBack(taken: readonly Taken[], reply: FastifyReply): Promise<void> {
    for (const { name, key, state } of taken) {
      await options.limits.giveBack({ name, ...rateLimits[name] }, key);
      tell(reply, name, { ...state, left: state.left + 1 });
    }
  }

  return {
    async enter(visit) {
      await take([visit.request.actor === null ? 'address' : 'member'], visit, null);
    },
    async within(visit, { spec, body }, answer) {
      const taken = await take(limitsOf(spec, visit.request), visit, body);
      const reserved = taken.filter(({ name }) => countsOf(name) === 'failures');
      const outcome = await answer().catch(async (defect) => {
        await giveBack(reserved, visit.reply);
        throw defect;
      });
      if (outcome.ok) await giveBack(reserved, visit.reply);
      return outcome;
    },
  };
}

const countsOf = (name: RateLimitName): RateLimit['counts'] => (rateLimits[name] as RateLimit).counts;

/** What a row names, without what this request does not begin. */
function limitsOf(spec: RouteSpec, request: FastifyRequest): RateLimitName[] {
  const goesOn = spec.events !== undefined && Boolean(request.headers['last-event-id']);
  return (spec.limits ?? []).filter((name) => !(goesOn && countsOf(name) === 'starts'));
}

function subjectOf({ per }: RateLimit, request: FastifyRequest, body: unknown): string {
  if (per === 'member') return request.actor?.userId ?? '';
  const address = countedAddress(request.ip);
  if (per === 'address') return address;
  const { email } = body as { email: string };
  return per === 'email' ? email : `${address} ${email}`;
}

/** The fields of draft-ietf-httpapi-ratelimit-headers, one member a limit. */
function tell(reply: FastifyReply, name: RateLimitName, { left, resetSeconds }: LimitState): void {
  const { uses, windowSeconds } = rateLimits[name];
  setMember(reply, 'ratelimit-policy', { name, parameters: `q=${uses};w=${windowSeconds}` });
  setMember(reply, 'ratelimit', { name, parameters: `r=${left};t=${resetSeconds}` });
}

function setMember(reply: FastifyReply, header: string, member: { name: string; parameters: string }): void {
  const others = String(reply.getHeader(header) ?? '')
    .split(', ')
    .filter((other) => other !== '' && !other.startsWith(`"${member.name}";`));
  reply.header(header, [...others, `"${member.name}";${member.parameters}`].join(', '));
}

function tooMany(reply: FastifyReply, { resetSeconds }: LimitState): EdgeProblem {
  reply.header('retry-after', String(resetSeconds));
  const wait = resetSeconds < 120 ? `${resetSeconds} seconds` : `${Math.ceil(resetSeconds / 60)} minutes`;
  return new EdgeProblem('rate-limited', `Too many requests. Please try again in ${wait}.`);
}
