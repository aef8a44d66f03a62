import { databasePolicies } from './database.policies.ts';
import { deliveryPolicies } from './delivery.policies.ts';
import { edgePolicies } from './edge.policies.ts';
import { networkPolicies } from './network.policies.ts';
import { secretPolicies } from './secrets.policies.ts';
import type { Policy } from './stack-json.ts';
import { storagePolicies } from './storage.policies.ts';
import { wholePolicies } from './whole.policies.ts';

/** Every promise about an environment, by the part that it is about. */
export const policies: Readonly<Record<string, readonly Policy[]>> = {
  whole: wholePolicies,
  network: networkPolicies,
  edge: edgePolicies,
  delivery: deliveryPolicies,
  database: databasePolicies,
  storage: storagePolicies,
  secrets: secretPolicies,
};
