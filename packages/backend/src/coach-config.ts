import { Redacted } from './secrets.ts';

type Name = 'openai' | 'anthropic';
export type ProviderConfig = {
  /** Null: the server at `baseUrl` asks for none, or SECRETS_DIR will hold one. */
  apiKey: Redacted | null;
  /** Null: the provider's own servers. */
  baseUrl: string | null;
  /** Model ids by tier. */
  models: Readonly<Record<'free' | 'standard' | 'premium', string>>;
};

export type CoachConfig = {
  /** The model providers to ask, in order; empty: the embedded coach answers alone. */
  order: readonly Name[];
  providers: Readonly<Record<Name, ProviderConfig>>;
  /** Who answers when every provider is down. */
  onOutage: 'canned' | 'embedded';
  /** Whether OpenAI's moderation judges what is sent to a model, and how long an answer waits for it. */
  moderation: { isOn: boolean; timeoutMs: number };
  /** From the call until a provider begins to answer. */
  headerTimeoutMs: number;
  /** Between two pieces of an answer. */
  idleTimeoutMs: number;
  /** For a whole answer. */
  totalTimeoutMs: number;
};

/** The checked values that the coach's configuration is made from. */
export type CoachValues = {
  COACH_PROVIDERS?: string | undefined;
  COACH_ON_OUTAGE: 'canned' | 'embedded';
  COACH_MODERATION: boolean;
  COACH_MODERATION_TIMEOUT_MS: number;
  COACH_HEADER_TIMEOUT_MS: number;
  COACH_IDLE_TIMEOUT_MS: number;
  COACH_TOTAL_TIMEOUT_MS: number;
  OPENAI_API_KEY?: string | undefined;
  OPENAI_BASE_URL?: string | undefined;
  OPENAI_MODEL: string;
  OPENAI_MODEL_FREE?: string | undefined;
  OPENAI_MODEL_STANDARD?: string | undefined;
  OPENAI_MODEL_PREMIUM?: string | undefined;
  ANTHROPIC_API_KEY?: string | undefined;
  ANTHROPIC_BASE_URL?: string | undefined;
  ANTHROPIC_MODEL: string;
  ANTHROPIC_MODEL_FREE?: string | undefined;
};

export function readCoachConfig(env: CoachValues): CoachConfig {
  const { OPENAI_MODEL: model, ANTHROPIC_MODEL: backup } = env;
  return {
    order: orderOf(env),
    providers: {
      openai: {
        apiKey: redacted(env.OPENAI_API_KEY),
        baseUrl: env.OPENAI_BASE_URL ?? null,
        models: {
          free: env.OPENAI_MODEL_FREE ?? model,
          standard: env.OPENAI_MODEL_STANDARD ?? model,
          premium: env.OPENAI_MODEL_PREMIUM ?? model,
        },
      },
      anthropic: {
        apiKey: redacted(env.ANTHROPIC_API_KEY),
        baseUrl: env.ANTHROPIC_BASE_URL ?? null,
        models: { free: env.ANTHROPIC_MODEL_FREE ?? backup, standard: backup, premium: backup },
      },
    },
    onOutage: env.COACH_ON_OUTAGE,
    moderation: { isOn: env.COACH_MODERATION, timeoutMs: env.COACH_MODERATION_TIMEOUT_MS },
    headerTimeoutMs: env.COACH_HEADER_TIMEOUT_MS,
    idleTimeoutMs: env.COACH_IDLE_TIMEOUT_MS,
    totalTimeoutMs: env.COACH_TOTAL_TIMEOUT_MS,
  };
}

type Named = Partial<Record<'COACH_PROVIDERS' | 'OPENAI_API_KEY' | 'ANTHROPIC_API_KEY', string | undefined>>;

/** Those that are named, else those with a key. */
function orderOf({
  COACH_PROVIDERS: named,
  OPENAI_API_KEY: openai,
  ANTHROPIC_API_KEY: anthropic,
}: Named): Name[] {
  const keys = { openai, anthropic };
  const names = named?.split(/, ?/) ?? ['openai', 'anthropic'].filter((name) => keys[name as Name]);
  return [...new Set(names.filter(isProvider))];
}

/** As switches are written in the environment. */
export const onValues: readonly string[] = ['on', 'true', '1'];

export function coachFaults(env: Readonly<Record<string, string | undefined>>): string[] {
  const isModerated = onValues.includes(env.COACH_MODERATION ?? '');
  const faults =
    isModerated && !orderOf(env).includes('openai')
      ? ['COACH_MODERATION: needs OpenAI among the providers, since it is OpenAI that judges']
      : [];
  return [...faults, ...providerFaults(env)];
}

/** Whoever names a provider must say how to reach it; keys of SECRETS_DIR may come while the server runs. */
function providerFaults(env: Readonly<Record<string, string | undefined>>): string[] {
  if (env.SECRETS_DIR !== undefined) return [];
  return (env.COACH_PROVIDERS ?? '')
    .split(/, ?/)
    .filter(isProvider)
    .map((name) => name.toUpperCase())
    .filter((prefix) => env[`${prefix}_API_KEY`] === undefined && env[`${prefix}_BASE_URL`] === undefined)
    .map(
      (prefix) => `COACH_PROVIDERS: needs ${prefix}_API_KEY, or ${prefix}_BASE_URL of a server without keys`,
    );
}

const isProvider = (name: string): name is Name => name === 'openai' || name === 'anthropic';
const redacted = (value: string | undefined) => (value === undefined ? null : new Redacted(value));
