import type { LanguageModelV4Usage } from '@ai-sdk/provider';

export type Tokens = { input: number; output: number; estimated: boolean };

/** A rough figure for wires that broke off before they told one. */
const charactersPerToken = 4;
export const tokensIn = (characters: number) => Math.ceil(characters / charactersPerToken);

/** What the provider counted; where it gave no number, an estimate from what was sent and received. */
export function tokensOf(
  usage: LanguageModelV4Usage | null,
  characters: () => { sent: number; received: number },
): Tokens {
  const input = usage?.inputTokens.total;
  const output = usage?.outputTokens.total;
  if (input !== undefined && output !== undefined) return { input, output, estimated: false };
  const { sent, received } = characters();
  return { input: input ?? tokensIn(sent), output: output ?? tokensIn(received), estimated: true };
}

export const addTokens = (one: Tokens, other: Tokens): Tokens => ({
  input: one.input + other.input,
  output: one.output + other.output,
  estimated: one.estimated || other.estimated,
});

export const noTokens: Tokens = { input: 0, output: 0, estimated: false };
