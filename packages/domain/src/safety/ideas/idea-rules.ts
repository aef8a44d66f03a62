import type { Direction, PolicyFinding } from '../judgement.ts';
import { type Expression, parseExpression } from './idea-grammar.ts';

/** Risk, name, action, what must come together, and what makes it harmless: ideas by name, or `not >2 x`. */
export type IdeaRuleRow = readonly [
  label: PolicyFinding['label'],
  id: string,
  action: PolicyFinding['action'],
  when: string,
  unless: string,
];

export type IdeaRule = {
  readonly label: PolicyFinding['label'];
  readonly ruleId: string;
  readonly action: PolicyFinding['action'];
  readonly when: Expression;
  readonly unless: Expression;
  /** False where what makes it harmless is all in `unless`, and a denial is part of what is meant. */
  readonly heedsDenial: boolean;
};

export function createIdeaRules(
  direction: Direction,
  rows: readonly IdeaRuleRow[],
  { heedsDenial = true }: { heedsDenial?: boolean } = {},
): readonly IdeaRule[] {
  return rows.map(([label, id, action, when, unless]) => ({
    label,
    ruleId: `${label}.${direction}.ideas.${id}`,
    action,
    when: parseExpression(when),
    heedsDenial,
    unless: unless === '' ? [] : parseExpression(excuses(unless)),
  }));
}

/** `a not >2 b` reads as two excuses, either of which is enough. */
function excuses(unless: string): string {
  return [...unless.matchAll(/\S+(?: [>~]\d+ \S+)*/g)].map(([each]) => each).join(' | ');
}
