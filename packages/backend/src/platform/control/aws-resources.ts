import type { DBInstance } from '@aws-sdk/client-rds';
import { err, ok } from '@sleek/domain/result';
import { Redacted } from '../../secrets.ts';
import { type AwsClients, ask } from './aws-clients.ts';
import type { Answer, BackupState, CacheState, Control, DatabaseState, SecretState } from './control.ts';

type Resources = Pick<Control, 'database' | 'cache' | 'secret' | 'backups'>;

/** Database, cache, secrets and backups, as AWS tells them. */
export function readAwsResources(
  clients: Pick<AwsClients, 'rds' | 'elasticache' | 'secrets' | 'names'>,
): Resources {
  const { elasticache, secrets, names } = clients;
  return {
    async database(named) {
      const found = await describeDatabase(clients, named);
      return found.ok ? ok(databaseOf(found.value)) : found;
    },
    async cache(): Answer<CacheState> {
      const read = await ask(async () =>
        (await elasticache()).describeReplicationGroups({ ReplicationGroupId: names.cache }),
      );
      if (!read.ok) return read;
      const [group] = read.value.ReplicationGroups ?? [];
      const status = group?.Status ?? 'unknown';
      const nodes = group?.MemberClusters?.length ?? 0;
      return ok({ status, isUp: status === 'available', nodes, what: `ElastiCache ${names.cache}` });
    },
    async secret(name): Answer<SecretState> {
      const read = await ask(async () =>
        (await secrets()).getSecretValue({ SecretId: `${names.secretsPrefix}${name}` }),
      );
      if (!read.ok) return read;
      const { SecretString = '', VersionId = '', CreatedDate = null } = read.value;
      return ok({ value: new Redacted(SecretString), version: VersionId, changedAt: CreatedDate });
    },
    backups: () => readBackups(clients),
  };
}

export async function describeDatabase(
  { rds, names }: Pick<AwsClients, 'rds' | 'names'>,
  name: string = names.database,
): Answer<DBInstance> {
  const read = await ask(async () => (await rds()).describeDBInstances({ DBInstanceIdentifier: name }));
  if (!read.ok) return read;
  const [found] = read.value.DBInstances ?? [];
  return found ? ok(found) : err({ type: 'not-found', why: `There is no database ${name}.` });
}

/** States in which it takes connections; a standby takes over within minutes of `rebooting`. */
const upStates = new Set(['available', 'modifying', 'backing-up', 'storage-optimization', 'maintenance']);

function databaseOf(found: DBInstance): DatabaseState {
  const status = found.DBInstanceStatus ?? 'unknown';
  const pending = Object.entries(found.PendingModifiedValues ?? {}).filter(
    ([, value]) => value !== undefined,
  );
  return {
    status,
    isUp: upStates.has(status),
    className: found.DBInstanceClass ?? null,
    version: `${found.Engine ?? ''} ${found.EngineVersion ?? ''}`.trim() || null,
    endpoint:
      found.Endpoint?.Address === undefined ? null : `${found.Endpoint.Address}:${found.Endpoint.Port}`,
    isMultiZone: found.MultiAZ ?? null,
    zone: found.AvailabilityZone ?? null,
    storageGib: found.AllocatedStorage ?? null,
    pending: pending.map(([name, value]) => (name.includes('Password') ? name : `${name}: ${value}`)),
    connections: null,
  };
}

async function readBackups(clients: Pick<AwsClients, 'rds' | 'names'>): Answer<BackupState[]> {
  const found = await describeDatabase(clients);
  if (!found.ok) return found;
  const listed = await ask(async () =>
    (await clients.rds()).describeDBSnapshots({ DBInstanceIdentifier: clients.names.database }),
  );
  if (!listed.ok) return listed;
  const snapshots = (listed.value.DBSnapshots ?? []).map(
    (snapshot): BackupState => ({
      id: snapshot.DBSnapshotIdentifier ?? '',
      kind: 'snapshot',
      at: snapshot.SnapshotCreateTime ?? new Date(0),
      status: snapshot.Status ?? 'unknown',
    }),
  );
  const moment = found.value.LatestRestorableTime;
  const latest: BackupState[] =
    moment === undefined
      ? []
      : [{ id: clients.names.database, kind: 'latest-moment', at: moment, status: 'available' }];
  return ok([...latest, ...snapshots].sort((one, other) => other.at.getTime() - one.at.getTime()));
}
