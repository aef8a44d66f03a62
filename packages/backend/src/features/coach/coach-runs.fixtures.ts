import { randomBytes } from 'node:crypto';
import type { ChatEvent } from '@sleek/contract/coach';
import { z } from 'zod';
import type { Actor } from '../../edge/actor.ts';
import type { StreamedEvent } from '../../edge/event-stream.ts';
import { createEvents } from '../../events.ts';
import { monthOfLooks } from '../../llm/embedded/looks.fixtures.ts';
import type { CoachTool, ToolName } from '../../llm/tool.ts';
import { createBackground } from '../../platform/background.ts';
import { noCounters } from '../../platform/counters.ts';
import { silentLog } from '../../platform/log.ts';
import { readDataVersion } from '../../platform/postgres/data-version.ts';
import { openDatabase } from '../../platform/postgres/database.ts';
import { createSealedText } from '../../platform/sealed-text.ts';
import { openTestApp } from '../../testing/test-app.ts';
import { readMemberFacts } from '../profile/read-member.ts';
import { proposeChange } from '../proposals/propose-change.ts';
import { recordViolation } from '../safety-review/record-violation.ts';
import { embeddedAnswerer } from './choose-answerer.ts';
import { type CoachRuns, createCoachRuns, type RunDeps } from './coach-runs.ts';
import { createLookCache } from './look-cache.ts';

export type Ways = Partial<Record<ToolName, () => unknown>>;
type Logged = { fields: object; event: string };

/** Runs without a server around them, over the database of a whole one and for a member of it. */
export async function openRunsBench() {
  const app = await openTestApp();
  const database = openDatabase(app.databaseUrl, { poolSize: 4, onError: () => {} });
  const member = await app.member();
  const { id } = (await member.send('GET', '/api/v1/me')).body as { id: string };
  const actor: Actor = { userId: id, email: member.email, role: 'member', timeZone: 'UTC' };
  const logged: Logged[] = [];
  const sealedText = createSealedText(randomBytes(32).toString('base64'));
  /** Runs whose looks answer from a fixture, except those that are given another way. */
  const openRuns = (ways: Ways = {}, other: Partial<RunDeps> = {}): CoachRuns =>
    createCoachRuns({
      db: database.db,
      web: { hosts: () => [], toolsFor: () => [] },
      clock: app.clock,
      sealedText,
      events: createEvents({ log: silentLog, counters: noCounters }),
      log: { info: () => {}, warn: () => {}, error: (fields, event) => logged.push({ fields, event }) },
      background: createBackground(silentLog),
      tokenLimits: { perDay: 10_000, perConversation: 5000 },
      answerers: [embeddedAnswerer],
      tools: toolsWith(ways),
      lookCache: createLookCache({
        db: database.db,
        clock: app.clock,
        readVersion: readDataVersion,
        size: 10,
      }),
      toolTimeoutMs: 3000,
      readFacts: readMemberFacts,
      readEnergy: async () => monthOfLooks.get_energy,
      isPaused: async () => false,
      readEvidence: async () => ({ weighIns: 9, checkIns: 9, foodDays: 11 }),
      recordViolation: (by, violation) =>
        recordViolation({ db: database.db, clock: app.clock, sealedText }, by, violation),
      markEatingDisorder: async () => {},
      refuseChange: async () => null,
      propose: (proposer, offer) =>
        proposeChange({ db: database.db, clock: app.clock, sealedText }, proposer, offer),
      ...other,
    });
  return {
    app,
    db: database.db,
    actor,
    member,
    sealedText,
    logged,
    openRuns,
    async ask(runs: CoachRuns, message: string, sessionId: string | null = null) {
      const { runId, events } = await runs.start(actor, { message, sessionId });
      const all = await read(events);
      const text = all.map(({ event }) => (event.type === 'token' ? event.data : '')).join('');
      return { runId, all, text, last: all.at(-1)?.event };
    },
    async [Symbol.asyncDispose]() {
      await database.close();
      await app[Symbol.asyncDispose]();
    },
  };
}

const toolsWith = (ways: Ways): CoachTool[] =>
  (Object.keys(monthOfLooks) as (keyof typeof monthOfLooks)[]).map((name) => ({
    name,
    category: 'energy',
    description: 'A look',
    input: z.record(z.string(), z.unknown()),
    ttlSeconds: 0,
    run: async () => (ways[name] ? ways[name]() : monthOfLooks[name]) as never,
  }));

export async function read(events: AsyncIterable<StreamedEvent>) {
  const all: { id: string; event: ChatEvent }[] = [];
  for await (const { id, data } of events) all.push({ id, event: data as ChatEvent });
  return all;
}

/** A look that waits until it is let go. */
export function heldLook() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const began = Promise.withResolvers<void>();
  return {
    began: began.promise,
    letGo: () => resolve(),
    look: async () => {
      began.resolve();
      await promise;
      return monthOfLooks.get_energy;
    },
  };
}
