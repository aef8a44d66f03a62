import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import facts from '../runbook.facts.json' with { type: 'json' };
import { type AwsSimulator, openAwsSimulator } from './aws-simulator.ts';

/** The runbook's commands are a shell's: they need bash, GNU's date and the AWS CLI. */
const cli = findCli();
const commands = [...new Set(facts.aws_commands.map(({ command }) => command))];
const filledIn = (command: string) =>
  command.replace('<previous-revision>', '4').replace('<snapshot-id>', 'rds:sleek-coach-prod-1');

/** What is wrong in the runbook itself, as AWS says it. */
const knownFaults: [RegExp, RegExp][] = [
  [/^aws ecs run-task/, /Network Configuration must be provided/],
  [/^aws elasticache describe-cache-clusters/, /CacheClusterNotFound/],
];

describe.skipIf(cli === null)('the runbook’s own commands, through the AWS CLI', () => {
  let folder: string;
  let aws: AwsSimulator;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aws-cli-'));
    // The clock of the runbook's `date` is the machine's.
    aws = await openAwsSimulator({ start: new Date().toISOString() });
    // The CLI was seen to send RDS calls to AWS itself where only the environment names the endpoint.
    writeFileSync(join(folder, 'aws'), `#!/bin/sh\nexec '${cli}' --endpoint-url '${aws.url}' "$@"\n`);
    chmodSync(join(folder, 'aws'), 0o755);
  });
  afterAll(async () => {
    await aws[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (command: string) =>
    new Promise<{ code: number | null; out: string; err: string }>((settle) => {
      const child = spawn('bash', ['-c', `${prelude(folder)}\n${command}`]);
      let [out, err] = ['', ''];
      child.stdout.on('data', (chunk) => {
        out += chunk;
      });
      child.stderr.on('data', (chunk) => {
        err += chunk;
      });
      child.on('close', (code) => settle({ code, out, err }));
    });

  test.each(commands)('%s', async (command) => {
    // The one before may have a change under way that AWS would not take a second one beside.
    aws.timeline.advance(3_600_000);
    const { code, err, out } = await run(filledIn(command));
    const fault = knownFaults.find(([which]) => which.test(command));
    if (fault === undefined) expect({ code, err }).toEqual({ code: 0, err: '' });
    else expect(err).toMatch(fault[1]);
    if (/filter-log-events/.test(command)) expect(JSON.parse(out)).toHaveProperty('events');
  });
});

/** Exported in the shell, over what the machine itself may say of AWS. */
const prelude = (folder: string) =>
  [
    `PATH='${folder}':$PATH`,
    `HOME='${folder}'`,
    'AWS_ACCESS_KEY_ID=simulated',
    'AWS_SECRET_ACCESS_KEY=simulated',
    'AWS_DEFAULT_REGION=eu-central-1',
    'AWS_EC2_METADATA_DISABLED=true',
    'AWS_MAX_ATTEMPTS=1',
    'NEW_PASS=a-new-password',
  ]
    .map((set) => `export ${set}`)
    .join('\n');

test('every command of the runbook is carried, in its order', () => {
  expect(facts.aws_commands).toHaveLength(32);
  expect(commands).toHaveLength(28);
});

function findCli(): string | null {
  try {
    return execFileSync('bash', ['-c', 'command -v aws'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}
