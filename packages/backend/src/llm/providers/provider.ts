import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { FailureKind } from './provider-failure.ts';
import type { ProviderGate } from './provider-gate.ts';
import type { Tier } from './tier.ts';
import type { Tokens } from './token-count.ts';

export type ProviderName = 'openai' | 'anthropic';

/** One model provider as the failover sees it. */
export type Provider = {
  name: ProviderName;
  gate: ProviderGate;
  /** Loads the library at the first use, and takes up a changed key. Throws a ProviderFailure without one. */
  load(tier: Tier): Promise<LanguageModelV4>;
};

/** What became of one request to a provider: no word of what was asked or answered. */
export type Attempt = {
  provider: ProviderName;
  tier: Tier;
  /** `left`: nobody wanted the answer any more; `refused`: the provider would not speak of this. */
  outcome: 'answered' | 'left' | 'refused' | FailureKind;
  durationMs: number;
  tokens: Tokens;
};
