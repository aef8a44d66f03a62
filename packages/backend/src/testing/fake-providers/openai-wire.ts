import { inHalves } from './pieces.ts';
import type { Wire, Words } from './wire.ts';

const event = (type: string, fields: object) =>
  `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`;
const response = { id: 'resp_1', created_at: 1_790_000_000, model: 'fake-openai', service_tier: null };

/** OpenAI's Responses, streamed. */
export const openaiWire: Wire = {
  path: '/v1/responses',
  begin: () => [event('response.created', { response }), event('response.in_progress', { response })],
  words: ({ text = [], calls = [] }) => [
    ...(text.length === 0 ? [] : message(text)),
    ...calls.flatMap((call, at) => functionCall(call, at + 1)),
  ],
  end: ({ usage, endsBecause }) => {
    const usageOnWire = usage && {
      input_tokens: usage.input,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: usage.output,
      output_tokens_details: { reasoning_tokens: 0 },
    };
    const reason = { length: 'max_output_tokens', refusal: 'content_filter', stop: null }[
      endsBecause ?? 'stop'
    ];
    const type = reason === null ? 'response.completed' : 'response.incomplete';
    const incomplete = reason === null ? null : { reason };
    return [event(type, { response: { ...response, incomplete_details: incomplete, usage: usageOnWire } })];
  },
  errorEvent: () => [
    event('error', {
      sequence_number: 9,
      error: { type: 'server_error', code: 'server_error', message: 'something broke', param: null },
    }),
  ],
  errorBody: ({ code = 'server_error', message: said = 'it failed' }) => ({
    error: { message: said, type: code, param: null, code },
  }),
};

function message(text: readonly string[]): string[] {
  const item = { type: 'message', id: 'msg_1' };
  return [
    event('response.output_item.added', { output_index: 0, item }),
    ...text.map((delta) => event('response.output_text.delta', { item_id: item.id, output_index: 0, delta })),
    event('response.output_item.done', { output_index: 0, item }),
  ];
}

function functionCall({ id, name, input }: NonNullable<Words['calls']>[number], at: number): string[] {
  const item = { type: 'function_call', id: `fc_${id}`, call_id: id, name };
  return [
    event('response.output_item.added', { output_index: at, item: { ...item, arguments: '' } }),
    ...inHalves(input).map((delta) =>
      event('response.function_call_arguments.delta', { item_id: item.id, output_index: at, delta }),
    ),
    event('response.output_item.done', {
      output_index: at,
      item: { ...item, arguments: input, status: 'completed' },
    }),
  ];
}
