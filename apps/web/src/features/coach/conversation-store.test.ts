import { err, ok } from '@sleek/domain/result';
import { describe, expect, test } from 'vitest';
import type { ApiError, Outcome } from '../../api/request.ts';
import { footingOf, type Grounds, newTurn } from './conversation.ts';
import {
  type ConversationDeps,
  type ConversationStore,
  createConversationStore,
} from './conversation-store.ts';

const run = 'b3a1d4aa-54a5-4a35-8d52-3c1f8d0a9c01';
const grounds: Grounds = {
  status: 'complete',
  session_id: 'server-session',
  run_id: run,
  tool_trace: null,
  confidence: 0.7,
  confidence_level: 'medium',
  confidence_reason: 'Fairly sure: 12 of 14 days have a weight.',
  data_gaps: [{ field: 'nutrition', description: 'Few food logs.', suggestion: 'Rough is fine.' }],
  what_changed: [{ code: 'goal', description: 'Your goal changed.' }],
  disclaimers: null,
  proposals: [],
  tokens_used: 0,
};
const offline: ApiError = { code: 'offline', status: 0, detail: '', errors: [], retryAfterS: null };
const event = (number: number, type: string, data: unknown) =>
  `id: ${run}:${number}\ndata: ${JSON.stringify({ type, data })}\n\n`;
const whole = [event(1, 'token', 'Steady. '), event(2, 'token', 'Go on.'), event(3, 'done', grounds)];
const stream = (events: readonly string[]): Outcome<Response> =>
  ok(new Response(events.join(''), { headers: { 'x-coach-run-id': run } }));
/** A line that opens and stays silent until the reader lets go. */
const hanging = (signal: AbortSignal): Outcome<Response> =>
  ok(
    new Response(
      new ReadableStream({
        start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason)),
      }),
      { headers: { 'x-coach-run-id': run } },
    ),
  );

type Call = { message: string; session: string | null; resumeFrom: string | null };

function openStore(answers: ((signal: AbortSignal) => Outcome<Response>)[]) {
  const calls: Call[] = [];
  const kept = new Map<string, string>();
  const cancelled: string[] = [];
  const deps: ConversationDeps = {
    open: async (body, resumeFrom, signal) => {
      calls.push({ message: body.message, session: body.session_id, resumeFrom });
      return (answers.shift() ?? (() => err(offline)))(signal);
    },
    cancel: (runId) => void cancelled.push(runId),
    after: (delayMs, action) => {
      // Waits between attempts are over at once; the silence timer never fires.
      if (delayMs > 20_000) return () => {};
      const timer = setTimeout(action, 0);
      return () => clearTimeout(timer);
    },
    newSessionId: () => 'own-session',
    sessions: {
      read: (memberId) => kept.get(memberId) ?? null,
      write: (memberId, id) => void (id === null ? kept.delete(memberId) : kept.set(memberId, id)),
    },
  };
  const store = createConversationStore(deps);
  store.belongTo('member-1');
  const settled = () =>
    new Promise<void>((resolve) => {
      const look = () => {
        const last = store.read().turns.at(-1);
        if (last && last.status !== 'waiting' && last.status !== 'streaming') {
          stop();
          resolve();
        }
      };
      const stop = store.subscribe(look);
      look();
    });
  return { store, calls, cancelled, kept, settled, last: () => store.read().turns.at(-1) };
}

