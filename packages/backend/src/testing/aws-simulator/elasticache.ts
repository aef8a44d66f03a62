import { AwsError } from './aws-error.ts';
import { named } from './wire.ts';

type Input = Record<string, unknown>;

/** A replication group: its members have names of their own, and none is called as the group is. */
export function createElastiCache() {
  const group = { id: 'sleek-coach-redis', status: 'available' };
  const members = ['001', '002'].map((number) => `${group.id}-${number}`);
  const describeGroups = ({ ReplicationGroupId: id }: Input) => {
    if (id !== undefined && id !== group.id)
      throw new AwsError('ReplicationGroupNotFoundFault', `ReplicationGroup ${String(id)} not found.`, 404);
    return {
      ReplicationGroups: named('ReplicationGroup', [
        {
          ReplicationGroupId: group.id,
          Status: group.status,
          AutomaticFailover: 'enabled',
          MultiAZ: 'enabled',
          MemberClusters: named('ClusterId', members as unknown as object[]),
        },
      ]),
    };
  };
  const describeClusters = ({ CacheClusterId: id }: Input) => {
    const found = members.filter((member) => id === undefined || member === id);
    if (found.length === 0)
      throw new AwsError('CacheClusterNotFound', `CacheCluster not found: ${String(id)}`, 404);
    return {
      CacheClusters: named(
        'CacheCluster',
        found.map((member) => ({
          CacheClusterId: member,
          CacheClusterStatus: group.status,
          Engine: 'redis',
          NumCacheNodes: 1,
          ReplicationGroupId: group.id,
        })),
      ),
    };
  };
  return {
    group,
    answer: (action: string, input: Input): object => {
      if (action === 'DescribeReplicationGroups') return describeGroups(input);
      if (action === 'DescribeCacheClusters') return describeClusters(input);
      throw new AwsError('InvalidAction', `The simulator has no elasticache:${action}`);
    },
  };
}
