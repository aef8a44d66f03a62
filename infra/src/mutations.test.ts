import { describe, expect, test } from 'vitest';
import { add, type Break, drop, put, rewrite } from './break-stack.ts';
import { dataBreaks } from './data.breaks.ts';
import { policies } from './policies.ts';
import type { StackJson } from './stack-json.ts';
import { synthesise } from './synthesise.ts';
import { watchingBreaks } from './watching.breaks.ts';

const problemsOf = (stack: StackJson): string[] =>
  Object.values(policies)
    .flat()
    .flatMap(({ check }) => check(stack));

const unbroken = problemsOf(synthesise('production'));
const everybody = '0.0.0.0/0';
const api = 'aws_ecs_task_definition.sleek-coach-api.container_definitions';
const deployRole = 'aws_iam_role.deploy.assume_role_policy';

/** Each is something that a hurried change would do. All must be noticed without a look at the snapshot. */
const breaks: Readonly<Record<string, readonly Break[]>> = {
  state: [
    put('terraform.backend.s3.encrypt', false),
    drop('terraform.backend.s3.use_lockfile'),
    drop('provider.aws.0.allowed_account_ids'),
  ],
  network: [
    put('aws_subnet.private-a.map_public_ip_on_launch', true),
    put('aws_subnet.database-b.availability_zone', 'eu-central-1a'),
    put('aws_route_table.database-routes.route', [{ cidr_block: everybody, gateway_id: 'igw' }]),
    put('aws_route_table.private-routes-a.route.0', { cidr_block: everybody, gateway_id: 'igw' }),
    put(
      'aws_route_table_association.database-routes-of-a.route_table_id',
      '${aws_route_table.public-routes.id}',
    ),
    add('aws_vpc_security_group_ingress_rule', 'psql', {
      security_group_id: '${aws_security_group.database.id}',
      cidr_ipv4: everybody,
      ip_protocol: 'tcp',
      from_port: 5432,
      to_port: 5432,
    }),
    put('aws_vpc_security_group_ingress_rule.api-from-load-balancer.to_port', 65_535),
    put('aws_vpc_security_group_ingress_rule.everybody-to-load-balancer-80.from_port', 22),
    put('aws_vpc_security_group_egress_rule.api-to-internet-443.ip_protocol', '-1'),
    drop('aws_vpc_security_group_egress_rule.api-to-cache'),
    drop('aws_vpc_security_group_ingress_rule.database-from-api'),
    put('aws_default_security_group.closed.ingress', [{ protocol: '-1' }]),
    put('aws_flow_log.flow-log.traffic_type', 'REJECT'),
    drop('aws_flow_log.flow-log'),
    drop('aws_vpc_endpoint.endpoint-secretsmanager'),
    put('aws_cloudwatch_log_group.flow-logs.retention_in_days', 0),
  ],
  edge: [
    drop('aws_route53_record.address'),
    drop('aws_route53_record.who-may-certify'),
    drop('aws_route53_zone.zone.lifecycle'),
    put('aws_acm_certificate.certificate.validation_method', 'EMAIL'),
    put('aws_lb.balancer.enable_deletion_protection', false),
    put('aws_lb.balancer.access_logs.enabled', false),
    put('aws_lb.balancer.access_logs.prefix', 'logs'),
    put('aws_lb.balancer.drop_invalid_header_fields', false),
    put('aws_lb.balancer.subnets.0', '${aws_subnet.private-a.id}'),
    put('aws_lb_listener.https.ssl_policy', 'ELBSecurityPolicy-2016-08'),
    put('aws_lb_listener.https.protocol', 'HTTP'),
    drop('aws_lb_listener.https.certificate_arn'),
    put('aws_lb_listener.http.default_action.0.type', 'forward'),
    put('aws_lb_listener.http.default_action.0.redirect.status_code', 'HTTP_302'),
    add('aws_lb_listener', 'plain', { port: 8080, protocol: 'HTTP' }),
    put('aws_lb_target_group.targets.health_check.path', '/'),
    put('aws_lb_target_group.targets.health_check.unhealthy_threshold', 2),
    put('aws_lb_target_group.targets.deregistration_delay', '5'),
    drop('aws_wafv2_web_acl_association.firewall-before-balancer'),
    put('aws_wafv2_web_acl.firewall.rule.2.override_action', { count: {} }),
    put('aws_wafv2_web_acl.firewall.rule.3.action', { count: {} }),
    put('aws_wafv2_web_acl.firewall.rule.0.visibility_config.sampled_requests_enabled', true),
    put('aws_wafv2_web_acl_logging_configuration.firewall-logging.redacted_fields', []),
  ],
  delivery: [
    put('aws_ecr_repository.images.image_tag_mutability', 'MUTABLE'),
    put('aws_ecr_repository.images.image_scanning_configuration.scan_on_push', false),
    drop('aws_ecr_repository.images.encryption_configuration'),
    rewrite('aws_ecr_lifecycle_policy.images-kept.policy', '"countNumber":100', '"countNumber":1'),
    rewrite(
      deployRole,
      'repo:${var.github_repository}:environment:production',
      'repo:*:environment:production',
    ),
    rewrite(deployRole, ':environment:production', ':ref:refs/heads/main'),
    rewrite(deployRole, 'StringEquals', 'StringLike'),
    rewrite(deployRole, '"token.actions.githubusercontent.com:aud":"sts.amazonaws.com",', ''),
    rewrite('aws_iam_role_policy.deploy-may.policy', '"ecs:RunTask"', '"ecs:*"'),
    rewrite('aws_iam_role_policy.deploy-may.policy', '"iam:PassedToService"', '"aws:PrincipalTag"'),
    rewrite('aws_iam_role_policy.deploy-may.policy', '"${aws_iam_role.task.arn}"', '"*"'),
    rewrite('aws_iam_role_policy.plan-may.policy', 's3:GetObject', 's3:PutObject'),
    put(
      'aws_iam_role_policy_attachment.plan-reads.policy_arn',
      'arn:aws:iam::aws:policy/AdministratorAccess',
    ),
    rewrite('aws_iam_role_policy.task-may.policy', '"secretsmanager:GetSecretValue"', '"secretsmanager:*"'),
    rewrite(
      'aws_iam_role_policy.task-may.policy',
      '${aws_secretsmanager_secret.secret-db-password.arn}',
      '${aws_secretsmanager_secret.secret-db-owner-password.arn}',
    ),
    rewrite('aws_iam_role_policy.execution-may.policy', '"${aws_ecr_repository.images.arn}"', '"*"'),
    rewrite('aws_iam_role.task.assume_role_policy', 'ecs-tasks.amazonaws.com', '*'),
  ],
  tasks: [
    put('aws_ecs_task_definition.sleek-coach-api.memory', '1536'),
    put('aws_ecs_task_definition.sleek-coach-api.network_mode', 'bridge'),
    put('aws_ecs_task_definition.sleek-coach-api.requires_compatibilities', ['EC2']),
    put('aws_ecs_task_definition.sleek-coach-migrate.execution_role_arn', '${aws_iam_role.task.arn}'),
    put('aws_ecs_task_definition.sleek-coach-migrate.skip_destroy', false),
    rewrite(api, '${var.api_image}', 'sleek-coach-api:latest'),
    rewrite(api, '${var.collector_image}', 'public.ecr.aws/aws-observability/aws-otel-collector:latest'),
    rewrite(api, '"readonlyRootFilesystem":true', '"readonlyRootFilesystem":false'),
    rewrite(api, '"user":"10001:10001"', '"user":"0:0"'),
    rewrite(api, '"user":"65534:65534",', ''),
    rewrite(api, '"initProcessEnabled":true', '"capabilities":{"add":["SYS_ADMIN"]}'),
    rewrite(api, '"awslogs-group":"${aws_cloudwatch_log_group.logs.name}"', '"awslogs-group":"/ecs/other"'),
    rewrite(api, '"mode":"non-blocking"', '"mode":"blocking"'),
    rewrite(api, '{"name":"SECRETS_PREFIX","value":"sleek-coach-prod/"},', ''),
    rewrite(api, '{"name":"LEGAL_ENTITY","value":"${var.legal_entity}"},', ''),
    rewrite(api, '"name":"TRUST_PROXY","value":"on"', '"name":"TRUST_PROXY","value":"off"'),
    rewrite(api, '"name":"HOST","value":"0.0.0.0"', '"name":"HOST","value":"127.0.0.1"'),
    rewrite(api, '"name":"DATABASE_POOL_SIZE"', '"name":"DATABASE_POOL"'),
    rewrite(api, '"value":"production"', '"value":"staging"'),
    rewrite(api, 'postgres://sleekcoach@', 'postgres://sleekcoach:hunter2@'),
    rewrite(api, '?sslmode=no-verify', ''),
    rewrite(api, 'rediss://', 'redis://'),
    rewrite(
      api,
      '{"name":"ROLE","value":"all"}',
      '{"name":"ROLE","value":"all"},{"name":"OPENAI_API_KEY","value":"sk-1"}',
    ),
    rewrite(api, '"mountPoints"', '"secrets":[{"name":"SMTP_URL","valueFrom":"x"}],"mountPoints"'),
    rewrite(api, '"containerPort":8000', '"containerPort":80'),
    rewrite(api, '/app/server/healthcheck.js', '/app/server/start.js'),
    rewrite(api, '"containerPath":"/data"', '"containerPath":"/srv"'),
    rewrite(api, '"essential":false', '"essential":true'),
    rewrite('aws_ecs_task_definition.sleek-coach-migrate.container_definitions', '"db","up"', '"db","down"'),
    put('aws_ecs_task_definition.sleek-coach-migrate.family', 'sleek-coach-migrations'),
  ],
  service: [
    put('aws_ecs_cluster.cluster.setting.0.value', 'disabled'),
    put('aws_ecs_cluster.cluster.configuration.execute_command_configuration.logging', 'NONE'),
    put('aws_ecs_service.service.deployment_circuit_breaker.rollback', false),
    put('aws_ecs_service.service.deployment_minimum_healthy_percent', 50),
    put('aws_ecs_service.service.launch_type', 'FARGAET'),
    put('aws_ecs_service.service.network_configuration.assign_public_ip', true),
    put('aws_ecs_service.service.network_configuration.subnets.0', '${aws_subnet.public-a.id}'),
    put('aws_ecs_service.service.lifecycle.ignore_changes', []),
    put('aws_ecs_service.service.load_balancer.0.container_name', 'collector'),
    put('aws_ecs_service.service.health_check_grace_period_seconds', 0),
    put('aws_ecs_service.service.enable_execute_command', false),
    put('aws_appautoscaling_target.tasks.min_capacity', 1),
    put('aws_appautoscaling_target.tasks.max_capacity', 2),
    put('aws_appautoscaling_policy.follow-cpu.target_tracking_scaling_policy_configuration.target_value', 95),
    put(
      'aws_appautoscaling_policy.scale-out.step_scaling_policy_configuration.step_adjustment.0.scaling_adjustment',
      -50,
    ),
    drop('aws_scheduler_schedule.token-cleanup'),
    put('aws_scheduler_schedule.token-cleanup.state', 'DISABLED'),
    put('aws_scheduler_schedule.token-cleanup.schedule_expression', 'cron(0 4 * * *)'),
    put('aws_scheduler_schedule.token-cleanup.schedule_expression', 'cron(0 16 * * ? *)'),
    put('aws_scheduler_schedule.token-cleanup.schedule_expression_timezone', 'Europe/Berlin'),
    drop('aws_scheduler_schedule.token-cleanup.target.ecs_parameters.network_configuration'),
    drop('aws_scheduler_schedule.token-cleanup.target.dead_letter_config'),
    rewrite('aws_scheduler_schedule.token-cleanup.target.input', 'token-cleanup', 'retention'),
    put('aws_sqs_queue.missed-ticks.sqs_managed_sse_enabled', false),
  ],
};

describe.each(Object.entries({ ...breaks, ...dataBreaks, ...watchingBreaks }))('%s', (_, rows) => {
  test.each(rows.map((row) => [row.what, row] as const))('is noticed: %s', (_what, { apply }) => {
    const stack = synthesise('production');
    apply(stack);
    expect(problemsOf(stack)).not.toEqual(unbroken);
  });
});
