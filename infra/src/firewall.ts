import { CloudwatchLogGroup } from '@cdktn/provider-aws/lib/cloudwatch-log-group/index.js';
import { Wafv2WebAcl, type Wafv2WebAclRule } from '@cdktn/provider-aws/lib/wafv2-web-acl/index.js';
import { Wafv2WebAclAssociation } from '@cdktn/provider-aws/lib/wafv2-web-acl-association/index.js';
import { Wafv2WebAclLoggingConfiguration } from '@cdktn/provider-aws/lib/wafv2-web-acl-logging-configuration/index.js';
import type { Construct } from 'constructs';
import { logRetentionDays } from './values.ts';

/** Of one address in five minutes: far above the limits of the server itself, which know the member. */
const mostRequests = 3000;

/** Rules of AWS, and of which of them only the count is taken. */
const managed: readonly { group: string; countOnly: readonly string[] }[] = [
  { group: 'AWSManagedRulesAmazonIpReputationList', countOnly: [] },
  { group: 'AWSManagedRulesKnownBadInputsRuleSet', countOnly: [] },
  // Imports and long conversations are larger than 8 KB; the server has its own limit.
  { group: 'AWSManagedRulesCommonRuleSet', countOnly: ['SizeRestrictions_BODY'] },
];

/** A web firewall before the load balancer. */
export function defineFirewall(scope: Construct, loadBalancerArn: string): void {
  const firewall = new Wafv2WebAcl(scope, 'firewall', {
    name: 'sleek-coach',
    scope: 'REGIONAL',
    defaultAction: { allow: {} },
    rule: [...managed.map(managedRule), floodRule],
    visibilityConfig: seenAs('sleek-coach'),
  });
  new Wafv2WebAclAssociation(scope, 'firewall-before-balancer', {
    resourceArn: loadBalancerArn,
    webAclArn: firewall.arn,
  });
  // The name has to begin like this.
  const logs = new CloudwatchLogGroup(scope, 'firewall-logs', {
    name: 'aws-waf-logs-sleek-coach',
    retentionInDays: logRetentionDays,
  });
  new Wafv2WebAclLoggingConfiguration(scope, 'firewall-logging', {
    resourceArn: firewall.arn,
    logDestinationConfigs: [logs.arn],
    redactedFields: [
      { singleHeader: { name: 'authorization' } },
      { singleHeader: { name: 'cookie' } },
      { queryString: {} },
    ],
  });
}

const seenAs = (metricName: string) => ({
  metricName,
  cloudwatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});

const managedRule = ({ group, countOnly }: (typeof managed)[number], priority: number): Wafv2WebAclRule => ({
  name: group,
  priority,
  overrideAction: { none: {} },
  statement: {
    managed_rule_group_statement: {
      vendor_name: 'AWS',
      name: group,
      ...(countOnly.length > 0 && {
        rule_action_override: countOnly.map((name) => ({ name, action_to_use: { count: {} } })),
      }),
    },
  },
  visibilityConfig: seenAs(group),
});

const floodRule: Wafv2WebAclRule = {
  name: 'flood',
  priority: managed.length,
  action: { block: {} },
  statement: { rate_based_statement: { aggregate_key_type: 'IP', limit: mostRequests } },
  visibilityConfig: seenAs('flood'),
};
