import { schedules } from '../../packages/backend/src/features/schedules/schedules.ts';
import { type Attributes, every, type Policy, resourcesOf, type StackJson, that } from './stack-json.ts';

const isInside = (
  stack: StackJson,
  { subnets, security_groups: groups, assign_public_ip: isPublic }: Attributes = {},
) =>
  isPublic === false &&
  subnets?.length === resourcesOf(stack, 'aws_nat_gateway').length &&
  subnets.every((id: string) => /aws_subnet\.private-/.test(id)) &&
  groups?.length === 1 &&
  /aws_security_group\.api\.id/.test(groups[0]);

const scaling = (stack: StackJson, type: string): Attributes =>
  resourcesOf(stack, 'aws_appautoscaling_policy').find(({ attributes }) => attributes.policy_type === type)
    ?.attributes ?? {};

/** The patterns of the runbook's tasks, as EventBridge writes them. */
const times: Readonly<Record<string, string>> = {
  '0 4 * * *': 'cron(0 4 * * ? *)',
  '0 5 * * 0': 'cron(0 5 ? * SUN *)',
  '5 * * * *': 'cron(5 * * * ? *)',
};

export const servicePolicies: readonly Policy[] = [
  every('aws_ecs_cluster', 'the cluster is watched from inside', ({ setting }) => {
    return setting?.some(
      ({ name, value }: Attributes) => name === 'containerInsights' && value === 'enhanced',
    );
  }),
  every('aws_ecs_cluster', 'what operators do inside of tasks is logged', ({ configuration }, stack) => {
    const { logging, log_configuration: log } = configuration?.execute_command_configuration ?? {};
    const group = /aws_cloudwatch_log_group\.([\w-]+)\.name/.exec(log?.cloud_watch_log_group_name)?.[1] ?? '';
    return logging === 'OVERRIDE' && stack.resource?.aws_cloudwatch_log_group?.[group] !== undefined;
  }),
  every('aws_ecs_service', 'a release that fails goes back by itself', (service) => {
    const { enable, rollback } = service.deployment_circuit_breaker ?? {};
    return enable === true && rollback === true;
  }),
  every('aws_ecs_service', 'a release takes no task away before another one is healthy', (service) => {
    return service.deployment_minimum_healthy_percent >= 100 && service.deployment_maximum_percent >= 200;
  }),
  every('aws_ecs_service', 'tasks run on Fargate, inside the network', (service, stack) => {
    return service.launch_type === 'FARGATE' && isInside(stack, service.network_configuration);
  }),
  every('aws_ecs_service', 'releases and load are not undone by an apply', ({ lifecycle }) => {
    return ['task_definition', 'desired_count'].every((each) => lifecycle?.ignore_changes?.includes(each));
  }),
  every('aws_ecs_service', 'requests reach the container of the server', ({ load_balancer: balancer }) => {
    const { container_name: name, container_port: port, target_group_arn: group } = balancer?.[0] ?? {};
    return name === 'api' && port === 8000 && /aws_lb_target_group\.targets\.arn/.test(group);
  }),
  every('aws_ecs_service', 'the service is in its cluster, behind what listens', (service) => {
    const { cluster, depends_on: after, task_definition: task } = service;
    return (
      /aws_ecs_cluster\.cluster\.arn/.test(cluster) &&
      after?.includes('aws_lb_listener.https') &&
      /aws_ecs_task_definition\.sleek-coach-api\.arn/.test(task)
    );
  }),
  every('aws_ecs_service', 'tasks are spread over the zones', (service) => {
    return service.availability_zone_rebalancing === 'ENABLED';
  }),
  every(
    'aws_appautoscaling_policy',
    'what scales is the service',
    ({ resource_id: id, scalable_dimension: what }) => {
      return /aws_appautoscaling_target\.tasks\./.test(id) && /aws_appautoscaling_target\.tasks\./.test(what);
    },
  ),
  every('aws_appautoscaling_target', 'what is counted is the tasks of the service', (target, stack) => {
    const { service_namespace: where, resource_id: id, scalable_dimension: what } = target;
    const cluster = stack.resource?.aws_ecs_cluster?.cluster?.name;
    return (
      `${where} ${what}` === 'ecs ecs:service:DesiredCount' &&
      id === `service/${cluster}/\${aws_ecs_service.service.name}`
    );
  }),
  every('aws_ecs_service', 'a new task has time to start', (service) => {
    return service.health_check_grace_period_seconds >= 60;
  }),
  every('aws_ecs_service', 'operators can reach the database through a task', (service) => {
    return service.enable_execute_command === true;
  }),
  that('production has two tasks or more, and room to grow', (stack) => {
    const [target] = resourcesOf(stack, 'aws_appautoscaling_target');
    const { min_capacity: least, max_capacity: most } = target?.attributes ?? {};
    const isProduction = stack.resource?.aws_ecs_cluster?.cluster?.name === 'sleek-coach-prod';
    return least >= (isProduction ? 2 : 1) && most >= 2 * least;
  }),
  that('tasks follow the load', (stack) => {
    const { target_tracking_scaling_policy_configuration: follow } = scaling(stack, 'TargetTrackingScaling');
    const { predefined_metric_specification: metric, target_value: target } = follow ?? {};
    return (
      metric?.predefined_metric_type === 'ECSServiceAverageCPUUtilization' &&
      target >= 40 &&
      target <= 70 &&
      follow.scale_in_cooldown >= 120
    );
  }),
  that('the alarm about processor time adds tasks', (stack) => {
    const { step_scaling_policy_configuration: step } = scaling(stack, 'StepScaling');
    const [adjustment] = step?.step_adjustment ?? [];
    return (
      step?.adjustment_type === 'PercentChangeInCapacity' &&
      step.min_adjustment_magnitude >= 1 &&
      adjustment?.scaling_adjustment > 0 &&
      adjustment.metric_interval_lower_bound === '0'
    );
  }),
  that('the tasks of the runbook are started by the clock of AWS', (stack) => {
    const wanted = schedules.filter(
      ({ runbook }) => runbook !== null && !['Database backup', 'Log rotation'].includes(runbook),
    );
    const found = resourcesOf(stack, 'aws_scheduler_schedule').map(({ attributes }) => attributes.name);
    return (
      found.sort().join() ===
      wanted
        .map(({ name }) => `sleek-coach-${name}`)
        .sort()
        .join()
    );
  }),
  every('aws_scheduler_schedule', 'each task is started when the server itself would', (row) => {
    const task = schedules.find(({ name }) => row.name === `sleek-coach-${name}`);
    return row.schedule_expression === times[task?.cron ?? ''];
  }),
  every('aws_scheduler_schedule', 'the clock is on, in UTC and to the minute', (row) => {
    return (
      row.state === 'ENABLED' &&
      row.schedule_expression_timezone === 'UTC' &&
      row.flexible_time_window?.mode === 'OFF' &&
      /^cron\(\S+ \S+ \S+ \S+ \S+ \*\)$/.test(row.schedule_expression)
    );
  }),
  every(
    'aws_scheduler_schedule',
    'the clock starts the newest release, inside the network',
    ({ target }, stack) => {
      const { ecs_parameters: task } = target ?? {};
      return (
        task?.launch_type === 'FARGATE' &&
        task.task_count === 1 &&
        /aws_ecs_cluster\.cluster\.arn/.test(target.arn) &&
        /aws_iam_role\.clock\.arn/.test(target.role_arn) &&
        /aws_ecs_task_definition\.sleek-coach-api\.arn_without_revision/.test(task.task_definition_arn) &&
        isInside(stack, task.network_configuration)
      );
    },
  ),
  every('aws_scheduler_schedule', 'each tick does its own task', ({ name, target }) => {
    const [override, ...others] = JSON.parse(target?.input ?? '{}').containerOverrides ?? [];
    const wanted = `sleek-coach ops jobs run ${name.replace('sleek-coach-', '')}`;
    return others.length === 0 && override?.name === 'api' && override.command?.join(' ') === wanted;
  }),
  every(
    'aws_scheduler_schedule',
    'a tick that could not be started is tried again and kept',
    ({ target }) => {
      const { dead_letter_config: kept, retry_policy: retry } = target ?? {};
      return /aws_sqs_queue\.missed-ticks\.arn/.test(kept?.arn) && retry?.maximum_retry_attempts > 0;
    },
  ),
  every(
    'aws_sqs_queue',
    'what was missed is kept encrypted',
    (queue) => queue.sqs_managed_sse_enabled === true,
  ),
];
