/** Tokens that were spent so far, an answer under way counted as what it may cost at most. */
export type SpentTokens = { day: number; conversation: number };
/** What a member may spend on a day and what one conversation may cost. */
export type TokenLimits = { perDay: number; perConversation: number };

/** What has been spent once an answer tells what it cost. One that never tells, since it broke off, has cost all of it. */
export function settleTokens(
  spent: SpentTokens,
  { reserved, used }: { reserved: number; used: number },
): SpentTokens {
  const back = reserved - used;
  return { day: Math.max(0, spent.day - back), conversation: Math.max(0, spent.conversation - back) };
}

/** How much of a budget is spent, of the one that is nearer to its end: 0 to 1. */
export function shareSpent(spent: SpentTokens, { perDay, perConversation }: TokenLimits): number {
  return Math.max(shareOf(spent.day, perDay), shareOf(spent.conversation, perConversation));
}

const shareOf = (part: number, whole: number) => (part >= whole ? 1 : Math.max(0, part) / whole);

const charactersPerToken = 4;

/** What an answer may cost at most: what is sent, once for each step, and the longest answer of each. */
export function tokensAtMost({
  characters,
  steps,
  answerTokens,
}: {
  characters: number;
  steps: number;
  answerTokens: number;
}): number {
  return steps * (Math.ceil(characters / charactersPerToken) + answerTokens);
}
