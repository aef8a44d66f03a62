import { askStatus } from '../../platform/ask-status.ts';
import type { Redacted } from '../../secrets.ts';
import { anthropicUrl, keyOrNobody, openaiUrl } from './open-providers.ts';
import type { ProviderName } from './provider.ts';

/**
 * Asks a provider which models it has, which costs nothing and needs its key.
 * @returns the status of the answer; null where there is no key to ask with.
 */
export async function askForModels(
  name: ProviderName,
  { baseUrl, key, limitMs }: { baseUrl: string | null; key: Redacted | null; limitMs: number },
): Promise<number | null> {
  const secret = keyOrNobody(key, baseUrl);
  if (secret === null) return null;
  return name === 'openai'
    ? askStatus(`${openaiUrl(baseUrl)}/models`, { headers: { authorization: `Bearer ${secret}` }, limitMs })
    : askStatus(`${anthropicUrl(baseUrl)}/models`, {
        headers: { 'x-api-key': secret, 'anthropic-version': '2023-06-01' },
        limitMs,
      });
}
