import { Lb } from '@cdktn/provider-aws/lib/lb/index.js';
import { LbListener } from '@cdktn/provider-aws/lib/lb-listener/index.js';
import { LbTargetGroup } from '@cdktn/provider-aws/lib/lb-target-group/index.js';
import type { Construct } from 'constructs';
import type { Domain } from './domain.ts';
import type { Network } from './network.ts';
import { ports } from './security-groups.ts';

type Needs = {
  network: Network;
  domain: Domain;
  /** Its policy has to let the load balancer write below `alb/`. */
  logsBucket: string;
};

export type LoadBalancer = {
  readonly balancer: Lb;
  readonly arnSuffix: string;
  readonly targetGroupArn: string;
  readonly targetGroupArnSuffix: string;
  /** Tasks join the target group only once this listens. */
  readonly listener: LbListener;
};

/** Longer than the longest answer of the coach, which is given a minute. */
const longestAnswerS = 75;

/** HTTPS to the tasks that are ready; HTTP only leads there. */
export function defineLoadBalancer(scope: Construct, { network, domain, logsBucket }: Needs): LoadBalancer {
  const balancer = new Lb(scope, 'balancer', {
    name: 'sleek-coach',
    loadBalancerType: 'application',
    internal: false,
    subnets: [...network.publicSubnetIds],
    securityGroups: [network.groups['load-balancer']],
    enableDeletionProtection: true,
    dropInvalidHeaderFields: true,
    desyncMitigationMode: 'strictest',
    xffHeaderProcessingMode: 'append',
    idleTimeout: longestAnswerS,
    accessLogs: { bucket: logsBucket, prefix: 'alb', enabled: true },
  });
  const targets = new LbTargetGroup(scope, 'targets', {
    name: 'sleek-coach-api',
    vpcId: network.vpcId,
    targetType: 'ip',
    protocol: 'HTTP',
    port: ports.api,
    deregistrationDelay: String(longestAnswerS),
    healthCheck: healthCheck,
  });
  const listener = new LbListener(scope, 'https', {
    loadBalancerArn: balancer.arn,
    protocol: 'HTTPS',
    port: ports.https,
    certificateArn: domain.certificateArn,
    sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
    defaultAction: [{ type: 'forward', targetGroupArn: targets.arn }],
  });
  new LbListener(scope, 'http', {
    loadBalancerArn: balancer.arn,
    protocol: 'HTTP',
    port: ports.http,
    defaultAction: [
      {
        type: 'redirect',
        redirect: { protocol: 'HTTPS', port: String(ports.https), statusCode: 'HTTP_301' },
      },
    ],
  });
  return {
    balancer,
    arnSuffix: balancer.arnSuffix,
    targetGroupArn: targets.arn,
    targetGroupArnSuffix: targets.arnSuffix,
    listener,
  };
}

/**
 * Ready means that the database answers. A task that is not ready for two and a half minutes is replaced: that is longer
 * than a failover of the database takes, which no new task would shorten. A task that hangs is found by its own check.
 */
const healthCheck = {
  path: '/health/ready',
  protocol: 'HTTP',
  matcher: '200',
  interval: 15,
  timeout: 5,
  healthyThreshold: 2,
  unhealthyThreshold: 10,
} as const;
