import { checkMigrations, migrationRuleNames } from '../releases/check-migrations.ts';
import { checkWorkflows, workflowRuleNames } from '../workflows/check-workflows.ts';
import { arrowRules } from './arrow-rules.ts';
import { checkArrows } from './arrows.ts';
import { budgetRuleNames, checkBudgets } from './budgets.ts';
import { checkNames, nameRuleNames } from './names.ts';
import { checkPlaces, placeRuleNames } from './places.ts';
import type { CheckReport } from './violation.ts';

export type StructuralCheck = {
  readonly title: string;
  readonly rules: readonly string[];
  readonly check: (root: string) => Promise<CheckReport>;
};

/** The structural checkers: verify runs them on the repository, and on a canary for each of their rules. */
export const structuralChecks: readonly StructuralCheck[] = [
  { title: 'arrows and cycles', rules: arrowRules.map(({ name }) => name ?? ''), check: checkArrows },
  { title: 'things in their place', rules: placeRuleNames, check: checkPlaces },
  { title: 'names', rules: nameRuleNames, check: checkNames },
  { title: 'size budgets', rules: budgetRuleNames, check: checkBudgets },
  { title: 'workflows', rules: workflowRuleNames, check: checkWorkflows },
  { title: 'migrations', rules: migrationRuleNames, check: checkMigrations },
];
