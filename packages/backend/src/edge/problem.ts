import { type FieldError, type Problem, type ProblemCode, problemCodes } from '@sleek/contract/errors';
import type { z } from 'zod';

export type ProblemDocument = {
  type: string;
  title: string;
  status: number;
  detail: string;
  request_id: string;
  errors?: FieldError[];
};

/** The RFC 9457 document of an expected failure. */
export function problemDocument({ code, detail, errors }: Problem, requestId: string): ProblemDocument {
  const { title, status } = problemCodes[code];
  const document = { type: `urn:sleek-coach:problem:${code}`, title, status, detail, request_id: requestId };
  return errors ? { ...document, errors } : document;
}

/** An expected failure that is found outside of a use case, such as while a body is read. */
export class EdgeProblem extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, detail: string, errors?: FieldError[]) {
    super(detail);
    this.problem = errors ? { code, detail, errors } : { code, detail };
  }
}

/** @param part where the values were sent. The rejected value itself is never repeated. */
export function fieldErrors(
  issues: readonly z.core.$ZodIssue[],
  part: 'body' | 'query' | 'path',
): FieldError[] {
  return issues.map((issue) => ({
    loc: [part, ...placeOf(issue).map((step) => (typeof step === 'symbol' ? String(step) : step))],
    msg: missing(issue) ? 'Field required' : issue.message,
    type: errorType(issue),
  }));
}

/** Where a name itself is refused, the place ends before it: the name is the rejected value. */
const placeOf = ({ code, path }: z.core.$ZodIssue) => (code === 'invalid_key' ? path.slice(0, -1) : path);

const missing = (issue: z.core.$ZodIssue) =>
  issue.code === 'invalid_type' && issue.message.endsWith('received undefined');

function errorType(issue: z.core.$ZodIssue): string {
  if (missing(issue)) return 'missing';
  switch (issue.code) {
    case 'invalid_type':
      return `${issue.expected === 'number' ? 'float' : issue.expected}_type`;
    case 'too_small':
      return issue.origin === 'string' ? 'string_too_short' : 'greater_than_equal';
    case 'too_big':
      return issue.origin === 'string' ? 'string_too_long' : 'less_than_equal';
    case 'invalid_value':
      return 'enum';
    case 'invalid_format':
      return issue.message === 'Expected a uuid' ? 'uuid_parsing' : 'string_pattern_mismatch';
    case 'custom':
      return typeof issue.params?.type === 'string' ? issue.params.type : 'value_error';
    default:
      return 'value_error';
  }
}
