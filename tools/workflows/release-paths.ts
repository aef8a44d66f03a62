import { basename } from 'node:path';
import type { Job, Step, Workflow } from './read-workflows.ts';

/** A way in which a workflow changes an environment. */
export type Release = {
  workflow: Workflow;
  /** The job of that workflow, which may call another one. */
  job: Job;
  /** The job with the steps: the same one, or one of the workflow that is called. */
  does: Job;
  /** Null where the job names none, so that nobody is asked. */
  environment: string | null;
};

/** Commands of operators that change what runs. */
const changing =
  /npm run (?:-s |--silent )?ops -- (deploy|migrate|rollback|scale|restart|recover|rotate|db scale)\b/;

export const changesSomething = ({ run }: Step): boolean => changing.test(run);

/** Every way in which a workflow that something starts changes an environment, calls followed. */
export const releasesIn = (workflows: readonly Workflow[]): Release[] =>
  workflows
    .filter(({ triggers }) => triggers.some((one) => one !== 'workflow_call'))
    .flatMap((workflow) => workflow.jobs.flatMap((job) => releasesOf(workflow, job, workflows)));

function releasesOf(workflow: Workflow, job: Job, all: readonly Workflow[]): Release[] {
  if (job.uses === null)
    return job.steps.some(changesSomething)
      ? environmentsOf(job.environment, workflow.choices).map((environment) => ({
          workflow,
          job,
          does: job,
          environment,
        }))
      : [];
  const called = calledBy(job, all);
  return (called?.jobs ?? [])
    .filter(({ steps }) => steps.some(changesSomething))
    .map((does) => ({
      workflow,
      job,
      does,
      environment: isInput(does.environment) ? textOrNull(job.with.environment) : does.environment,
    }));
}

const isInput = (environment: string | null): boolean =>
  /\$\{\{\s*inputs\.environment\s*\}\}/.test(environment ?? '');
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const environmentsOf = (environment: string | null, choices: readonly string[]): (string | null)[] =>
  isInput(environment) ? [...choices] : [environment];

export const calledBy = ({ uses }: Job, all: readonly Workflow[]): Workflow | undefined =>
  all.find(({ path }) => uses?.startsWith('./') && basename(path) === basename(uses));

/** The jobs that have to be green before this one, those before them too. */
export function before(job: Job, { jobs }: Workflow): Job[] {
  const found = new Map<string, Job>();
  const walk = (ids: readonly string[]): void => {
    for (const id of ids) {
      const one = jobs.find((each) => each.id === id);
      if (one === undefined || found.has(id)) continue;
      found.set(id, one);
      walk(one.needs);
    }
  };
  walk(job.needs);
  return [...found.values()];
}
