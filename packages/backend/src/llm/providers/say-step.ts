import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { printable } from '@sleek/domain/conversation/printable';
import { createSentences } from '@sleek/domain/conversation/sentences';
import { boundedCall } from './bounded-call.ts';
import { ProviderFailure } from './provider-failure.ts';
import { leaveOutSaid } from './said-sentences.ts';

type Part = LanguageModelV4StreamPart;
type Finish = Extract<Part, { type: 'finish' }>;

/** What the member has read of this step, over every attempt at it. */
export type SaidSoFar = {
  sentences: string[];
  /** Whether an earlier step of the same answer has said anything. */
  before: boolean;
};

/** The one block of text that a step has, whoever speaks in it. */
export const textBlock = 'said';

/**
 * Turns the parts of one attempt into parts that may be shown: whole sentences at once, and tool calls only when the
 * attempt has ended well, so that an attempt that breaks off has called nothing.
 */
export async function* sayStep(
  parts: AsyncIterable<Part>,
  said: SaidSoFar,
  onFinish: (finish: Finish) => void,
): AsyncGenerator<Part> {
  const isNew = leaveOutSaid(said.sentences);
  const sentences = createSentences();
  const held = holdParts();
  let betweenBlocks = '';
  function* say(texts: readonly string[]): Generator<Part> {
    for (const text of texts.map(printable).filter(isNew)) {
      yield* held.releaseThoughts();
      if (said.sentences.length === 0) yield { type: 'text-start', id: textBlock };
      said.sentences.push(text);
      yield { type: 'text-delta', id: textBlock, delta: text };
    }
  }
  for await (const part of parts) {
    if (part.type === 'text-delta') {
      yield* say(sentences.push(betweenBlocks + part.delta));
      betweenBlocks = '';
    } else if (part.type === 'text-end') betweenBlocks = '\n\n';
    else if (part.type !== 'finish') held.hold(part);
    else {
      // An answer that ran into its longest length breaks off inside a sentence.
      if (part.finishReason.unified !== 'length') yield* say(sentences.rest());
      if (said.sentences.length === 0 && !said.before && !held.hasCalls() && !isRefusal(part))
        throw new ProviderFailure('empty');
      if (said.sentences.length > 0) yield { type: 'text-end', id: textBlock };
      yield* held.releaseAll();
      onFinish(part);
      yield part;
    }
  }
}

export const isRefusal = ({ finishReason }: Finish) => finishReason.unified === 'content-filter';

/** As many as there are tools, roughly; who calls more in one step has lost its way, and the rest is not heard. */
const callsAtMost = 16;

/** Thoughts and tool calls of an attempt, in their order. */
function holdParts() {
  let parts: Part[] = [];
  let calls = 0;
  const isThought = ({ type }: Part) => type.startsWith('reasoning');
  return {
    hold(part: Part) {
      if (part.type === 'tool-call' && ++calls > callsAtMost) return;
      // The text has one block of its own; and of a call, how it came in pieces is of no interest.
      if (part.type !== 'text-start' && !part.type.startsWith('tool-input')) parts.push(boundedCall(part));
    },
    hasCalls: () => parts.some(({ type }) => type === 'tool-call'),
    /** Those that are over, and stood before the sentence that comes now: providers mind the order. */
    releaseThoughts(): Part[] {
      const begun = parts.filter(({ type }) => type === 'reasoning-start').length;
      const ended = parts.filter(({ type }) => type === 'reasoning-end').length;
      if (begun !== ended) return [];
      const thoughts = parts.filter(isThought);
      parts = parts.filter((part) => !isThought(part));
      return thoughts;
    },
    releaseAll: () => parts.splice(0),
  };
}
