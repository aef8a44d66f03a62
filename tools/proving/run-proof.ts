import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Proof } from './proofs.ts';

export type ProofResult = {
  proof: string;
  ok: boolean;
  seconds: number;
  /** Why it is red, in a few words; null when it is not. */
  reason: string | null;
  /** What the proof said of itself at the end; null when it said nothing. */
  summary: unknown;
  /** Its lines that tell of a broken promise, as they were printed. */
  broken: string[];
};

const goodbyeMs = 20_000;

/** Runs one proof to its end or its deadline. What it tells people goes to standard error as it comes. */
export async function runProof(
  root: string,
  { name, script, args, mostMinutes }: Proof,
): Promise<ProofResult> {
  const startedMs = performance.now();
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<number | string>((settle) => {
    child.once('error', (error) => settle(error.message));
    child.once('close', (code, signal) => settle(code ?? signal ?? 'no exit code'));
  });
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  const deadline = new AbortController();
  const late = sleep(mostMinutes * 60_000, 'late', { signal: deadline.signal }).catch(() => 'stopped');
  const first = await Promise.race([ended, late]);
  if (first === 'late') {
    stop();
    if ((await Promise.race([ended, sleep(goodbyeMs, 'late', { ref: false })])) === 'late')
      child.kill('SIGKILL');
  }
  deadline.abort();
  process.off('exit', stop);
  const end = first === 'late' ? `took longer than ${mostMinutes} min` : first;
  const seconds = Math.round((performance.now() - startedMs) / 1000);
  return { proof: name, seconds, ...judge(end, Buffer.concat(chunks).toString()) };
}

/** Red unless it exits 0, has said something, and no line of it tells of a broken promise. */
export function judge(
  end: number | string,
  output: string,
): Pick<ProofResult, 'ok' | 'reason' | 'summary' | 'broken'> {
  const lines = output.split('\n').flatMap((text) => {
    const value = readLine(text);
    return value === null ? [] : [{ text, value }];
  });
  const broken = lines.filter(({ value }) => value.ok === false).map(({ text }) => text);
  const summary = lines.findLast(({ value }) => 'summary' in value)?.value.summary;
  return {
    ok: end === 0 && lines.length > 0 && broken.length === 0,
    reason: reasonOf(end, { said: lines.length, broken: broken.length }),
    summary: summary ?? lines.at(-1)?.value ?? null,
    broken,
  };
}

function reasonOf(end: number | string, { said, broken }: { said: number; broken: number }): string | null {
  if (broken > 0) return `${broken} broken`;
  if (end !== 0) return typeof end === 'number' ? `exit code ${end}` : end;
  return said === 0 ? 'it printed no result' : null;
}

function readLine(text: string): Record<string, unknown> | null {
  if (!text.startsWith('{')) return null;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}
