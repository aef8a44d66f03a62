import { readContext } from '../clauses.ts';
import { type SentenceWindow, sentenceWindows } from '../concept-rules.ts';
import { type Direction, type PolicyFinding, policyFinding } from '../judgement.ts';
import { holdsTogether } from '../policy-rules.ts';
import { isSpokenAgainst, showsCare } from '../refusals.ts';
import { bodyWords } from './body-words.data.ts';
import { composedIdeas } from './composed-ideas.ts';
import { conductWords } from './conduct-words.data.ts';
import { despairWords } from './despair-words.data.ts';
import { addDraftAges } from './draft-ages.ts';
import { draftIdeas, draftRules, heededDraftRules } from './draft-rules.data.ts';
import { foodWords } from './food-words.data.ts';
import { frameWords } from './frames-words.data.ts';
import { compose, type Expression, findPlaces, parseExpression } from './idea-grammar.ts';
import { inputIdeaRules, outputIdeaRules } from './idea-rules.data.ts';
import { createIdeaRules, type IdeaRule } from './idea-rules.ts';
import { createLexicon } from './lexicon.ts';
import { addNumberIdeas, type NumberContext } from './number-ideas.ts';
import { languagesOf, type Reading, readIdeas } from './read-ideas.ts';
import { stanceWords } from './stance-words.data.ts';
import { talkWords } from './talk-words.data.ts';

/** Words and rules are put in order with the first text that is read: a server that sits idle holds none of them. */
const readBook = once(() => ({
  lexicon: createLexicon([talkWords, foodWords, bodyWords, conductWords, despairWords, frameWords]),
  draftLexicon: createLexicon([
    talkWords,
    foodWords,
    bodyWords,
    conductWords,
    despairWords,
    frameWords,
    stanceWords,
  ]),
  composed: parsed(composedIdeas),
  draftComposed: parsed([...composedIdeas, ...draftIdeas]),
}));
const readRules = once(() => {
  const input = createIdeaRules('input', inputIdeaRules);
  return {
    care: input.filter(isOfCare),
    policy: input.filter((rule) => !isOfCare(rule)),
    output: [
      ...createIdeaRules('output', [...outputIdeaRules, ...heededDraftRules]),
      ...createIdeaRules('output', draftRules, { heedsDenial: false }),
    ],
  };
});

function parsed(rows: typeof composedIdeas): readonly { idea: string; when: Expression }[] {
  return rows.map(([idea, when]) => ({ idea, when: parseExpression(when) }));
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Labels whose findings are signals of care; the rest is policy. */
const careLabels: ReadonlySet<PolicyFinding['label']> = new Set([
  'self_harm',
  'eating_disorder',
  'pregnancy_minor',
]);

function isOfCare({ label, ruleId }: IdeaRule): boolean {
  return careLabels.has(label) || ruleId.endsWith('.alarm');
}

/** Ideas that are dangerous together, in many languages, where no phrase gives a member's worry away. */
export function findCareIdeas(text: string, context: NumberContext): readonly IdeaHit[] {
  return findIdeas(text, 'input', { rules: readRules().care, context });
}

/** The same for the rest of what a member may ask for. */
export function findPolicyIdeas(text: string, context: NumberContext): readonly IdeaHit[] {
  return findIdeas(text, 'input', { rules: readRules().policy, context });
}

/** The same in a draft of the coach. */
export function findDraftIdeas(text: string, context: NumberContext): readonly IdeaHit[] {
  return findIdeas(text, 'output', { rules: readRules().output, context });
}

export type IdeaHit = PolicyFinding & { readonly subject: 'member' | 'other' };

function findIdeas(
  text: string,
  direction: Direction,
  { rules: asked, context }: { rules: readonly IdeaRule[]; context: NumberContext },
): IdeaHit[] {
  const spoken = languagesOf(text);
  const windows = sentenceWindows(text).filter((window) => direction === 'input' || holdsTogether(window));
  const readings = windows.map((window) => readWindow(window, spoken, { direction, context }));
  return asked.flatMap((rule) => {
    for (const reading of readings) {
      const hit = hitOf(rule, reading, { text, direction });
      if (hit !== null) return [hit];
    }
    return [];
  });
}

function readWindow(
  { start, text }: SentenceWindow,
  spoken: ReturnType<typeof languagesOf>,
  { direction, context }: { direction: Direction; context: NumberContext },
): Reading {
  const book = readBook();
  const [lexicon, composed] =
    direction === 'output' ? [book.draftLexicon, book.draftComposed] : [book.lexicon, book.composed];
  const reading = readIdeas(text, start, { lexicon, spoken });
  addNumberIdeas(reading, text, start, context);
  if (direction === 'output') addDraftAges(reading);
  for (const { idea, when } of composed) compose(reading, idea, when);
  return reading;
}

function hitOf(
  { label, ruleId, action, when, unless, heedsDenial }: IdeaRule,
  reading: Reading,
  { text, direction }: { text: string; direction: Direction },
): IdeaHit | null {
  const places = findPlaces(reading, when);
  if (places.length === 0 || findPlaces(reading, unless).length > 0) return null;
  if (direction === 'output' && heedsDenial && reading.ideas.has('against')) return null;
  for (const { from, to } of places) {
    const span = { start: reading.words[from]?.start ?? 0, end: reading.words[to]?.end ?? 0 };
    const meant = meaningOf(text, span, { direction, action, label, ruleId, heedsDenial });
    if (meant === null) continue;
    return {
      ...policyFinding({ label, action: meant.action, ruleId, from: span.start, to: span.end }),
      ...meant,
    };
  }
  return null;
}

/** What a member may say they do not do or want; of their own state people deny much that is so. */
const deniable: ReadonlySet<PolicyFinding['label']> = new Set([
  'medical_claim',
  'unsafe_content',
  'prompt_injection',
]);

/** The action that fits who it is about and when; null where it is denied, or talk about a topic. */
function meaningOf(
  text: string,
  span: { start: number; end: number },
  {
    direction,
    action,
    label,
    ruleId,
    heedsDenial,
  }: { direction: Direction } & Pick<IdeaRule, 'action' | 'label' | 'ruleId' | 'heedsDenial'>,
): Pick<IdeaHit, 'action' | 'subject'> | null {
  if (direction === 'output')
    return (heedsDenial ? isSpokenAgainst(text, span) : showsCare(text))
      ? null
      : { action, subject: 'member' };
  const { subject, negated, past, academic } = readContext(text, span);
  if (academic || (negated && deniable.has(label))) return null;
  if (subject === 'other' && ruleId.endsWith('_told')) return null;
  const isPersonal = label === 'self_harm' || label === 'eating_disorder';
  return isPersonal && (subject === 'other' || past)
    ? { action: 'flag', subject }
    : { action, subject: isPersonal ? subject : 'member' };
}
