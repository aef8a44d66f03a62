/** How much of a conversation is carried: turns are folded into its summary long before the budget is reached. */
export type ContextRules = { budgetCharacters: number; share: number; turns: number; recentTurns: number };

export const contextRules: ContextRules = { budgetCharacters: 16_000, share: 0.6, turns: 20, recentTurns: 6 };

type Sized = { content: string };

/**
 * How many of the oldest turns are to go into the summary now; 0 while there is room. What stays are the last turns,
 * word for word, as many as fit; the last one always stays.
 */
export function turnsToFold(turns: readonly Sized[], rules: ContextRules = contextRules): number {
  const room = rules.budgetCharacters * rules.share;
  if (turns.length < rules.turns && charactersIn(turns) <= room) return 0;
  return turns.length - lastThatFit(turns.slice(-rules.recentTurns), room);
}

/** The newest turns that fit into the budget, oldest first. */
export function turnsWithin<T extends Sized>(turns: readonly T[], budgetCharacters: number): T[] {
  let characters = 0;
  const from = turns.findLastIndex(({ content }) => {
    characters += content.length;
    return characters > budgetCharacters;
  });
  return turns.slice(from + 1);
}

function lastThatFit(turns: readonly Sized[], room: number): number {
  return Math.max(turns.length === 0 ? 0 : 1, turnsWithin(turns, room).length);
}

const charactersIn = (turns: readonly Sized[]): number =>
  turns.reduce((sum, { content }) => sum + content.length, 0);
