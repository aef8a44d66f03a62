import type { Proposal } from '@sleek/contract/proposals';
import type { Outcome } from '../../api/request.ts';
import { type RunProgress, readCoachStream } from './coach-stream.ts';
import {
  afterEnd,
  afterEvent,
  type Conversation,
  isAnswering,
  newTurn,
  type PastTurn,
  pastTurn,
  type Turn,
  withDecided,
} from './conversation.ts';

/** One conversation with the coach. It lives outside the page, so an answer goes on while another page is open. */
export type ConversationStore = {
  read: () => Conversation;
  subscribe: (listener: () => void) => () => void;
  send: (message: string) => void;
  stop: () => void;
  /** Goes on with an interrupted answer, or asks a failed question again. */
  retry: (turnId: number) => void;
  /** An offer stays as it was decided, also once the page was left. */
  keepDecided: (decided: Proposal) => void;
  startNew: () => void;
  /** Takes up an earlier conversation where it ended. */
  goOn: (sessionId: string, past: readonly PastTurn[]) => void;
  /** Another member must never see what was said. */
  belongTo: (memberId: string) => void;
};

export type ConversationDeps = {
  open: (
    body: { message: string; session_id: string | null },
    resumeFrom: string | null,
    signal: AbortSignal,
  ) => Promise<Outcome<Response>>;
  cancel: (runId: string) => void;
  after: (delayMs: number, action: () => void) => () => void;
  /** A fresh uuid, or null where the browser gives none; the server then names the session. */
  newSessionId: () => string | null;
  sessions: {
    read: (memberId: string) => string | null;
    write: (memberId: string, id: string | null) => void;
  };
};

/** Everything that changes; the functions below are its only writers. */
type Desk = {
  deps: ConversationDeps;
  listeners: Set<() => void>;
  state: Conversation;
  memberId: string | null;
  running: AbortController | null;
  /** How far each answer has been read, by turn. */
  progress: Map<number, RunProgress>;
  nextId: number;
};

export function createConversationStore(deps: ConversationDeps): ConversationStore {
  const desk: Desk = {
    deps,
    listeners: new Set(),
    state: { sessionId: null, turns: [] },
    memberId: null,
    running: null,
    progress: new Map(),
    nextId: 1,
  };
  return {
    read: () => desk.state,
    subscribe: (listener) => {
      desk.listeners.add(listener);
      return () => desk.listeners.delete(listener);
    },
    send: (message) => send(desk, message),
    stop: () => desk.running?.abort(),
    retry: (turnId) => retry(desk, turnId),
    keepDecided: (decided) => {
      const turns = desk.state.turns.map((turn) => withDecided(turn, decided));
      publish(desk, { ...desk.state, turns });
    },
    startNew: () => {
      forget(desk);
      if (desk.memberId !== null) deps.sessions.write(desk.memberId, null);
      publish(desk, { sessionId: null, turns: [] });
    },
    goOn: (sessionId, past) => {
      // What is under way in this very conversation is not given up for what was known of it before.
      if (desk.state.sessionId === sessionId && desk.state.turns.length > 0) return;
      forget(desk);
      keepSession(desk, sessionId);
      const turns = past.map((turn, index) => pastTurn(desk.nextId + index, turn));
      desk.nextId += past.length;
      publish(desk, { sessionId, turns });
    },
    belongTo: (memberId) => {
      if (desk.memberId === memberId) return;
      forget(desk);
      desk.memberId = memberId;
      publish(desk, { sessionId: deps.sessions.read(memberId), turns: [] });
    },
  };
}

function send(desk: Desk, message: string): void {
  if (isAnswering(desk.state.turns.at(-1))) return;
  const turn = newTurn(desk.nextId, message);
  desk.nextId += 1;
  publish(desk, { ...desk.state, turns: [...desk.state.turns, turn] });
  void answer(desk, turn);
}

function retry(desk: Desk, turnId: number): void {
  const { turns } = desk.state;
  const turn = turns.find((known) => known.id === turnId);
  if (!turn || isAnswering(turns.at(-1))) return;
  const goesOn = turn.status === 'interrupted' && desk.progress.get(turnId)?.runId != null;
  if (!goesOn) desk.progress.delete(turnId);
  const again: Turn = goesOn
    ? { ...turn, status: turn.text === '' ? 'waiting' : 'streaming', problem: null }
    : newTurn(turn.id, turn.question);
  publish(desk, { ...desk.state, turns: [...turns.filter((known) => known.id !== turnId), again] });
  void answer(desk, again);
}

async function answer(desk: Desk, turn: Turn): Promise<void> {
  if (desk.state.sessionId === null) keepSession(desk, desk.deps.newSessionId());
  const body = { message: turn.question, session_id: desk.state.sessionId };
  const controller = new AbortController();
  desk.running = controller;
  const change = (alter: (turn: Turn) => Turn) => {
    // A new conversation or another member has taken over.
    if (desk.running !== controller) return;
    const turns = desk.state.turns.map((known) => (known.id === turn.id ? alter(known) : known));
    publish(desk, { ...desk.state, turns });
  };
  const end = await readCoachStream(
    { ...desk.deps, post: (resumeFrom, signal) => desk.deps.open(body, resumeFrom, signal) },
    {
      onEvent: (event) => {
        if (event.type === 'done' && desk.running === controller) keepSession(desk, event.data.session_id);
        change((before) => afterEvent(before, event));
      },
      onReconnecting: (reconnecting) => change((before) => ({ ...before, reconnecting })),
    },
    controller.signal,
    progressOf(desk, turn.id),
  );
  change((before) => afterEnd(before, end));
  if (desk.running === controller) desk.running = null;
}

function progressOf(desk: Desk, turnId: number): RunProgress {
  const known = desk.progress.get(turnId) ?? { runId: null, lastEventId: null, lastNumber: 0 };
  desk.progress.set(turnId, known);
  return known;
}

function keepSession(desk: Desk, sessionId: string | null): void {
  if (desk.memberId !== null) desk.deps.sessions.write(desk.memberId, sessionId);
  desk.state = { ...desk.state, sessionId };
}

function forget(desk: Desk): void {
  desk.running?.abort();
  desk.running = null;
  desk.progress.clear();
}

function publish(desk: Desk, state: Conversation): void {
  desk.state = state;
  for (const listener of desk.listeners) listener();
}
