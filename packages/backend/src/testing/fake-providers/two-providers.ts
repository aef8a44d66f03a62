import { z } from 'zod';
import { type ConverseDeps, type ConverseEvent, converse, type Talk } from '../../llm/providers/converse.ts';
import { openProviders } from '../../llm/providers/open-providers.ts';
import type { Attempt, ProviderName } from '../../llm/providers/provider.ts';
import { Redacted } from '../../secrets.ts';
import { type FakeProvider, openFakeProvider } from './fake-provider.ts';

export const fakeKeys = { openai: 'sk-test-openai-7f3a', anthropic: 'sk-ant-test-91bc' };

export type TwoProviders = AsyncDisposable & {
  openai: FakeProvider;
  anthropic: FakeProvider;
  /** In the order of use. */
  order: ProviderName[];
  attempts: Attempt[];
  /** What the providers' gates told. */
  rests: { name: ProviderName; restMs: number | null }[];
  /** Moves the breakers' clock. */
  passMs(durationMs: number): void;
  /** Gates as on a fresh start. @param options.hangs a provider will be waited for in vain. */
  restart(options?: { hangs?: boolean }): void;
  deps: ConverseDeps;
  /** How often each look was taken. */
  looks: { name: string; input: unknown }[];
  ask(change?: Partial<Talk>): Promise<ConverseEvent[]>;
};

/** Far beyond what loopback needs on a busy machine. */
const patient = { headerMs: 10_000, firstContentMs: 10_000, idleMs: 10_000, stepMs: 15_000 };
/** Short enough to be waited for, in tests of what hangs. */
const impatient = { headerMs: 500, firstContentMs: 500, idleMs: 500, stepMs: 5000 };

/** Two fake providers with the real client in front of them. */
export async function openTwoProviders(): Promise<TwoProviders> {
  const [openai, anthropic] = [await openFakeProvider('openai'), await openFakeProvider('anthropic')];
  let aheadMs = 0;
  const nowMs = () => performance.now() + aheadMs;
  const rests: TwoProviders['rests'] = [];
  const attempts: Attempt[] = [];
  const open = () =>
    openProviders(
      {
        openai: settingsOf(fakeKeys.openai, openai.url),
        anthropic: settingsOf(fakeKeys.anthropic, anthropic.url),
      },
      {
        nowMs,
        streamsAtMost: 100,
        onRest: (name, restMs) => rests.push({ name, restMs }),
        onBack: (name) => rests.push({ name, restMs: null }),
      },
    );
  const two: TwoProviders = {
    openai,
    anthropic,
    order: ['openai', 'anthropic'],
    attempts,
    rests,
    passMs: (durationMs) => {
      aheadMs += durationMs;
    },
    restart: ({ hangs = false } = {}) => {
      two.deps.limits = hangs ? impatient : patient;
      two.deps.providers = open();
      two.order = ['openai', 'anthropic'];
      for (const list of [attempts, rests, two.looks, openai.requests, anthropic.requests]) list.splice(0);
    },
    deps: {
      limits: patient,
      maxOutputTokens: 900,
      nowMs,
      nowEpochMs: () => 1_790_000_000_000,
      onAttempt: (attempt) => attempts.push(attempt),
      providers: open(),
      providersInUse: async () => two.order,
      totalMs: 20_000,
      lookMs: 300,
      hashSecret: () => 'a secret of this installation',
    },
    looks: [],
    async ask(change) {
      const events: ConverseEvent[] = [];
      for await (const event of converse(two.deps, { ...talkWith(two), ...change })) events.push(event);
      return events;
    },
    async [Symbol.asyncDispose]() {
      await openai[Symbol.asyncDispose]();
      await anthropic[Symbol.asyncDispose]();
    },
  };
  return two;
}

const settingsOf = (key: string, baseUrl: string) => ({
  apiKey: () => new Redacted(key),
  baseUrl,
  models: { free: 'fake-small', standard: 'fake-middle', premium: 'fake-large' },
});

export const talkWith = (two: Pick<TwoProviders, 'looks'>): Talk => ({
  userId: '6f1a5a52-0f3c-4d5e-9d5b-2f6c1f3f0a11',
  tier: 'standard',
  instructions: 'You are a coach.',
  messages: [{ role: 'user', content: 'How is my trend?' }],
  looks: [
    {
      name: 'get_weight_trend',
      description: 'Your weights',
      input: z.object({ days: z.int().min(7).max(365) }),
    },
  ],
  look: async (name, input) => {
    two.looks.push({ name, input });
    return { success: true, result: { weekly_rate_of_change_kg: -0.4 } };
  },
});

/** What the member read. */
export const textOf = (events: readonly ConverseEvent[]): string =>
  events.map((event) => (event.type === 'sentence' ? event.text : '')).join('');
