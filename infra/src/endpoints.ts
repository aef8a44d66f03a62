import { VpcEndpoint } from '@cdktn/provider-aws/lib/vpc-endpoint/index.js';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

type Needs = {
  vpcId: string;
  subnetIds: string[];
  routeTableIds: string[];
  groupId: string;
};

/** What every task needs to start and to tell of itself, without a way over the internet. */
const services = ['ecr.api', 'ecr.dkr', 'logs', 'secretsmanager', 'monitoring', 'ssmmessages'] as const;

/** Doors to services of AWS inside the network: cheaper than a gateway for images and photos, and open when that is shut. */
export function defineEndpoints(scope: Construct, { region }: Settings, needs: Needs): void {
  const { vpcId, subnetIds, routeTableIds, groupId } = needs;
  new VpcEndpoint(scope, 'endpoint-s3', {
    vpcId,
    serviceName: `com.amazonaws.${region}.s3`,
    vpcEndpointType: 'Gateway',
    routeTableIds,
  });
  for (const service of services)
    new VpcEndpoint(scope, `endpoint-${service.replace('.', '-')}`, {
      vpcId,
      serviceName: `com.amazonaws.${region}.${service}`,
      vpcEndpointType: 'Interface',
      privateDnsEnabled: true,
      subnetIds,
      securityGroupIds: [groupId],
    });
}
