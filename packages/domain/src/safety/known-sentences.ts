import type { IdeaHolding } from './ideas/find-ideas.ts';
import type { RequestFound } from './numeric-requests.ts';
import { createRecent, type Recent } from './recent.ts';

/**
 * What was found in single sentences, for a text that is judged piece by piece and as a whole: for texts of one
 * direction, judged in one context.
 */
export type KnownSentences = {
  readonly ideas: Recent<readonly IdeaHolding[]>;
  readonly requests: Recent<readonly RequestFound[]>;
};

const mostSentences = 24;

export function createKnownSentences(): KnownSentences {
  return { ideas: createRecent(mostSentences), requests: createRecent(mostSentences) };
}
