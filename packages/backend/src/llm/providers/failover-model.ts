import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Prompt,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from '@ai-sdk/provider';
import { generateFrom } from './generate-from-stream.ts';
import type { Attempt, Provider } from './provider.ts';
import { type FailureKind, failureOf, ProviderFailure } from './provider-failure.ts';
import { restFor } from './provider-gate.ts';
import { readStep } from './read-step.ts';
import { goOnAfter } from './said-sentences.ts';
import { isRefusal, type SaidSoFar, sayStep } from './say-step.ts';
import { ReaderLeft, type StepLimits } from './step-limits.ts';
import type { Tier } from './tier.ts';
import { noTokens, tokensOf } from './token-count.ts';
import { type MemberHash, withWireOptions } from './wire-options.ts';

type Part = LanguageModelV4StreamPart;

export type FailoverDeps = {
  limits: StepLimits;
  maxOutputTokens: number;
  /** A clock that never goes back. */
  nowMs: () => number;
  nowEpochMs: () => number;
  onAttempt(attempt: Attempt): void;
  /** Told right after each request was handed to a provider, so that what is done then delays none. */
  onAsked?: (() => void) | undefined;
  /** Waited for before each request; it may end the call instead. */
  beforeAsking?: (() => Promise<void>) | undefined;
};

export type FailoverCall = {
  /** In the order of use. */
  providers: readonly Provider[];
  tier: Tier;
  member: MemberHash;
};

/** Nobody gave the step a whole answer. */
export class NobodyAnswered extends Error {
  override readonly name = 'NobodyAnswered';
  readonly kinds: readonly (FailureKind | 'resting')[];

  constructor(kinds: readonly (FailureKind | 'resting')[]) {
    super('No provider answered');
    this.kinds = kinds;
  }
}

/**
 * Several providers as one model. It shows whole sentences only; where a provider breaks off, the unfinished sentence
 * is dropped and the next one goes on after the last whole one. Nothing is thrown: the last failure is an `error` part.
 */
export function createFailoverModel(deps: FailoverDeps, call: FailoverCall): LanguageModelV4 {
  const doStream = async (options: LanguageModelV4CallOptions) => ({
    stream: ReadableStream.from(answerStep(deps, call, options)) as ReadableStream<Part>,
  });
  return {
    specificationVersion: 'v4',
    provider: 'failover',
    modelId: call.providers.map(({ name }) => name).join(','),
    supportedUrls: {},
    doStream,
    doGenerate: async (options) => generateFrom((await doStream(options)).stream),
  };
}

async function* answerStep(
  deps: FailoverDeps,
  call: FailoverCall,
  given: LanguageModelV4CallOptions,
): AsyncGenerator<Part> {
  const options = withWireOptions(given, { member: call.member, maxOutputTokens: deps.maxOutputTokens });
  const said: SaidSoFar = { sentences: [], before: hasSpoken(given.prompt) };
  const kinds: (FailureKind | 'resting')[] = [];
  yield { type: 'stream-start', warnings: [] };
  for (const provider of call.providers) {
    const ending = yield* askProvider(deps, { ...call, provider, options, said });
    if (ending === 'answered') return;
    if (ending instanceof ReaderLeft) {
      yield { type: 'error', error: ending };
      return;
    }
    kinds.push(ending);
  }
  yield { type: 'error', error: new NobodyAnswered(kinds) };
}

/** Whether this answer has said something in an earlier step. */
function hasSpoken(prompt: LanguageModelV4Prompt): boolean {
  const asked = prompt.findLastIndex(({ role }) => role === 'user');
  return prompt
    .slice(asked + 1)
    .some((message) => message.role === 'assistant' && message.content.some((part) => part.type === 'text'));
}

type Asked = {
  provider: Provider;
  tier: Tier;
  options: LanguageModelV4CallOptions;
  said: SaidSoFar;
};

/** A provider that asks to wait a moment is waited for, once, where the next one would cost more than that. */
const shortWaitMs = 2000;

