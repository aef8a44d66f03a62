import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { problemDocument } from './problem.ts';

const broken: Record<
  string,
  [status: string, code: 'headers-too-large' | 'request-timeout' | 'bad-request']
> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'headers-too-large'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'request-timeout'],
};

/** Answers what never became a request, such as too long headers. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable || socket.destroyed) return void socket.destroy();
  const [status, code] = broken[error.code ?? ''] ?? ['400 Bad Request', 'bad-request'];
  const document = problemDocument({ code, detail: 'The request cannot be read.' }, randomUUID());
  const body = JSON.stringify(document);
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
      `X-Request-ID: ${document.request_id}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n${body}`,
  );
}
