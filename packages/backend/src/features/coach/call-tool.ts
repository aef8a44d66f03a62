import { createHash } from 'node:crypto';
import type { ToolTraceEntry } from '@sleek/contract/coach';
import type { Actor } from '../../edge/actor.ts';
import type { Events } from '../../events.ts';
import { readToolInput, type Tool, ToolRefusal } from '../../llm/tool.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { insertToolCall } from './coach.store.ts';
import type { LookCache } from './look-cache.ts';

export type ToolCallDeps = {
  db: Database;
  clock: Clock;
  events: Pick<Events, 'lookNotLogged'>;
  tools: readonly Tool[];
  lookCache: LookCache;
  /** After it the answer goes on without the look. */
  toolTimeoutMs: number;
};
export type ToolOutcome = {
  success: boolean;
  /** The call was not carried out, since it is none that the tool takes. */
  refused: boolean;
  latencyMs: number;
  result: unknown;
  /** Why there is no result, in words that hold none of the member's data. */
  error: string | null;
  trace: ToolTraceEntry;
};
type Call = {
  name: string;
  input: Record<string, unknown>;
  sessionId: string;
  runId: string;
  /** False: the look is taken and leaves no row. */
  logged: boolean;
  /** Why it is not carried out at all, where that is known before. */
  refusal?: string;
};

/**
 * Takes one look with the member's own actor and logs it, whatever comes of it; the log holds health data. A row that
 * cannot be written ends no answer.
 */
export async function callTool(deps: ToolCallDeps, actor: Actor, call: Call): Promise<ToolOutcome> {
  const tool = deps.tools.find(({ name }) => name === call.name);
  const startedAt = performance.now();
  const outcome =
    call.refusal === undefined
      ? await attempt(deps, actor, { tool, input: call.input })
      : refused(call.refusal);
  const latencyMs = Math.round(performance.now() - startedAt);
  // What a refused call says is no member's to see.
  const summary = {
    input: storable(
      outcome.refused ? namesOf(tool, call.input) : (tool?.summarise?.input ?? inputSummary)(call.input),
    ),
    output: storable(outcome.success ? (tool?.summarise?.output ?? outputSummary)(outcome.result) : ''),
  };
  if (call.logged)
    await logCall(deps, actor, { call, tool, outcome, summary, latencyMs }).catch((error: unknown) =>
      deps.events.lookNotLogged(error),
    );
  const trace: ToolTraceEntry = {
    tool_name: call.name,
    tool_description: tool?.description ?? 'Unknown',
    input_summary: summary.input,
    output_summary: summary.output,
    source_citations: null,
    latency_ms: latencyMs,
    cached: outcome.cached,
    ...(outcome.success && tool?.sourcesOf && { sources: tool.sourcesOf(outcome.result) }),
  };
  const { success, result, error } = outcome;
  return { success, refused: outcome.refused, latencyMs, result, error, trace };
}

type Logged = {
  call: Call;
  tool: Tool | undefined;
  outcome: Attempt;
  summary: { input: string; output: string };
  latencyMs: number;
};

async function logCall(
  deps: ToolCallDeps,
  actor: Actor,
  { call, tool, outcome, summary, latencyMs }: Logged,
): Promise<void> {
  await insertToolCall(deps.db, {
    user_id: actor.userId,
    session_id: call.sessionId,
    run_id: call.runId,
    tool_name: storable(call.name, 100),
    tool_category: tool?.category ?? 'unknown',
    input_hash: createHash('sha256')
      .update(tool?.summarise ? summary.input : JSON.stringify(call.input))
      .digest('hex'),
    input_summary: summary.input,
    output_summary: summary.output,
    status: outcome.success ? 'success' : 'failed',
    error_message: outcome.error === null ? null : storable(outcome.error),
    latency_ms: latencyMs,
    cached: outcome.cached,
    created_at: deps.clock.now(),
  });
}

type Attempt = {
  success: boolean;
  refused: boolean;
  result: unknown;
  error: string | null;
  cached: boolean;
};
const failed = (error: string): Attempt => ({
  success: false,
  refused: false,
  result: null,
  error,
  cached: false,
});
const refused = (error: string): Attempt => ({ ...failed(error), refused: true });

async function attempt(
  deps: ToolCallDeps,
  actor: Actor,
  { tool, input }: { tool: Tool | undefined; input: Record<string, unknown> },
): Promise<Attempt> {
  if (!tool) return refused('There is no such tool');
  const parsed = readToolInput(tool, input);
  if (!parsed.ok) return refused(parsed.error);
  try {
    const found = await inTime(
      deps.lookCache.find(actor, { tool, input: parsed.value }, () => tool.run(actor, parsed.value)),
      tool.timeoutMs ?? deps.toolTimeoutMs,
    );
    return { success: true, refused: false, error: null, ...found };
  } catch (error) {
    // The answer goes on without this look and says that it is missing; the name alone holds no health data.
    if (error instanceof ToolRefusal) return failed(error.message);
    return failed(error instanceof Error ? error.name : 'Unknown error');
  }
}

async function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ToolRefusal('The tool took too long')), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const summaryKeys = 5;
const storedCharacters = 500;

/** As PostgreSQL takes a text: without NUL, and without halves of a letter, which cutting makes too. */
const storable = (text: string, atMost = storedCharacters): string =>
  text.slice(0, atMost).replaceAll('\u0000', '').toWellFormed();

const inputSummary = (input: Record<string, unknown>): string =>
  Object.entries(input)
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');

/** Only what the tool has is named: a name of another may say anything. */
function namesOf(tool: Tool | undefined, input: Record<string, unknown>): string {
  const known = Object.keys(input).filter((key) => tool !== undefined && hasArgument(tool, key));
  const others = Object.keys(input).length - known.length;
  return [...known.map((key) => `${key}=?`), ...(others > 0 ? [`${others} of no such name`] : [])].join(', ');
}

const hasArgument = ({ input }: Tool, name: string): boolean =>
  'shape' in input && Object.hasOwn(input.shape as object, name);

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
