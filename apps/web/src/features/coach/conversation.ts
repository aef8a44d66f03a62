import type { ChatEvent } from '@sleek/contract/coach';
import type { Proposal } from '@sleek/contract/proposals';
import { errorWords } from '../../api/error-words.ts';
import { enCoach as m } from '../../messages/en.coach.ts';
import type { StreamEnd } from './coach-stream.ts';

/** What a finished answer rests on. */
export type Grounds = Extract<ChatEvent, { type: 'done' }>['data'];
export type AnswerStatus = 'waiting' | 'streaming' | 'done' | 'stopped' | 'interrupted' | 'failed';
export type Turn = {
  id: number;
  question: string;
  text: string;
  status: AnswerStatus;
  /** What the coach is looking at right now. */
  looking: string | null;
  reconnecting: boolean;
  grounds: Grounds | null;
  /** Why the answer is missing or incomplete. */
  problem: string | null;
};
/** What was asked and answered in a conversation that is gone on with; `text` is empty where no answer came. */
export type PastTurn = { question: string; text: string };
export type Conversation = { sessionId: string | null; turns: readonly Turn[] };

export const isAnswering = (turn: Turn | undefined): boolean =>
  turn?.status === 'waiting' || turn?.status === 'streaming';

export const newTurn = (id: number, question: string): Turn => ({
  id,
  question,
  text: '',
  status: 'waiting',
  looking: null,
  reconnecting: false,
  grounds: null,
  problem: null,
});

export const pastTurn = (id: number, { question, text }: PastTurn): Turn => ({
  ...newTurn(id, question),
  text,
  status: text === '' ? 'failed' : 'done',
  problem: text === '' ? m.failed : null,
});

export function afterEvent(turn: Turn, event: ChatEvent): Turn {
  switch (event.type) {
    case 'token':
      return { ...turn, status: 'streaming', looking: null, text: turn.text + event.data };
    case 'tool_start':
      return { ...turn, looking: event.data.tool };
    case 'tool_end':
      return { ...turn, looking: turn.looking === event.data.tool ? null : turn.looking };
    case 'done':
      return { ...turn, grounds: event.data };
    case 'error':
      return turn;
  }
}

/** The same turn where the offer is none of its own. */
export function withDecided(turn: Turn, decided: Proposal): Turn {
  const { grounds } = turn;
  if (!grounds?.proposals.some(({ id }) => id === decided.id)) return turn;
  const proposals = grounds.proposals.map((each) => (each.id === decided.id ? decided : each));
  return { ...turn, grounds: { ...grounds, proposals } };
}

export function afterEnd(turn: Turn, end: StreamEnd): Turn {
  const ended = { ...turn, looking: null, reconnecting: false };
  switch (end.kind) {
    case 'done':
      return { ...ended, status: 'done' };
    case 'stopped':
      return { ...ended, status: 'stopped', problem: m.stopped };
    case 'interrupted':
      return { ...ended, status: 'interrupted', problem: m.interrupted };
    case 'failed':
      return { ...ended, status: 'failed', problem: end.words || m.failed };
    case 'refused':
      return { ...ended, status: 'failed', problem: errorWords(end.error) };
  }
}

export type Footing = {
  sureness: string | null;
  missing: { description: string; suggestion: string }[];
  changed: string[];
};

/** How the embedded coach begins these paragraphs in the languages that it speaks, with a hard space where French has one. */
const headings = {
  sureness: /(?:How sure|Wie sicher|Con qué seguridad|À quel point c’est sûr)\s?:/,
  missing: /(?:What is missing|Was fehlt|Qué falta|Ce qui manque)\s?:/,
  changed: /(?:What changed|Was sich geändert hat|Qué ha cambiado|Ce qui a changé)\s?:/,
};

/** What stands under an answer; what the answer says itself is not repeated. */
export function footingOf(turn: Turn): Footing {
  const { grounds, text } = turn;
  if (grounds === null) return { sureness: null, missing: [], changed: [] };
  const says = (heading: keyof typeof headings) => headings[heading].test(text);
  const level = grounds.confidence_level;
  return {
    sureness: says('sureness')
      ? null
      : (grounds.confidence_reason ?? (level === null ? null : m.level[level])),
    missing: says('missing') ? [] : (grounds.data_gaps ?? []),
    changed: says('changed') ? [] : grounds.what_changed.map((change) => change.description),
  };
}
