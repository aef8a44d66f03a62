import { isPageTool } from '@sleek/domain/grounding/page-facts';
import { approvalReader } from '@sleek/domain/safety/bare-approvals';
import { helplineDirectory } from '@sleek/domain/safety/helplines';
import type { Judgement } from '@sleek/domain/safety/judgement';
import { createLeakCheck } from '@sleek/domain/safety/leaks';
import { createSentenceGuard, type GuardStep } from '@sleek/domain/safety/sentence-guard';
import { pieces } from '../../llm/embedded/embedded-coach.ts';
import { replyInPlaceOfDraft } from './draft-reply.ts';
import { careContextOf, type Ground, judgeContextOf } from './read-ground.ts';
import { createTurnFacts } from './turn-facts.ts';

/** A look as it was taken in this turn; `foreign` are its texts that somebody else wrote. */
export type TakenLook = { name: string; result: unknown; foreign: readonly string[] };
export type HeldBack = {
  why: 'unsafe-sentence' | 'unsafe-answer' | 'unsupported' | 'doubtful';
  judgement: Judgement | null;
  /** What the model wrote. */
  text: string;
};

/**
 * Stands between a model and the member: nothing that a model writes is shown unless it went through here. A sentence
 * is judged by the safety policy first, then its claims are looked for in what this turn's looks hold.
 */
export type DraftCheck = {
  /** What this look holds may be spoken of from now on. */
  learn(look: TakenLook): void;
  /** What may be shown of the next whole sentence, or in its place. */
  sentence(text: string): string[];
  /** What comes next is a paragraph of its own. */
  paragraph(): string[];
  /** The draft is over: what has to be said after a look at all of it. */
  end(): string[];
  /** The facts that a sentence of ours rests on; null when it may not be said. */
  factsOf(text: string): readonly string[] | null;
  readonly citations: ReadonlySet<string>;
  readonly heldBack: readonly HeldBack[];
  /** How many sentences were left out that agree to something without saying to what. */
  readonly approvals: { readonly leftOut: number };
  readonly isStopped: boolean;
};

const reasons = { 'leave-out': 'doubtful', replace: 'unsafe-sentence', stop: 'unsafe-answer' } as const;

type DraftContext = { ground: Ground; message: string; secretRuns: ReadonlySet<string> };

export function createDraftCheck({ ground, message, secretRuns }: DraftContext): DraftCheck {
  const taken: TakenLook[] = [];
  const heldBack: HeldBack[] = [];
  const said = new Set<string>();
  const facts = createTurnFacts(ground, message);
  const approvals = approvalCheck(ground, message);
  const inPlaceOf = ({ label }: Judgement) => replyInPlaceOfDraft(label, careContextOf(ground));
  let leaks = leakCheck({ message, secretRuns, taken });
  let isStopped = false;
  let isInParagraph = false;
  let written = '';
  const guard = createSentenceGuard({
    context: judgeContextOf(ground),
    alsoJudge: (text) => leaks(text),
    leavesOutDoubtful: true,
    replacementFor: (judgement) => inPlaceOf(judgement)[0] ?? '',
    stopReplyFor: (judgement) => pieces([inPlaceOf(judgement)]).join(''),
  });

  const shownOf = ({ decision, text, judgement }: GuardStep): string[] => {
    if (decision === 'allow') {
      if (approvals.leavesOut(text)) return [];
      if (text.trim() === '' || facts.bear(text)) return [text];
      heldBack.push({ why: 'unsupported', judgement, text });
      return [];
    }
    heldBack.push({ why: reasons[decision], judgement, text: written });
    if (decision === 'leave-out') return [];
    if (decision === 'stop') isStopped = true;
    const isNew = !said.has(text.trim());
    said.add(text.trim());
    return isNew ? [text] : [];
  };

  return {
    learn(look) {
      taken.push(look);
      facts.learn(look);
      leaks = leakCheck({ message, secretRuns, taken });
    },
    sentence(text) {
      isInParagraph = true;
      written = text;
      return guard.push(text).flatMap(shownOf);
    },
    paragraph() {
      if (!isInParagraph) return [];
      isInParagraph = false;
      return guard.push('\n\n').flatMap(shownOf);
    },
    end: () => guard.end().flatMap(shownOf),
    factsOf: facts.of,
    citations: facts.citations,
    heldBack,
    approvals,
    get isStopped() {
      return isStopped;
    },
  };
}

/** Leaves out agreement whose meaning stands in the member's message alone, where no judge of drafts sees it. */
function approvalCheck({ isUnclear }: Ground, message: string) {
  const approvalOf = approvalReader(message);
  let leftOut = 0;
  return {
    leavesOut(sentence: string): boolean {
      const approval = approvalOf(sentence);
      const isMere = approval === 'go-ahead' || (approval !== null && isUnclear);
      if (isMere) leftOut += 1;
      return isMere;
    },
    get leftOut() {
      return leftOut;
    },
  };
}

type Sources = { message: string; secretRuns: ReadonlySet<string>; taken: readonly TakenLook[] };

function leakCheck({ message, secretRuns, taken }: Sources) {
  return createLeakCheck({
    secretRuns,
    foreign: [message, ...taken.flatMap(({ foreign }) => foreign)],
    // Sites that were searched are named with what they say.
    looked: taken.flatMap(({ name, foreign }) => (isPageTool(name) ? [] : foreign)),
    addresses: [helplineDirectory],
  });
}
