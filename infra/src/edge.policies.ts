import { type Attributes, every, type Policy, resourcesOf, type StackJson, that } from './stack-json.ts';

const listener = (stack: StackJson, port: number): Attributes =>
  resourcesOf(stack, 'aws_lb_listener').find(({ attributes }) => attributes.port === port)?.attributes ?? {};

const modernTls = /^ELBSecurityPolicy-TLS13-1-2-Res(-PQ)?-\d{4}-\d{2}$/;

const firewallRules = (stack: StackJson): Attributes[] =>
  resourcesOf(stack, 'aws_wafv2_web_acl').flatMap(({ attributes }) => attributes.rule ?? []);

export const edgePolicies: readonly Policy[] = [
  that('the domain leads to the load balancer', (stack) =>
    resourcesOf(stack, 'aws_route53_record').some(
      ({ attributes: record }) =>
        record.type === 'A' &&
        record.alias?.evaluate_target_health &&
        /aws_lb\.balancer\.dns_name/.test(record.alias?.name),
    ),
  ),
  every(
    'aws_route53_zone',
    'the zone is not destroyed by mistake',
    (zone) => zone.lifecycle?.prevent_destroy,
  ),
  that('only AWS may certify the domain', (stack) =>
    resourcesOf(stack, 'aws_route53_record').some(
      ({ attributes: record }) => record.type === 'CAA' && record.records?.[0] === '0 issue "amazon.com"',
    ),
  ),
  every('aws_acm_certificate', 'the certificate renews itself by its record', (certificate) => {
    return certificate.validation_method === 'DNS' && certificate.lifecycle?.create_before_destroy;
  }),
  every('aws_lb', 'the load balancer is not deleted by mistake', (lb) => lb.enable_deletion_protection),
  every('aws_lb', 'the load balancer logs below alb/ of the bucket of logs', (lb, stack) => {
    const { access_logs: logs } = lb;
    return (
      logs?.enabled && logs.prefix === 'alb' && bucketName(stack, logs.bucket).startsWith('sleek-coach-logs')
    );
  }),
  every('aws_lb', 'the load balancer drops headers that are none', (lb) => {
    return lb.drop_invalid_header_fields && lb.desync_mitigation_mode === 'strictest';
  }),
  every('aws_lb', 'the load balancer stands in every public subnet', ({ internal, subnets }, stack) => {
    const open = resourcesOf(stack, 'aws_subnet').filter(
      ({ attributes }) => attributes.tags?.tier === 'public',
    );
    return (
      internal === false &&
      subnets?.length === open.length &&
      subnets.every((id: string) => /\.public-/.test(id))
    );
  }),
  every('aws_lb', 'the load balancer is in its own group, and waits for long answers', (lb) => {
    return (
      /^\S*aws_security_group\.load-balancer\.id\S*$/.test(lb.security_groups?.join()) &&
      lb.idle_timeout >= 60
    );
  }),
  every('aws_lb_listener', 'all that listens is the load balancer', ({ load_balancer_arn: arn }) => {
    return /aws_lb\.balancer\.arn/.test(arn);
  }),
  every('aws_lb_target_group', 'requests go to the port of the server, in the network', (group) => {
    const { port, protocol, vpc_id: vpc } = group;
    return port === 8000 && protocol === 'HTTP' && /aws_vpc\.vpc\.id/.test(vpc);
  }),
  that('the proof of the certificate stands in the zone', (stack) => {
    const { type, records, zone_id: zone } = stack.resource?.aws_route53_record?.['certificate-proof'] ?? {};
    return (
      /resource_record_type/.test(type) &&
      /resource_record_value/.test(records?.[0]) &&
      /aws_route53_zone\.zone\./.test(zone)
    );
  }),
  every(
    'aws_acm_certificate_validation',
    'HTTPS waits until the certificate is given',
    (validation, stack) => {
      return (
        /aws_acm_certificate\.certificate\.arn/.test(validation.certificate_arn) &&
        /aws_acm_certificate_validation\./.test(listener(stack, 443).certificate_arn)
      );
    },
  ),
  that('HTTPS with a modern policy and the certificate of the domain', (stack) => {
    const https = listener(stack, 443);
    return (
      https.protocol === 'HTTPS' &&
      modernTls.test(https.ssl_policy) &&
      /aws_acm_certificate/.test(https.certificate_arn) &&
      https.default_action?.[0]?.type === 'forward' &&
      /aws_lb_target_group\.targets\.arn/.test(https.default_action[0].target_group_arn)
    );
  }),
  that('HTTP only leads to HTTPS', (stack) => {
    const [action, ...others] = listener(stack, 80).default_action ?? [];
    const { protocol, status_code: status } = action?.redirect ?? {};
    return (
      others.length === 0 && action?.type === 'redirect' && protocol === 'HTTPS' && status === 'HTTP_301'
    );
  }),
  that('nothing else is listened on', (stack) => resourcesOf(stack, 'aws_lb_listener').length === 2),
  every('aws_lb_target_group', 'only tasks that are ready are asked', (group) => {
    const { path, matcher, timeout, interval } = group.health_check ?? {};
    return path === '/health/ready' && matcher === '200' && timeout < interval && group.target_type === 'ip';
  }),
  every('aws_lb_target_group', 'a failover of the database replaces no task', ({ health_check: check }) => {
    return check?.interval * check?.unhealthy_threshold >= 150;
  }),
  every('aws_lb_target_group', 'an answer of the coach may end before its task does', (group) => {
    return Number(group.deregistration_delay) > 60;
  }),
  every('aws_wafv2_web_acl_association', 'the firewall stands before the load balancer', (link) => {
    return /aws_lb\.balancer\.arn/.test(link.resource_arn) && /aws_wafv2_web_acl\./.test(link.web_acl_arn);
  }),
  that('the firewall has the rules of AWS, and they block', (stack) => {
    const rules = firewallRules(stack).filter(({ override_action: action }) => action?.none !== undefined);
    const groups = rules.map(({ statement }) => statement?.managed_rule_group_statement?.name);
    return [
      'AWSManagedRulesCommonRuleSet',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesAmazonIpReputationList',
    ].every((name) => groups.includes(name));
  }),
  that('the firewall lets large bodies through, which the server has its own limit for', (stack) => {
    const counted = firewallRules(stack).flatMap(
      ({ statement }) => statement?.managed_rule_group_statement?.rule_action_override ?? [],
    );
    return JSON.stringify(counted) === '[{"action_to_use":{"count":{}},"name":"SizeRestrictions_BODY"}]';
  }),
  every('aws_wafv2_web_acl', 'what no rule stops comes through', ({ default_action: action, scope }) => {
    return action?.allow !== undefined && scope === 'REGIONAL';
  }),
  that('the firewall stops floods from one address', (stack) =>
    firewallRules(stack).some(
      ({ statement, action }) =>
        statement?.rate_based_statement?.limit <= 5000 && action?.block !== undefined,
    ),
  ),
  that('the firewall samples no requests and logs neither tokens nor what was asked', (stack) => {
    const logged = resourcesOf(stack, 'aws_wafv2_web_acl_logging_configuration');
    const fields = JSON.stringify(logged.map(({ attributes }) => attributes.redacted_fields));
    return (
      logged.length === 1 &&
      /aws_cloudwatch_log_group\.firewall-logs\./.test(logged[0]?.attributes.log_destination_configs?.[0]) &&
      /aws_wafv2_web_acl\.firewall\./.test(logged[0]?.attributes.resource_arn) &&
      ['"authorization"', '"cookie"', '"query_string"'].every((field) => fields.includes(field)) &&
      firewallRules(stack).every((rule) => rule.visibility_config?.sampled_requests_enabled === false)
    );
  }),
];

/** The name of a bucket that a resource is given, by itself or by a reference. */
function bucketName(stack: StackJson, given: string): string {
  // By its policy, where whoever writes has to wait for that.
  const [, name = ''] = /aws_s3_bucket(?:_policy)?\.([\w-]+?)(?:-policy)?\./.exec(given) ?? [];
  return name === '' ? given : (stack.resource?.aws_s3_bucket?.[name]?.bucket ?? '');
}
