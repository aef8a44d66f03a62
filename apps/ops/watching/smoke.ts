import { randomBytes, randomUUID } from 'node:crypto';
import { callHttp, type HttpAnswer, type HttpCall } from '@sleek/backend/platform/call-http';
import { dependenciesHealth } from '@sleek/contract/health';

/** One thing that a running server has to do. `why`: what it did instead; null where it did it. */
export type SmokeStep = { name: string; ms: number; why: string | null; note?: string };
export type SmokeReport = { url: string; isAnswered: boolean; steps: SmokeStep[] };

type Call = (method: HttpCall['method'], path: string, more?: Partial<HttpCall>) => Promise<HttpAnswer>;
/** Throws what is wrong. @returns a word beside. */
type Check = (call: Call) => Promise<string | undefined>;

const limitMs = 10_000;

/** Asks a running server what members and load balancers ask of it. @param write with a member that deletes itself. */
export async function smoke(url: string, { write }: { write: boolean }): Promise<SmokeReport> {
  const base = url.replace(/\/+$/, '');
  const call: Call = (method, path, more) => callHttp(`${base}${path}`, { method, limitMs, ...more });
  const steps: SmokeStep[] = [];
  const step = async (name: string, check: Check) => {
    const startedMs = performance.now();
    const outcome = await check(call).then(
      (note) => ({ why: null, ...(note !== undefined && { note }) }),
      (error: unknown) => ({ why: wordsOf(error), isUnanswered: !(error instanceof Mismatch) }),
    );
    const { isUnanswered = false, ...rest } = { isUnanswered: false, ...outcome };
    steps.push({ name, ms: Math.round(performance.now() - startedMs), ...rest });
    return { isDone: rest.why === null, isUnanswered };
  };
  const first = await step('answers', health);
  if (first.isUnanswered) return { url: base, isAnswered: false, steps };
  for (const [name, check] of Object.entries(readingChecks)) await step(name, check);
  if (write) await walkAsMember(step);
  return { url: base, isAnswered: true, steps };
}

class Mismatch extends Error {}

const health: Check = async (call) => {
  const { text } = await expectStatus(call('GET', '/health'), 200);
  if (text !== '{"status":"healthy"}') throw new Mismatch('another body than {"status":"healthy"}');
  return undefined;
};

const readingChecks: Readonly<Record<string, Check>> = {
  'is ready': async (call) => void (await expectStatus(call('GET', '/health/ready'), 200)),
  dependencies: async (call) => {
    const { text } = await expectStatus(call('GET', '/health/dependencies'), 200);
    const { status, dependencies } = dependenciesHealth.parse(JSON.parse(text));
    const notUp = dependencies.filter((one) => one.status === 'down' || one.status === 'degraded');
    const words = notUp.map((one) => `${one.name} ${one.status}`).join(', ');
    if (status === 'down') throw new Mismatch(words);
    return words === '' ? undefined : words;
  },
  'status page': async (call) => void (await expectPage(call, '/status')),
  'API description': async (call) => {
    const { text } = await expectStatus(call('GET', '/openapi.json'), 200);
    if (JSON.parse(text).openapi === undefined) throw new Mismatch('no OpenAPI document');
    return undefined;
  },
  'documents for people': async (call) => {
    const { status } = await call('GET', '/docs');
    if (status !== 200 && status !== 404) throw new Mismatch(`status ${status}`);
    return status === 404 ? 'closed by API_DOCS' : undefined;
  },
  'log-in page': async (call) => void (await expectPage(call, '/welcome')),
  API: async (call) => void (await expectStatus(call('GET', '/api/v1/'), 200)),
  'refuses strangers': async (call) => void (await expectStatus(call('GET', '/api/v1/me'), 401)),
};

async function expectPage(call: Call, path: string): Promise<void> {
  const { headers } = await expectStatus(call('GET', path), 200);
  if (!headers.get('content-type')?.startsWith('text/html')) throw new Mismatch('no page');
}

type Step = (name: string, check: Check) => Promise<{ isDone: boolean }>;

/** Each needs the one before, but the last: nothing of the member is to stay. */
async function walkAsMember(step: Step): Promise<void> {
  // Reserved for examples: no mail to it reaches anybody.
  const email = `smoke-${randomUUID()}@example.com`;
  const password = `Aa1-${randomBytes(18).toString('base64url')}`;
  const login = { email, password };
  let token = '';
  const as = (more: Partial<HttpCall> = {}) => ({ ...more, headers: { authorization: `Bearer ${token}` } });
  const enter =
    (path: string, status: number): Check =>
    async (call) => {
      const { text } = await expectStatus(call('POST', path, { body: login }), status);
      token = JSON.parse(text).access_token;
      return undefined;
    };
  const date = '2020-02-03';
  const steps: Record<string, Check> = {
    'log in': enter('/api/v1/auth/login', 200),
    'check in': async (call) =>
      void (await expectStatus(call('POST', '/api/v1/checkins', as({ body: { date, weight_kg: 80 } })), 201)),
    'read the check-in': async (call) => {
      const { text } = await expectStatus(call('GET', `/api/v1/checkins?from=${date}&to=${date}`, as()), 200);
      if (JSON.parse(text).items?.[0]?.weight_kg !== 80) throw new Mismatch('what was written is not there');
      return undefined;
    },
    'delete the check-in': async (call) =>
      void (await expectStatus(call('DELETE', `/api/v1/checkins/${date}`, as()), 204)),
  };
  if (!(await step('register', enter('/api/v1/auth/register', 201))).isDone) return;
  for (const [name, check] of Object.entries(steps)) if (!(await step(name, check)).isDone) break;
  await step('delete the account', async (call) => {
    await expectStatus(call('DELETE', '/api/v1/me', as()), 200);
    await expectStatus(call('POST', '/api/v1/auth/login', { body: login }), 401);
    return 'gone for good in 7 days';
  });
}

async function expectStatus(calling: Promise<HttpAnswer>, expected: number): Promise<HttpAnswer> {
  const answer = await calling;
  if (answer.status === expected) return answer;
  throw new Mismatch(`status ${answer.status}${problemIn(answer)}`);
}

/** The code of a problem document; its words are for members. */
function problemIn({ text }: HttpAnswer): string {
  const code = /"type":"urn:sleek-coach:problem:([a-z-]{1,60})"/.exec(text)?.[1];
  return code === undefined ? '' : `, ${code}`;
}

function wordsOf(error: unknown): string {
  if (error instanceof Mismatch) return error.message;
  if (error instanceof SyntaxError) return 'no JSON';
  const { name, cause } = error as Error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : name;
  return `no answer (${code})`;
}
