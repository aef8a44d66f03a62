import type { FieldError, ProblemCode } from '@sleek/contract/errors';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Tokens } from './tokens.ts';

/** What can go wrong besides the server's own codes: the request never arrived, took too long, or was called off. */
export type ApiErrorCode =
  | ProblemCode
  | 'offline'
  | 'timeout'
  | 'cancelled'
  | 'too-many-requests'
  | 'unexpected';

export type ApiError = {
  code: ApiErrorCode;
  /** 0 when no answer arrived. */
  status: number;
  detail: string;
  errors: FieldError[];
  retryAfterS: number | null;
};

export type Outcome<T> = Result<T, ApiError>;
export type Query = Record<string, string | number | boolean | undefined>;
export type RequestOptions = {
  query?: Query;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  timeoutMs?: number;
  /** false for the calls that make a session; they carry no token. */
  signedIn?: boolean;
};

export type Api = {
  get: <T>(path: string, query?: Query, options?: RequestOptions) => Promise<Outcome<T>>;
  post: <T>(path: string, body?: unknown, options?: RequestOptions) => Promise<Outcome<T>>;
  patch: <T>(path: string, body: unknown) => Promise<Outcome<T>>;
  put: <T>(path: string, body: unknown) => Promise<Outcome<T>>;
  remove: <T = null>(path: string, query?: Query) => Promise<Outcome<T>>;
  /** The raw successful response, for streams and files; no total timeout. */
  open: (method: string, path: string, options?: RequestOptions) => Promise<Outcome<Response>>;
};

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const requestTimeoutMs = 20_000;

/** The client of `/api/v1`. Paths are relative to that prefix; a 401 is met with one renewal and one repeat. */
export function createApi(deps: { fetch: Fetch; tokens: Tokens }): Api {
  const open: Api['open'] = async (method, path, options = {}) => {
    if (options.signedIn === false) return send(deps.fetch, method, path, options);
    if (deps.tokens.access() === null && (await deps.tokens.renew(null)) === 'unreachable')
      return err(offline());
    const token = deps.tokens.access();
    const first = await send(deps.fetch, method, path, authorised(options, token));
    // Other 401s, such as a wrong current password, are answers about the request, not about the session.
    if (first.ok || first.error.code !== 'not-authenticated' || token === null) return first;
    const renewal = await deps.tokens.renew(token);
    if (renewal === 'unreachable') return err(offline());
    if (renewal === 'ended') return first;
    return send(deps.fetch, method, path, authorised(options, deps.tokens.access()));
  };
  const json = async <T>(method: string, path: string, options: RequestOptions = {}): Promise<Outcome<T>> => {
    const response = await open(method, path, { timeoutMs: requestTimeoutMs, ...options });
    return response.ok ? readBody<T>(response.value) : response;
  };
  return {
    open,
    get: (path, query, options) => json('GET', path, query ? { ...options, query } : options),
    post: (path, body, options) => json('POST', path, { ...options, body }),
    patch: (path, body) => json('PATCH', path, { body }),
    put: (path, body) => json('PUT', path, { body }),
    remove: (path, query) => json('DELETE', path, query ? { query } : {}),
  };
}

async function send(
  fetch: Fetch,
  method: string,
  path: string,
  options: RequestOptions,
): Promise<Outcome<Response>> {
  const headers: Record<string, string> = { accept: 'application/json', ...options.headers };
  const init: RequestInit = { method, headers };
  if (options.body !== undefined) {
    headers['content-type'] = 'application/json';
    init.body = JSON.stringify(options.body);
  }
  const signals = [options.signal, options.timeoutMs ? AbortSignal.timeout(options.timeoutMs) : undefined];
  init.signal = AbortSignal.any(signals.filter((signal) => signal !== undefined));
  try {
    const response = await fetch(`/api/v1${path}${queryText(options.query)}`, init);
    return response.ok ? ok(response) : err(await readProblem(response));
  } catch (error) {
    return err(transportError(error));
  }
}

async function readBody<T>(response: Response): Promise<Outcome<T>> {
  try {
    const text = await response.text();
    return ok((text === '' ? null : JSON.parse(text)) as T);
  } catch (error) {
    if (error instanceof SyntaxError) return err(failure('unexpected', response.status));
    return err(transportError(error));
  }
}

async function readProblem(response: Response): Promise<ApiError> {
  const retryAfterS = Number(response.headers.get('retry-after') ?? Number.NaN);
  const body: unknown = await response.json().catch(() => null);
  const problem = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  return {
    code: problemCode(problem, response.status),
    status: response.status,
    detail: typeof problem.detail === 'string' ? problem.detail : '',
    errors: Array.isArray(problem.errors) ? (problem.errors as FieldError[]) : [],
    retryAfterS: Number.isFinite(retryAfterS) ? retryAfterS : null,
  };
}

/** The code is a member of its own or the last part of the problem's `type`. */
function problemCode(problem: Record<string, unknown>, status: number): ApiErrorCode {
  if (status === 429) return 'too-many-requests';
  const named = typeof problem.code === 'string' ? problem.code : problem.type;
  const code = typeof named === 'string' ? named.split(/[/#:]/).at(-1) : undefined;
  if (code && code !== 'blank') return code as ApiErrorCode;
  if (status === 401) return 'not-authenticated';
  return status >= 500 ? 'internal-error' : 'unexpected';
}

function transportError(error: unknown): ApiError {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'TimeoutError') return failure('timeout');
  if (name === 'AbortError') return failure('cancelled');
  return offline();
}

/** What is gone already is as good as removed. */
export const removedOrGone = (answer: Outcome<null>): Outcome<null> =>
  !answer.ok && answer.error.status === 404 ? ok(null) : answer;

const authorised = (options: RequestOptions, token: string | null): RequestOptions =>
  token === null
    ? options
    : { ...options, headers: { ...options.headers, authorization: `Bearer ${token}` } };

/** What went wrong without the server's words. */
export const failure = (code: ApiErrorCode, status = 0): ApiError => ({
  code,
  status,
  detail: '',
  errors: [],
  retryAfterS: null,
});

const offline = () => failure('offline');

function queryText(query: Query | undefined): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) params.set(name, String(value));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
