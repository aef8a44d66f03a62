import { readContext } from './clauses.ts';
import { type SentenceWindow, sentenceWindows } from './concept-rules.ts';
import { phrasesPattern } from './cues.ts';
import { type Direction, type PolicyFinding, policyFinding } from './judgement.ts';
import { isSpokenAgainst } from './refusals.ts';
import { createRuleIndex } from './rule-index.ts';

/**
 * A rule of the policy: every idea of `all` within one sentence (or two short neighbours), none of `unless`.
 * A draft that speaks against it is let pass, and where `negatable` so is a member who says they would not.
 */
export type PolicyRule = {
  readonly id: string;
  readonly label: PolicyFinding['label'];
  readonly direction: Direction | 'both';
  readonly action: PolicyFinding['action'];
  readonly all: readonly RegExp[];
  readonly unless: RegExp | null;
  readonly negatable: boolean;
};

export type PolicyRow = readonly [
  id: string,
  direction: Direction | 'both',
  action: PolicyFinding['action'],
  all: readonly string[],
  unless?: string,
];

export function createPolicyRules(
  label: PolicyFinding['label'],
  rows: readonly PolicyRow[],
  { negatable }: { negatable: boolean },
): readonly PolicyRule[] {
  return rows.map(([id, direction, action, all, unless]) => ({
    id,
    label,
    direction,
    action,
    all: all.map((words) => phrasesPattern([words])),
    unless: unless === undefined ? null : phrasesPattern([unless]),
    negatable,
  }));
}

const rulesIn = createRuleIndex((rule: PolicyRule) => rule.all);

/** What the rules of one direction find in normalised text. */
export function findPolicyHits(
  text: string,
  direction: Direction,
  rules: readonly PolicyRule[],
): PolicyFinding[] {
  // Most rules fail on the whole text already; windows are only cut for those that could hold.
  const possible = rulesIn(rules, text).filter(
    (rule) =>
      (rule.direction === 'both' || rule.direction === direction) &&
      rule.all.every((idea) => text.search(idea) >= 0),
  );
  if (possible.length === 0) return [];
  const windows = sentenceWindows(text).filter((window) => direction === 'input' || holdsTogether(window));
  return possible.flatMap((rule) => {
    const span = windows
      .values()
      .map((window) => spanIn(window, rule, { text, direction }))
      .find((each) => each !== null);
    if (!span) return [];
    const ruleId = `${rule.label}.${direction}.${rule.id}`;
    return [
      policyFinding({ label: rule.label, action: rule.action, ruleId, from: span.start, to: span.end }),
    ];
  });
}

/** Neighbours in a draft are one statement only where the second points back to the first: "Skip dinner. That works." */
export function holdsTogether({ text }: SentenceWindow): boolean {
  const second = /[.!?\n]+\s+(\S.*)$/.exec(text.trimEnd())?.[1];
  return second === undefined || pointsBack.test(second);
}

const pointsBack =
  /^(?:that|this|it|thats|its|these|those|they|keep|so|then|and|just|do (?:it|that|this)|go for|which|das|dies|es|so|eso|esto|asi|cela|ca|cest|questo|cosi|e|isso|isto|assim)(?![a-z])/;

function spanIn(
  window: SentenceWindow,
  rule: PolicyRule,
  { text, direction }: { text: string; direction: Direction },
): { start: number; end: number } | null {
  if (!rule.all.every((idea) => window.text.search(idea) >= 0)) return null;
  if (rule.unless !== null && window.text.search(rule.unless) >= 0) return null;
  const [first] = rule.all;
  for (const match of first === undefined ? [] : window.text.matchAll(first)) {
    const start = window.start + match.index;
    const span = { start, end: start + match[0].length };
    if ((direction === 'input' && !rule.negatable) || !isDenied(text, span, direction)) return span;
  }
  return null;
}

function isDenied(text: string, span: { start: number; end: number }, direction: Direction): boolean {
  if (direction === 'output') return isSpokenAgainst(text, span);
  const { negated, academic } = readContext(text, span);
  return negated || academic;
}
