import { DefaultSecurityGroup } from '@cdktn/provider-aws/lib/default-security-group/index.js';
import { Eip } from '@cdktn/provider-aws/lib/eip/index.js';
import { InternetGateway } from '@cdktn/provider-aws/lib/internet-gateway/index.js';
import { NatGateway } from '@cdktn/provider-aws/lib/nat-gateway/index.js';
import { RouteTable } from '@cdktn/provider-aws/lib/route-table/index.js';
import { RouteTableAssociation } from '@cdktn/provider-aws/lib/route-table-association/index.js';
import { Subnet } from '@cdktn/provider-aws/lib/subnet/index.js';
import { Vpc } from '@cdktn/provider-aws/lib/vpc/index.js';
import type { Construct } from 'constructs';
import { defineEndpoints } from './endpoints.ts';
import { defineFlowLogs } from './flow-logs.ts';
import { defineSecurityGroups, type SecurityGroups } from './security-groups.ts';
import type { Settings } from './settings.ts';

export type Network = {
  readonly vpcId: string;
  readonly publicSubnetIds: readonly string[];
  readonly privateSubnetIds: readonly string[];
  /** Without a way to the internet, in either direction. */
  readonly databaseSubnetIds: readonly string[];
  readonly groups: SecurityGroups;
};

/**
 * Three tiers in each zone: the load balancer in public, tasks in private, database and cache in subnets that no route
 * leads out of. Each zone has its own gateway out, so that the loss of one takes nothing else along.
 */
export function defineNetwork(scope: Construct, settings: Settings): Network {
  const { environment, network } = settings;
  const vpc = new Vpc(scope, 'vpc', {
    cidrBlock: network.cidr,
    enableDnsHostnames: true,
    enableDnsSupport: true,
    tags: { Name: `sleek-coach-${environment}` },
  });
  // What is made without a group of its own reaches nothing.
  new DefaultSecurityGroup(scope, 'closed', { vpcId: vpc.id, ingress: [], egress: [] });
  const gateway = new InternetGateway(scope, 'internet', { vpcId: vpc.id });
  const outward = new RouteTable(scope, 'public-routes', {
    vpcId: vpc.id,
    route: [{ cidrBlock: '0.0.0.0/0', gatewayId: gateway.id }],
  });
  const inward = new RouteTable(scope, 'database-routes', { vpcId: vpc.id, route: [] });
  const zones = network.zones.map((zone, index) => {
    const subnet = (tier: string, block: number, routes: RouteTable) =>
      defineSubnet(scope, settings, { vpc, routes, zone, tier, block: block + index });
    const open = subnet('public', 0, outward);
    const address = new Eip(scope, `nat-address-${zone}`, { domain: 'vpc' });
    const nat = new NatGateway(scope, `nat-${zone}`, { allocationId: address.id, subnetId: open.id });
    const routes = new RouteTable(scope, `private-routes-${zone}`, {
      vpcId: vpc.id,
      route: [{ cidrBlock: '0.0.0.0/0', natGatewayId: nat.id }],
    });
    return {
      open,
      closed: subnet('private', 4, routes),
      database: subnet('database', 8, inward),
      routes,
    };
  });
  const groups = defineSecurityGroups(scope, vpc);
  const privateSubnetIds = zones.map(({ closed }) => closed.id);
  defineFlowLogs(scope, vpc);
  defineEndpoints(scope, settings, {
    vpcId: vpc.id,
    subnetIds: privateSubnetIds,
    routeTableIds: zones.map(({ routes }) => routes.id),
    groupId: groups.endpoints,
  });
  return {
    vpcId: vpc.id,
    publicSubnetIds: zones.map(({ open }) => open.id),
    privateSubnetIds,
    databaseSubnetIds: zones.map(({ database }) => database.id),
    groups,
  };
}

type Place = { vpc: Vpc; routes: RouteTable; zone: string; tier: string; block: number };

/** @param block which 4096 addresses of the network's 65536. */
function defineSubnet(scope: Construct, { region, network }: Settings, place: Place): Subnet {
  const { vpc, routes, zone, tier, block } = place;
  const [first, second] = network.cidr.split('.');
  const subnet = new Subnet(scope, `${tier}-${zone}`, {
    vpcId: vpc.id,
    availabilityZone: `${region}${zone}`,
    cidrBlock: `${first}.${second}.${block * 16}.0/20`,
    mapPublicIpOnLaunch: false,
    tags: { Name: `${tier}-${zone}`, tier },
  });
  new RouteTableAssociation(scope, `${tier}-routes-of-${zone}`, {
    subnetId: subnet.id,
    routeTableId: routes.id,
  });
  return subnet;
}
