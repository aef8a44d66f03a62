import { setTimeout as sleep } from 'node:timers/promises';
import { passwordHashCost } from '@sleek/backend/config';
import { createPasswordHash } from '@sleek/backend/features/accounts/passwords';
import { password, question } from './cases.ts';
import { firstSentenceMs, memberAt, send } from './load.ts';
import type { MeasuredProcess } from './measured-process.ts';
import { treeMemoryBytes } from './memory.ts';
import type { BenchMember } from './replay.ts';
import { median, percentile } from './statistics.ts';
import { type Goal, goal } from './verdicts.ts';

/** A case that has no floor: its values, and the goals that they meet or miss. */
export type Figure = { case: string; values: Record<string, number | null>; goals: Goal[] };

const mostStartMs = 3000;
const mostIdleMb = { all: 200, api: 160 };
const mostFirstSentenceMs = 25;
const settleMs = 5000;
const mb = (bytes: number) => Math.round(bytes / 1_048_576);

/** From starting the process on a database that exists until it says that it serves. */
export async function measureStarts(start: () => Promise<MeasuredProcess>, times: number): Promise<Figure> {
  const startsMs: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const server = await start();
    startsMs.push(server.readyMs);
    await server.stop();
  }
  const readyMs = Math.round(median(startsMs));
  return { case: 'start', values: { ready_ms: readyMs }, goals: [goal('ready_ms', readyMs, mostStartMs)] };
}

/** Memory of a server that has answered once and then had nothing to do. */
export async function measureIdle(server: MeasuredProcess, role: 'all' | 'api'): Promise<Figure> {
  await send(server.address, { method: 'GET', path: '/health' });
  await sleep(settleMs);
  const rssMb = mb((await server.usage()).rssBytes);
  const tree = treeMemoryBytes(server.pid);
  return {
    case: role === 'all' ? 'idle-memory' : `idle-memory-${role}`,
    values: { server_rss_mb: rssMb, with_postgresql_pss_mb: tree === null ? null : mb(tree) },
    goals: [goal('server_rss_mb', rssMb, mostIdleMb[role])],
  };
}

/** One question at a time, the answer streamed: what a member waits for until there is something to read. */
export async function measureFirstSentence(
  server: MeasuredProcess,
  members: readonly BenchMember[],
  quick: boolean,
): Promise<Figure> {
  const body = JSON.stringify({ message: question });
  const path = '/api/v1/coach/chat/stream';
  const samplesMs: number[] = [];
  for (let index = 0; index < (quick ? 40 : 150); index += 1) {
    const { token } = memberAt(members, index);
    samplesMs.push(await firstSentenceMs(server.address, { method: 'POST', path, token, body }));
  }
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => Number(percentile(samplesMs, share).toFixed(2)));
  return {
    case: 'first-sentence',
    values: { p50_ms: p50 ?? null, p95_ms: p95 ?? null, p99_ms: p99 ?? null },
    goals: [goal('p50_ms', p50 ?? Number.NaN, mostFirstSentenceMs)],
  };
}

/** What a log-in spends on its password, in this process: slow on purpose, so it has no goal. */
export async function measurePasswordCheck(): Promise<Figure> {
  const hash = createPasswordHash(passwordHashCost);
  const stored = await hash.hash(password);
  await hash.matches(stored, password);
  const samplesMs: number[] = [];
  const cpuMs: number[] = [];
  for (let time = 0; time < 9; time += 1) {
    const startedMs = performance.now();
    const before = process.cpuUsage();
    await hash.matches(stored, password);
    samplesMs.push(performance.now() - startedMs);
    const { user, system } = process.cpuUsage(before);
    cpuMs.push((user + system) / 1000);
  }
  return {
    case: 'password-check',
    values: { p50_ms: Math.round(median(samplesMs)), cpu_ms: Math.round(median(cpuMs)) },
    goals: [],
  };
}
