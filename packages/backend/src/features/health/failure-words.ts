import { errorCode } from '../../platform/defect.ts';

/** Codes of Node, PostgreSQL, Redis, S3 and SMTP as an operator understands them. */
const wordsByCode: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at its address',
  ECONNRESET: 'it cuts connections off',
  EHOSTUNREACH: 'its machine cannot be reached: check network and security groups',
  ENETUNREACH: 'its network cannot be reached: check network and security groups',
  ENOTFOUND: 'its name is not known: check the address and DNS',
  EAI_AGAIN: 'names cannot be looked up: check DNS',
  ETIMEDOUT: 'connecting takes too long',
  TimeoutError: 'no answer in time',
  EPIPE: 'it closed the connection',
  ENOENT: 'the folder is not there',
  EACCES: 'the server may not read and write it: check who owns it',
  EROFS: 'it takes no writes',
  ENOSPC: 'the disk is full',
  '25006': 'it takes no writes: it is a standby',
  '28P01': 'it refuses the password',
  '28000': 'it refuses the user',
  '3D000': 'there is no such database',
  '53300': 'it takes no more connections: too many are open',
  '53100': 'its disk is full',
  '57P01': 'it is shutting down',
  '57P03': 'it is starting or shutting down',
  NOAUTH: 'it wants a password',
  WRONGPASS: 'it refuses the password',
  OOM: 'its memory is full: it takes no writes',
  READONLY: 'it takes no writes: it is a replica now',
  LOADING: 'it is loading its data',
  AccessDenied: 'it refuses access: check keys, role and bucket policy',
  Forbidden: 'it refuses access: check keys, role and bucket policy',
  403: 'it refuses access: check keys, role and bucket policy',
  InvalidAccessKeyId: 'it does not know the access key',
  SignatureDoesNotMatch: 'it refuses the secret key',
  RequestTimeTooSkewed: 'its clock and ours differ too much',
  PermanentRedirect: 'the bucket is in another region',
  AuthorizationHeaderMalformed: 'the bucket is in another region',
  NoSuchBucket: 'there is no such bucket',
  CredentialsProviderError: 'this machine was given no credentials',
  EAUTH: 'it refuses the login',
  ETLS: 'no encrypted connection comes about',
  EDNS: 'its name is not known: check the address and DNS',
  ECONNECTION: 'no connection comes about',
  ESOCKET: 'no connection comes about',
};

/** Why something does not work, never with what the failure itself says: that may quote addresses and names. */
export function failureWords(error: unknown): string {
  const code = codeOf(error);
  return wordsByCode[code] ?? `it does not work (${code})`;
}

/** Redis puts its code before its words, and who waits in vain often has none; other forms are not repeated. */
export function codeOf(error: unknown): string {
  const { name = '', message = '', code } = error as { name?: string; message?: string; code?: unknown };
  if (/timed? ?out/i.test(message)) return 'TimeoutError';
  const first = errorCode(error) ?? code ?? /^[A-Z]{2,20}\b/.exec(message)?.[0] ?? name;
  return /^[A-Za-z0-9_]{1,40}$/.test(String(first)) ? String(first) : 'unknown';
}
