import { basename } from 'node:path';
import type { Violation } from '../checks/violation.ts';
import type { Job, Workflow } from './read-workflows.ts';
import { before, calledBy, type Release, releasesIn } from './release-paths.ts';

export const releaseRuleNames: readonly string[] = ['workflow-production-gated', 'workflow-in-turn'];

/** Follows every way into an environment, through the jobs before it and the workflows that are called. */
export function checkReleases(workflows: readonly Workflow[]): Violation[] {
  const releases = releasesIn(workflows);
  return releases.flatMap((release) => [
    ...gateFaults(release, { releases, workflows }).map(faultOf('workflow-production-gated', release)),
    ...turnFaults(release, { releases, workflows }).map(faultOf('workflow-in-turn', release)),
  ]);
}

const faultOf =
  (rule: string, { workflow, job }: Release) =>
  (message: string): Violation => ({ rule, path: workflow.path, message: `${job.id}: ${message}` });

type Known = { releases: readonly Release[]; workflows: readonly Workflow[] };

function gateFaults(release: Release, known: Known): string[] {
  const { workflow, job, environment } = release;
  if (environment === null) return ['it changes what runs and names no environment, so nobody approves it'];
  if (workflow.triggers.every((one) => one === 'workflow_dispatch')) return [];
  const former = before(job, workflow);
  const faults = [
    ...(runsAnyway(job.condition) ? ['it runs whatever became of the jobs before it'] : []),
    ...(former.some((one) => isCi(one, known.workflows)) ? [] : ['nothing checks the commit before it']),
    ...orderFaults(release.does),
  ];
  if (environment !== 'production') return faults;
  const staged = known.releases.some(
    (one) =>
      one.workflow === workflow &&
      one.environment === 'staging' &&
      former.includes(one.job) &&
      sameImage(one.job, job),
  );
  return staged ? faults : [...faults, 'the same image was not in staging before'];
}

/** A job with such a condition does not wait for the ones that it needs to be green. */
const runsAnyway = (condition: string): boolean => /always\(\)|failure\(\)|cancelled\(\)/.test(condition);

/** Tests and audit, in a workflow of that name which the job calls. */
function isCi(job: Job, workflows: readonly Workflow[]): boolean {
  const called = calledBy(job, workflows);
  if (called === undefined || basename(called.path) !== 'ci.yml') return false;
  const runs = called.jobs
    .filter(({ condition }) => condition === '')
    .flatMap(({ steps }) => steps.map(({ run }) => run));
  return [/\.ci\/run\b/, /npm run audit:check/].every((wanted) => runs.some((run) => wanted.test(run)));
}

/** The schema first, the service next, a look at it last; the look has to come to be. */
function orderFaults({ steps }: Job): string[] {
  const at = (command: string) =>
    steps.findIndex(({ run, condition }) => condition === '' && run.includes(`npm run ops -- ${command}`));
  const [migrate, deploy, smoke] = [at('migrate'), at('deploy'), at('smoke')];
  return migrate >= 0 && migrate < deploy && deploy < smoke
    ? []
    : ['it does not migrate, then deploy, then smoke, each without a condition'];
}

const sameImage = (one: Job, other: Job): boolean =>
  one.with.digest !== undefined && one.with.digest === other.with.digest;

/** One after the other into an environment, whichever workflow it is. */
function turnFaults(release: Release, { releases }: Known): string[] {
  const { concurrency } = release.does;
  if (concurrency === null) return ['two of it may run at once: concurrency'];
  if (concurrency.cancels !== false) return ['it may be cut off in the middle: cancel-in-progress: false'];
  const group = groupOf(release);
  const others = releases.filter(({ environment }) => environment === release.environment).map(groupOf);
  return others.every((one) => one === group) ? [] : [`others wait in ${others.join(', ')} for their turn`];
}

const groupOf = ({ does, environment }: Release): string =>
  (does.concurrency?.group ?? 'no group').replace(/\$\{\{\s*inputs\.environment\s*\}\}/, environment ?? '');
