import type { CheckIn, CheckInsPage } from '@sleek/contract/check-ins';

/** A member as their phone knows them, with every write that the server acknowledged, by day. */
export type Member = { email: string; token: string; written: Map<string, Written> };
type Written = { id: string; weight: number; atMs: number };
/** `redisMs`: how long it waited for Redis, where the server measures that. */
export type Answer<T = unknown> = { status: number; body: T; ms: number; redisMs: number | null };
type Call = { method?: 'GET' | 'POST' | 'DELETE'; token?: string; body?: unknown; limitMs?: number };

/** As `@sleek/backend/testing/timed-redis` names it, which changes the program that loads it. */
const waitHeader = 'x-waited-for-redis-ms';
const password = 'Correct-Horse-7';
const patienceMs = 20_000;

/** One request as a phone makes it. Status 0: nobody answered. */
export async function ask<T>(
  address: string,
  path: string,
  { method = 'GET', token, body, limitMs = patienceMs }: Call = {},
): Promise<Answer<T | null>> {
  const startedMs = performance.now();
  const headers = {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  try {
    const response = await fetch(`${address}${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(limitMs),
    });
    const text = await response.text();
    const waited = response.headers.get(waitHeader);
    return {
      status: response.status,
      body: parsed<T>(text),
      ms: performance.now() - startedMs,
      redisMs: waited === null ? null : Number(waited),
    };
  } catch {
    return { status: 0, body: null, ms: performance.now() - startedMs, redisMs: null };
  }
}

function parsed<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

export async function join(address: string, n: number): Promise<Member> {
  const email = `member-${n}@example.com`;
  const { status, body } = await ask<{ access_token: string }>(address, '/api/v1/auth/register', {
    method: 'POST',
    body: { email, password },
  });
  if (status !== 201 || body === null) throw new Error(`A member could not join: ${status}`);
  return { email, token: body.access_token, written: new Map() };
}

const dayOf = (n: number): string => new Date(Date.UTC(2005, 0, 1 + n)).toISOString().slice(0, 10);

/** Logs a day that nobody logged before; it counts once the server has said so. */
export async function checkIn(address: string, member: Member, n: number): Promise<Answer> {
  const date = dayOf(n);
  const weight = 60 + (n % 400) / 10;
  const answer = await ask<CheckIn>(address, '/api/v1/checkins', {
    method: 'POST',
    token: member.token,
    body: { date, weight_kg: weight },
  });
  if (answer.status === 201 && answer.body !== null)
    member.written.set(date, { id: answer.body.id, weight, atMs: performance.now() });
  return answer;
}

/** When each acknowledged write was acknowledged that is not there, or not as it was. */
export async function findLost(address: string, { token, written }: Member): Promise<number[]> {
  const acknowledged = [...written];
  const found = new Map<string, CheckIn>();
  for (let offset = 0, total = 1; offset < total; offset += 500) {
    const path = `/api/v1/checkins?from=2000-01-01&limit=500&offset=${offset}`;
    const { status, body } = await ask<CheckInsPage>(address, path, { token });
    if (status !== 200 || body === null) throw new Error(`What was written cannot be read: ${status}`);
    for (const one of body.items) found.set(one.date, one);
    total = body.total;
  }
  return acknowledged
    .filter(([date, { id, weight }]) => {
      const one = found.get(date);
      return one?.id !== id || one.weight_kg !== weight;
    })
    .map(([, { atMs }]) => atMs);
}
