/** The status of the answer to a GET, whose body is not read. Throws where none came in time. */
export async function askStatus(
  url: string,
  { headers, limitMs }: { headers: Record<string, string>; limitMs: number },
): Promise<number> {
  const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(limitMs) });
  await response.body?.cancel();
  return response.status;
}
