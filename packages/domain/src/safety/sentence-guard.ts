import { type JudgeContext, judgeText } from './judge-text.ts';
import type { Judgement } from './judgement.ts';

/** What to do with the next stretch of an answer. `text` is all that may be shown of it. */
export type GuardStep =
  | { readonly decision: 'allow'; readonly text: string; readonly judgement: null }
  | { readonly decision: 'replace'; readonly text: string; readonly judgement: Judgement }
  | { readonly decision: 'stop'; readonly text: string; readonly judgement: Judgement };

export type SentenceGuardOptions = {
  readonly context?: JudgeContext | undefined;
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

const longestSentence = 240;

/**
 * Holds an answer back until a sentence is whole, and lets it out only once it was judged, alone and together with
 * what was shown before it. Nothing is ever let out unjudged: not half a sentence, not on error (that is a stop).
 *
 * @example for (const step of guard.push(delta)) if (step.decision === 'stop') provider.abort(); else show(step.text);
 */
export function createSentenceGuard(options: SentenceGuardOptions): SentenceGuard {
  let pending = '';
  let shown = '';
  let stopped = false;

  const judge = (sentence: string): GuardStep => {
    const step = decide(sentence, lastSentence(shown), options);
    if (step.decision === 'stop') {
      stopped = true;
      pending = '';
    } else {
      shown = `${shown}${step.text}`;
    }
    return step;
  };

  const push = (delta: string): GuardStep[] => {
    if (stopped) return [];
    pending += delta;
    const steps: GuardStep[] = [];
    for (let end = sentenceEnd(pending); end !== null && !stopped; end = sentenceEnd(pending)) {
      const sentence = pending.slice(0, end);
      pending = pending.slice(end);
      steps.push(judge(sentence));
    }
    return steps;
  };

  const end = (): GuardStep[] => {
    if (stopped) return [];
    const rest = pending;
    pending = '';
    if (rest === '') return wholeAnswer(shown, options);
    const step = judge(rest);
    return stopped ? [step] : [step, ...wholeAnswer(shown, options)];
  };

  return { push, end };
}

/** A sentence is judged by itself and after the one before it: numbers and "not" reach across the full stop. */
function decide(sentence: string, before: string, options: SentenceGuardOptions): GuardStep {
  if (sentence.trim() === '') return { decision: 'allow', text: sentence, judgement: null };
  const judgement = graver(judgeDraft(sentence, options), judgeTogether(sentence, before, options));
  if (judgement.action === 'block')
    return { decision: 'stop', text: options.stopReplyFor(judgement), judgement };
  if (judgement.action === 'allow') return { decision: 'allow', text: sentence, judgement: null };
  const space = /\s*$/.exec(sentence)?.[0] ?? '';
  return { decision: 'replace', text: `${options.replacementFor(judgement)}${space}`, judgement };
}

/** What was shown already was judged then; only what the new sentence adds to it counts. */
function judgeTogether(sentence: string, before: string, options: SentenceGuardOptions): Judgement {
  if (before.trim() === '') return judgeDraft(sentence, options);
  const together = judgeDraft(`${before}${sentence}`, options);
  return together.end > before.length || judgeDraft(before, options).action === 'allow'
    ? together
    : judgeDraft(sentence, options);
}

/** A last look at the whole; what it finds can no longer be unsaid, so it ends the answer with the safe reply. */
function wholeAnswer(shown: string, options: SentenceGuardOptions): GuardStep[] {
  const judgement = judgeDraft(shown, options);
  return judgement.action === 'block'
    ? [{ decision: 'stop', text: options.stopReplyFor(judgement), judgement }]
    : [];
}

function judgeDraft(text: string, { context }: SentenceGuardOptions): Judgement {
  try {
    return judgeText({ direction: 'output', text, context });
  } catch {
    return {
      action: 'block',
      label: 'unsafe_content',
      ruleId: 'guard.failed',
      start: 0,
      end: text.length,
      severity: 4,
    };
  }
}

function graver(a: Judgement, b: Judgement): Judgement {
  return b.severity > a.severity ? b : a;
}

function lastSentence(shown: string): string {
  const ends = [...shown.trimEnd().matchAll(/[.!?…。]["')\]»”]*\s+|\n/g)];
  const last = ends.at(-1);
  return shown.slice(last === undefined ? 0 : last.index + last[0].length).slice(-longestSentence);
}

const abbreviations =
  /(?:^|[\s(])(?:e\.g|i\.e|approx|ca|vs|etc|dr|mr|mrs|ms|st|no|nr|min|max|incl|excl|z\.b|d\.h|bzw|usw|p\.ej|p\.ex|sr|sra|env|kcal|vgl|evtl|[a-z])\.$/i;

/** Where the first sentence of the text ends (after its closing signs and space), or null while none is known to. */
function sentenceEnd(text: string): number | null {
  for (const match of text.matchAll(/\n+|[.!?…。]+["')\]»”]*(?=\s)\s+/g)) {
    const end = match.index + match[0].length;
    if (end > longestSentence) break;
    // The space may go on in the next delta, and only then is the first word of the next sentence known.
    if (end === text.length && !match[0].includes('\n')) return null;
    const before = text.slice(0, match.index + 1);
    if (match[0].startsWith('.') && (abbreviations.test(before) || /^[a-z]/.test(text.slice(end)))) continue;
    return end;
  }
  return text.length > longestSentence ? clauseEnd(text) : null;
}

/** Too long to wait for: cut at the last clause, else at the last word, else where the limit is. */
function clauseEnd(text: string): number {
  const head = text.slice(0, longestSentence);
  const clause = [...head.matchAll(/[,;:–—]\s+/g)].at(-1);
  if (clause !== undefined && clause.index > longestSentence / 3) return clause.index + clause[0].length;
  const space = head.lastIndexOf(' ');
  if (space > 0) return space + 1;
  const cut = longestSentence;
  return /[\ud800-\udbff]/.test(text[cut - 1] ?? '') ? cut - 1 : cut;
}
