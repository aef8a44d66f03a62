import type { ModelMessage, TextStreamPart, ToolSet } from 'ai';
import type { z } from 'zod';
import { onceDone } from '../../platform/once-done.ts';
import { readToolInput } from '../tool.ts';
import { createFailoverModel, type FailoverDeps, NobodyAnswered } from './failover-model.ts';
import type { Attempt, Provider, ProviderName } from './provider.ts';
import { ReaderLeft } from './step-limits.ts';
import type { Tier } from './tier.ts';
import { addTokens, noTokens, type Tokens } from './token-count.ts';
import { hashMember } from './wire-options.ts';

export type ConverseDeps = FailoverDeps & {
  providers: readonly Provider[];
  /** Asked for every answer: whom to ask now, in order. Nobody switches the providers off. */
  providersInUse(): Promise<readonly ProviderName[]>;
  /** For the whole answer, looks included. */
  totalMs: number;
  /** For one look. */
  lookMs: number;
  /** Of this installation; turns a member's id into what a provider may see. */
  hashSecret: () => string;
};

/** A look that the model may ask for; `CoachTool` has these fields. */
export type OfferedLook = {
  name: string;
  description: string;
  input: z.ZodType<Record<string, unknown>>;
  /** Where it may take longer than others. */
  timeoutMs?: number;
};

export type Talk = {
  userId: string;
  tier: Tier;
  /** The same for everybody as far as possible, so that providers can cache it. */
  instructions: string;
  messages: readonly { role: 'user' | 'assistant'; content: string }[];
  looks: readonly OfferedLook[];
  /** Takes a look; a failure is a value, since the model reads what comes back. */
  look(name: string, input: Record<string, unknown>): Promise<{ success: boolean; result: unknown }>;
  /** Told once a provider has been asked, and again with every other request. */
  onAsked?: () => void;
  /** Asked before every request but the first: whether more of the member may be sent out. */
  mayGoOn?: () => Promise<boolean>;
  signal?: AbortSignal;
};

export type ConverseEvent =
  | { type: 'sentence'; text: string }
  /** A call that no look takes: of one that is not offered, or with other arguments than it has. */
  | { type: 'tool-refused'; name: string; input: unknown }
  | { type: 'tool-start'; id: string; name: string; input: Record<string, unknown> }
  | { type: 'tool-end'; id: string; name: string; success: boolean; latencyMs: number }
  | { type: 'end'; provider: ProviderName; usage: Tokens; attempts: readonly Attempt[] }
  | { type: 'failed'; reason: FailedReason; usage: Tokens; attempts: readonly Attempt[] };

/**
 * `off`: no provider is in use; `unavailable`: none of them answered; `refused`: one would not speak of this;
 * `timeout`: the whole answer took too long; `left`: the reader is gone; `withdrawn`: no more may be sent out.
 */
export type FailedReason = 'off' | 'unavailable' | 'refused' | Ended;
type Ended = 'timeout' | 'left' | 'withdrawn';

/** An answer has this many steps at most; the last one must speak, so it is offered no looks. */
export const stepsAtMost = 6;

/**
 * One answer by a model: whole sentences and looks as they come, then exactly one `end` or `failed`. Sentences that
 * were given before a `failed` stay true to what was said, and are all there is.
 */
export async function* converse(deps: ConverseDeps, talk: Talk): AsyncGenerator<ConverseEvent> {
  const attempts: Attempt[] = [];
  const sum = () => ({ usage: attempts.map(({ tokens }) => tokens).reduce(addTokens, noTokens), attempts });
  const names = await deps.providersInUse();
  const providers = names.flatMap((name) => deps.providers.filter((provider) => provider.name === name));
  if (providers.length === 0) {
    yield { type: 'failed', reason: 'off', ...sum() };
    return;
  }
  using ending = endAfter(deps.totalMs, talk.signal);
  const onAttempt = (attempt: Attempt) => {
    attempts.push(attempt);
    deps.onAttempt(attempt);
  };
  let isFirst = true;
  const beforeAsking = async () => {
    if (!isFirst && talk.mayGoOn && !(await talk.mayGoOn())) ending.end('withdrawn');
    isFirst = false;
  };
  const model = createFailoverModel(
    { ...deps, onAttempt, onAsked: talk.onAsked, beforeAsking },
    { providers, tier: talk.tier, member: hashMember(talk.userId, deps.hashSecret()) },
  );
  const failed = yield* speak(deps, talk, { model, signal: ending.signal });
  const last = attempts.findLast(({ outcome }) => outcome === 'answered');
  const reason = ending.reason() ?? failed;
  if (reason !== null || last === undefined)
    yield { type: 'failed', reason: reason ?? 'unavailable', ...sum() };
  else yield { type: 'end', provider: last.provider, ...sum() };
}

type Ending = Disposable & { signal: AbortSignal; reason(): Ended | null; end(why: Ended): void };

