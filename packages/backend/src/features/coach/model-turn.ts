import type { ToolTraceEntry } from '@sleek/contract/coach';
import { citationsOf } from '@sleek/domain/grounding/ground-draft';
import { runsOf } from '@sleek/domain/safety/leaks';
import type { Actor } from '../../edge/actor.ts';
import { coachInstructions } from '../../llm/coach-instructions.ts';
import type { Looks } from '../../llm/embedded/answer-parts.ts';
import { screenLook } from '../../llm/screen-look.ts';
import type { Tool, ToolName } from '../../llm/tool.ts';
import type { AnswerDeps, AnswerEvent, Question } from './answer-message.ts';
import { callTool, type ToolOutcome } from './call-tool.ts';
import { createDraftCheck, type DraftCheck } from './check-draft.ts';
import { createModelOffers, type ModelOffers, type OfferDeps } from './model-offers.ts';
import type { Ground } from './read-ground.ts';

const secretRuns = runsOf(coachInstructions);

/** One answer of a model as far as it has come. */
export type ModelTurn = {
  ground: Ground;
  question: Question;
  check: DraftCheck;
  offers: ModelOffers;
  traces: ToolTraceEntry[];
  looks: Looks;
  /** Looks that were asked for and did not come. */
  missed: Set<ToolName>;
  /** What the member has been given to read; of an answer that is made whole, what they will be given. */
  shown: string[];
};

export const beginTurn = (
  deps: OfferDeps,
  { ground, question }: Pick<ModelTurn, 'ground' | 'question'>,
): ModelTurn => ({
  offers: createModelOffers(deps, { ground, message: question.message }),
  ground,
  question,
  check: createDraftCheck({ ground, message: question.message, secretRuns }),
  traces: [],
  looks: {},
  missed: new Set(),
  shown: [],
});

export const hasShown = ({ shown }: ModelTurn): boolean => shown.some((text) => text.trim() !== '');

/** Passes texts on, or keeps them until the answer is whole. */
export function* show(turn: ModelTurn, texts: readonly string[]): Generator<AnswerEvent> {
  for (const text of texts.filter((each) => each !== '')) {
    turn.shown.push(text);
    if (!turn.question.whole) yield { type: 'token', data: text };
  }
}

/** What was kept for a whole answer. */
export function* release({ question, shown }: ModelTurn): Generator<AnswerEvent> {
  if (question.whole) for (const text of shown) yield { type: 'token', data: text };
}

/** A look for the model, with the member's own actor: it reads what it may, and the checks learn what it holds. */
export async function lookForModel(
  deps: AnswerDeps,
  actor: Actor,
  { turn, name, input }: { turn: ModelTurn; name: string; input: Record<string, unknown> },
): Promise<{ success: boolean; result: unknown }> {
  await turn.question.sure;
  // Until it is there it is missing: a look that hangs never comes back to say so.
  turn.missed.add(name as ToolName);
  const outcome = await callLogged(deps, actor, { turn, name, input });
  if (outcome.success || outcome.refused) turn.missed.delete(name as ToolName);
  if (!outcome.success) return { success: false, result: null };
  const { result, foreign, leftOut } = screenLook(outcome.result);
  Object.assign(turn.looks, { [name]: outcome.result });
  turn.check.learn({ name, result, foreign });
  for (let count = 0; count < leftOut; count++) deps.events.coachDraftHeldBack('steering-text');
  return { success: true, result };
}

/** All that the model may call: looks, and offers of what this message asks for. */
export const toolsFor = (
  { tools }: Pick<AnswerDeps, 'tools'>,
  { ground, offers }: ModelTurn,
): readonly Tool[] => [...tools, ...ground.web, ...offers.tools];

/** An offer for the member; what it is refused for the model may know, so that it does not promise it. */
export async function offerForModel(
  deps: AnswerDeps,
  actor: Actor,
  { turn, name, input }: { turn: ModelTurn; name: string; input: Record<string, unknown> },
): Promise<{ success: boolean; result: unknown }> {
  await turn.question.sure;
  const { success, result, error } = await callLogged(deps, actor, { turn, name, input });
  if (!success) return { success, result: { refused: error } };
  turn.check.learn({ name, result, foreign: [] });
  return { success, result };
}

/** A call that is none of ours, such as one that names another member: it is logged, and nothing is looked at. */
export async function* refuseCall(
  deps: AnswerDeps,
  actor: Actor,
  { turn, name, input }: { turn: ModelTurn; name: string; input: unknown },
): AsyncGenerator<AnswerEvent> {
  const known = toolsFor(deps, turn).some((tool) => tool.name === name);
  const tool = known ? name : 'unknown';
  yield { type: 'tool_start', data: { tool } };
  const given = typeof input === 'object' && input !== null ? { ...input } : {};
  const refusal = known ? 'The arguments do not fit the tool' : 'There is no such tool';
  const { latencyMs } = await callLogged(deps, actor, { turn, name: tool, input: given, refusal });
  yield { type: 'tool_end', data: { tool, success: false, latency_ms: latencyMs } };
}

async function callLogged(
  deps: AnswerDeps,
  actor: Actor,
  { turn, ...call }: { turn: ModelTurn; name: string; input: Record<string, unknown>; refusal?: string },
): Promise<ToolOutcome> {
  const { conversation, runId } = turn.question;
  const outcome = await callTool({ ...deps, tools: toolsFor(deps, turn) }, actor, {
    ...call,
    sessionId: conversation.id,
    runId,
    logged: conversation.kept,
  });
  turn.traces.push(outcome.trace);
  return outcome;
}

/** The trace with the facts that the shown sentences rest on. */
export const citedTraces = ({ traces, check }: ModelTurn): ToolTraceEntry[] =>
  traces.map((trace) => {
    const cited = citationsOf([...check.citations], trace.tool_name);
    return cited.length === 0 ? trace : { ...trace, source_citations: cited };
  });
