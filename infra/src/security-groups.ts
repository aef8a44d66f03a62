import { SecurityGroup } from '@cdktn/provider-aws/lib/security-group/index.js';
import type { Vpc } from '@cdktn/provider-aws/lib/vpc/index.js';
import { VpcSecurityGroupEgressRule } from '@cdktn/provider-aws/lib/vpc-security-group-egress-rule/index.js';
import { VpcSecurityGroupIngressRule } from '@cdktn/provider-aws/lib/vpc-security-group-ingress-rule/index.js';
import type { Construct } from 'constructs';

const meanings = {
  'load-balancer': 'Takes HTTPS from everybody, and HTTP to redirect it',
  api: 'Tasks of the service',
  database: 'PostgreSQL',
  cache: 'Redis',
  endpoints: 'Services of AWS inside the network',
} as const;
type GroupName = keyof typeof meanings;

/** Their ids. */
export type SecurityGroups = Readonly<Record<GroupName, string>>;

export const ports = { http: 80, https: 443, api: 8000, database: 5432, cache: 6379, smtp: 465 } as const;
type Port = (typeof ports)[keyof typeof ports];

/** Every way from one group to another. A way in is the other group's way out, so each is written once. */
const ways: readonly { from: GroupName; to: GroupName; port: Port }[] = [
  { from: 'load-balancer', to: 'api', port: ports.api },
  { from: 'api', to: 'database', port: ports.database },
  { from: 'api', to: 'cache', port: ports.cache },
  { from: 'api', to: 'endpoints', port: ports.https },
];

const everywhere = '0.0.0.0/0';

/** Groups that let in what the one before them sends, and nothing else. */
export function defineSecurityGroups(scope: Construct, vpc: Vpc): SecurityGroups {
  const make = (name: GroupName) =>
    new SecurityGroup(scope, name, {
      name: `sleek-coach-${name}`,
      vpcId: vpc.id,
      description: meanings[name],
    }).id;
  const groups: SecurityGroups = {
    'load-balancer': make('load-balancer'),
    api: make('api'),
    database: make('database'),
    cache: make('cache'),
    endpoints: make('endpoints'),
  };
  for (const { from, to, port } of ways) defineWay(scope, groups, { from, to, port });
  for (const port of [ports.http, ports.https])
    new VpcSecurityGroupIngressRule(scope, `everybody-to-load-balancer-${port}`, {
      securityGroupId: groups['load-balancer'],
      cidrIpv4: everywhere,
      ...tcp(port),
    });
  // Photos, model providers, the food database and mail: their addresses change, so the port is what is limited.
  for (const port of [ports.https, ports.smtp])
    new VpcSecurityGroupEgressRule(scope, `api-to-internet-${port}`, {
      securityGroupId: groups.api,
      cidrIpv4: everywhere,
      ...tcp(port),
    });
  return groups;
}

type Way = { from: GroupName; to: GroupName; port: Port };

function defineWay(scope: Construct, groups: SecurityGroups, { from, to, port }: Way): void {
  new VpcSecurityGroupEgressRule(scope, `${from}-to-${to}`, {
    securityGroupId: groups[from],
    referencedSecurityGroupId: groups[to],
    ...tcp(port),
  });
  new VpcSecurityGroupIngressRule(scope, `${to}-from-${from}`, {
    securityGroupId: groups[to],
    referencedSecurityGroupId: groups[from],
    ...tcp(port),
  });
}

const tcp = (port: Port) => ({ ipProtocol: 'tcp', fromPort: port, toPort: port });
