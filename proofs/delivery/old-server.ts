import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { smoke } from '../../apps/ops/watching/smoke.ts';
import type { OldTree } from './old-tree.ts';

export type OldServerRun = {
  /** Null: it did not start. */
  address: string | null;
  /** What it did not do that members and load balancers ask of it. */
  failed: string[];
  steps: number;
  output: string;
};

/** Starts the old release on a database and walks as a member through it, who deletes everything in the end. */
export async function runOldServer(old: OldTree, databaseUrl: string): Promise<OldServerRun> {
  const child = spawn(process.execPath, [join(old.root, 'apps/api/main.ts')], {
    cwd: old.root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      APP_ENV: 'testing',
      DATABASE_URL: databaseUrl,
      DATA_DIR: join(old.root, 'data'),
      DATA_KEY: randomBytes(32).toString('base64'),
      JWT_SECRET_KEY: randomBytes(32).toString('hex'),
      LOAD_SHEDDING: 'off',
      LOG_LEVEL: 'silent',
      OPS_PORT: 'off',
      PORT: '0',
    },
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    let output = '';
    const address = await new Promise<string | null>((resolve) => {
      const read = (chunk: Buffer) => {
        output += chunk.toString();
        const found = /is ready: (http:\S+)/.exec(output)?.[1];
        if (found !== undefined) resolve(found);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      ended.then(() => resolve(null));
    });
    if (address === null) return { address, failed: ['start'], steps: 0, output };
    const { steps } = await smoke(address, { write: true });
    const failed = steps.filter(({ why }) => why !== null).map(({ name, why }) => `${name}: ${why}`);
    return { address, failed, steps: steps.length, output };
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
