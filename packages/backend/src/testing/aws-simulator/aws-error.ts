/** An answer of AWS that says no. `code` is the name as the service itself writes it. */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export type Fault = {
  /** @example 'ecs' */
  service: string;
  /** Every one of the service without it. */
  action?: string;
  kind: 'throttled' | 'denied' | 'expired' | 'broken' | 'cut';
  /** How often; for good without it. */
  times?: number;
};

/** Query services shorten the names that JSON services write out. */
export function errorOfFault(kind: Exclude<Fault['kind'], 'cut'>, isQuery: boolean, what: string): AwsError {
  switch (kind) {
    case 'throttled':
      return new AwsError(isQuery ? 'Throttling' : 'ThrottlingException', 'Rate exceeded');
    case 'denied':
      return new AwsError(
        isQuery ? 'AccessDenied' : 'AccessDeniedException',
        `User: arn:aws:iam::123456789012:user/operator is not authorized to perform: ${what}`,
        isQuery ? 403 : 400,
      );
    case 'expired':
      return new AwsError(
        isQuery ? 'ExpiredToken' : 'ExpiredTokenException',
        'The security token included in the request is expired',
        isQuery ? 403 : 400,
      );
    case 'broken':
      return new AwsError(isQuery ? 'InternalFailure' : 'ServerException', 'Service Unavailable', 500);
  }
}
