import { EcsTaskDefinition } from '@cdktn/provider-aws/lib/ecs-task-definition/index.js';
import type { Construct } from 'constructs';
import type { Cluster } from './cluster.ts';
import {
  collectorContainer,
  collectorMemoryMib,
  dataVolume,
  ourContainer,
  shellVolumes,
} from './containers.ts';
import type { Data } from './data.ts';
import type { Inputs } from './inputs.ts';
import type { TaskRoles } from './roles.ts';
import { ports } from './security-groups.ts';
import type { Settings } from './settings.ts';
import { taskSettings } from './task-settings.ts';
import { launch, type TaskSize } from './values.ts';

type Needs = { inputs: Inputs; cluster: Cluster; roles: TaskRoles; data: Data };

/** Of the revision that Terraform makes. Releases register their own after it. */
export type Tasks = { readonly apiArn: string; readonly apiArnWithoutRevision: string };

const migrationSize: TaskSize = { cpu: '512', memory: '1024' };

/** The families of the runbook: the service itself, and the two that change the schema and end. */
export function defineTasks(scope: Construct, settings: Settings, needs: Needs): Tasks {
  const { names, region } = settings;
  const { inputs, cluster, data } = needs;
  const logs = { group: cluster.logs.name, region };
  const told = taskSettings(settings, {
    inputs,
    databaseAddress: data.databaseAddress,
    cacheAddress: data.cache.address,
  });
  const ours = (container: string, size: TaskSize, besideMib: number) =>
    ourContainer({
      name: container,
      image: inputs.api_image,
      memoryMib: Number(size.memory) - besideMib,
      settings: told,
      logs,
    });
  const family = (key: keyof typeof names.families, size: TaskSize, containers: readonly object[]) =>
    defineFamily(scope, names.families[key].name, { size, containers, roles: needs.roles });

  const { api, migrate, 'migrate-rollback': rollback } = names.families;
  const server = {
    // Its first container is the one that a release gives another image.
    ...ours(api.container, settings.api.size, collectorMemoryMib),
    portMappings: [{ containerPort: ports.api, protocol: 'tcp' }],
    healthCheck: {
      command: ['CMD', 'node', '/app/server/healthcheck.js'],
      interval: 15,
      timeout: 5,
      retries: 3,
      startPeriod: 60,
    },
  };
  const made = family('api', settings.api.size, [
    server,
    collectorContainer(settings, inputs.collector_image, logs),
  ]);
  family('migrate', migrationSize, [
    { ...ours(migrate.container, migrationSize, 0), command: ['sleek-coach', 'db', 'up'] },
  ]);
  family('migrate-rollback', migrationSize, [
    { ...ours(rollback.container, migrationSize, 0), command: ['sleek-coach', 'db', 'down'] },
  ]);
  return { apiArn: made.arn, apiArnWithoutRevision: made.arnWithoutRevision };
}

type Family = { size: TaskSize; containers: readonly object[]; roles: TaskRoles };

function defineFamily(
  scope: Construct,
  family: string,
  { size, containers, roles }: Family,
): EcsTaskDefinition {
  return new EcsTaskDefinition(scope, family, {
    family,
    requiresCompatibilities: [launch.launchType],
    networkMode: 'awsvpc',
    cpu: size.cpu,
    memory: size.memory,
    runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'X86_64' },
    taskRoleArn: roles.task,
    executionRoleArn: roles.execution,
    volume: [dataVolume, ...shellVolumes.map(({ volume }) => volume)].map((name) => ({ name })),
    containerDefinitions: JSON.stringify(containers),
    // A change here makes a revision beside the old ones, so that going back stays possible.
    skipDestroy: true,
  });
}
