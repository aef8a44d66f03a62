import { ElasticacheParameterGroup } from '@cdktn/provider-aws/lib/elasticache-parameter-group/index.js';
import { ElasticacheReplicationGroup } from '@cdktn/provider-aws/lib/elasticache-replication-group/index.js';
import { ElasticacheSubnetGroup } from '@cdktn/provider-aws/lib/elasticache-subnet-group/index.js';
import type { Construct } from 'constructs';
import type { Keys } from './keys.ts';
import type { Network } from './network.ts';
import { ports } from './security-groups.ts';
import type { Settings } from './settings.ts';

type Needs = { network: Network; keys: Keys; firstRedisToken: string };

export type Cache = {
  /** Host name, without a port. */
  readonly address: string;
  /** Of its nodes, as ElastiCache makes them from the group's. */
  readonly nodeNames: readonly string[];
};

/** Limits and cache: what it holds may be lost, so nothing of it is backed up. */
export function defineCache(scope: Construct, { names, cache }: Settings, needs: Needs): Cache {
  const subnets = new ElasticacheSubnetGroup(scope, 'cache-subnets', {
    name: 'sleek-coach-cache',
    subnetIds: [...needs.network.databaseSubnetIds],
  });
  const parameters = new ElasticacheParameterGroup(scope, 'cache-parameters', {
    name: 'sleek-coach-valkey8',
    family: 'valkey8',
    // Where it is full, what is nearest to its end goes first.
    parameter: [{ name: 'maxmemory-policy', value: 'volatile-ttl' }],
  });
  const hasStandby = cache.nodes > 1;
  const group = new ElasticacheReplicationGroup(scope, 'redis', {
    replicationGroupId: names.cache,
    description: 'Limits and cache of Sleek Coach',
    engine: 'valkey',
    engineVersion: '8.0',
    nodeType: cache.class,
    numCacheClusters: cache.nodes,
    automaticFailoverEnabled: hasStandby,
    multiAzEnabled: hasStandby,
    port: ports.cache,
    subnetGroupName: subnets.name,
    securityGroupIds: [needs.network.groups.cache],
    parameterGroupName: parameters.name,
    transitEncryptionEnabled: true,
    transitEncryptionMode: 'required',
    atRestEncryptionEnabled: 'true',
    kmsKeyId: needs.keys.data,
    authTokenWo: needs.firstRedisToken,
    authTokenWoVersion: 1,
    // The former token is believed beside the new one until the next rotation.
    authTokenUpdateStrategy: 'ROTATE',
    snapshotRetentionLimit: 0,
    autoMinorVersionUpgrade: 'true',
    maintenanceWindow: 'tue:02:00-tue:03:00',
    applyImmediately: false,
  });
  const nodeNames = Array.from({ length: cache.nodes }, (_, at) => `${names.cache}-00${at + 1}`);
  return { address: group.primaryEndpointAddress, nodeNames };
}
