import { BudgetsBudget } from '@cdktn/provider-aws/lib/budgets-budget/index.js';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';
import type { Topics } from './topics.ts';

/**
 * What AWS may cost in a month. Model providers send bills of their own: what is spent there is watched by the alarm
 * `ai-spend`, and bounded a member a day by COACH_TOKENS_PER_DAY.
 */
export function defineBudget(
  scope: Construct,
  { environment, budgetUsdAMonth }: Settings,
  { notify }: Topics,
): void {
  const told = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notificationType,
    threshold,
    thresholdType: 'PERCENTAGE',
    comparisonOperator: 'GREATER_THAN',
    subscriberSnsTopicArns: [notify],
  });
  new BudgetsBudget(scope, 'budget', {
    name: `sleek-coach-${environment}`,
    budgetType: 'COST',
    timeUnit: 'MONTHLY',
    limitAmount: String(budgetUsdAMonth),
    limitUnit: 'USD',
    notification: [told('ACTUAL', 50), told('ACTUAL', 80), told('ACTUAL', 100), told('FORECASTED', 100)],
  });
}
