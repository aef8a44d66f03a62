import type { Redacted } from '../secrets.ts';

/** `refused`: the provider does not know the key. `unknown`: it did not say. */
export type KeyVerdict = 'good' | 'refused' | 'unknown';

/** Asks a server with OpenAI's wire for its models, which costs nothing and takes a key. */
export async function checkOpenAiKey(key: Redacted, baseUrl: string | null): Promise<KeyVerdict> {
  try {
    const answer = await fetch(`${(baseUrl ?? 'https://api.openai.com/v1').replace(/\/$/, '')}/models`, {
      headers: { authorization: `Bearer ${key.reveal()}` },
      signal: AbortSignal.timeout(10_000),
    });
    if (answer.ok) return 'good';
    return answer.status === 401 || answer.status === 403 ? 'refused' : 'unknown';
  } catch {
    return 'unknown';
  }
}
