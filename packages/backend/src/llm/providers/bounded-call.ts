import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';

type Part = LanguageModelV4StreamPart;

/** No look takes more than a list in its arguments. */
const deepest = 8;

/** A call as it may be read: arguments that nest without end would end whoever walks through them. */
export const boundedCall = (part: Part): Part =>
  part.type === 'tool-call' && depthOf(part.input) > deepest ? { ...part, input: tooDeep } : part;

/** An argument that no look has, so that the call is refused and the model is told. */
const tooDeep = '{"nested_too_deep":true}';

/** How deep a JSON text nests at most, also one that is none. */
function depthOf(json: string): number {
  let depth = 0;
  let most = 0;
  for (const [mark] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (mark === '[' || mark === '{') most = Math.max(most, ++depth);
    else if (mark === ']' || mark === '}') depth--;
  }
  return most;
}
