import { AppautoscalingPolicy } from '@cdktn/provider-aws/lib/appautoscaling-policy/index.js';
import { AppautoscalingTarget } from '@cdktn/provider-aws/lib/appautoscaling-target/index.js';
import { EcsService } from '@cdktn/provider-aws/lib/ecs-service/index.js';
import type { Construct } from 'constructs';
import type { Cluster } from './cluster.ts';
import type { LoadBalancer } from './load-balancer.ts';
import type { Network } from './network.ts';
import { ports } from './security-groups.ts';
import type { Settings } from './settings.ts';
import type { Tasks } from './tasks.ts';
import { launch } from './values.ts';

type Needs = { network: Network; loadBalancer: LoadBalancer; cluster: Cluster; tasks: Tasks };

/** @returns the policy that the alarm about processor time calls. */
export function defineService(scope: Construct, settings: Settings, needs: Needs): { scaleOutArn: string } {
  const { names, api } = settings;
  const { network, loadBalancer, cluster, tasks } = needs;
  const service = new EcsService(scope, 'service', {
    name: names.service,
    cluster: cluster.arn,
    taskDefinition: tasks.apiArn,
    desiredCount: api.tasks.least,
    ...launch,
    // A release adds tasks before it takes any away, and goes back by itself when they do not become healthy.
    deploymentMinimumHealthyPercent: 100,
    deploymentMaximumPercent: 200,
    deploymentCircuitBreaker: { enable: true, rollback: true },
    availabilityZoneRebalancing: 'ENABLED',
    healthCheckGracePeriodSeconds: 120,
    enableExecuteCommand: true,
    enableEcsManagedTags: true,
    propagateTags: 'SERVICE',
    networkConfiguration: {
      subnets: [...network.privateSubnetIds],
      securityGroups: [network.groups.api],
      assignPublicIp: false,
    },
    loadBalancer: [
      {
        targetGroupArn: loadBalancer.targetGroupArn,
        containerName: names.families.api.container,
        containerPort: ports.api,
      },
    ],
    dependsOn: [loadBalancer.listener],
    // Releases choose the revision and load the number of tasks; an apply must undo neither.
    lifecycle: { ignoreChanges: ['task_definition', 'desired_count'] },
  });
  const target = new AppautoscalingTarget(scope, 'tasks', {
    serviceNamespace: 'ecs',
    resourceId: `service/${cluster.name}/${service.name}`,
    scalableDimension: 'ecs:service:DesiredCount',
    minCapacity: api.tasks.least,
    maxCapacity: api.tasks.most,
  });
  return { scaleOutArn: defineScaling(scope, target) };
}

/** Load is followed up and down; the alarm at 85 % is for what that was too slow for, and adds half as many again. */
function defineScaling(scope: Construct, target: AppautoscalingTarget): string {
  const onTasks = {
    serviceNamespace: target.serviceNamespace,
    resourceId: target.resourceId,
    scalableDimension: target.scalableDimension,
  };
  new AppautoscalingPolicy(scope, 'follow-cpu', {
    ...onTasks,
    name: 'sleek-coach-follow-cpu',
    policyType: 'TargetTrackingScaling',
    targetTrackingScalingPolicyConfiguration: {
      predefinedMetricSpecification: { predefinedMetricType: 'ECSServiceAverageCPUUtilization' },
      targetValue: 60,
      scaleOutCooldown: 60,
      scaleInCooldown: 300,
    },
  });
  const step = new AppautoscalingPolicy(scope, 'scale-out', {
    ...onTasks,
    name: 'sleek-coach-scale-out',
    policyType: 'StepScaling',
    stepScalingPolicyConfiguration: {
      adjustmentType: 'PercentChangeInCapacity',
      minAdjustmentMagnitude: 1,
      cooldown: 120,
      metricAggregationType: 'Average',
      stepAdjustment: [{ metricIntervalLowerBound: '0', scalingAdjustment: 50 }],
    },
  });
  return step.arn;
}
