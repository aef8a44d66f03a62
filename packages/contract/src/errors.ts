/**
 * Every expected failure the API can answer with. The edge maps each code to a problem document (RFC 9457)
 * through one exhaustive table; clients translate by code. Retry advice is a property of the code.
 */
export const problemCodes = {
  'validation-failed': { status: 422, title: 'The request has invalid values', retry: 'never' },
  'malformed-json': { status: 422, title: 'The body is not valid JSON', retry: 'never' },
  'bad-request': { status: 400, title: 'The request cannot be read', retry: 'never' },
  'range-reversed': { status: 400, title: 'The range ends before it starts', retry: 'never' },
  'not-authenticated': { status: 401, title: 'Sign in first', retry: 'never' },
  'wrong-credentials': { status: 401, title: 'E-mail or password is wrong', retry: 'never' },
  'refresh-refused': { status: 401, title: 'The session has ended', retry: 'never' },
  'wrong-password': { status: 401, title: 'The current password is wrong', retry: 'never' },
  'link-refused': { status: 400, title: 'This link is used or has ended', retry: 'never' },
  'consent-needed': { status: 403, title: 'A consent is needed first', retry: 'never' },
  forbidden: { status: 403, title: 'Not allowed', retry: 'never' },
  'not-found': { status: 404, title: 'Not Found', retry: 'never' },
  'method-not-allowed': { status: 405, title: 'Method Not Allowed', retry: 'never' },
  'email-taken': { status: 409, title: 'This e-mail is already registered', retry: 'never' },
  'idempotency-key-in-use': {
    status: 409,
    title: 'The same request is still being answered',
    retry: 'later',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'This Idempotency-Key was used for another request',
    retry: 'never',
  },
  'rate-limited': { status: 429, title: 'Too many requests', retry: 'later' },
  'body-too-large': { status: 413, title: 'The body is too large', retry: 'never' },
  'unsupported-media-type': { status: 415, title: 'This content type is not supported', retry: 'never' },
  'age-below-minimum': { status: 422, title: 'Members are 16 or older', retry: 'never' },
  'loss-goal-refused': { status: 422, title: 'A weight-loss goal is not available', retry: 'never' },
  'proposal-closed': { status: 409, title: 'This can no longer be done', retry: 'never' },
  'photo-not-sent': { status: 422, title: 'The photo was not found where it was to be sent', retry: 'never' },
  'photo-refused': { status: 422, title: 'This is no photo that can be kept', retry: 'never' },
  'photo-store-unavailable': { status: 503, title: 'Photos are temporarily unavailable', retry: 'later' },
  'run-in-progress': { status: 409, title: 'This conversation is already being answered', retry: 'later' },
  'headers-too-large': { status: 431, title: 'The request headers are too large', retry: 'never' },
  'request-timeout': { status: 408, title: 'The request took too long to arrive', retry: 'later' },
  'internal-error': { status: 500, title: 'Something went wrong on our side', retry: 'later' },
  overloaded: { status: 503, title: 'Too busy right now', retry: 'later' },
  maintenance: { status: 503, title: 'Closed for maintenance', retry: 'later' },
  'database-unavailable': { status: 503, title: 'Your data cannot be reached right now', retry: 'later' },
  'service-unavailable': { status: 503, title: 'Temporarily unavailable', retry: 'later' },
} as const satisfies Record<string, { status: number; title: string; retry: 'never' | 'later' | 'now' }>;

export type ProblemCode = keyof typeof problemCodes;

/** One invalid value: where it is, what is wrong. Never the value itself. */
export type FieldError = { loc: (string | number)[]; msg: string; type: string };

/** An expected failure as a use case returns it: a code, one sentence for the person, and the fields at fault. */
export type Problem = { code: ProblemCode; detail: string; errors?: FieldError[] };

export const problem = (code: ProblemCode, detail: string, errors?: FieldError[]): Problem =>
  errors ? { code, detail, errors } : { code, detail };
