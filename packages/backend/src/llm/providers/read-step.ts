import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
} from '@ai-sdk/provider';
import { ProviderFailure } from './provider-failure.ts';
import { type StepLimits, watchStep } from './step-limits.ts';

/**
 * The parts of one step of one provider until its `finish`. Whatever goes wrong is thrown: a refused call, a limit,
 * a stream that breaks, an error that the provider reports, an end without `finish`.
 */
export async function* readStep(
  model: LanguageModelV4,
  options: LanguageModelV4CallOptions,
  limits: StepLimits,
): AsyncGenerator<LanguageModelV4StreamPart> {
  using watch = watchStep(limits, options.abortSignal);
  watch.wait('header');
  const { stream } = await watch.orTrouble(model.doStream({ ...options, abortSignal: watch.signal }));
  watch.wait('content');
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value: part } = await watch.orTrouble(reader.read());
      if (done) throw new ProviderFailure('cut');
      if (part.type === 'error') throw part.error;
      if (!isContent(part)) continue;
      if (part.type === 'finish' && brokenEnds.has(part.finishReason.unified))
        throw new ProviderFailure('cut');
      watch.pause();
      yield part;
      if (part.type === 'finish') return;
      watch.wait('next');
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

const brokenEnds = new Set(['interrupted', 'error']);

/** A ping or the announcement of an answer does not say that more is coming. */
const isContent = ({ type }: LanguageModelV4StreamPart) => /^(text|reasoning|tool)-|^finish$/.test(type);
