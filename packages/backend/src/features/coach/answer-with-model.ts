import type { Proposal } from '@sleek/contract/proposals';
import type { Actor } from '../../edge/actor.ts';
import { coachInstructions, talkMessages } from '../../llm/coach-instructions.ts';
import type { ConverseEvent, FailedReason } from '../../llm/providers/converse.ts';
import type { Moderation } from '../../llm/providers/moderation.ts';
import type { ModelCoach } from '../../llm/providers/open-model-coach.ts';
import { tierFor } from '../../llm/providers/tier.ts';
import {
  type AnswerDeps,
  type AnswerEvent,
  answerByRules,
  doneEvent,
  planByRules,
  type Question,
  unavailable,
  unavailableFooting,
} from './answer-message.ts';
import type { Care } from './care.ts';
import type { Answerer } from './choose-answerer.ts';
import { closeAnswer } from './close-answer.ts';
import { policyFooting } from './confidence.ts';
import { makeOffer } from './make-offer.ts';
import { askedAfresh, mayGoOn, sayingOn } from './may-go-on.ts';
import { isOfferTool } from './model-offers.ts';
import {
  beginTurn,
  citedTraces,
  hasShown,
  lookForModel,
  type ModelTurn,
  offerForModel,
  refuseCall,
  release,
  show,
  toolsFor,
} from './model-turn.ts';
import { moderateMessage } from './moderate-message.ts';
import { offerFor } from './offer-change.ts';
import { recordPolicy, violationOfDraft } from './record-policy.ts';
import type { Turn } from './turn.ts';

export type ModelAnswererDeps = {
  coach: ModelCoach;
  /** Judges what is sent to a model; null where the operator did not switch it on. */
  moderation: Moderation | null;
  /** Who answers when no provider does. */
  onOutage: 'canned' | 'embedded';
};

/** What tools and looks add to what is sent, generously. */
const looksCharacters = 18_000;

/**
 * Answers through model providers. Who needs care, or hears no numbers, is answered by rules alone: there a model could
 * only do harm; and so is a message that may mean more than it says. Everything that it writes goes through the draft check; what is not said is told from the facts.
 */
export const modelAnswerer = (model: ModelAnswererDeps): Answerer => ({
  name: 'providers',
  sendsDataOut: true,
  tokensAtMost: ({ message, conversation: { turns } }) =>
    model.coach.tokensAtMost(
      turns.reduce((sum, { content }) => sum + content.length, coachInstructions.length) +
        message.length +
        looksCharacters,
    ),
  answer: (deps, actor, question) => answerWithModel({ ...deps, model }, actor, question),
});

type ModelDeps = AnswerDeps & { model: ModelAnswererDeps };

async function* answerWithModel(
  deps: ModelDeps,
  actor: Actor,
  question: Question,
): AsyncGenerator<AnswerEvent> {
  const ground = await question.ground;
  const isQuiet = ground.care !== null || ground.silence !== null || ground.paused;
  const offer = isQuiet ? null : offerFor(ground, question);
  if (isQuiet || ground.isNarrowed || offer !== null) {
    if (!isQuiet && offer === null) deps.events.coachNarrowed();
    yield* answerByRules(deps, actor, { question, ground, offer });
    return;
  }
  yield { type: 'note', data: { intent: 'model', tells: null, isCare: false } };
  const turn = beginTurn(deps, { ground, question });
  yield { type: 'asking' };
  const { failed, tokensUsed, care } = yield* speak(deps, actor, turn);
  if (care !== null) {
    const begun = { traces: turn.traces, tokensUsed };
    yield* answerByRules(deps, actor, { question, ground: { ...ground, care }, begun });
    return;
  }
  if (!turn.check.isStopped && failed === null) yield* show(turn, turn.check.end());
  for (const { why } of turn.check.heldBack) deps.events.coachDraftHeldBack(why);
  for (let count = 0; count < turn.check.approvals.leftOut; count++)
    deps.events.coachDraftHeldBack('bare-approval');
  await recordPolicy(deps, actor, { ...question, violations: turn.check.heldBack.map(violationOfDraft) });
  if (question.signal.aborted) {
    yield { type: 'spent', data: tokensUsed };
    return;
  }
  if (turn.check.isStopped) {
    yield* release(turn);
    yield doneEvent(question, { footing: policyFooting, traces: citedTraces(turn), tokensUsed });
  } else if (failed !== null) yield* answerInstead(deps, actor, { turn, failed, tokensUsed });
  else if (!hasShown(turn) && turn.offers.picked === null)
    yield* answerByRules(deps, actor, { question, ground, begun: { ...turn, tokensUsed } });
  else {
    const proposals = await offerPicked(deps, actor, turn);
    if (proposals !== null) yield* closeAnswer(deps, actor, { turn, tokensUsed, proposals });
    else if (question.signal.aborted) yield { type: 'spent', data: tokensUsed };
    else yield* answerInstead(deps, actor, { turn, failed: 'withdrawn', tokensUsed });
  }
}

