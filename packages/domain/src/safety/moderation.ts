import { type Judgement, policyFinding, type riskLabels } from './judgement.ts';

type ModerationRule = {
  readonly categories: readonly string[];
  readonly label: (typeof riskLabels)[number];
  readonly action: 'block' | 'flag';
  readonly ruleId: string;
};

/** The gravest first. Categories that are not here, such as plain insults, are no reason for care. */
const rules: readonly ModerationRule[] = [
  {
    // Who asks how to do it is in no less danger than who says that they will.
    categories: ['self-harm/intent', 'self-harm/instructions'],
    label: 'self_harm',
    action: 'block',
    ruleId: 'self_harm.input.moderation',
  },
  {
    categories: ['violence', 'illicit', 'illicit/violent', 'sexual/minors'],
    label: 'unsafe_content',
    action: 'block',
    ruleId: 'unsafe_content.input.moderation',
  },
  {
    categories: ['self-harm'],
    label: 'self_harm',
    action: 'flag',
    ruleId: 'self_harm.input.moderation_hint',
  },
];

/**
 * What the policy makes of the categories in which a provider's moderation flagged a message; null where none of them
 * counts. It tells no place, so that the finding is the whole message.
 *
 * @example judgeModeration(['self-harm'], 'I am so tired of it all')?.action // 'flag'
 */
export function judgeModeration(flagged: readonly string[], message: string): Judgement | null {
  const rule = rules.find(({ categories }) => categories.some((category) => flagged.includes(category)));
  if (rule === undefined) return null;
  const { categories: _categories, ...found } = rule;
  const { from: start, to: end, ...finding } = policyFinding({ ...found, from: 0, to: message.length });
  return { ...finding, start, end };
}
