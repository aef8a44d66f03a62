import type { ChatEvent, ChatResponse, ToolTraceEntry } from '@sleek/contract/coach';
import type { Proposal } from '@sleek/contract/proposals';
import type { Actor } from '../../edge/actor.ts';
import type { Events } from '../../events.ts';
import type { Looks } from '../../llm/embedded/answer-parts.ts';
import {
  composeAnswer,
  type Plan,
  pieces,
  planAnswer,
  planIntent,
} from '../../llm/embedded/embedded-coach.ts';
import type { IntentId, ToolCall } from '../../llm/embedded/intent.ts';
import type { Tool } from '../../llm/tool.ts';
import { goalRefusals } from '../profile/goal-refusals.data.ts';
import { callTool, type ToolCallDeps } from './call-tool.ts';
import { helpFor } from './care.ts';
import { type Counts, type Footing, footingOf, policyFooting } from './confidence.ts';
import type { Conversation, ConversationDeps } from './conversation.ts';
import { type KeepToldDeps, keepTold } from './keep-told.ts';
import { type MakeOfferDeps, makeOffer } from './make-offer.ts';
import { askedAfresh } from './may-go-on.ts';
import type { OfferDeps } from './model-offers.ts';
import { isUnlikely, type Offer, offerFor, offerTexts, unlikelyText } from './offer-change.ts';
import { type Ground, type GroundDeps, inTimeOrNull } from './read-ground.ts';
import { type RecordDeps, recordPolicy, violationOfCare } from './record-policy.ts';
import type { AnswerIntent, Told } from './turn.ts';

export type AnswerDeps = ConversationDeps &
  ToolCallDeps &
  GroundDeps &
  RecordDeps &
  KeepToldDeps &
  OfferDeps &
  MakeOfferDeps & {
    events: Events;
    /** Counts of the last 14 days, which the confidence of an answer rests on. */
    readEvidence(actor: Actor): Promise<Counts>;
  };

export type Question = {
  message: string;
  conversation: Conversation;
  runId: string;
  /** Begun when the question came, while its conversation was opened and its tokens set aside. */
  ground: Promise<Ground>;
  /** How much of the token budgets was spent before it, 0 to 1. */
  shareSpent: number;
  /**
   * The run is kept, with what its answer may cost. Before it a provider may be asked, which is allowed by then; but
   * nothing may be shown, looked at or written, since it would outlive a run that is not there. Rejects when it is not.
   */
  sure: Promise<void>;
  /** Nobody reads it before it is over: it may be made anew until then. */
  whole: boolean;
  /** Aborted when the member stops the answer: what costs time or money should end then. */
  signal: AbortSignal;
};

/** What the conversation is to remember of an answer beside its words. */
export type AnswerNote = { intent: AnswerIntent | null; tells: Told | null; isCare: boolean };
/**
 * The events of the stream, before them what is to be remembered, however far the answer gets. `asking`: from here on it
 * may cost something. `spent`: what one has cost that was stopped, in tokens; nothing comes after it.
 */
export type AnswerEvent =
  | ChatEvent
  | { type: 'note'; data: AnswerNote }
  | { type: 'asking' }
  | { type: 'spent'; data: number };

/** One answer as events: care first, then looks, then whole sentences, and one `done` at the end. */
export async function* answerMessage(
  deps: AnswerDeps,
  actor: Actor,
  question: Question,
): AsyncGenerator<AnswerEvent> {
  yield* answerByRules(deps, actor, { question, ground: await question.ground });
}

/** What an answer that somebody else could not finish has come to. */
export type Begun = { traces: ToolTraceEntry[]; tokensUsed: number };
type ByRules = {
  question: Question;
  ground: Ground;
  begun?: Begun;
  /** Where it was read already. */
  offer?: Offer | null;
};

/** The embedded coach's answer, also where a model has begun one. */
export async function* answerByRules(
  deps: AnswerDeps,
  actor: Actor,
  { question, ground, begun, offer }: ByRules,
): AsyncGenerator<AnswerEvent> {
  await question.sure;
  const { care } = ground;
  const asked = begun !== undefined ? null : offer === undefined ? offerFor(ground, question) : offer;
  if (asked !== null) {
    yield* answerWithOffer(deps, actor, { question, ground, offer: asked });
    return;
  }
  if (care !== null) deps.events.careGiven(care.place);
  if (care !== null && !care.isAgain) {
    const { id: sessionId, kept } = question.conversation;
    await keepTold(deps, actor, { care, place: kept ? { sessionId, isKnown: true } : null });
    await recordPolicy(deps, actor, { ...question, violations: violationOfCare(care, question.message) });
  }
  const plan = planWith(ground, question);
  yield {
    type: 'note',
    data: { intent: plan.intent, tells: care?.tells ?? null, isCare: care !== null },
  };
  const looks: Looks = {};
  const traces = [...(begun?.traces ?? [])];
  for (const call of plan.calls) yield* look(deps, actor, { call, question, looks, traces, web: ground.web });
  const texts = textsFor(ground, plan, looks);
  for (const text of texts) yield { type: 'token', data: text };
  const footing = await footingFor(deps, actor, { ground, plan, looks });
  yield doneEvent(question, { footing, traces, tokensUsed: begun?.tokensUsed ?? 0 });
}

