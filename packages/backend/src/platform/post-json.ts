export type Posted = { status: number; headers: Record<string, string>; text: string };

export type Posting = {
  url: string;
  headers: Record<string, string>;
  body: unknown;
  /** Ends it, also while the answer is being read. */
  signal: AbortSignal;
};

/** Nobody whom we ask has more to say in one answer. */
const mostBytes = 256 * 1024;

/** Sends JSON and reads the whole answer. Throws where none came; another address than the one asked is never followed. */
export async function postJson({ url, headers, body, signal }: Posting): Promise<Posted> {
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new Error('The answer is too long');
    chunks.push(chunk);
  }
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    text: Buffer.concat(chunks).toString(),
  };
}
