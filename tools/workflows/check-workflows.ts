import type { CheckReport } from '../checks/violation.ts';
import { checkJobs, jobRuleNames } from './job-rules.ts';
import { checkNamedThings, namingRuleNames } from './named-things.ts';
import { readWorkflows } from './read-workflows.ts';
import { checkReleases, releaseRuleNames } from './release-rules.ts';

export const workflowRuleNames: readonly string[] = [
  ...jobRuleNames,
  ...releaseRuleNames,
  ...namingRuleNames,
];

/** Checks what the workflows of GitHub may do, and that nothing reaches production past its gates. */
export async function checkWorkflows(root: string): Promise<CheckReport> {
  const workflows = await readWorkflows(root);
  return {
    read: workflows.length,
    violations: [
      ...workflows.flatMap(checkJobs),
      ...checkReleases(workflows),
      ...checkNamedThings(root, workflows),
    ],
    notes: [],
  };
}
