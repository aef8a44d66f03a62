import { DbParameterGroup } from '@cdktn/provider-aws/lib/db-parameter-group/index.js';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

export const postgresMajor = '17';

/** Applied when the server starts next, or at once. */
const atStart = 'pending-reboot';
const atOnce = 'immediate';

/** What a member wrote must be in no log: neither statements nor their parameters nor the details of an error are logged. */
const silence = {
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
} as const;

const speech = {
  log_connections: '1',
  log_disconnections: '1',
  log_lock_waits: '1',
  log_temp_files: '0',
  track_io_timing: '1',
} as const;

export function defineDatabaseParameters(scope: Construct, { database }: Settings): DbParameterGroup {
  const now = { 'rds.force_ssl': '1', ...silence, ...speech };
  const later = {
    max_connections: String(database.maxConnections),
    // `ops diagnose` reads it; it keeps statements without their values.
    shared_preload_libraries: 'pg_stat_statements',
  };
  return new DbParameterGroup(scope, 'database-parameters', {
    name: `sleek-coach-postgres${postgresMajor}`,
    family: `postgres${postgresMajor}`,
    parameter: [...parameters(now, atOnce), ...parameters(later, atStart)],
    lifecycle: { createBeforeDestroy: true },
  });
}

const parameters = (values: Readonly<Record<string, string>>, applyMethod: string) =>
  Object.entries(values).map(([name, value]) => ({ name, value, applyMethod }));
