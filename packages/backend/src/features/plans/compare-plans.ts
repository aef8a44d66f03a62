import type { Recommendation, WeeklyPlan } from '@sleek/contract/plans';
import type { ToolResults } from '../../llm/tool.ts';

type Compared = {
  targets: WeeklyPlan['daily_targets'];
  items: readonly Pick<Recommendation, 'kind' | 'text' | 'basis' | 'status'>[];
};
type Change = ToolResults['get_plan']['changes'][number];

/** What is different in a plan from the one before, each change in a sentence, with what it rests on. */
export function planChanges(plan: Compared, before: Compared): Change[] {
  const kinds = new Set(plan.items.map(({ kind }) => kind));
  const kindsBefore = new Set(before.items.map(({ kind }) => kind));
  const added = plan.items.filter(({ kind }) => !kindsBefore.has(kind));
  const gone = before.items.filter(({ kind }) => !kinds.has(kind));
  return [
    ...targetChange(plan.targets, before.targets),
    ...added.map(({ text, basis }) => ({ description: `New in it: ${lowerFirst(text)}`, basis })),
    ...gone.map(({ text, status }) => ({
      description: `${status === 'dismissed' ? 'No longer in it, since you put it away' : 'No longer in it'}: ${lowerFirst(text)}`,
      basis: null,
    })),
  ];
}

function targetChange(now: Compared['targets'], before: Compared['targets']): Change[] {
  const change = now === null || before === null ? null : now.calories - before.calories;
  if (change === 0 || now === before) return [];
  if (change === null) return [{ description: now === null ? targetGone : targetNew, basis: null }];
  const description = `Its daily target went ${change > 0 ? 'up' : 'down'} by ${Math.abs(change)} kcal.`;
  return [{ description, basis: null }];
}

const targetGone = 'It has no daily target any more.';
const targetNew = 'It has a daily target now.';

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
