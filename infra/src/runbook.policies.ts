import facts from '../../packages/backend/src/testing/runbook.facts.json' with { type: 'json' };
import { isProduction, type Policy, resourcesOf, that } from './stack-json.ts';
import { containersIn } from './task.policies.ts';

const names = facts.aws_names;

/** What the runbook's own commands name: where it is told, under what, and by which name. */
const named: readonly (readonly [what: string, type: string, attribute: string, name: string])[] = [
  ['cluster', 'aws_ecs_cluster', 'name', names.cluster],
  ['service', 'aws_ecs_service', 'name', names.service],
  ['family', 'aws_ecs_task_definition', 'family', names.family],
  ['family of migrations', 'aws_ecs_task_definition', 'family', names.migration_family],
  ['family that undoes migrations', 'aws_ecs_task_definition', 'family', names.rollback_family],
  ['registry of images', 'aws_ecr_repository', 'name', names.service],
  ['database', 'aws_db_instance', 'identifier', names.database],
  ['name inside the database', 'aws_db_instance', 'db_name', names.database_name],
  ['owner of the database', 'aws_db_instance', 'username', names.database_user],
  ['cache', 'aws_elasticache_replication_group', 'replication_group_id', names.cache],
  ['bucket of photos', 'aws_s3_bucket', 'bucket', names.photo_bucket],
  ['bucket of logs', 'aws_s3_bucket', 'bucket', names.log_bucket],
  ['log group', 'aws_cloudwatch_log_group', 'name', names.log_group],
  ['secret of the database', 'aws_secretsmanager_secret', 'name', names.password_secret],
  ['secret of OpenAI', 'aws_secretsmanager_secret', 'name', names.openai_secret],
];

export const runbookPolicies: readonly Policy[] = [
  // Staging has names of its own where the runbook's say prod.
  ...named.map(([what, type, attribute, name]) =>
    that(`the runbook's ${what} is called ${name}`, (stack) => {
      const found = resourcesOf(stack, type).map(({ attributes }) => attributes[attribute]);
      return !isProduction(stack) || found.includes(name);
    }),
  ),
  that('logs lie below the prefixes of the runbook', (stack) => {
    const [balancer] = resourcesOf(stack, 'aws_lb');
    const [trail] = resourcesOf(stack, 'aws_cloudtrail');
    return (
      `${balancer?.attributes.access_logs?.prefix}/` === names.load_balancer_logs &&
      `${trail?.attributes.s3_key_prefix}/` === names.audit_logs
    );
  }),
  that('the container whose command the runbook overrides is called migrate', (stack) =>
    [names.migration_family, names.rollback_family].every((family) =>
      containersIn(stack, family).every(({ name }) => name === 'migrate'),
    ),
  ),
];
