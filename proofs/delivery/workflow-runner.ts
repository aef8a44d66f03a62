import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Job, Step } from '../../tools/workflows/read-workflows.ts';

/** What expressions stand for: inputs, variables, and what GitHub knows. @example { 'vars.AWS_REGION': '…' } */
export type Values = Readonly<Record<string, string>>;
type Outcome = 'success' | 'failure' | 'skipped';
/** Carries out a command that a script gave. @returns its exit code. */
type Carry = (argv: readonly string[], environment: Record<string, string>) => Promise<number>;
export type Ran = { outcomes: Record<string, Outcome>; asked: string[][] };

/**
 * Runs the scripts of a job one after the other in bash, as a runner of GitHub does it, steps of actions left out.
 * Programs that would reach out are stand-ins that write down what they were asked.
 */
export async function runSteps(
  job: Job,
  { folder, values, programs, carry }: { folder: string; values: Values; programs: Values; carry: Carry },
): Promise<Ran> {
  const asked: string[][] = [];
  const outcomes: Record<string, Outcome> = {};
  const bin = makePrograms(folder, programs);
  for (const step of job.steps.filter(({ run }) => run !== '')) {
    const environment = Object.fromEntries(
      Object.entries({ ...job.env, ...step.env }).map(([name, value]) => [
        name,
        filled(String(value), values),
      ]),
    );
    const outcome = isDue(step, { outcomes, values })
      ? await runStep(step, { folder, bin, environment, asked, carry })
      : 'skipped';
    outcomes[step.id] = outcome;
  }
  return { outcomes, asked };
}

type Room = {
  folder: string;
  bin: string;
  environment: Record<string, string>;
  asked: string[][];
  carry: Carry;
};

async function runStep({ run }: Step, { folder, bin, environment, asked, carry }: Room): Promise<Outcome> {
  const journal = join(folder, 'asked');
  writeFileSync(journal, '');
  const { status, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...environment,
      PATH: [bin, '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter),
      JOURNAL: journal,
      GITHUB_SHA: 'c'.repeat(40),
    },
  });
  if (status !== 0 && stderr !== '') process.stderr.write(stderr);
  const calls = readFileSync(journal, 'utf8').split('\x1e').slice(0, -1);
  const commands = calls.map((call) => call.split('\x1f').slice(0, -1));
  asked.push(...commands);
  for (const [program, ...argv] of commands)
    if (program === 'npm' && (await carry(argv, environment)) !== 0) return 'failure';
  return status === 0 ? 'success' : 'failure';
}

/** Each writes down how it was called, then does what its few lines of shell say. */
function makePrograms(folder: string, programs: Values): string {
  const bin = join(folder, 'bin');
  if (!existsSync(bin)) mkdirSync(bin);
  for (const [name, body] of Object.entries({ npm: '', ...programs })) {
    const note = `{ printf '%s\\x1f' ${name} "$@"; printf '\\x1e'; } >>"$JOURNAL"`;
    writeFileSync(join(bin, name), `#!/usr/bin/env bash\n${note}\n${body}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  return bin;
}

/** @throws Error at an expression that nothing is known of. */
const filled = (text: string, values: Values): string =>
  text.replaceAll(/\$\{\{\s*([\w.]+)\s*\}\}/g, (_, name: string) => knownOf(name, values));

function knownOf(name: string, values: Values): string {
  const value = values[name];
  if (value === undefined) throw new Error(`Nothing is known of ${name}.`);
  return value;
}

/** The few forms of conditions that are in use; another one fails the test that runs it. */
function isDue(
  { condition }: Step,
  { outcomes, values }: { outcomes: Record<string, Outcome>; values: Values },
): boolean {
  const hasFailed = Object.values(outcomes).includes('failure');
  const needsFailure = condition.startsWith('failure() && ');
  const rest = condition.replace(/^failure\(\) && /, '').replace(/^\((.*)\)$/, '$1');
  const holds = rest.split(' || ').some((part) => {
    if (part === '') return true;
    const [, name = '', wanted = ''] = /^([\w.]+) == '([^']*)'$/.exec(part) ?? [];
    const step = /^steps\.(\w+)\.outcome$/.exec(name)?.[1];
    return (step === undefined ? knownOf(name, values) : outcomes[step]) === wanted;
  });
  return hasFailed === needsFailure && holds;
}
