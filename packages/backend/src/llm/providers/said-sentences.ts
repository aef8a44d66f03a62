import type { LanguageModelV4Prompt } from '@ai-sdk/provider';

/**
 * Lets through what was not said before the break. A model that goes on says nothing of it again; one that begins
 * anew says it word for word, or in part; so each sentence that was said is left out once, wherever it comes back.
 */
export function leaveOutSaid(said: readonly string[]): (sentence: string) => boolean {
  const counts = new Map<string, number>();
  for (const sentence of said) counts.set(keyOf(sentence), (counts.get(keyOf(sentence)) ?? 0) + 1);
  return (sentence) => {
    const left = counts.get(keyOf(sentence)) ?? 0;
    if (left > 0) counts.set(keyOf(sentence), left - 1);
    return left === 0;
  };
}

const keyOf = (sentence: string) => sentence.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** The prompt of a step whose answer broke off: the next model is told what the member has already read. */
export function goOnAfter(prompt: LanguageModelV4Prompt, said: readonly string[]): LanguageModelV4Prompt {
  if (said.length === 0) return prompt;
  return [
    ...prompt,
    // Anthropic refuses a last text of the assistant that ends with white space.
    { role: 'assistant', content: [{ type: 'text', text: said.join('').trimEnd() }] },
    { role: 'user', content: [{ type: 'text', text: goOn }] },
  ];
}

const goOn =
  'The connection broke here. Go on right after your last sentence, in the same language. Repeat nothing that you have already said, and do not mention the break.';
