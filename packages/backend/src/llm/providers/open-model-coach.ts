import { tokensAtMost } from '@sleek/domain/conversation/token-budget';
import type { CoachConfig } from '../../coach-config.ts';
import type { Events } from '../../events.ts';
import type { Clock } from '../../platform/clock.ts';
import type { LiveSecrets } from '../../platform/live-secrets.ts';
import { type ConverseEvent, converse, stepsAtMost, type Talk } from './converse.ts';
import { openProviders } from './open-providers.ts';
import type { ProviderName } from './provider.ts';

/** A coach that speaks through model providers. What it says is not yet checked: whoever shows it checks it. */
export type ModelCoach = {
  converse(talk: Talk): AsyncGenerator<ConverseEvent>;
  /** @param characters of what is sent, looks included. */
  tokensAtMost(characters: number): number;
};

export type ModelCoachDeps = {
  secrets: Pick<LiveSecrets, 'providerKey' | 'dataKeys'>;
  clock: Clock;
  events: Pick<Events, 'coachProviderAsked' | 'coachProviderRests' | 'coachProviderBack'>;
  /** Whom to ask now, of those of the configuration and in which order; asked for every answer. */
  providersInUse(configured: readonly ProviderName[]): Promise<readonly ProviderName[]>;
};

/** Enough for a long answer; whoever writes more is not read. */
const maxOutputTokens = 2000;
/** A look has its own limit; this is for one that cannot even be logged. */
const lookMs = 4000;
const streamsAtMost = 100;

/** The providers of the configuration. Nothing is loaded and nobody is asked before the first answer. */
export function openModelCoach(config: CoachConfig, deps: ModelCoachDeps): ModelCoach {
  const { events, secrets, clock } = deps;
  const nowMs = () => performance.now();
  const settingsOf = (name: ProviderName) => ({
    ...config.providers[name],
    apiKey: () => secrets.providerKey(name),
  });
  const providers = openProviders(
    { openai: settingsOf('openai'), anthropic: settingsOf('anthropic') },
    { nowMs, streamsAtMost, onRest: events.coachProviderRests, onBack: events.coachProviderBack },
  );
  const limits = {
    headerMs: config.headerTimeoutMs,
    firstContentMs: config.idleTimeoutMs,
    idleMs: config.idleTimeoutMs,
    // The next provider still needs time for its own step.
    stepMs: Math.ceil(config.totalTimeoutMs * 0.75),
  };
  return {
    tokensAtMost: (characters) =>
      tokensAtMost({ characters, steps: stepsAtMost, answerTokens: maxOutputTokens }),
    converse: (talk) =>
      converse(
        {
          providers,
          providersInUse: () => deps.providersInUse(config.order),
          limits,
          totalMs: config.totalTimeoutMs,
          lookMs,
          maxOutputTokens,
          nowMs,
          nowEpochMs: () => clock.now().getTime(),
          hashSecret: () => secrets.dataKeys().reveal(),
          onAttempt: events.coachProviderAsked,
        },
        talk,
      ),
  };
}
