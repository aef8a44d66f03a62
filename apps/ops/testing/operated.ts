import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AwsEnvironment } from '@sleek/backend/platform/control/aws-names';
import { type AwsSimulator, openAwsSimulator } from '@sleek/backend/testing/aws-simulator/aws-simulator';
import { type FreshDatabase, freshDatabase } from '@sleek/backend/testing/fresh-database';
import { rowsOf } from '@sleek/backend/testing/rows-of';
import type { Terminal } from '../terminal.ts';
import { type Ran, ranOps } from './ran-ops.ts';

export type Operated = AsyncDisposable & {
  aws: AwsSimulator;
  database: FreshDatabase;
  /** What a process of its own has to be started with to steer the simulated AWS. */
  steering: Record<string, string>;
  /** DATA_DIR, and where secrets are put. */
  dir: string;
  /** Commands that steer the simulated AWS; waiting moves its clock. */
  onAws(args: readonly string[], more?: Partial<Terminal>): Promise<Ran>;
  /** Commands that steer this machine. */
  here(args: readonly string[], environment?: Record<string, string>, more?: Partial<Terminal>): Promise<Ran>;
  /** What the audit log says that operators did, oldest first. */
  deeds(): Promise<{ action: string; details: Record<string, unknown> }[]>;
};

/** The command line in this process, with a simulated AWS, a database and a terminal that nobody sits at. */
export async function openOperated({
  environment = 'production',
}: {
  environment?: AwsEnvironment;
} = {}): Promise<Operated> {
  const [aws, database] = [await openAwsSimulator({ environment }), await freshDatabase()];
  const dir = mkdtempSync(join(tmpdir(), 'operated-'));
  const base = {
    DATABASE_URL: database.url,
    JWT_SECRET_KEY: 'hush'.repeat(8),
    DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
    DATA_DIR: dir,
    OPS_PORT: 'off',
    SUDO_USER: 'ada',
  };
  const steering = {
    ...base,
    CONTROL: 'aws',
    CONTROL_ENDPOINT_URL: aws.url,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'simulated',
    AWS_SECRET_ACCESS_KEY: 'simulated',
  };
  const run = (args: readonly string[], terminal: Partial<Terminal>) =>
    ranOps(args, { environment: base, ...terminal });
  return {
    aws,
    database,
    steering,
    dir,
    onAws: (args, { environment = {}, ...more } = {}) =>
      run(args, {
        environment: { ...steering, ...environment },
        wait: async (ms) => aws.timeline.advance(ms),
        clock: aws.timeline,
        ...more,
      }),
    here: (args, environment = {}, more = {}) =>
      run(args, { environment: { ...base, ...environment }, ...more }),
    deeds: () =>
      rowsOf(
        { databaseUrl: database.url },
        `select action, details from audit_log where action like 'ops.%' order by created_at, action desc`,
      ),
    async [Symbol.asyncDispose]() {
      await aws[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
