import type { ServerResponse } from 'node:http';

export type ModerationReply = {
  /** The categories that are flagged; without one the text passes. */
  flagged?: readonly string[];
  fault?:
    | { kind: 'status'; status: number; headers?: Record<string, string> }
    /** Takes the request and sends nothing. */
    | { kind: 'hang' }
    /** Headers, and the beginning of an answer that never ends. */
    | { kind: 'stall' }
    /** An answer that is none. */
    | { kind: 'malformed'; body: string };
  /** The answer is sent after it. */
  after?: Promise<void>;
};

export const moderationPath = '/v1/moderations';

const categories = [
  'harassment',
  'harassment/threatening',
  'hate',
  'hate/threatening',
  'illicit',
  'illicit/violent',
  'self-harm',
  'self-harm/instructions',
  'self-harm/intent',
  'sexual',
  'sexual/minors',
  'violence',
  'violence/graphic',
];

/** OpenAI's moderation of one text. */
export async function sendModeration(response: ServerResponse, reply: ModerationReply): Promise<void> {
  const { fault, flagged = [] } = reply;
  await reply.after;
  if (fault?.kind === 'hang') return;
  const json = { 'content-type': 'application/json' };
  if (fault?.kind === 'status') {
    const error = { message: 'it failed', type: 'server_error', param: null, code: null };
    response.writeHead(fault.status, { ...json, ...fault.headers }).end(JSON.stringify({ error }));
    return;
  }
  response.writeHead(200, json);
  if (fault?.kind === 'malformed') response.end(fault.body);
  else if (fault?.kind === 'stall') response.write('{"results":[');
  else response.end(JSON.stringify(verdictOn(flagged)));
}

function verdictOn(flagged: readonly string[]) {
  const each = <T>(value: (isFlagged: boolean) => T) =>
    Object.fromEntries(categories.map((name) => [name, value(flagged.includes(name))]));
  const result = {
    flagged: flagged.length > 0,
    categories: each((isFlagged) => isFlagged),
    category_scores: each((isFlagged) => (isFlagged ? 0.93 : 0.0004)),
    category_applied_input_types: each(() => ['text']),
  };
  return { id: 'modr_1', model: 'omni-moderation-latest', results: [result] };
}
