import { useLayoutEffect, useSyncExternalStore } from 'react';
import { api } from '../../api/client.ts';
import { invalidate } from '../../api/resource.ts';
import { useMember } from '../../api/session.tsx';
import { after } from '../../clock.ts';
import type { Conversation, PastTurn } from './conversation.ts';
import { type ConversationStore, createConversationStore } from './conversation-store.ts';

const keyOf = (memberId: string) => `sleek.coach.${memberId}`;

/** Storage may be blocked; then the conversation is known for as long as the page is open. */
const attempt = <T>(action: () => T): T | null => {
  try {
    return action();
  } catch {
    return null;
  }
};

const store = createConversationStore({
  open: (body, resumeFrom, signal) => {
    // What is known of past conversations is out of date with every message.
    invalidate('conversations', 'conversation');
    return api.open('POST', '/coach/chat/stream', {
      body,
      signal,
      headers: {
        accept: 'text/event-stream',
        ...(resumeFrom === null ? {} : { 'last-event-id': resumeFrom }),
      },
    });
  },
  // What it stops is out of sight; a run that has ended by itself is none to stop.
  cancel: (runId) => void api.post(`/coach/runs/${runId}/cancel`),
  after,
  // Browsers give uuids to secure pages only.
  newSessionId: () => crypto.randomUUID?.() ?? null,
  sessions: {
    read: (memberId) => attempt(() => window.sessionStorage.getItem(keyOf(memberId))),
    write: (memberId, id) =>
      void attempt(() =>
        id === null
          ? window.sessionStorage.removeItem(keyOf(memberId))
          : window.sessionStorage.setItem(keyOf(memberId), id),
      ),
  },
});

/** What was said with numbers in it must not stay in sight, nor be built on, once numbers are hidden. */
export function startConversationAnew(memberId: string): void {
  store.belongTo(memberId);
  store.startNew();
}

/** Takes up an earlier conversation of the signed-in member in this tab. */
export function goOnWithConversation(memberId: string, sessionId: string, past: readonly PastTurn[]): void {
  store.belongTo(memberId);
  store.goOn(sessionId, past);
}

/** A conversation that was deleted must neither stay in sight nor be made again by the next message. */
export function leaveConversation(memberId: string, sessionId: string): void {
  store.belongTo(memberId);
  if (store.read().sessionId === sessionId) store.startNew();
}

/** The signed-in member's conversation in this tab. */
export function useConversation(): [Conversation, ConversationStore] {
  const memberId = useMember().id;
  // Before anything is painted, so that nobody sees what another member said.
  useLayoutEffect(() => store.belongTo(memberId), [memberId]);
  return [useSyncExternalStore(store.subscribe, store.read), store];
}