async function* askProvider(
  deps: FailoverDeps,
  asked: Asked,
): AsyncGenerator<Part, 'answered' | ReaderLeft | FailureKind | 'resting'> {
  for (let waited = false; ; waited = true) {
    const pass = asked.provider.gate.enter();
    if (pass === null) return 'resting';
    let failure: ProviderFailure | ReaderLeft | null = new ReaderLeft();
    let waitMs: number | null = null;
    try {
      failure = yield* attemptStep(deps, asked);
      waitMs = waited ? null : waitFor(failure, asked.said);
    } finally {
      // Also when whoever reads this stops reading.
      if (failure === null) pass.leave('answered');
      else if (failure instanceof ReaderLeft) pass.leave('neutral');
      else if (waitMs !== null || failure.kind === 'request-refused') pass.leave('neutral');
      else pass.leave('failed', restFor(failure));
    }
    if (failure === null) return 'answered';
    if (failure instanceof ReaderLeft) return failure;
    if (waitMs === null) return failure.kind;
    await pause(waitMs, asked.options.abortSignal);
    if (asked.options.abortSignal?.aborted) return new ReaderLeft();
  }
}

const waitFor = (failure: ProviderFailure | ReaderLeft | null, said: SaidSoFar): number | null =>
  failure instanceof ProviderFailure &&
  failure.retryAfterMs !== null &&
  failure.retryAfterMs <= shortWaitMs &&
  said.sentences.length === 0
    ? failure.retryAfterMs
    : null;

/** One attempt, told of in full however it ends, unless nobody was asked. @returns null when the step was answered. */
async function* attemptStep(
  deps: FailoverDeps,
  { provider, tier, options, said }: Asked,
): AsyncGenerator<Part, ProviderFailure | ReaderLeft | null> {
  const startedMs = deps.nowMs();
  const prompt = goOnAfter(options.prompt, said.sentences);
  const seen = { characters: 0, usage: null as LanguageModelV4Usage | null };
  let outcome: Attempt['outcome'] = 'left';
  let isSent = false;
  try {
    await deps.beforeAsking?.();
    if (options.abortSignal?.aborted) return new ReaderLeft();
    const model = await provider.load(tier);
    if (options.abortSignal?.aborted) return new ReaderLeft();
    isSent = true;
    // What leads from here to the request waits for nothing from outside.
    if (deps.onAsked) setImmediate(deps.onAsked);
    const longest = longestCharacters(deps.maxOutputTokens);
    const parts = counted(readStep(model, { ...options, prompt }, deps.limits), { seen, longest });
    yield* sayStep(parts, said, (finish) => {
      outcome = isRefusal(finish) ? 'refused' : 'answered';
    });
    return null;
  } catch (error) {
    if (error instanceof ReaderLeft || options.abortSignal?.aborted) return new ReaderLeft();
    const failure = failureOf(error, deps.nowEpochMs());
    outcome = failure.kind;
    return failure;
  } finally {
    const characters = () => ({
      sent: JSON.stringify([prompt, options.tools]).length,
      received: seen.characters,
    });
    if (isSent || outcome !== 'left')
      deps.onAttempt({
        provider: provider.name,
        tier,
        outcome,
        durationMs: deps.nowMs() - startedMs,
        tokens: !isSent || isUncharged(outcome) ? noTokens : tokensOf(seen.usage, characters),
      });
  }
}

/** Refused by the status of the answer: no model has read anything. */
const isUncharged = (outcome: Attempt['outcome']): boolean =>
  ['rate-limited', 'unavailable', 'quota', 'key-refused', 'request-refused'].includes(outcome);

/** Far more than the tokens that were asked for can hold; a provider that minds no limit is read no further. */
const longestCharacters = (maxOutputTokens: number) => maxOutputTokens * 8;

type Counting = { seen: { characters: number; usage: LanguageModelV4Usage | null }; longest: number };

async function* counted(parts: AsyncIterable<Part>, { seen, longest }: Counting): AsyncGenerator<Part> {
  for await (const part of parts) {
    if ('delta' in part) seen.characters += part.delta.length;
    if (part.type === 'finish') seen.usage = part.usage;
    yield part;
    if (seen.characters <= longest || part.type === 'finish') continue;
    yield brokenOff;
    return;
  }
}

const brokenOff: Part = {
  type: 'finish',
  finishReason: { unified: 'length', raw: undefined },
  usage: {
    inputTokens: { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
    outputTokens: { total: undefined, text: undefined, reasoning: undefined },
  },
};

function pause(durationMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resume) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resume();
    };
    const timer = setTimeout(done, durationMs);
    signal?.addEventListener('abort', done, { once: true });
  });
}
