import { DbEventSubscription } from '@cdktn/provider-aws/lib/db-event-subscription/index.js';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';
import type { Topics } from './topics.ts';

/** What RDS itself tells of: its own backups, a failover, a disk that is full. */
export function defineDatabaseEvents(scope: Construct, { names }: Settings, { notify }: Topics): void {
  new DbEventSubscription(scope, 'database-events', {
    name: 'sleek-coach-database',
    snsTopic: notify,
    sourceType: 'db-instance',
    sourceIds: [names.database],
    eventCategories: [
      'availability',
      'backup',
      'failover',
      'failure',
      'low storage',
      'maintenance',
      'recovery',
    ],
  });
}
