import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { Redacted } from '../../secrets.ts';
import type { Provider, ProviderName } from './provider.ts';
import { ProviderFailure } from './provider-failure.ts';
import { createProviderGate } from './provider-gate.ts';
import type { Tier } from './tier.ts';

export type ProviderSettings = {
  /** Asked at every call, since keys change while the server runs. */
  apiKey: () => Redacted | null;
  /** Null: the provider's own servers. */
  baseUrl: string | null;
  models: Readonly<Record<Tier, string>>;
};

export type ProvidersDeps = {
  nowMs: () => number;
  streamsAtMost: number;
  onRest(name: ProviderName, restMs: number): void;
  onBack(name: ProviderName): void;
};

type MakeModel = (key: string, baseUrl: string | null, modelId: string) => Promise<LanguageModelV4>;

/** The libraries weigh as much as the rest of the server, so they are loaded when somebody is first asked. */
const wires: Readonly<Record<ProviderName, MakeModel>> = {
  async openai(apiKey, baseUrl, modelId) {
    const { createOpenAI } = await import('@ai-sdk/openai');
    return createOpenAI({ apiKey, baseURL: openaiUrl(baseUrl) }).responses(modelId);
  },
  async anthropic(apiKey, baseUrl, modelId) {
    const { createAnthropic } = await import('@ai-sdk/anthropic');
    return createAnthropic({ apiKey, baseURL: anthropicUrl(baseUrl) }).languageModel(modelId);
  },
};

/** Where OpenAI's wire is spoken, with its version. */
export const openaiUrl = (baseUrl: string | null): string =>
  baseUrl === null ? 'https://api.openai.com/v1' : withVersion(baseUrl, isOrigin(baseUrl));

/** Where Anthropic's wire is spoken, with its version. */
export const anthropicUrl = (baseUrl: string | null): string =>
  withVersion(baseUrl ?? 'https://api.anthropic.com', !/\/v1\/?$/.test(baseUrl ?? ''));

const isOrigin = (url: string) => new URL(url).pathname === '/';

/** Addresses are given with the version of the wire and without it. */
const withVersion = (url: string, missing: boolean) => `${url.replace(/\/+$/, '')}${missing ? '/v1' : ''}`;

/** Every provider of the settings, each behind its own gate. */
export function openProviders(
  settings: Readonly<Partial<Record<ProviderName, ProviderSettings>>>,
  deps: ProvidersDeps,
): Provider[] {
  const entries = Object.entries(settings) as [ProviderName, ProviderSettings][];
  return entries.map(([name, given]) => ({
    name,
    gate: createProviderGate({
      ...deps,
      onRest: (restMs) => deps.onRest(name, restMs),
      onBack: () => deps.onBack(name),
    }),
    load: loadModels(name, given),
  }));
}

function loadModels(name: ProviderName, { apiKey, baseUrl, models }: ProviderSettings) {
  const made = new Map<string, { key: string; model: Promise<LanguageModelV4> }>();
  return (tier: Tier): Promise<LanguageModelV4> => {
    const key = keyOrNobody(apiKey(), baseUrl);
    if (key === null) return Promise.reject(new ProviderFailure('key-refused'));
    const modelId = models[tier];
    const present = made.get(modelId);
    if (present?.key === key) return present.model;
    const model = wires[name](key, baseUrl, modelId);
    made.set(modelId, { key, model });
    return model;
  };
}

/** A local server that speaks the wire asks for no key. @returns null where one is needed and there is none. */
export const keyOrNobody = (key: Redacted | null, baseUrl: string | null): string | null =>
  key?.reveal() ?? (baseUrl === null ? null : 'none');
