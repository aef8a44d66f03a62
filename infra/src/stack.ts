import { AwsProvider } from '@cdktn/provider-aws/lib/provider/index.js';
import { type App, S3Backend, TerraformStack } from 'cdktn';
import { defineClock } from './clock.ts';
import { defineCluster } from './cluster.ts';
import { defineData } from './data.ts';
import { defineDeployer } from './deployer.ts';
import { defineDomain, pointDomain } from './domain.ts';
import { defineFirewall } from './firewall.ts';
import { defineInputs } from './inputs.ts';
import { defineKeys } from './keys.ts';
import { defineLoadBalancer } from './load-balancer.ts';
import { defineLogsBucket } from './logs-bucket.ts';
import { defineNetwork } from './network.ts';
import { defineRegistry } from './registry.ts';
import { defineTaskRoles } from './roles.ts';
import { defineService } from './service.ts';
import type { Settings } from './settings.ts';
import { defineTasks } from './tasks.ts';
import { defineTrail } from './trail.ts';
import { defineWatching } from './watching.ts';

/** Everything of one environment, in the order in which the parts need each other. */
export function defineEnvironment(app: App, settings: Settings): TerraformStack {
  const stack = new TerraformStack(app, settings.environment);
  const inputs = defineInputs(stack);
  openDoors(stack, settings, inputs.account_id);
  const network = defineNetwork(stack, settings);
  const domain = defineDomain(stack, inputs.domain_name);
  const account = inputs.account_id;
  const keys = defineKeys(stack, settings, account);
  const logs = defineLogsBucket(stack, settings, account);
  defineTrail(stack, logs);
  const loadBalancer = defineLoadBalancer(stack, { network, domain, logsBucket: logs.policy.bucket });
  pointDomain(stack, domain, loadBalancer.balancer);
  defineFirewall(stack, loadBalancer.balancer.arn);
  const data = defineData(stack, settings, { account, domainName: domain.name, network, keys });
  const registry = defineRegistry(stack, settings);
  const cluster = defineCluster(stack, settings);
  const roles = defineTaskRoles(stack, { account, cluster, registryArn: registry.arn, data, keys });
  const tasks = defineTasks(stack, settings, { inputs, cluster, roles, data });
  const { scaleOutArn } = defineService(stack, settings, { network, loadBalancer, cluster, tasks });
  defineWatching(stack, settings, {
    account,
    alertEmail: inputs.alert_email,
    alertKeyArn: keys.alerts,
    loadBalancer: loadBalancer.arnSuffix,
    targetGroup: loadBalancer.targetGroupArnSuffix,
    certificateArn: domain.certificateArn,
    cacheNodes: data.cache.nodeNames,
    scaleOutArn,
  });
  defineClock(stack, settings, { account, network, cluster, roles, tasks });
  defineDeployer(stack, settings, {
    account,
    github: inputs.github_repository,
    clusterArn: cluster.arn,
    registryArn: registry.arn,
    taskRoleArns: [roles.task, roles.execution],
  });
  return stack;
}

/** Where state lies, and as whom AWS is asked. */
function openDoors(stack: TerraformStack, { environment, names, region }: Settings, account: string): void {
  new S3Backend(stack, {
    bucket: names.stateBucket,
    key: `${environment}.tfstate`,
    region,
    encrypt: true,
    useLockfile: true,
  });
  new AwsProvider(stack, 'aws', {
    region,
    allowedAccountIds: [account],
    defaultTags: [{ tags: { service: 'sleek-coach', environment, 'managed-by': 'terraform' } }],
  });
}
