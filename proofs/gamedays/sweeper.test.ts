import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const sweeper = join(import.meta.dirname, 'sweeper.ts');
/** A day that starts a program and is then killed; it says the program's number. */
const day = `
  const { spawn } = require('node:child_process');
  const sweeper = spawn(process.execPath, [${JSON.stringify(sweeper)}, String(process.pid)], {
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  sweeper.stdout.once('data', () => {
    const left = spawn('sleep', ['600'], { stdio: 'ignore', detached: true });
    setTimeout(() => console.log(left.pid), 1200);
  });
  setInterval(() => {}, 1000);
`;

const isThere = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test.runIf(process.platform === 'linux')(
  'what a killed day has started ends with it',
  { timeout: 30_000 },
  async () => {
    const killed = spawn(process.execPath, ['-e', day], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = await new Promise<number>((settle) => {
      killed.stdout.once('data', (chunk) => settle(Number(String(chunk))));
    });
    expect(isThere(pid)).toBe(true);
    killed.kill('SIGKILL');
    await expect.poll(() => isThere(pid), { timeout: 20_000 }).toBe(false);
  },
);
