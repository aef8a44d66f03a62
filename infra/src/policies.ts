import { dashboardPolicies } from './dashboard.policies.ts';
import { databasePolicies } from './database.policies.ts';
import { deliveryPolicies } from './delivery.policies.ts';
import { edgePolicies } from './edge.policies.ts';
import { networkPolicies } from './network.policies.ts';
import { photoPolicies } from './photos.policies.ts';
import { rolePolicies } from './role.policies.ts';
import { runbookPolicies } from './runbook.policies.ts';
import { secretPolicies } from './secrets.policies.ts';
import { servicePolicies } from './service.policies.ts';
import type { Policy } from './stack-json.ts';
import { storagePolicies } from './storage.policies.ts';
import { taskPolicies } from './task.policies.ts';
import { watchingPolicies } from './watching.policies.ts';
import { wholePolicies } from './whole.policies.ts';

/** Every promise about an environment, by the part that it is about. */
export const policies: Readonly<Record<string, readonly Policy[]>> = {
  whole: wholePolicies,
  network: networkPolicies,
  edge: edgePolicies,
  delivery: deliveryPolicies,
  roles: rolePolicies,
  tasks: taskPolicies,
  service: servicePolicies,
  runbook: runbookPolicies,
  database: databasePolicies,
  storage: storagePolicies,
  photos: photoPolicies,
  secrets: secretPolicies,
  watching: watchingPolicies,
  dashboard: dashboardPolicies,
};
