import type { ProviderName } from '../../llm/providers/provider.ts';
import type { LiveFlags } from '../flags/live-flags.ts';

/** Whom to ask for this answer, in order: what is configured, as operators have switched it. */
export async function providersInUse(
  flags: LiveFlags,
  configured: readonly ProviderName[],
): Promise<readonly ProviderName[]> {
  const inOrder = (await flags.isOn('coach-backup-first')) ? configured.toReversed() : configured;
  const isOn = await Promise.all(inOrder.map((name) => flags.isOn(`coach-${name}`)));
  return inOrder.filter((_, at) => isOn[at]);
}

/** Who must not be asked for an answer is not asked about a message either. */
export const isModerationInUse = async (flags: LiveFlags): Promise<boolean> =>
  (await flags.isOn('coach-openai')) && (await flags.isOn('coach-moderation'));
