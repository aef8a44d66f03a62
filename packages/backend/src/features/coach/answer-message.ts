import type { ChatEvent, ChatResponse, ToolTraceEntry } from '@sleek/contract/coach';
import type { Energy } from '@sleek/contract/energy';
import { type LocalDay, localDayAt } from '@sleek/domain/days';
import type { Actor } from '../../edge/actor.ts';
import type { Events } from '../../events.ts';
import type { Looks } from '../../llm/embedded/answer-parts.ts';
import type { Silence } from '../../llm/embedded/answer-without-numbers.ts';
import {
  composeAnswer,
  type Plan,
  pieces,
  planAnswer,
  planIntent,
} from '../../llm/embedded/embedded-coach.ts';
import type { IntentId, ToolCall } from '../../llm/embedded/intent.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { MemberFacts } from '../profile/read-member.ts';
import { callTool, type ToolCallDeps } from './call-tool.ts';
import { type Care, findCare } from './care.ts';
import { type Counts, type Footing, footingOf, policyFooting } from './confidence.ts';
import type { Conversation, ConversationDeps } from './conversation.ts';
import { silenceOf } from './silence.ts';
import type { Told } from './turn.ts';

export type AnswerDeps = ConversationDeps &
  ToolCallDeps & {
    events: Events;
    readFacts(db: Database, userId: string): Promise<MemberFacts>;
    /** Counts of the last 14 days, which the confidence of an answer rests on. */
    readEvidence(actor: Actor): Promise<Counts>;
    readEnergy(actor: Actor): Promise<Energy>;
    /** Whether an operator has switched the coach off: then nobody is answered but who needs care. */
    isPaused(): Promise<boolean>;
    /** Makes the sign of an eating disorder stick: no targets, no numbers, until the member says otherwise. */
    markEatingDisorder(actor: Actor): Promise<void>;
  };

export type Question = {
  message: string;
  conversation: Conversation;
  runId: string;
  /** Aborted when the member stops the answer: what costs time or money should end then. */
  signal: AbortSignal;
};

/** What the conversation is to remember of an answer beside its words. */
export type AnswerNote = { intent: IntentId | null; tells: Told | null; isCare: boolean };
/** The events of the stream, before them what is to be remembered, however far the answer gets. */
export type AnswerEvent = ChatEvent | { type: 'note'; data: AnswerNote };

/** What one answer is made from. `energy` and `counts` are null where they could not be read. */
type Ground = {
  today: LocalDay;
  facts: MemberFacts;
  energy: Energy | null;
  care: Care | null;
  silence: Silence | null;
  paused: boolean;
};

/** One answer as events: care first, then looks, then whole sentences, and one `done` at the end. */
export async function* answerMessage(
  deps: AnswerDeps,
  actor: Actor,
  question: Question,
): AsyncGenerator<AnswerEvent> {
  const ground = await readGround(deps, actor, question);
  const { care } = ground;
  if (care !== null) deps.events.careGiven(care.place);
  if (care?.marksEatingDisorder) await deps.markEatingDisorder(actor);
  const plan = planWith(ground, question);
  yield {
    type: 'note',
    data: { intent: plan.intent, tells: care?.tells ?? null, isCare: care !== null },
  };
  const looks: Looks = {};
  const traces: ToolTraceEntry[] = [];
  for (const call of plan.calls) yield* look(deps, actor, { call, question, looks, traces });
  const texts = textsFor(ground, plan, looks);
  for (const text of texts) yield { type: 'token', data: text };
  yield {
    type: 'done',
    data: {
      status: 'complete',
      session_id: question.conversation.id,
      run_id: question.runId,
      tool_trace: traces.length === 0 ? null : traces,
      ...(await footingFor(deps, actor, { ground, plan, looks })),
      disclaimers: null,
      tokens_used: 0,
    },
  };
}

/** What the runbook promises where nobody can answer, word for word. */
const unavailable =
  "I'm temporarily unable to provide personalized advice. Please try again in a few minutes.";

async function footingFor(
  deps: AnswerDeps,
  actor: Actor,
  { ground, plan, looks }: { ground: Ground; plan: Plan; looks: Looks },
): Promise<Footing> {
  const { care, facts, energy } = ground;
  if (care?.place === 'instead') return policyFooting;
  if (ground.paused) return { ...policyFooting, confidence: 0 };
  return footingOf({
    counts: await orNull(() => deps.readEvidence(actor)),
    profile: facts.profile,
    energy,
    missed: plan.calls.map(({ name }) => name).filter((name) => looks[name] === undefined),
    quiet: plan.silence !== null,
  });
}

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

async function readGround(deps: AnswerDeps, actor: Actor, question: Question): Promise<Ground> {
  const today = localDayAt(deps.clock.now().getTime(), actor.timeZone);
  const facts = await deps.readFacts(deps.db, actor.userId);
  const energy = await orNull(() => deps.readEnergy(actor));
  const silence = silenceOf({ facts, today, conversation: question.conversation });
  const care = findCare(question.message, {
    profile: facts.profile,
    weightKg: energy?.trend?.weight_kg ?? null,
    expenditureKcal: energy?.maintenance?.expenditure_kcal ?? null,
    today,
    silence,
  });
  return { today, facts, energy, care, silence, paused: await deps.isPaused() };
}

/** Care must not depend on the estimate: a person in danger is answered while the numbers are out of order. */
async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}

function planWith({ care, silence, paused }: Ground, { message, conversation }: Question): Plan {
  if (care?.place === 'instead' || paused) return planIntent(null, silence);
  if (care?.place === 'targets') return planIntent('targets', silence);
  const previous = conversation.turns.findLast(({ role }) => role === 'assistant')?.intent ?? null;
  return planAnswer(message, { previous, silence: care === null ? silence : 'worry' });
}

async function* look(
  deps: AnswerDeps,
  actor: Actor,
  {
    call,
    question,
    looks,
    traces,
  }: { call: ToolCall; question: Question; looks: Looks; traces: ToolTraceEntry[] },
): AsyncGenerator<ChatEvent> {
  yield { type: 'tool_start', data: { tool: call.name } };
  const { conversation, runId } = question;
  const outcome = await callTool(deps, actor, {
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

function textsFor({ care, facts, paused }: Ground, plan: Plan, looks: Looks): string[] {
  const careTexts = care === null ? [] : pieces([care.sentences]);
  if (care?.place === 'instead' || (care?.place === 'before' && plan.intent === null)) return careTexts;
  if (paused) return careTexts.length === 0 ? [unavailable] : careTexts;
  const { units, locale } = facts.profile;
  const answer = composeAnswer(plan, looks, { units, locale });
  return careTexts.length === 0 ? answer : [...careTexts, '\n\n', ...answer];
}