async function* answerWithOffer(
  deps: AnswerDeps,
  actor: Actor,
  { question, ground, offer }: { question: Question; ground: Ground; offer: Offer },
): AsyncGenerator<AnswerEvent> {
  const { change } = offer;
  yield { type: 'note', data: { intent: null, tells: null, isCare: false } };
  if (isUnlikely(change, ground)) {
    yield { type: 'token', data: unlikelyText(offer, ground) };
    yield doneEvent(question, { footing: policyFooting, traces: [], tokensUsed: 0 });
    return;
  }
  const refusal = await deps.refuseChange(actor, change);
  const proposal = refusal === null ? await makeOffer(deps, actor, { question, change }) : null;
  if (refusal === null && proposal === null) {
    if (question.signal.aborted) yield { type: 'spent', data: 0 };
    else yield* answerByRules(deps, actor, { ...(await askedAfresh(deps, actor, question)), offer: null });
    return;
  }
  const proposals = proposal === null ? [] : [proposal];
  const texts = refusal === null ? offerTexts(offer, ground) : [goalRefusals[offer.language][refusal]];
  for (const text of texts) yield { type: 'token', data: text };
  yield doneEvent(question, { footing: policyFooting, traces: [], tokensUsed: 0, proposals });
}

export const doneEvent = (
  { conversation, runId }: Question,
  { footing, traces, tokensUsed, proposals = [] }: { footing: Footing; proposals?: Proposal[] } & Begun,
): ChatEvent => ({
  type: 'done',
  data: {
    status: 'complete',
    session_id: conversation.id,
    run_id: runId,
    tool_trace: traces.length === 0 ? null : traces,
    ...footing,
    disclaimers: null,
    proposals,
    tokens_used: tokensUsed,
  },
});

/** What the runbook promises where nobody can answer, word for word. */
export const unavailable =
  "I'm temporarily unable to provide personalized advice. Please try again in a few minutes.";

export const unavailableFooting: Footing = { ...policyFooting, confidence: 0 };

async function footingFor(
  deps: AnswerDeps,
  actor: Actor,
  { ground, plan, looks }: { ground: Ground; plan: Plan; looks: Looks },
): Promise<Footing> {
  const { care, facts, energy } = ground;
  if (care?.place === 'instead') return policyFooting;
  if (ground.paused) return unavailableFooting;
  const footing = footingOf({
    counts: await inTimeOrNull(() => deps.readEvidence(actor), deps.toolTimeoutMs),
    profile: facts.profile,
    energy,
    missed: plan.calls.map(({ name }) => name).filter((name) => looks[name] === undefined),
    quiet: plan.silence !== null,
  });
  return plan.intent === null && plan.calls.length === 0 ? withoutCertainty(footing) : footing;
}

/** Who asks back is sure of nothing. The number stays: clients know it as how much is logged. */
const withoutCertainty = (footing: Footing): Footing => ({
  ...footing,
  confidence_level: null,
  confidence_reason: null,
});

/** The events of one answer as the one JSON reply. */
export async function collectAnswer(events: AsyncIterable<ChatEvent>): Promise<ChatResponse> {
  let message = '';
  for await (const event of events) {
    if (event.type === 'token') message += event.data;
    if (event.type === 'error') throw new Error('The answer was interrupted');
    if (event.type === 'done') {
      const { status: _status, ...rest } = event.data;
      return { message, ...rest };
    }
  }
  throw new Error('The answer ended without its last event');
}

function planWith({ care, silence, paused, web, tongue }: Ground, question: Question): Plan {
  if (care?.place === 'instead' || paused) return planIntent(null, silence);
  if (care?.place === 'targets') return planIntent('targets', silence, tongue.spoken);
  const previous = previousIntent(question);
  const searches = web.length > 0;
  return planAnswer(question.message, {
    previous,
    silence: care === null ? silence : 'worry',
    searches,
    tongue,
  });
}

function previousIntent({ conversation }: Question): IntentId | null {
  const intent = conversation.turns.findLast(({ role }) => role === 'assistant')?.intent ?? null;
  return intent === 'model' ? null : intent;
}

/** What our own coach would answer, as far as rules tell what is asked. */
export const planByRules = ({ tongue }: Ground, question: Question): Plan =>
  planAnswer(question.message, { previous: previousIntent(question), silence: null, tongue });

async function* look(
  deps: AnswerDeps,
  actor: Actor,
  {
    call,
    question,
    looks,
    traces,
    web,
  }: {
    call: ToolCall;
    question: Question;
    looks: Looks;
    traces: ToolTraceEntry[];
    web: readonly Tool[];
  },
): AsyncGenerator<ChatEvent> {
  yield { type: 'tool_start', data: { tool: call.name } };
  const { conversation, runId } = question;
  const outcome = await callTool({ ...deps, tools: [...deps.tools, ...web] }, actor, {
    ...call,
    sessionId: conversation.id,
    runId,
    logged: conversation.kept,
  });
  if (outcome.success) Object.assign(looks, { [call.name]: outcome.result });
  traces.push(outcome.trace);
  yield {
    type: 'tool_end',
    data: { tool: call.name, success: outcome.success, latency_ms: outcome.latencyMs },
  };
}

function textsFor({ care, facts, paused, today }: Ground, plan: Plan, looks: Looks): string[] {
  const careTexts = care === null ? [] : pieces([care.sentences]);
  if (care?.place === 'instead' || (care?.place === 'before' && plan.intent === null)) return careTexts;
  if (paused) return careTexts.length === 0 ? [unavailable] : careTexts;
  const { units, locale } = facts.profile;
  const help = helpFor({ profile: facts.profile, today }, 'crisis');
  const answer = composeAnswer(plan, looks, { units, locale, help });
  return careTexts.length === 0 ? answer : [...careTexts, '\n\n', ...answer];
}
