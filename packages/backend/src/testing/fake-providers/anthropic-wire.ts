import { inHalves } from './pieces.ts';
import type { Wire, Words } from './wire.ts';

const event = (type: string, fields: object = {}) =>
  `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`;

/** Anthropic's Messages, streamed. */
export const anthropicWire: Wire = {
  path: '/v1/messages',
  begin: () => [
    event('message_start', {
      message: {
        id: 'msg_1',
        type: 'message',
        role: 'assistant',
        model: 'fake-anthropic',
        content: [],
        stop_reason: null,
        usage: { input_tokens: 11, output_tokens: 1 },
      },
    }),
    event('ping'),
  ],
  words: ({ text = [], calls = [] }) => [
    ...(text.length === 0 ? [] : textBlock(text)),
    ...calls.flatMap((call, at) => toolUse(call, at + 1)),
  ],
  end: ({ usage, calls = [], endsBecause }) => {
    const stop = calls.length > 0 ? 'tool_use' : 'end_turn';
    const reason = { stop, length: 'max_tokens', refusal: 'refusal' }[endsBecause ?? 'stop'];
    return [
      event('message_delta', {
        delta: { stop_reason: reason, stop_sequence: null },
        usage: { input_tokens: usage?.input ?? 11, output_tokens: usage?.output ?? 5 },
      }),
      event('message_stop'),
    ];
  },
  errorEvent: () => [event('error', { error: { type: 'overloaded_error', message: 'Overloaded' } })],
  errorBody: ({ code = 'api_error', message = 'it failed' }) => ({
    type: 'error',
    error: { type: code, message },
  }),
};

function textBlock(text: readonly string[]): string[] {
  return [
    event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
    ...text.map((piece) =>
      event('content_block_delta', { index: 0, delta: { type: 'text_delta', text: piece } }),
    ),
    event('content_block_stop', { index: 0 }),
  ];
}

function toolUse({ id, name, input }: NonNullable<Words['calls']>[number], index: number): string[] {
  return [
    event('content_block_start', { index, content_block: { type: 'tool_use', id, name, input: {} } }),
    ...inHalves(input).map((piece) =>
      event('content_block_delta', { index, delta: { type: 'input_json_delta', partial_json: piece } }),
    ),
    event('content_block_stop', { index }),
  ];
}
