import { expect, test } from 'vitest';
import facts from '../../packages/backend/src/testing/runbook.facts.json' with { type: 'json' };
import { resourcesOf } from './stack-json.ts';
import { synthesise } from './synthesise.ts';

const stack = synthesise('production');
const valuesOf = (type: string, attribute: string) =>
  resourcesOf(stack, type).map(({ attributes }) => attributes[attribute]);

test('each part of the diagram is there', () => {
  const types: Readonly<Record<string, string>> = {
    'Route53 (DNS)': 'aws_route53_zone',
    'ALB (HTTPS/443)': 'aws_lb',
    'ECS Fargate (API containers)': 'aws_ecs_service',
    'RDS PostgreSQL (Multi-AZ)': 'aws_db_instance',
    'ElastiCache (Redis)': 'aws_elasticache_replication_group',
    'S3 (photos)': 'aws_s3_bucket',
    'Secrets Manager': 'aws_secretsmanager_secret',
    'CloudWatch (logging)': 'aws_cloudwatch_log_group',
  };
  expect(Object.keys(types)).toEqual(facts.parts);
  for (const type of Object.values(types)) expect(resourcesOf(stack, type)).not.toEqual([]);
});

test('each scheduled task of the runbook is done by its schedule or by AWS itself', () => {
  const rows: Readonly<Record<string, unknown>> = {
    'Database backup': valuesOf('aws_db_instance', 'backup_window')[0],
    'Log rotation': valuesOf('aws_cloudwatch_log_group', 'retention_in_days').every((days) => days === 90),
    'Token cleanup': stack.resource?.aws_scheduler_schedule?.['token-cleanup']?.schedule_expression,
    'AI session cleanup': stack.resource?.aws_scheduler_schedule?.['ai-session-cleanup']?.schedule_expression,
    'Metrics aggregation':
      stack.resource?.aws_scheduler_schedule?.['metrics-aggregation']?.schedule_expression,
  };
  expect(Object.keys(rows)).toEqual(facts.scheduled_tasks.map(({ task }) => task));
  expect(rows).toMatchObject({
    'Database backup': expect.stringMatching(/^03:00-/),
    'Log rotation': true,
    'Token cleanup': 'cron(0 4 * * ? *)',
    'AI session cleanup': 'cron(0 5 ? * SUN *)',
    'Metrics aggregation': 'cron(5 * * * ? *)',
  });
});

test('backups are kept as long as the runbook says', () => {
  expect(facts.backup_locations.map(({ retention }) => retention)).toEqual([
    '7 days',
    'Indefinite',
    'Versioned',
    '90 days',
  ]);
  expect(valuesOf('aws_db_instance', 'backup_retention_period')).toEqual([7]);
  expect(resourcesOf(stack, 'aws_s3_bucket_replication_configuration')).toHaveLength(1);
  expect(resourcesOf(synthesise('production-state'), 'aws_s3_bucket_versioning')).toHaveLength(1);
});
