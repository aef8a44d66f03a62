import { z } from 'zod';
import { change, dataGap } from './energy.ts';
import { proposal } from './proposals.ts';
import { flag, instantOut, text, uuid, wholeBetween } from './wire.ts';

export const chatRequest = z.object({ message: text(5000, 1), session_id: uuid.nullable().optional() });

/** A page of somebody else that a look found or read. */
export const source = z.object({ title: z.string(), url: z.url({ protocol: /^https?$/ }) });

export const toolTraceEntry = z.object({
  tool_name: z.string(),
  tool_description: z.string(),
  input_summary: z.string(),
  output_summary: z.string(),
  source_citations: z.array(z.string()).nullable(),
  /** Of looks at the web alone. */
  sources: z.array(source).optional(),
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
  /** Changes that the answer offers to make; only a confirmation makes them. */
  proposals: z.array(proposal),
  tokens_used: z.number().int(),
});

const started = z.object({ type: z.literal('tool_start'), data: z.object({ tool: z.string() }) });
const ended = z.object({
  type: z.literal('tool_end'),
  data: z.object({ tool: z.string(), success: z.boolean(), latency_ms: z.number().int() }),
});
const done = z.object({
  type: z.literal('done'),
  data: chatResponse.omit({ message: true }).extend({ status: z.enum(['complete', 'cancelled']) }),
});

/** One event of the stream. Exactly one `done` or `error` ends it. */
export const chatEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('token'), data: z.string() }),
  started,
  ended,
  done,
  z.object({ type: z.literal('error'), data: z.string() }),
]);

/** What is carried of the messages that are too old to be read again; never a number. */
export const conversationSummary = z.object({
  goals: z.array(z.string()),
  preferences: z.array(z.string()),
  allergies: z.array(z.string()),
  open_questions: z.array(z.string()),
});

export const conversation = z.object({
  id: z.string(),
  title: z.string().nullable(),
  archived: z.boolean(),
  started_at: instantOut,
  last_message_at: instantOut,
  message_count: z.number().int(),
});

const page = {
  limit: wholeBetween(1, 100).default(30),
  offset: wholeBetween(0, 1_000_000).default(0),
};
const paged = { total: z.number().int(), limit: z.number().int(), offset: z.number().int() };

/** Without `archived` both kinds are listed. */
export const conversationQuery = z.object({ ...page, archived: flag.optional() });
export const conversationList = z.object({ items: z.array(conversation), ...paged });

export const conversationMessage = z.object({
  id: z.string(),
  role: z.enum(['user', 'assistant']),
  content: z.string(),
  run_id: z.string().nullable(),
  created_at: instantOut,
});
export const messageQuery = z.object(page);
/** A conversation with a page of its messages, newest first. */
export const conversationDetail = conversation.extend({
  summary: conversationSummary.nullable(),
  messages: z.object({ items: z.array(conversationMessage), ...paged }),
});

/** Null takes the title away. */
export const conversationChange = z.object({
  title: text(100).nullable().optional(),
  archived: z.boolean().optional(),
});

export const cancelledRun = z.object({
  run_id: z.string(),
  /** How the answer ended; `done` and `failed` when it had ended before. */
  status: z.enum(['cancelled', 'done', 'failed']),
});

export const coachId = z.object({ id: uuid });

export type ChatRequest = z.output<typeof chatRequest>;
export type ChatResponse = z.output<typeof chatResponse>;
export type ChatEvent = z.output<typeof chatEvent>;
export type Source = z.output<typeof source>;
export type ToolTraceEntry = z.output<typeof toolTraceEntry>;
export type Conversation = z.output<typeof conversation>;
export type ConversationDetail = z.output<typeof conversationDetail>;
export type ConversationMessage = z.output<typeof conversationMessage>;
export type ConversationSummary = z.output<typeof conversationSummary>;
export type ConversationChange = z.output<typeof conversationChange>;
export type CancelledRun = z.output<typeof cancelledRun>;
