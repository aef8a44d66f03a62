import type { Violation } from '../checks/violation.ts';
import type { Job, Permissions, Step, Workflow } from './read-workflows.ts';

/** A rule that looks at one workflow alone. @returns what is wrong, in words. */
type Rule = { name: string; faults: (workflow: Workflow) => string[] };

const eachStep = (workflow: Workflow, faultOf: (step: Step, job: Job) => string | null): string[] =>
  workflow.jobs.flatMap((job) =>
    job.steps.flatMap((step) => {
      const fault = faultOf(step, job);
      return fault === null ? [] : [`${job.id}, ${step.name}: ${fault}`];
    }),
  );

const usesIn = ({ jobs }: Workflow): string[] =>
  jobs.flatMap((job) => [job.uses, ...job.steps.map((step) => step.uses)]).filter((one) => one !== null);

const rules: readonly Rule[] = [
  {
    name: 'workflow-actions-pinned',
    faults: (workflow) =>
      usesIn(workflow)
        .filter((uses) => !uses.startsWith('./'))
        .filter((uses) => !isPinned(uses, workflow.text))
        .map((uses) => `${uses} goes by a name that may move: a whole commit, and the version behind #`),
  },
  {
    name: 'workflow-no-injection',
    faults: (workflow) =>
      eachStep(workflow, ({ run, with: { script = '' } }) =>
        /\$\{\{/.test(`${run}${String(script)}`)
          ? 'an expression in a script is read as part of it: pass it through env'
          : null,
      ),
  },
  {
    name: 'workflow-least-permissions',
    faults: (workflow) => [
      ...(isAtMostReading(workflow.permissions)
        ? []
        : ['it says nothing of permissions, or asks for more than to read']),
      ...workflow.jobs.flatMap((job) => permissionFaults(job)),
    ],
  },
  {
    name: 'workflow-timeouts',
    faults: ({ jobs }) =>
      jobs
        .filter(
          ({ uses, timeoutMinutes }) => uses === null && (timeoutMinutes === null || timeoutMinutes > 90),
        )
        .map(({ id }) => `${id} may run for hours: timeout-minutes, at most 90`),
  },
  {
    name: 'workflow-no-standing-keys',
    faults: (workflow) => [
      ...(/secrets\.\w*(AWS|ACCESS_KEY)\w*/i.test(workflow.text)
        ? ['a key of AWS lies in GitHub: use a role']
        : []),
      ...eachStep(workflow, ({ uses, with: given }) =>
        uses?.includes('configure-aws-credentials') &&
        (given['role-to-assume'] === undefined || given['aws-access-key-id'] !== undefined)
          ? 'it takes no role'
          : null,
      ),
    ],
  },
  {
    name: 'workflow-images-by-digest',
    faults: ({ text }) =>
      [...text.matchAll(/^(?!\s*#).*[\w}"]:latest\b.*$/gm)].map(
        ([line]) => `a tag that moves: ${line.trim()}`,
      ),
  },
  {
    name: 'workflow-failures-count',
    faults: (workflow) => [
      ...workflow.jobs.filter((job) => job.continuesOnError).map(({ id }) => `${id} may fail and be green`),
      ...eachStep(workflow, ({ continuesOnError, run }) =>
        continuesOnError || /\|\|\s*(true|:|exit 0)\b/.test(run) ? 'it may fail and be green' : null,
      ),
    ],
  },
  {
    name: 'workflow-trusted-triggers',
    faults: ({ triggers }) =>
      triggers
        .filter((one) => ['pull_request_target', 'workflow_run', 'issue_comment'].includes(one))
        .map((one) => `${one} runs what strangers sent with the rights of the repository`),
  },
  {
    name: 'workflow-checkout-as-pushed',
    faults: (workflow) =>
      eachStep(workflow, ({ uses, with: given }) => {
        if (!uses?.startsWith('actions/checkout@')) return null;
        if (given['persist-credentials'] !== false)
          return 'the token stays in the folder: persist-credentials: false';
        return given.ref === undefined ? null : 'another commit than the one that was checked';
      }),
  },
];

export const jobRuleNames: readonly string[] = rules.map(({ name }) => name);

export const checkJobs = (workflow: Workflow): Violation[] =>
  rules.flatMap(({ name, faults }) =>
    faults(workflow).map((message) => ({ rule: name, path: workflow.path, message })),
  );

function isPinned(uses: string, text: string): boolean {
  if (!/@[0-9a-f]{40}$/.test(uses)) return false;
  return new RegExp(`${uses.replaceAll('.', '\\.')} # v\\d+\\.\\d+\\.\\d+\\b`).test(text);
}

const isAtMostReading = (permissions: Permissions): boolean =>
  permissions !== null &&
  typeof permissions !== 'string' &&
  Object.entries(permissions).every(([name, level]) => name === 'contents' && level === 'read');

/** A role of AWS is taken with a token of GitHub, which a job has to be allowed; it needs nothing else. */
function permissionFaults({ id, permissions, steps, uses }: Job): string[] {
  if (permissions === null) return [];
  if (typeof permissions === 'string') return [`${id} asks for ${permissions}`];
  const takesRole = uses !== null || steps.some((step) => step.uses?.includes('configure-aws-credentials'));
  return Object.entries(permissions)
    .filter(([name, level]) => !(level === 'none' || (name === 'contents' && level === 'read')))
    .filter(([name, level]) => !(takesRole && name === 'id-token' && level === 'write'))
    .map(([name, level]) => `${id} asks for ${name}: ${level}`);
}
