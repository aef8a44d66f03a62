import { createHash } from 'node:crypto';
import type { ToolTraceEntry } from '@sleek/contract/coach';
import type { Actor } from '../../edge/actor.ts';
import type { CoachTool } from '../../llm/tool.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { insertToolCall } from './coach.store.ts';

export type ToolCallDeps = { db: Database; clock: Clock; tools: readonly CoachTool[] };
export type ToolOutcome = { success: boolean; latencyMs: number; result: unknown; trace: ToolTraceEntry };
type Call = {
  name: string;
  input: Record<string, unknown>;
  sessionId: string;
  runId: string;
  /** False: the look is taken and leaves no row. */
  logged: boolean;
};

/** Takes one look with the member's own actor and logs it, whatever comes of it; the log holds health data. */
export async function callTool(deps: ToolCallDeps, actor: Actor, call: Call): Promise<ToolOutcome> {
  const tool = deps.tools.find(({ name }) => name === call.name);
  const startedAt = performance.now();
  const outcome = await attempt(tool, actor, call.input);
  const latencyMs = Math.round(performance.now() - startedAt);
  const summary = { input: inputSummary(call.input), output: outputSummary(outcome.result) };
  if (call.logged)
    await insertToolCall(deps.db, {
      user_id: actor.userId,
      session_id: call.sessionId,
      run_id: call.runId,
      tool_name: call.name.slice(0, 100),
      tool_category: tool?.category ?? 'unknown',
      input_hash: createHash('sha256').update(JSON.stringify(call.input)).digest('hex'),
      input_summary: summary.input,
      output_summary: summary.output,
      status: outcome.success ? 'success' : 'failed',
      error_message: outcome.error,
      latency_ms: latencyMs,
      cached: false,
      created_at: deps.clock.now(),
    });
  const trace: ToolTraceEntry = {
    tool_name: call.name,
    tool_description: tool?.description ?? 'Unknown',
    input_summary: summary.input,
    output_summary: summary.output,
    source_citations: null,
    latency_ms: latencyMs,
    cached: false,
  };
  return { success: outcome.success, latencyMs, result: outcome.result, trace };
}

type Attempt = { success: boolean; result: unknown; error: string | null };

async function attempt(
  tool: CoachTool | undefined,
  actor: Actor,
  input: Record<string, unknown>,
): Promise<Attempt> {
  if (!tool) return { success: false, result: null, error: 'There is no such tool' };
  const parsed = tool.input.safeParse(input);
  if (!parsed.success) return { success: false, result: null, error: 'The input does not fit the tool' };
  try {
    return { success: true, result: await tool.run(actor, parsed.data), error: null };
  } catch (error) {
    // The answer goes on without this look and says that it is missing; the name alone holds no health data.
    return { success: false, result: null, error: error instanceof Error ? error.name : 'Unknown error' };
  }
}

const summaryKeys = 5;
const inputCharacters = 500;

function inputSummary(input: Record<string, unknown>): string {
  return Object.entries(input)
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ')
    .slice(0, inputCharacters);
}

/** The first five values that are there; containers as a count. */
function outputSummary(result: unknown): string {
  if (typeof result !== 'object' || result === null) return '';
  return Object.entries(result)
    .filter(([, value]) => value !== null && value !== undefined)
    .slice(0, summaryKeys)
    .map(([key, value]) => `${key}=${brief(value)}`)
    .join(', ');
}

function brief(value: unknown): string {
  if (Array.isArray(value)) return `${value.length} items`;
  if (typeof value === 'object' && value !== null) return `${Object.keys(value).length} fields`;
  return String(value);
}
