import type { ChatEvent, ChatResponse, ToolTraceEntry } from '@sleek/contract/coach';
import type { Energy } from '@sleek/contract/energy';
import { localDayAt } from '@sleek/domain/days';
import type { Actor } from '../../edge/actor.ts';
import type { Looks } from '../../llm/embedded/answer-parts.ts';
import type { Silence } from '../../llm/embedded/answer-without-numbers.ts';
import { composeAnswer, type Plan, pieces, planAnswer } from '../../llm/embedded/embedded-coach.ts';
import type { IntentId, ToolCall } from '../../llm/embedded/intents.ts';
import type { CoachTool } from '../../llm/tool.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { MemberFacts } from '../profile/read-member.ts';
import { callTool } from './call-tool.ts';
import { type Care, findCare } from './care.ts';
import { confidenceOf, confidenceReason, dataGapsOf } from './confidence.ts';
import { type Conversation, type ConversationDeps, rememberExchange } from './conversation.ts';

export type AnswerDeps = ConversationDeps & {
  tools: readonly CoachTool[];
  readFacts(db: Database, userId: string): Promise<MemberFacts>;
  /** Counts of the last 14 days, which the confidence of an answer rests on. */
  readEvidence(actor: Actor): Promise<{ weighIns: number; checkIns: number; foodDays: number }>;
  readEnergy(actor: Actor): Promise<Energy>;
  /** Makes the sign of an eating disorder stick: no targets, no numbers, until the member says otherwise. */
  markEatingDisorder(actor: Actor): Promise<void>;
};

export type Question = { message: string; conversation: Conversation; runId: string };

/**
 * One answer as events: care first, then looks, then whole sentences, and one `done` at the end. The exchange is
 * remembered before `done` goes out.
 */
export async function* answerMessage(
  deps: AnswerDeps,
  actor: Actor,
  question: Question,
): AsyncGenerator<ChatEvent> {
  const facts = await deps.readFacts(deps.db, actor.userId);
  const energy = await deps.readEnergy(actor);
  const care = findCare(question.message, {
    profile: facts.profile,
    weightKg: energy.trend?.weight_kg ?? null,
    expenditureKcal: energy.maintenance?.expenditure_kcal ?? null,
    today: localDayAt(deps.clock.now().getTime(), actor.timeZone),
  });
  if (care?.marksEatingDisorder) await deps.markEatingDisorder(actor);
  const plan = planWith(care, question);
  const looks: Looks = {};
  const traces: ToolTraceEntry[] = [];
  for (const call of plan.calls) yield* look(deps, actor, { call, question, looks, traces });
  const texts = textsFor({ care, plan, looks, facts, energy });
  for (const text of texts) yield { type: 'token', data: text };
  await remember(deps, actor, { question, content: texts.join(''), intent: plan.intent });
  const evidence = { ...(await deps.readEvidence(actor)), profile: facts.profile };
  const isPolicyReply = care?.place === 'instead';
  yield {
    type: 'done',
    data: {
      status: 'complete',
      session_id: question.conversation.id,
      run_id: question.runId,
      tool_trace: traces.length === 0 ? null : traces,
      confidence: isPolicyReply ? 1 : confidenceOf(evidence),
      confidence_level: isPolicyReply ? null : energy.level,
      confidence_reason: isPolicyReply ? null : confidenceReason(evidence, energy.level),
      data_gaps: isPolicyReply ? null : dataGapsOf(evidence, energy),
      what_changed: isPolicyReply || silenceOf(facts, energy) !== null ? [] : energy.what_changed,
      disclaimers: null,
      tokens_used: 0,
    },
  };
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

function planWith(care: Care | null, { message, conversation }: Question): Plan {
  if (care?.place === 'instead') return { intent: null, calls: [] };
  if (care?.place === 'targets') return planAnswer('targets', null);
  const previous = conversation.turns.findLast(({ role }) => role === 'assistant')?.intent ?? null;
  return planAnswer(message, previous);
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
  const outcome = await callTool(deps, actor, { ...call, sessionId: conversation.id, runId });
  if (outcome.success) Object.assign(looks, { [call.name]: outcome.result });
  traces.push(outcome.trace);
  yield {
    type: 'tool_end',
    data: { tool: call.name, success: outcome.success, latency_ms: outcome.latencyMs },
  };
}

function textsFor(turn: {
  care: Care | null;
  plan: Plan;
  looks: Looks;
  facts: MemberFacts;
  energy: Energy;
}): string[] {
  const { care, plan, looks, facts, energy } = turn;
  const careTexts = care === null ? [] : pieces([care.sentences]);
  if (care?.place === 'instead') return careTexts;
  if (care?.place === 'before' && plan.intent === null) return careTexts;
  const silence = care?.place === 'before' ? 'eating_disorder' : silenceOf(facts, energy);
  const answer = composeAnswer(plan.intent, looks, {
    units: facts.profile.units,
    locale: facts.profile.locale,
    silence,
  });
  return careTexts.length === 0 ? answer : [...careTexts, '\n\n', ...answer];
}

/** Why this member hears no numbers; null when they do. */
function silenceOf({ safety }: MemberFacts, energy: Energy): Silence | null {
  return energy.targets_withheld ?? (safety.sensitive_mode ? 'sensitive_mode' : null);
}

async function remember(
  deps: AnswerDeps,
  actor: Actor,
  { question, content, intent }: { question: Question; content: string; intent: IntentId | null },
): Promise<void> {
  await deps.db.transaction().execute((db) =>
    rememberExchange({ ...deps, db }, actor.userId, {
      sessionId: question.conversation.id,
      exchange: [
        { role: 'user', content: question.message },
        { role: 'assistant', content, intent },
      ],
    }),
  );
}
