export type HttpCall = {
  method: 'GET' | 'POST' | 'DELETE';
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  limitMs: number;
};
export type HttpAnswer = { status: number; headers: Headers; text: string };

/** One request and its whole answer; no other address is followed. Throws where none came in time. */
export async function callHttp(
  url: string,
  { method, headers, body, limitMs }: HttpCall,
): Promise<HttpAnswer> {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(limitMs),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
