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
};

export function createIdeaRules(direction: Direction, rows: readonly IdeaRuleRow[]): readonly IdeaRule[] {
  return rows.map(([label, id, action, when, unless]) => ({
    label,
    ruleId: `${label}.${direction}.ideas.${id}`,
    action,
    when: parseExpression(when),
    unless: unless === '' ? [] : parseExpression(excuses(unless)),
  }));
}

/** `a not >2 b` reads as two excuses, either of which is enough. */
function excuses(unless: string): string {
  return [...unless.matchAll(/\S+(?: [>~]\d+ \S+)*/g)].map(([each]) => each).join(' | ');
}
