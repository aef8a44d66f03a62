import { createSentences } from '../conversation/sentences.ts';
import { type JudgeContext, type Verdict, weighText } from './judge-text.ts';
import type { Judgement } from './judgement.ts';
import { createKnownSentences, type KnownSentences } from './known-sentences.ts';
import type { RiskModel } from './model/risk-model.ts';
import { doubtingModel } from './model/risk-signal.ts';

/** What to do with the next stretch of an answer. `text` is all that may be shown of it. */
export type GuardStep =
  | { readonly decision: 'leave-out'; readonly text: ''; readonly judgement: null }
  | { readonly decision: 'allow'; readonly text: string; readonly judgement: null }
  | { readonly decision: 'replace'; readonly text: string; readonly judgement: Judgement }
  | { readonly decision: 'stop'; readonly text: string; readonly judgement: Judgement };

export type SentenceGuardOptions = {
  readonly context?: JudgeContext | undefined;
  /** What else is judged of every text, such as whether it gives a secret away; null where there is nothing to say. */
  readonly alsoJudge?: ((text: string) => Judgement | null) | undefined;
  /** Leaves out sentences in which nothing was found, yet not by much. */
  readonly leavesOutDoubtful?: boolean | undefined;
  /** Stands in for a sentence that is not said. */
  readonly replacementFor: (judgement: Judgement) => string;
  /** Takes the place of everything that would still come. */
  readonly stopReplyFor: (judgement: Judgement) => string;
};

export type SentenceGuard = {
  /** Takes a delta; yields a step for each sentence that it completes. After a `stop` it yields nothing any more. */
  push(delta: string): GuardStep[];
  /** The answer is over: the rest is judged, then everything once more. */
  end(): GuardStep[];
};

/** Sentences are judged twice, alone and beside others: what was read the first time is kept for as long as the answer. */
type Judging = SentenceGuardOptions & { readonly known: KnownSentences };

/**
 * Holds an answer back until a sentence is whole, and lets it out only once it was judged, alone and together with
 * what was shown before it. Nothing is ever let out unjudged: not half a sentence, not on error (that is a stop).
 *
 * @example for (const step of guard.push(delta)) if (step.decision === 'stop') provider.abort(); else show(step.text);
 */
export function createSentenceGuard(asked: SentenceGuardOptions): SentenceGuard {
  const options: Judging = { ...asked, known: createKnownSentences() };
  const sentences = createSentences();
  let shown = '';
  let before: readonly string[] = [];
  let stopped = false;

  const judge = (sentence: string): GuardStep => {
    const step = decide(sentence, before.join(''), options);
    if (step.decision === 'stop') stopped = true;
    else {
      shown = `${shown}${step.text}`;
      before = lastOf([...before, step.text]);
    }
    return step;
  };

  const judgeAll = (whole: readonly string[]): GuardStep[] => {
    const steps: GuardStep[] = [];
    for (const sentence of whole) if (!stopped) steps.push(judge(sentence));
    return steps;
  };

  return {
    push: (delta) => (stopped ? [] : judgeAll(sentences.push(delta))),
    end() {
      if (stopped) return [];
      const steps = judgeAll(sentences.rest());
      return stopped ? steps : [...steps, ...wholeAnswer(shown, options)];
    },
  };
}

/** A sentence can be a line of a few words, so that it takes several to know what the next one means. */
const rememberedCharacters = 80;

function lastOf(shown: readonly string[]): readonly string[] {
  const [oldest = '', ...later] = shown;
  return later.length > 0 && shown.join('').length - oldest.length >= rememberedCharacters
    ? lastOf(later)
    : shown;
}

/** A sentence is judged by itself and after what came before it: numbers and "not" reach across the full stop. */
function decide(sentence: string, before: string, options: Judging): GuardStep {
  if (sentence.trim() === '') return { decision: 'allow', text: sentence, judgement: null };
  const { judgement: alone, isDoubtful } = judgeDraft(sentence, options);
  const judgement =
    before.trim() === '' ? alone : graver(alone, judgeTogether(sentence, before, alone, options));
  if (judgement.action === 'block')
    return { decision: 'stop', text: options.stopReplyFor(judgement), judgement };
  if (judgement.action === 'allow')
    return isDoubtful && options.leavesOutDoubtful === true
      ? { decision: 'leave-out', text: '', judgement: null }
      : { decision: 'allow', text: sentence, judgement: null };
  const space = /\s*$/.exec(sentence)?.[0] ?? '';
  return { decision: 'replace', text: `${options.replacementFor(judgement)}${space}`, judgement };
}

/**
 * What was shown already was judged then; only what the new sentence adds to it counts. Lines are read as one: a
 * sentence that goes on over a line end means the same.
 */
function judgeTogether(sentence: string, shown: string, alone: Judgement, options: Judging): Judgement {
  const before = inOneLine(shown);
  const together = judgeParts(`${before}${inOneLine(sentence)}`, options);
  if (together.action === 'allow' || together.end > before.length) return together;
  return judgeParts(before, options).action === 'allow' ? together : alone;
}

const inOneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');

/** A last look at the whole; what it finds can no longer be unsaid, so it ends the answer with the safe reply. */
function wholeAnswer(shown: string, options: Judging): GuardStep[] {
  const judgement = judgeParts(shown, options);
  return judgement.action === 'block'
    ? [{ decision: 'stop', text: options.stopReplyFor(judgement), judgement }]
    : [];
}

/** The trained model has scored each sentence by itself; of several at once it makes too much. */
const judgeParts = (text: string, options: Judging) => judgeDraft(text, options, doubtingModel).judgement;

function judgeDraft(text: string, { context, alsoJudge, known }: Judging, model?: RiskModel): Verdict {
  try {
    const { judgement, isDoubtful } = weighText({ direction: 'output', text, context, known, model });
    return { judgement: graver(judgement, alsoJudge?.(text) ?? judgement), isDoubtful };
  } catch {
    const place = { start: 0, end: text.length };
    const ruleId = 'guard.failed';
    return {
      judgement: { action: 'block', label: 'unsafe_content', ruleId, ...place, severity: 4 },
      isDoubtful: true,
    };
  }
}

function graver(a: Judgement, b: Judgement): Judgement {
  return b.severity > a.severity ? b : a;
}