function endAfter(totalMs: number, reader: AbortSignal | undefined): Ending {
  const ending = new AbortController();
  let reason: Ended | null = null;
  const end = (why: Ended) => {
    reason ??= why;
    ending.abort();
  };
  const leave = () => end('left');
  if (reader?.aborted) leave();
  reader?.addEventListener('abort', leave, { once: true });
  const timer = setTimeout(() => end('timeout'), totalMs);
  return {
    signal: ending.signal,
    reason: () => reason,
    end,
    [Symbol.dispose]() {
      clearTimeout(timer);
      reader?.removeEventListener('abort', leave);
      ending.abort();
    },
  };
}

type Speaking = { model: ReturnType<typeof createFailoverModel>; signal: AbortSignal };

/** Runs the steps. @returns why there is no whole answer; null when there is one. */
async function* speak(
  deps: ConverseDeps,
  talk: Talk,
  { model, signal }: Speaking,
): AsyncGenerator<ConverseEvent, FailedReason | null> {
  const { isStepCount, streamText } = await library();
  const latencies = new Map<string, number>();
  const { stream } = streamText({
    model,
    instructions: talk.instructions,
    messages: talk.messages as ModelMessage[],
    tools: await toolsOf(deps, talk, latencies),
    stopWhen: isStepCount(stepsAtMost),
    prepareStep: ({ stepNumber }) => (stepNumber < stepsAtMost - 1 ? {} : { toolChoice: 'none' }),
    maxRetries: 0,
    abortSignal: signal,
    // Both would carry what members say into traces and onto the console.
    telemetry: { isEnabled: false, recordInputs: false, recordOutputs: false },
    onError: () => {},
  });
  let failed: FailedReason | null = null;
  for await (const part of stream) {
    if (part.type === 'error') failed = whyFailed(part.error);
    if (part.type === 'finish-step' && part.finishReason === 'content-filter') failed = 'refused';
    const event = eventOf(part, latencies);
    if (event !== null) yield event;
  }
  return failed;
}

/** Whatever else is wrong is with what was answered, such as a look where none was offered: it ends there. */
function whyFailed(error: unknown): FailedReason | null {
  if (error instanceof ReaderLeft) return 'left';
  return error instanceof NobodyAnswered ? 'unavailable' : null;
}

function eventOf(part: TextStreamPart<ToolSet>, latencies: Map<string, number>): ConverseEvent | null {
  // The failover model gives a whole sentence at a time.
  if (part.type === 'text-delta') return { type: 'sentence', text: part.text };
  if (part.type === 'tool-call' && part.invalid === true)
    return { type: 'tool-refused', name: part.toolName, input: part.input };
  if (part.type === 'tool-call')
    return {
      type: 'tool-start',
      id: part.toolCallId,
      name: part.toolName,
      input: part.input as Record<string, unknown>,
    };
  if (part.type !== 'tool-result') return null;
  const latencyMs = Math.round(latencies.get(part.toolCallId) ?? 0);
  const success = (part.output as LookAnswer).success;
  return { type: 'tool-end', id: part.toolCallId, name: part.toolName, success, latencyMs };
}

type LookAnswer = { success: boolean; result?: unknown };

async function toolsOf(deps: ConverseDeps, talk: Talk, latencies: Map<string, number>): Promise<ToolSet> {
  const { jsonSchema, tool, toJSONSchema } = await library();
  const schemaOf = (look: OfferedLook) =>
    jsonSchema<Record<string, unknown>>(
      onceMade(look.input, () => toJSONSchema(look.input, { io: 'input' })),
      {
        validate: (given) => {
          const read = readToolInput(look, given);
          return read.ok
            ? { success: true, value: read.value }
            : { success: false, error: new Error(read.error) };
        },
      },
    );
  const offer = (look: OfferedLook) =>
    tool({
      description: look.description,
      inputSchema: schemaOf(look),
      execute: async (given, { toolCallId }): Promise<LookAnswer> => {
        const startedMs = deps.nowMs();
        const answer = await lookWithin(deps.lookMs + (look.timeoutMs ?? 0), () =>
          talk.look(look.name, given),
        );
        latencies.set(toolCallId, deps.nowMs() - startedMs);
        return answer;
      },
    });
  return Object.fromEntries(talk.looks.map((look) => [look.name, offer(look)]));
}

/** It weighs as much as the rest of the server, so it is loaded when a model is first asked. */
const library = onceDone(async () => {
  const [{ isStepCount, jsonSchema, streamText, tool }, { toJSONSchema }] = await Promise.all([
    import('ai'),
    import('zod'),
  ]);
  return { isStepCount, jsonSchema, streamText, tool, toJSONSchema };
});

const made = new WeakMap<object, object>();

/** What a look takes stays the same from answer to answer. */
function onceMade(schema: object, make: () => object): object {
  const present = made.get(schema) ?? make();
  made.set(schema, present);
  return present;
}

/** The model reads that a look failed, never why: an error's message is not for a provider. */
async function lookWithin(limitMs: number, look: () => Promise<LookAnswer>): Promise<LookAnswer> {
  const late = Promise.withResolvers<LookAnswer>();
  const timer = setTimeout(() => late.resolve({ success: false }), limitMs);
  try {
    return await Promise.race([look(), late.promise]);
  } catch {
    return { success: false };
  } finally {
    clearTimeout(timer);
  }
}
