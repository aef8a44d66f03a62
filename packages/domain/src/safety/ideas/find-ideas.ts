import { readContext, type Span } from '../clauses.ts';
import { bareSentence, type SentenceWindow, sentenceWindows } from '../concept-rules.ts';
import { type Direction, type PolicyFinding, policyFinding } from '../judgement.ts';
import { once } from '../once.ts';
import { statementsOf } from '../policy-rules.ts';
import { type NumberHit, numbersOf } from '../quantities.ts';
import { isSpokenAgainst, showsCare } from '../refusals.ts';
import { bodyWords } from './body-words.data.ts';
import { composedIdeas } from './composed-ideas.ts';
import { conductWords } from './conduct-words.data.ts';
import { despairWords } from './despair-words.data.ts';
import { addDraftAges } from './draft-ages.ts';
import { draftIdeas, draftRules, heededDraftRules } from './draft-rules.data.ts';
import { foodWords } from './food-words.data.ts';
import { frameWords } from './frames-words.data.ts';
import {
  type Composed,
  createComposer,
  createExpressionIndex,
  type ExpressionIndex,
  findPlaces,
  parseExpression,
} from './idea-grammar.ts';
import { inputIdeaRules, outputIdeaRules } from './idea-rules.data.ts';
import { createIdeaRules, type IdeaRule } from './idea-rules.ts';
import type { LanguageCounts, Spoken } from './languages.ts';
import { createLexicon } from './lexicon.ts';
import { addNumberIdeas, type NumberContext } from './number-ideas.ts';
import { languagesOf, type Reading, readIdeas, type Word } from './read-ideas.ts';
import { stanceWords } from './stance-words.data.ts';
import { talkWords } from './talk-words.data.ts';

/** Words and rules are put in order with the first text that is read: a server that sits idle holds none of them. */
const readBook = once(() => {
  const vocabularies = [talkWords, foodWords, bodyWords, conductWords, despairWords, frameWords];
  return {
    message: { lexicon: createLexicon(vocabularies), compose: createComposer(parsed(composedIdeas)) },
    draft: {
      lexicon: createLexicon([...vocabularies, stanceWords]),
      compose: createComposer(parsed([...composedIdeas, ...draftIdeas])),
    },
  };
});
const readRules = once(() => {
  const input = createIdeaRules('input', inputIdeaRules);
  return {
    care: ruleBook(input.filter(isOfCare)),
    policy: ruleBook(input.filter((rule) => !isOfCare(rule))),
    output: ruleBook([
      ...createIdeaRules('output', [...outputIdeaRules, ...heededDraftRules]),
      ...createIdeaRules('output', draftRules, { heedsDenial: false }),
    ]),
  };
});

/** Rules with the way from ideas to them. */
type RuleBook = { readonly rules: readonly IdeaRule[]; readonly index: ExpressionIndex };

function ruleBook(rules: readonly IdeaRule[]): RuleBook {
  return { rules, index: createExpressionIndex(rules.map(({ when }) => when)) };
}

function parsed(rows: typeof composedIdeas): readonly Composed[] {
  return rows.map(([idea, when]) => ({ idea, when: parseExpression(when) }));
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
  return findIdeas(text, 'input', { book: readRules().care, context });
}

/** The same for the rest of what a member may ask for. */
export function findPolicyIdeas(text: string, context: NumberContext): readonly IdeaHit[] {
  return findIdeas(text, 'input', { book: readRules().policy, context });
}

/** The same in a draft of the coach, some of whose sentences may have been read before. */
export function findDraftIdeas(text: string, context: NumberContext, known?: KnownIdeas): readonly IdeaHit[] {
  return findIdeas(text, 'output', { book: readRules().output, context, known });
}

/** A sentence that is read more than once, as far as ideas matter. */
type ReadSentence = {
  readonly text: string;
  words: readonly Word[] | null;
  languages: LanguageCounts | null;
  numbers: readonly NumberHit[] | null;
  readonly ideas: { readonly spoken: Spoken; readonly held: readonly IdeaHolding[] }[];
};
type PlacedSentence = { readonly start: number; readonly sentence: ReadSentence };

