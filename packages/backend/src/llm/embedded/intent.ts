import type { ToolName } from '../tool.ts';

export type IntentId =
  | 'certainty'
  | 'plateau'
  | 'patterns'
  | 'plan'
  | 'plan_change'
  | 'photos'
  | 'recipe'
  | 'weight_up'
  | 'request'
  | 'goal_date'
  | 'food_today'
  | 'week'
  | 'wellbeing'
  | 'changes'
  | 'targets'
  | 'next_step'
  | 'progress'
  | 'help'
  | 'greeting';

export type ToolCall = { name: ToolName; input: Record<string, unknown> };

/** What a question is about, how people put it, and which looks it needs. Patterns see the clauses of `readMessage`. */
export type Intent = {
  id: IntentId;
  /** Offered to members who hear no numbers, too. */
  offeredWithoutNumbers?: true;
  /** Every word of the clause must be known. */
  patterns: readonly RegExp[];
  /** What follows the match may be anything: "why is my weight up … after sushi". */
  openPatterns?: readonly RegExp[];
  /** A clause that says this is meant otherwise. */
  never?: RegExp;
  calls: readonly ToolCall[];
  /** Without these looks there is nothing to say. */
  needs: readonly ToolName[];
};
