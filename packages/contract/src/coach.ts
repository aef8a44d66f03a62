import { z } from 'zod';
import { change, dataGap } from './energy.ts';
import { text, uuid } from './wire.ts';

export const chatRequest = z.object({ message: text(5000, 1), session_id: uuid.nullable().optional() });

export const toolTraceEntry = z.object({
  tool_name: z.string(),
  tool_description: z.string(),
  input_summary: z.string(),
  output_summary: z.string(),
  source_citations: z.array(z.string()).nullable(),
  latency_ms: z.number().int(),
  cached: z.boolean(),
});

export const chatResponse = z.object({
  message: z.string(),
  session_id: z.string(),
  run_id: z.string(),
  tool_trace: z.array(toolTraceEntry).nullable(),
  confidence: z.number(),
  /** How sure the answer is, in a word, and the sentence that says why. */
  confidence_level: z.enum(['collecting', 'low', 'medium', 'high']).nullable(),
  confidence_reason: z.string().nullable(),
  data_gaps: z.array(dataGap).nullable(),
  what_changed: z.array(change),
  disclaimers: z.array(z.string()).nullable(),
  tokens_used: z.number().int(),
});

const started = z.object({ type: z.literal('tool_start'), data: z.object({ tool: z.string() }) });
const ended = z.object({
  type: z.literal('tool_end'),
  data: z.object({ tool: z.string(), success: z.boolean(), latency_ms: z.number().int() }),
});
const done = z.object({
  type: z.literal('done'),
  data: chatResponse.omit({ message: true }).extend({ status: z.literal('complete') }),
});

/** One event of the stream. Exactly one `done` or `error` ends it. */
export const chatEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('token'), data: z.string() }),
  started,
  ended,
  done,
  z.object({ type: z.literal('error'), data: z.string() }),
]);

export type ChatRequest = z.output<typeof chatRequest>;
export type ChatResponse = z.output<typeof chatResponse>;
export type ChatEvent = z.output<typeof chatEvent>;
export type ToolTraceEntry = z.output<typeof toolTraceEntry>;
