import type { ChatEvent, ChatResponse } from '@sleek/contract/coach';
import type { TestMember } from '../../testing/test-app.ts';

export type Streamed = { id: string; event: ChatEvent };

/** Asks as existing clients do, in one piece. */
export async function ask(member: TestMember, message: string, sessionId?: string): Promise<ChatResponse> {
  const { status, body, text } = await member.send('POST', '/api/v1/coach/chat', {
    body: { message, ...(sessionId && { session_id: sessionId }) },
  });
  if (status !== 200) throw new Error(`The coach answered ${status}: ${text}`);
  return body as ChatResponse;
}

/** Asks for a stream and reads it to its end. */
export async function stream(member: TestMember, body: object, headers: Record<string, string> = {}) {
  const answer = await member.send('POST', '/api/v1/coach/chat/stream', { body, headers });
  return { ...answer, events: eventsIn(answer.text) };
}

export function eventsIn(text: string): Streamed[] {
  return text
    .split('\n\n')
    .filter((block) => block.includes('data: '))
    .map((block) => {
      const [, id = ''] = /^id: (.+)$/m.exec(block) ?? [];
      const [, data = ''] = /^data: (.+)$/m.exec(block) ?? [];
      return { id, event: JSON.parse(data) as ChatEvent };
    });
}

export const textOf = (events: readonly Streamed[]): string =>
  events.map(({ event }) => (event.type === 'token' ? event.data : '')).join('');

/** Without the sentence, and its number, that whoever could not be read is sent to help with. */
export const withoutHelp = (message: string): string =>
  message.replace(/If you or somebody near you is in danger, .*?https:\/\/\S+\. ?/s, '');
