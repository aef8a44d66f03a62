import { allMatches } from '../all-matches.ts';
import { readContext, type Span } from './clauses.ts';
import { bareSentence, type SentenceWindow, sentenceWindows } from './concept-rules.ts';
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

/** What the rules for messages find in a member's normalised text. */
export function findPolicyHits(text: string, rules: readonly PolicyRule[]): PolicyFinding[] {
  // Most rules fail on the whole text already; windows are only cut for those that could hold.
  const possible = rulesIn(rules, text).filter(
    (rule) => rule.direction !== 'output' && rule.all.every((idea) => text.search(idea) >= 0),
  );
  const windows = possible.length === 0 ? [] : sentenceWindows(text);
  return possible.flatMap((rule) => {
    const span = windows
      .values()
      .flatMap((window) => spansIn(window, rule))
      .find((each) => !rule.negatable || !isDenied(text, each));
    return span ? [findingOf(rule, 'input', span)] : [];
  });
}

/** A rule that holds in a statement, by itself, and where: places count from the statement's beginning. */
export type PolicyHolding = { readonly rule: PolicyRule; readonly spans: readonly Span[] };

/** A statement of a draft; null where no rule was held against it yet. */
type JudgedStatement = {
  readonly start: number;
  readonly sentence: { readonly text: string; rules: readonly PolicyHolding[] | null };
};

/** What the rules for drafts find in the statements of a normalised draft, some of which may have been read before. */
export function findDraftHits(
  text: string,
  rules: readonly PolicyRule[],
  statements: readonly JudgedStatement[],
): PolicyFinding[] {
  const held = statements.flatMap(({ start, sentence }) => {
    sentence.rules ??= holdingsIn(sentence.text, rules);
    return sentence.rules.map((each) => ({ ...each, start }));
  });
  if (held.length === 0) return [];
  return rules.flatMap((rule) => {
    const spans = held
      .filter((each) => each.rule === rule)
      .flatMap((each) =>
        each.spans.map(({ start, end }) => ({ start: each.start + start, end: each.start + end })),
      );
    const span = spans.find((each) => !isSpokenAgainst(text, each));
    return span ? [findingOf(rule, 'output', span)] : [];
  });
}

function holdingsIn(statement: string, rules: readonly PolicyRule[]): readonly PolicyHolding[] {
  return rulesIn(rules, statement)
    .map((rule) => ({ rule, spans: spansIn({ start: 0, text: statement }, rule) }))
    .filter(({ spans }) => spans.length > 0);
}

function findingOf(rule: PolicyRule, direction: Direction, { start, end }: Span): PolicyFinding {
  const { label, action, id } = rule;
  return policyFinding({ label, action, ruleId: `${label}.${direction}.${id}`, from: start, to: end });
}

/** The statements of a draft: its sentences, and neighbours that belong together. */
export function statementsOf(text: string): readonly SentenceWindow[] {
  return sentenceWindows(text)
    .filter((window) => window.text.trim() !== '' && holdsTogether(window))
    .map(bareSentence);
}

/** Neighbours in a draft are one statement only where the second points back to the first: "Skip dinner. That works." */
export function holdsTogether({ text }: SentenceWindow): boolean {
  if (!/[.!?\n]\s/.test(text)) return true;
  const second = /[.!?\n]+\s+(\S.*)$/.exec(text.trimEnd())?.[1];
  return second === undefined || pointsBack.test(second);
}

const pointsBack =
  /^(?:that|this|it|thats|its|these|those|they|keep|so|then|and|just|do (?:it|that|this)|go for|which|das|dies|es|so|eso|esto|asi|cela|ca|cest|questo|cosi|e|isso|isto|assim)(?![a-z])/;

/** Where the first idea of a rule stands in a window in which the rule holds; empty where it does not. */
function spansIn(window: SentenceWindow, { all, unless }: PolicyRule): Span[] {
  if (!all.every((idea) => window.text.search(idea) >= 0)) return [];
  if (unless !== null && window.text.search(unless) >= 0) return [];
  const [first] = all;
  return (first === undefined ? [] : allMatches(window.text, first)).map((match) => {
    const start = window.start + match.index;
    return { start, end: start + match[0].length };
  });
}

function isDenied(text: string, span: Span): boolean {
  const { negated, academic } = readContext(text, span);
  return negated || academic;
}
