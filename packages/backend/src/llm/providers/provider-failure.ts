/**
 * Why a provider gave no whole answer.
 * `silent`: nothing within the time for the first words; `stalled`: nothing more; `slow`: the step took too long;
 * `cut`: the stream ended early; `reported`: the provider told of an error inside the stream; `empty`: an answer
 * without a word.
 */
export type FailureKind =
  | 'rate-limited'
  | 'unavailable'
  | 'quota'
  | 'key-refused'
  | 'request-refused'
  | 'silent'
  | 'stalled'
  | 'slow'
  | 'cut'
  | 'reported'
  | 'empty';

/** One attempt that failed. Its message is its kind alone: what a provider writes may quote the member. */
export class ProviderFailure extends Error {
  override readonly name = 'ProviderFailure';
  readonly kind: FailureKind;
  /** What the provider asked to wait. */
  readonly retryAfterMs: number | null;

  constructor(kind: FailureKind, retryAfterMs: number | null = null) {
    super(kind);
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Reads whatever a model threw or reported in its stream. @param nowEpochMs for a Retry-After that is a date. */
export function failureOf(error: unknown, nowEpochMs: number): ProviderFailure {
  if (error instanceof ProviderFailure) return error;
  const { statusCode, responseHeaders, responseBody, data } = fieldsOf(error);
  if ([error, data, parsed(responseBody)].some(isOutOfMoney)) return new ProviderFailure('quota');
  if (typeof statusCode !== 'number') return new ProviderFailure(isReported(error) ? 'reported' : 'cut');
  const retryAfterMs = retryAfterOf(responseHeaders, nowEpochMs);
  if (statusCode === 429) return new ProviderFailure('rate-limited', retryAfterMs);
  if (statusCode === 401 || statusCode === 403) return new ProviderFailure('key-refused');
  if (statusCode === 408 || statusCode >= 500) return new ProviderFailure('unavailable', retryAfterMs);
  // A stream that began well and broke is told with the status of its beginning.
  return new ProviderFailure(statusCode >= 400 ? 'request-refused' : 'cut');
}

const moneyCodes: readonly unknown[] = [
  'insufficient_quota',
  'billing_hard_limit_reached',
  'billing_not_active',
  'billing_error',
];

/** By what the provider calls it, since its message may quote the member; one that has no name for it begins so. */
function isOutOfMoney(body: unknown): boolean {
  const { error = body } = objectOf(body);
  const { code, type, message } = objectOf(error);
  return (
    [code, type].some((name) => moneyCodes.includes(name)) ||
    /^Your credit balance is too low/.test(String(message))
  );
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

const objectOf = (value: unknown): { error?: unknown; code?: unknown; type?: unknown; message?: unknown } =>
  typeof value === 'object' && value !== null ? value : {};

type Fields = { statusCode?: unknown; responseHeaders?: unknown; responseBody?: unknown; data?: unknown };
const fieldsOf = (error: unknown): Fields =>
  typeof error === 'object' && error !== null ? (error as Fields) : {};

/** An error frame of the provider's wire is told as a plain object or with what it held. */
const isReported = (error: unknown) => !(error instanceof Error) || fieldsOf(error).data !== undefined;

function retryAfterOf(headers: unknown, nowEpochMs: number): number | null {
  if (typeof headers !== 'object' || headers === null) return null;
  const { 'retry-after-ms': exact, 'retry-after': plain } = headers as Record<string, unknown>;
  if (typeof exact === 'string' && /^\d+(\.\d+)?$/.test(exact)) return Number(exact);
  if (typeof plain !== 'string') return null;
  if (/^\d+(\.\d+)?$/.test(plain)) return Number(plain) * 1000;
  const at = Date.parse(plain);
  return Number.isNaN(at) ? null : Math.max(0, at - nowEpochMs);
}
