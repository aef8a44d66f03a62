import { m } from '../messages/en.ts';
import type { ApiError } from './request.ts';

/** One calm sentence that says what to do. */
export function errorWords(error: ApiError): string {
  switch (error.code) {
    case 'offline':
      return m.errorOffline;
    case 'timeout':
    case 'request-timeout':
      return m.errorTimeout;
    case 'too-many-requests':
      return tooManyWords(error.retryAfterS ?? 60);
    case 'not-authenticated':
    case 'refresh-refused':
      return m.errorSignedOut;
    case 'consent-needed':
      return m.consentNeeded;
    case 'validation-failed':
      return error.errors[0]?.msg ?? (error.detail || m.errorUnexpected);
    case 'maintenance':
      return error.detail || m.errorMaintenance;
    case 'internal-error':
    case 'database-unavailable':
    case 'service-unavailable':
    case 'overloaded':
      return m.errorServer;
    default:
      return error.detail || m.errorUnexpected;
  }
}

function tooManyWords(waitS: number): string {
  return waitS < 60
    ? m.errorTooManySeconds(Math.max(1, Math.ceil(waitS)))
    : m.errorTooMany(Math.ceil(waitS / 60));
}
