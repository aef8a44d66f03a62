import { type Attributes, every, isProduction, type Policy, resourcesOf, that } from './stack-json.ts';

const parametersOf = (group: Attributes): Record<string, string> =>
  Object.fromEntries(
    (group.parameter ?? []).map(({ name, value }: { name: string; value: string }) => [name, value]),
  );

const database = (name: string, holds: Parameters<typeof every>[2]): Policy =>
  every('aws_db_instance', name, holds);
const parameters = (name: string, wanted: Readonly<Record<string, string>>): Policy =>
  every('aws_db_parameter_group', name, (group) => {
    const set = parametersOf(group);
    return Object.entries(wanted).every(([key, value]) => set[key] === value);
  });
const cache = (name: string, holds: Parameters<typeof every>[2]): Policy =>
  every('aws_elasticache_replication_group', name, holds);

/** The runbook's row, or the decision, that a promise comes from stands in brackets. */
export const databasePolicies: readonly Policy[] = [
  database(
    'the database is PostgreSQL under the runbook’s names [names in commands, Database Connection]',
    (it, stack) => {
      const wanted = isProduction(stack) ? 'sleek-coach-prod' : 'sleek-coach-staging';
      const { identifier, engine, username, db_name: name } = it;
      return [identifier, engine, username, name].join() === `${wanted},postgres,sleekcoach,sleekcoach`;
    },
  ),
  database('production stands in two zones [diagram: RDS PostgreSQL, Multi-AZ Prod; RTO]', (it, stack) => {
    return !isProduction(stack) || it.multi_az === true;
  }),
  database(
    'backups of 7 days, begun at 3:00 UTC [Backup Locations; Scheduled Tasks: Database backup]',
    (it) => {
      return it.backup_retention_period === 7 && /^03:00-/.test(it.backup_window);
    },
  ),
  every(
    'aws_db_instance_automated_backups_replication',
    'backups are in another region too [RPO]',
    (copy, stack) => {
      const own = stack.provider?.aws?.[0]?.region;
      return (
        copy.retention_period === 7 && copy.region !== own && /aws_kms_key\.key-replica/.test(copy.kms_key_id)
      );
    },
  ),
  database('it is not deleted by mistake, and then not without a last copy [Disaster Recovery]', (it) => {
    return (
      it.deletion_protection === true &&
      it.skip_final_snapshot === false &&
      Boolean(it.final_snapshot_identifier) &&
      it.delete_automated_backups === false &&
      it.lifecycle?.prevent_destroy === true
    );
  }),
  database('it is encrypted by a key of ours [Security Procedures]', (it) => {
    return it.storage_encrypted === true && /aws_kms_key\.key-data\.arn/.test(it.kms_key_id);
  }),
  database('it has no public address, and lies in the database subnets [diagram]', (it) => {
    return (
      it.publicly_accessible === false &&
      /aws_db_subnet_group\./.test(it.db_subnet_group_name) &&
      it.vpc_security_group_ids?.every((id: string) => /aws_security_group\.database\.id/.test(id))
    );
  }),
  every('aws_db_subnet_group', 'no route leads out of where the database lies [diagram]', (group) => {
    return (
      group.subnet_ids?.length >= 2 &&
      group.subnet_ids.every((id: string) => /aws_subnet\.database-/.test(id))
    );
  }),
  database('its owner’s password is in no state [Rotate Database Password]', (it) => {
    return it.password === undefined && /ephemeral\./.test(it.password_wo) && it.password_wo_version === 1;
  }),
  database('a larger instance of an incident stays [Emergency: Scale RDS Instance]', (it) => {
    return it.lifecycle?.ignore_changes?.includes('instance_class');
  }),
  database('each log that it sends has an end [Backup Locations: Logs, 90 days]', (it, stack) => {
    const groups = resourcesOf(stack, 'aws_cloudwatch_log_group').map(({ attributes }) => attributes.name);
    return it.enabled_cloudwatch_logs_exports?.every((kind: string) =>
      groups.includes(`/aws/rds/instance/${it.identifier}/${kind}`),
    );
  }),
  database('its log and its load can be looked at [Log Locations: Database (RDS)]', (it) => {
    return (
      it.enabled_cloudwatch_logs_exports?.includes('postgresql') &&
      it.performance_insights_enabled === true &&
      it.monitoring_interval === 60
    );
  }),
  parameters('only TLS gets in [Security Procedures]', { 'rds.force_ssl': '1' }),
  parameters('no log holds what members wrote [Log Locations: Database (RDS)]', {
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
  }),
  that('the alarm about connections knows how many there may be [RDS Connections > 80% max]', (stack) => {
    const [group] = resourcesOf(stack, 'aws_db_parameter_group');
    return Number(parametersOf(group?.attributes ?? {}).max_connections) >= 100;
  }),
  cache('the cache has the runbook’s name [commands of incident 3]', (it) => {
    return it.replication_group_id === 'sleek-coach-redis' && it.engine === 'valkey';
  }),
  cache('it takes TLS and a token alone, and is encrypted [Security Procedures]', (it) => {
    return (
      it.transit_encryption_enabled === true &&
      it.transit_encryption_mode === 'required' &&
      it.auth_token === undefined &&
      /ephemeral\./.test(it.auth_token_wo) &&
      it.at_rest_encryption_enabled === 'true' &&
      /aws_kms_key\.key-data/.test(it.kms_key_id)
    );
  }),
  cache('a standby takes over in production [incident 3]', (it, stack) => {
    const wanted = isProduction(stack);
    return (
      it.automatic_failover_enabled === wanted &&
      it.multi_az_enabled === wanted &&
      it.num_cache_clusters >= (wanted ? 2 : 1)
    );
  }),
  cache('tasks alone reach it [Check security groups]', (it) => {
    return (
      it.security_group_ids?.length === 1 && /aws_security_group\.cache\.id/.test(it.security_group_ids[0])
    );
  }),
  every('aws_elasticache_subnet_group', 'no route leads out of where the cache lies [diagram]', (group) =>
    group.subnet_ids?.every((id: string) => /aws_subnet\.database-/.test(id)),
  ),
];