/** What was read of sentences before. */
type KnownIdeas = {
  pieces(text: string): readonly PlacedSentence[];
  statements(text: string): readonly PlacedSentence[];
};

export type IdeaHit = PolicyFinding & { readonly subject: 'member' | 'other' };

/** A rule that holds in a sentence, by itself, and where: places count from the sentence's beginning. */
export type IdeaHolding = { readonly rule: IdeaRule; readonly spans: readonly Span[] };

type Asked = {
  readonly book: RuleBook;
  readonly context: NumberContext;
  readonly known?: KnownIdeas | undefined;
};

function findIdeas(text: string, direction: Direction, asked: Asked): IdeaHit[] {
  const { rules } = asked.book;
  const spoken = languagesOf(text, asked.known?.pieces(text));
  const sentences = direction === 'input' ? messageSentences(text) : draftStatements(text, asked.known);
  const held = sentences.flatMap(({ start, sentence }) =>
    heldIn(sentence, spoken, { direction, ...asked }).map((each) => ({ ...each, start })),
  );
  return held.length === 0 ? [] : rules.flatMap((rule) => hitsOf(rule, held, { text, direction }));
}

const messageSentences = (text: string): readonly PlacedSentence[] =>
  sentenceWindows(text)
    .filter((window) => window.text.trim() !== '')
    .map(bareSentence)
    .map(unread);

const draftStatements = (text: string, known: KnownIdeas | undefined): readonly PlacedSentence[] =>
  known?.statements(text) ?? statementsOf(text).map(unread);

const unread = ({ start, text }: SentenceWindow): PlacedSentence => ({
  start,
  sentence: { text, words: null, languages: null, numbers: null, ideas: [] },
});

/** The rules that hold in a sentence as it is read in some languages. */
function heldIn(
  sentence: ReadSentence,
  spoken: Spoken,
  asked: Asked & { direction: Direction },
): readonly IdeaHolding[] {
  const before = sentence.ideas.find((each) => each.spoken === spoken);
  if (before !== undefined) return before.held;
  const { rules, index } = asked.book;
  const reading = readSentence(sentence, spoken, asked);
  const held = index(reading).flatMap((number) => holdingOf(rules[number], reading, asked.direction));
  sentence.ideas.push({ spoken, held });
  return held;
}

function readSentence(
  sentence: ReadSentence,
  spoken: Spoken,
  { direction, context }: Asked & { direction: Direction },
): Reading {
  const book = readBook();
  const { lexicon, compose } = direction === 'output' ? book.draft : book.message;
  const reading = readIdeas(sentence, { lexicon, spoken });
  addNumberIdeas(reading, sentence.text, 0, { context, found: numbersOf(sentence) });
  if (direction === 'output') addDraftAges(reading);
  compose(reading);
  return reading;
}

function holdingOf(rule: IdeaRule | undefined, reading: Reading, direction: Direction): IdeaHolding[] {
  if (!rule) return [];
  const places = findPlaces(reading, rule.when);
  if (places.length === 0 || findPlaces(reading, rule.unless).length > 0) return [];
  if (direction === 'output' && rule.heedsDenial && reading.ideas.has('against')) return [];
  const spans = places.map(({ from, to }) => ({
    start: reading.words[from]?.start ?? 0,
    end: reading.words[to]?.end ?? 0,
  }));
  return [{ rule, spans }];
}

/** The first place of the text where a rule holds and is meant. */
function hitsOf(
  rule: IdeaRule,
  held: readonly (IdeaHolding & { readonly start: number })[],
  { text, direction }: { text: string; direction: Direction },
): IdeaHit[] {
  const { label, ruleId } = rule;
  for (const { spans, start } of held.filter((each) => each.rule === rule)) {
    for (const span of spans) {
      const at = { start: start + span.start, end: start + span.end };
      const meant = meaningOf(text, at, { direction, ...rule });
      if (meant === null) continue;
      const place = { from: at.start, to: at.end };
      return [{ ...policyFinding({ label, action: meant.action, ruleId, ...place }), ...meant }];
    }
  }
  return [];
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
  span: Span,
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