/** The offer that the model picked, if any; null where it may not be made any more. */
async function offerPicked(
  deps: ModelDeps,
  actor: Actor,
  { offers: { picked }, question }: ModelTurn,
): Promise<Proposal[] | null> {
  if (picked === null || picked.refusal !== null) return [];
  const proposal = await makeOffer(deps, actor, { question, change: picked.change });
  return proposal && [proposal];
}

/** `care`: what the moderation's verdict calls for in place of the model's answer; then nothing of it was shown. */
type Spoken = { failed: FailedReason | null; tokensUsed: number; care: Care | null };

/**
 * Lets the model speak until it ends, fails, or says what must not be said, or until the verdict on the message calls
 * for care, or the member hears no numbers any more: then its request is ended. Before the verdict is in, or its time over, nothing is shown.
 */
async function* speak(deps: ModelDeps, actor: Actor, turn: ModelTurn): AsyncGenerator<AnswerEvent, Spoken> {
  const { check, question } = turn;
  const stop = new AbortController();
  using moderating = moderateMessage(deps.model.moderation, turn, () => stop.abort());
  const talk = deps.model.coach.converse({
    ...talkFor(deps, actor, turn),
    onAsked: moderating.begin,
    signal: AbortSignal.any([question.signal, stop.signal]),
  });
  const maySay = sayingOn(deps, actor, turn);
  let isWithdrawn = false;
  for await (const event of talk) {
    await question.sure;
    const care = await moderating.care();
    if (event.type !== 'failed' && !isWithdrawn && !check.isStopped && care === null)
      isWithdrawn = !(await maySay());
    if (event.type === 'end' || event.type === 'failed') {
      const { input, output } = event.usage;
      const failed = event.type === 'failed' ? event.reason : null;
      return { failed: isWithdrawn ? 'withdrawn' : failed, tokensUsed: input + output, care };
    }
    if (isWithdrawn) stop.abort();
    if (check.isStopped || care !== null || isWithdrawn) continue;
    if (event.type === 'sentence') yield* show(turn, check.sentence(event.text));
    else yield* passLook(deps, actor, { turn, event });
    if (check.isStopped) stop.abort();
  }
  throw new Error('The model ended without its last event');
}

type LookEvent = Extract<ConverseEvent, { type: 'tool-start' | 'tool-end' | 'tool-refused' }>;

async function* passLook(
  deps: ModelDeps,
  actor: Actor,
  { turn, event }: { turn: ModelTurn; event: LookEvent },
): AsyncGenerator<AnswerEvent> {
  yield* show(turn, turn.check.paragraph());
  if (event.type === 'tool-start') yield { type: 'tool_start', data: { tool: event.name } };
  if (event.type === 'tool-end')
    yield {
      type: 'tool_end',
      data: { tool: event.name, success: event.success, latency_ms: event.latencyMs },
    };
  if (event.type === 'tool-refused') yield* refuseCall(deps, actor, { turn, ...event });
}

function talkFor(deps: ModelDeps, actor: Actor, turn: ModelTurn) {
  const { conversation, message, shareSpent } = turn.question;
  return {
    userId: actor.userId,
    tier: tierFor({
      message,
      intentByRules: () => planByRules(turn.ground, turn.question).intent,
      shareSpent,
    }),
    instructions: coachInstructions,
    messages: talkMessages({
      today: turn.ground.today,
      profile: turn.ground.facts.profile,
      summary: conversation.summary,
      turns: answeredByModels(conversation.turns),
      message,
    }),
    looks: toolsFor(deps, turn),
    mayGoOn: () => mayGoOn(deps, actor, turn),
    look: (name: string, input: Record<string, unknown>) =>
      isOfferTool(name)
        ? offerForModel(deps, actor, { turn, name, input })
        : lookForModel(deps, actor, { turn, name, input }),
  };
}

/** What was answered here may have called for care, or be from before the member allowed it: it stays here. */
const answeredByModels = (turns: readonly Turn[]): Turn[] =>
  turns.filter((turn, at) => (turn.role === 'assistant' ? turn : turns[at + 1])?.intent === 'model');

/** When no model gave a whole answer. What was shown stays; of an answer that nobody has read yet, nothing does. */
async function* answerInstead(
  deps: ModelDeps,
  actor: Actor,
  { turn, failed, tokensUsed }: { turn: ModelTurn; failed: FailedReason; tokensUsed: number },
): AsyncGenerator<AnswerEvent> {
  const { question, ground } = turn;
  if (failed === 'left') return;
  const traces = citedTraces(turn);
  if (!question.whole && hasShown(turn)) yield { type: 'token', data: '\n\n' };
  if (failed === 'withdrawn') {
    const afresh = await askedAfresh(deps, actor, question);
    // Where numbers may no longer be told, those of the looks may not either.
    const begun = { traces: afresh.ground.silence === null ? traces : [], tokensUsed };
    yield* answerByRules(deps, actor, { ...afresh, begun });
    return;
  }
  if (failed === 'off' || failed === 'refused' || deps.model.onOutage === 'embedded') {
    yield* answerByRules(deps, actor, { question, ground, begun: { traces, tokensUsed } });
    return;
  }
  yield { type: 'note', data: { intent: null, tells: null, isCare: false } };
  yield { type: 'token', data: unavailable };
  yield doneEvent(question, { footing: unavailableFooting, traces, tokensUsed });
}
