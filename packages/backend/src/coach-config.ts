import { Redacted } from './secrets.ts';

type Name = 'openai' | 'anthropic';
export type ProviderConfig = {
  /** Null: the server at `baseUrl` asks for none, or SECRETS_DIR will hold one. */
  apiKey: Redacted | null;
  /** Null: the provider's own servers. */
  baseUrl: string | null;
  /** Model ids by what an account pays for. */
  models: Readonly<Record<'free' | 'standard' | 'premium', string>>;
};

export type CoachConfig = {
  /** The model providers to ask, in order; empty: the embedded coach answers alone. */
  order: readonly Name[];
  providers: Readonly<Record<Name, ProviderConfig>>;
  /** Who answers when every provider is down. */
  onOutage: 'canned' | 'embedded';
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
};

export function readCoachConfig(env: CoachValues): CoachConfig {
  const keys = { openai: env.OPENAI_API_KEY, anthropic: env.ANTHROPIC_API_KEY };
  const named = env.COACH_PROVIDERS?.split(/, ?/);
  const order = (named ?? ['openai', 'anthropic'].filter((name) => keys[name as Name])).filter(isProvider);
  const { OPENAI_MODEL: model } = env;
  return {
    order: [...new Set(order)],
    providers: {
      openai: {
        apiKey: redacted(keys.openai),
        baseUrl: env.OPENAI_BASE_URL ?? null,
        models: {
          free: env.OPENAI_MODEL_FREE ?? model,
          standard: env.OPENAI_MODEL_STANDARD ?? model,
          premium: env.OPENAI_MODEL_PREMIUM ?? model,
        },
      },
      anthropic: {
        apiKey: redacted(keys.anthropic),
        baseUrl: env.ANTHROPIC_BASE_URL ?? null,
        models: { free: env.ANTHROPIC_MODEL, standard: env.ANTHROPIC_MODEL, premium: env.ANTHROPIC_MODEL },
      },
    },
    onOutage: env.COACH_ON_OUTAGE,
    headerTimeoutMs: env.COACH_HEADER_TIMEOUT_MS,
    idleTimeoutMs: env.COACH_IDLE_TIMEOUT_MS,
    totalTimeoutMs: env.COACH_TOTAL_TIMEOUT_MS,
  };
}

/** Whoever names a provider must say how to reach it; keys of SECRETS_DIR may come while the server runs. */
export function coachFaults(env: Readonly<Record<string, string | undefined>>): string[] {
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
