import { IamRole } from '@cdktn/provider-aws/lib/iam-role/index.js';
import { IamRolePolicy } from '@cdktn/provider-aws/lib/iam-role-policy/index.js';
import { SchedulerSchedule } from '@cdktn/provider-aws/lib/scheduler-schedule/index.js';
import { SqsQueue } from '@cdktn/provider-aws/lib/sqs-queue/index.js';
import type { Construct } from 'constructs';
import { type Schedule, schedules } from '../../packages/backend/src/features/schedules/schedules.ts';
import type { Cluster } from './cluster.ts';
import { eventBridgeCron } from './event-bridge-cron.ts';
import { allow, policyOf, trustOf } from './iam.ts';
import type { Network } from './network.ts';
import type { TaskRoles } from './roles.ts';
import type { Settings } from './settings.ts';
import type { Tasks } from './tasks.ts';
import { launch } from './values.ts';

type Needs = { account: string; network: Network; cluster: Cluster; roles: TaskRoles; tasks: Tasks };

/** RDS makes snapshots, and log groups have a retention: AWS does these two by itself. */
const doneByAws = ['Database backup', 'Log rotation'];

/** The runbook's tasks that are ours to start. The rest, and these too, a running server does by its own clock. */
export const startedTasks: readonly Schedule[] = schedules.filter(
  ({ runbook }) => runbook !== null && !doneByAws.includes(runbook),
);

/**
 * Starts the runbook's tasks in a task of their own, so that they are done even while no server runs. Doing one twice does
 * no more. It is the newest revision of the service that runs, with another command.
 */
export function defineClock(scope: Construct, settings: Settings, needs: Needs): void {
  const { network, cluster, tasks } = needs;
  const missed = new SqsQueue(scope, 'missed-ticks', {
    name: 'sleek-coach-missed-ticks',
    sqsManagedSseEnabled: true,
    messageRetentionSeconds: 14 * 86_400,
  });
  const roleArn = defineStarter(scope, needs, missed.arn);
  for (const { name, cron, timezone, meaning } of startedTasks)
    new SchedulerSchedule(scope, name, {
      name: `sleek-coach-${name}`,
      description: meaning,
      scheduleExpression: eventBridgeCron(cron),
      scheduleExpressionTimezone: timezone,
      state: 'ENABLED',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: cluster.arn,
        roleArn,
        input: JSON.stringify({
          containerOverrides: [
            {
              name: settings.names.families.api.container,
              command: ['sleek-coach', 'ops', 'jobs', 'run', name],
            },
          ],
        }),
        ecsParameters: {
          taskDefinitionArn: tasks.apiArnWithoutRevision,
          ...launch,
          taskCount: 1,
          networkConfiguration: {
            subnets: [...network.privateSubnetIds],
            securityGroups: [network.groups.api],
            assignPublicIp: false,
          },
        },
        deadLetterConfig: { arn: missed.arn },
        retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 900 },
      },
    });
}

/** As whom tasks are started. */
function defineStarter(
  scope: Construct,
  { account, cluster, roles, tasks }: Needs,
  queueArn: string,
): string {
  const role = new IamRole(scope, 'clock', {
    name: 'sleek-coach-clock',
    assumeRolePolicy: trustOf('scheduler.amazonaws.com', account),
  });
  new IamRolePolicy(scope, 'clock-may', {
    role: role.id,
    policy: policyOf(
      allow(['ecs:RunTask'], [tasks.apiArnWithoutRevision, `${tasks.apiArnWithoutRevision}:*`], {
        ArnEquals: { 'ecs:cluster': cluster.arn },
      }),
      allow(['iam:PassRole'], [roles.task, roles.execution], {
        StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' },
      }),
      allow(['sqs:SendMessage'], [queueArn]),
    ),
  });
  return role.arn;
}
