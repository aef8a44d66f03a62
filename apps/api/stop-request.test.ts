import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A process that is asked to stop and never comes to its end. */
const hanging = (limitMs: number) => `
  const { listenForStop } = await import(${JSON.stringify(import.meta.resolve('./stop-request.ts'))});
  const stop = listenForStop(${limitMs});
  stop.signal.addEventListener('abort', () => console.log('aborted'));
  void stop.requested.then(console.log);
  process.on('exit', () => console.log('exit handlers ran'));
  setTimeout(() => {}, 600_000);
  console.log('listening');
`;

async function run(limitMs: number, use: (child: ChildProcess, said: () => string) => Promise<void>) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', hanging(limitMs)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
  });
  const complaint = text(child.stderr);
  await expect.poll(() => out, { timeout: 15_000 }).toContain('listening');
  await use(child, () => out);
  const [code, signal] = await once(child, 'close');
  return { out, complaint: await complaint, code, signal };
}

describe.runIf(process.platform !== 'win32')('a stop that does not come to its end', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'after %s is ended at the limit with exit code 1 and a word on it',
    async (name) => {
      const { out, complaint, code } = await run(300, async (child) => void child.kill(name));
      expect(out).toContain(`aborted\n${name}\nexit handlers ran`);
      expect(complaint).toContain('Not at its end after 0.3 s');
      expect(code).toBe(1);
    },
  );

  test('is ended by a second signal, but not by the copy of the first that npm sends', async () => {
    const { complaint, code } = await run(600_000, async (child, said) => {
      child.kill('SIGINT');
      await expect.poll(said).toContain('SIGINT');
      child.kill('SIGINT');
      // Longer than a copy can take: it must live until a person asks again.
      await new Promise((resolve) => setTimeout(resolve, 1300));
      expect(child.exitCode).toBeNull();
      child.kill('SIGINT');
    });
    expect(complaint).toContain('by a second signal');
    expect(code).toBe(1);
  });
});