describe('a conversation', () => {
  test('sends with its own session and keeps the one that the server names', async () => {
    const { store, calls, kept, settled, last } = openStore([() => stream(whole), () => stream(whole)]);
    store.send('How am I doing?');
    await settled();
    expect(last()).toMatchObject({ text: 'Steady. Go on.', status: 'done', grounds });
    store.send('Why?');
    await settled();
    expect(calls.map((call) => call.session)).toEqual(['own-session', 'server-session']);
    expect(kept.get('member-1')).toBe('server-session');
  });

  test('takes no second question while it answers', async () => {
    const { store, calls, last, settled } = openStore([hanging]);
    store.send('One');
    store.send('Two');
    expect(calls).toHaveLength(1);
    expect(store.read().turns).toHaveLength(1);
    store.stop();
    await settled();
    expect(last()).toMatchObject({ status: 'stopped', problem: 'Stopped. This answer is incomplete.' });
  });

  test.each([
    ['stopped', (store: ConversationStore) => store.stop()],
    ['left for a new one', (store: ConversationStore) => store.startNew()],
    ['left for an earlier one', (store: ConversationStore) => store.goOn('earlier', [])],
    ['left by its member', (store: ConversationStore) => store.belongTo('member-2')],
  ])('ends its answer on the server, too, when it is %s', async (_how, leave) => {
    const { store, cancelled } = openStore([hanging]);
    store.send('How am I doing?');
    await Promise.resolve();
    leave(store);
    await expect.poll(() => cancelled).toEqual([run]);
  });

  test('has nothing to end on the server once the answer is there', async () => {
    const { store, cancelled, settled } = openStore([() => stream(whole)]);
    store.send('How am I doing?');
    await settled();
    store.stop();
    store.startNew();
    expect(cancelled).toEqual([]);
  });

  test('keeps a question that could not be sent and asks it again on request', async () => {
    const { store, calls, settled, last } = openStore([() => err(offline), () => stream(whole)]);
    store.send('How am I doing?');
    await settled();
    expect(last()).toMatchObject({ status: 'failed', question: 'How am I doing?' });
    store.retry(last()?.id ?? 0);
    await settled();
    expect(last()).toMatchObject({ status: 'done', text: 'Steady. Go on.', problem: null });
    expect(calls.map((call) => call.resumeFrom)).toEqual([null, null]);
    expect(store.read().turns).toHaveLength(1);
  });

  test('goes on with an interrupted answer instead of asking anew', async () => {
    const lost = Array.from({ length: 5 }, () => () => err(offline));
    const { store, calls, settled, last } = openStore([
      () => stream(whole.slice(0, 1)),
      ...lost,
      () => stream(whole.slice(1)),
    ]);
    store.send('How am I doing?');
    await settled();
    expect(last()).toMatchObject({ status: 'interrupted', text: 'Steady. ' });
    store.retry(last()?.id ?? 0);
    await settled();
    expect(last()).toMatchObject({ status: 'done', text: 'Steady. Go on.' });
    expect(calls.at(-1)?.resumeFrom).toBe(`${run}:1`);
  });

  test('forgets everything when a new one starts, also an answer under way', async () => {
    const { store, kept, last } = openStore([hanging]);
    store.send('One');
    store.startNew();
    expect(last()).toBeUndefined();
    expect(kept.size).toBe(0);
    expect(store.read().sessionId).toBeNull();
  });

  test('takes up an earlier conversation, and the next question belongs to it', async () => {
    const { store, calls, kept, settled, last } = openStore([() => stream(whole)]);
    store.goOn('earlier', [
      { question: 'How am I doing?', text: 'Well.' },
      { question: 'Why?', text: '' },
    ]);
    expect(kept.get('member-1')).toBe('earlier');
    expect(store.read().turns).toMatchObject([
      { question: 'How am I doing?', text: 'Well.', status: 'done', problem: null },
      { question: 'Why?', status: 'failed', problem: 'This answer did not arrive.' },
    ]);
    store.send('And now?');
    await settled();
    expect(calls[0]).toMatchObject({ message: 'And now?', session: 'earlier', resumeFrom: null });
    expect(last()).toMatchObject({ text: 'Steady. Go on.', status: 'done' });
    expect(new Set(store.read().turns.map((turn) => turn.id)).size).toBe(3);
  });

  test('keeps an answer under way when its own conversation is taken up', () => {
    const { store, last } = openStore([hanging]);
    store.send('One');
    store.goOn('own-session', [{ question: 'Before', text: 'Said.' }]);
    expect(store.read().turns).toHaveLength(1);
    expect(last()).toMatchObject({ question: 'One', status: 'waiting' });
  });

  test('keeps how an offer was decided', async () => {
    const offer = {
      id: 'offer',
      session_id: 's',
      status: 'open',
      change: { kind: 'change_goal', target_weight_kg: 72 },
      created_at: '2026-06-15T12:00:00.000Z',
      expires_at: '2026-06-16T12:00:00.000Z',
      decided_at: null,
    } as const;
    const offered = { ...grounds, proposals: [offer] };
    const { store, settled, last } = openStore([() => stream([event(1, 'done', offered)])]);
    store.send('Set my goal weight to 72 kg');
    await settled();
    store.keepDecided({ ...offer, status: 'confirmed' });
    store.keepDecided({ ...offer, id: 'another', status: 'undone' });
    expect(last()?.grounds?.proposals).toEqual([{ ...offer, status: 'confirmed' }]);
  });

  test('is never shown to another member, who has a session of their own', async () => {
    const { store, settled } = openStore([() => stream(whole)]);
    store.send('How am I doing?');
    await settled();
    store.belongTo('member-2');
    expect(store.read()).toEqual({ sessionId: null, turns: [] });
    store.belongTo('member-1');
    expect(store.read()).toEqual({ sessionId: 'server-session', turns: [] });
  });
});

describe('footingOf', () => {
  const turn = { ...newTurn(1, 'q'), grounds };

  test('says how sure, what is missing and what changed', () => {
    expect(footingOf({ ...turn, text: 'Your trend is steady.' })).toEqual({
      sureness: 'Fairly sure: 12 of 14 days have a weight.',
      missing: grounds.data_gaps,
      changed: ['Your goal changed.'],
    });
  });

  test('does not repeat what the answer says itself', () => {
    const text = 'Steady.\n\nWhat changed: nothing.\n\nHow sure: fairly.\n\nWhat is missing: food.';
    expect(footingOf({ ...turn, text })).toEqual({ sureness: null, missing: [], changed: [] });
  });

  test.each([
    'Was sich geändert hat: nichts.\n\nWie sicher: ziemlich.\n\nWas fehlt: Essen.',
    'Qué ha cambiado: nada.\n\nCon qué seguridad: bastante.\n\nQué falta: comida.',
    'Ce qui a changé : rien.\n\nÀ quel point c’est sûr : assez.\n\nCe qui manque : les repas.',
  ])('nor what it says in another language: %s', (text) => {
    expect(footingOf({ ...turn, text })).toEqual({ sureness: null, missing: [], changed: [] });
  });

  test('falls back to the word for the level', () => {
    expect(footingOf({ ...turn, grounds: { ...grounds, confidence_reason: null } }).sureness).toBe(
      'Fairly sure',
    );
  });
});
