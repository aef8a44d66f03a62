import { AwsError } from './aws-error.ts';
import { minutes, seconds, type Timeline } from './timeline.ts';
import { named } from './wire.ts';

type Input = Record<string, unknown>;
export type SimulatedDatabase = {
  id: string;
  status: string;
  className: string;
  host: string;
  zone: string;
  securityGroups: readonly string[];
  subnetGroup: string;
  /** Ordered for the next maintenance window. */
  pending: { className?: string; hasNewPassword?: true };
};
export type RdsState = {
  databases: SimulatedDatabase[];
  snapshots: { id: string; at: Date }[];
  events: { at: Date; text: string }[];
  /** Every password that the master user was given, the latest last. */
  masterPasswords: string[];
};
export type RdsSimulator = { state: RdsState; answer: (action: string, input: Input) => object };

/** RDS with behaviour: a change takes minutes, a failover moves the zone, a restored database has a new address. */
export function createRds(timeline: Timeline, name: string): RdsSimulator {
  const state: RdsState = {
    databases: [database(name)],
    snapshots: [1, 2, 3].map((day) => ({
      id: `rds:${name}-${day}`,
      at: new Date(timeline.now().getTime() - day * 86_400_000),
    })),
    events: [],
    masterPasswords: [],
  };
  const actions: Record<string, (input: Input) => object> = {
    DescribeDBInstances: (input) => describe(state, timeline, input),
    ModifyDBInstance: (input) => modify(state, timeline, input),
    RebootDBInstance: (input) => reboot(state, timeline, input),
    DescribeDBSnapshots: () => ({
      DBSnapshots: named(
        'DBSnapshot',
        state.snapshots.map((one) => snapshotToWire(one, name)),
      ),
    }),
    DescribeEvents: () => ({
      Events: named(
        'Event',
        state.events.map(({ at, text }) => ({ Message: text, Date: at })),
      ),
    }),
    RestoreDBInstanceFromDBSnapshot: (input) => restoreSnapshot(state, timeline, input),
    RestoreDBInstanceToPointInTime: (input) => restoreMoment(state, timeline, input),
  };
  return {
    state,
    answer: (action, input) => {
      const act = actions[action];
      if (act === undefined) throw new AwsError('InvalidAction', `The simulator has no rds:${action}`);
      return act(input);
    },
  };
}

const database = (id: string, status = 'available'): SimulatedDatabase => ({
  id,
  status,
  className: 'db.r6g.large',
  host: `${id}.xxx.rds.amazonaws.com`,
  zone: 'eu-central-1a',
  securityGroups: ['sg-database'],
  subnetGroup: 'sleek-coach-prod',
  pending: {},
});

function find({ databases }: RdsState, id: unknown): SimulatedDatabase {
  const found = databases.find((one) => one.id === id);
  if (found === undefined)
    throw new AwsError('DBInstanceNotFound', `DBInstance ${String(id).toLowerCase()} not found.`, 404);
  return found;
}

function describe(state: RdsState, timeline: Timeline, { DBInstanceIdentifier: id }: Input): object {
  const found = id === undefined ? state.databases : [find(state, id)];
  return {
    DBInstances: named(
      'DBInstance',
      found.map((one) => toWire(one, timeline)),
    ),
  };
}

const classes = /^db\.(t4g|m6g|r6g|r7g)\.(micro|small|medium|large|xlarge|2xlarge|4xlarge)$/;

function modify(state: RdsState, timeline: Timeline, input: Input): object {
  const found = find(state, input.DBInstanceIdentifier);
  if (found.status !== 'available')
    throw new AwsError('InvalidDBInstanceState', 'Database instance is not in available state.');
  const className = input.DBInstanceClass;
  if (typeof className === 'string' && !classes.test(className))
    throw new AwsError('InvalidParameterValue', `Invalid DB Instance class: ${className}`);
  const password = input.MasterUserPassword;
  if (typeof password === 'string') {
    state.masterPasswords.push(password);
    passThrough(found, timeline, {
      status: 'resetting-master-credentials',
      ms: seconds(20),
      until: () => {},
    });
  }
  if (typeof className === 'string') {
    found.pending.className = className;
    if (input.ApplyImmediately === 'true')
      passThrough(found, timeline, {
        status: 'modifying',
        ms: minutes(8),
        until: () => {
          found.className = className;
          found.pending = {};
          tell(state, timeline, `Finished applying modification to DB instance class of ${found.id}`);
        },
      });
  }
  return { DBInstance: toWire(found, timeline) };
}

/** A moment later it says so, and after its time it is available. */
function passThrough(
  found: SimulatedDatabase,
  timeline: Timeline,
  { status, ms, until }: { status: string; ms: number; until: () => void },
): void {
  timeline.after(seconds(5), () => {
    found.status = status;
  });
  timeline.after(seconds(5) + ms, () => {
    found.status = 'available';
    until();
  });
}

function reboot(state: RdsState, timeline: Timeline, input: Input): object {
  const found = find(state, input.DBInstanceIdentifier);
  if (found.status !== 'available')
    throw new AwsError('InvalidDBInstanceState', 'Instance is not in available state.');
  found.status = 'rebooting';
  timeline.after(seconds(60), () => {
    found.status = 'available';
    if (input.ForceFailover !== 'true') return;
    found.zone = found.zone === 'eu-central-1a' ? 'eu-central-1b' : 'eu-central-1a';
    tell(state, timeline, `Multi-AZ instance failover completed for ${found.id}`);
  });
  return { DBInstance: toWire(found, timeline) };
}

function restoreSnapshot(state: RdsState, timeline: Timeline, input: Input): object {
  const { DBSnapshotIdentifier: snapshot, DBInstanceIdentifier: id } = input;
  if (!state.snapshots.some((one) => one.id === snapshot))
    throw new AwsError('DBSnapshotNotFound', `DBSnapshot not found: ${String(snapshot)}`, 404);
  return { DBInstance: toWire(create(state, timeline, { id: String(id), input }), timeline) };
}

function restoreMoment(state: RdsState, timeline: Timeline, input: Input): object {
  find(state, input.SourceDBInstanceIdentifier);
  const at = Date.parse(String(input.RestoreTime ?? timeline.now().toISOString()));
  if (at > timeline.now().getTime())
    throw new AwsError('InvalidParameterValue', 'The restore time is after the latest restorable time.');
  return {
    DBInstance: toWire(
      create(state, timeline, { id: String(input.TargetDBInstanceIdentifier), input }),
      timeline,
    ),
  };
}

/** What is not said becomes what the account has for everything. */
function create(
  state: RdsState,
  timeline: Timeline,
  { id, input }: { id: string; input: Input },
): SimulatedDatabase {
  if (state.databases.some((one) => one.id === id))
    throw new AwsError('DBInstanceAlreadyExists', 'DB instance already exists');
  const made = {
    ...database(id, 'creating'),
    securityGroups: (input.VpcSecurityGroupIds ?? ['sg-default']) as string[],
    subnetGroup: String(input.DBSubnetGroupName ?? 'default'),
  };
  state.databases.push(made);
  timeline.after(minutes(12), () => {
    made.status = 'available';
    tell(state, timeline, `Restored ${id}`);
  });
  return made;
}

function tell(state: RdsState, timeline: Timeline, text: string): void {
  state.events.push({ at: timeline.now(), text });
}

function toWire(found: SimulatedDatabase, timeline: Timeline): object {
  const { id, status, className, host, zone, pending, securityGroups, subnetGroup } = found;
  return {
    DBInstanceIdentifier: id,
    DBInstanceClass: className,
    Engine: 'postgres',
    EngineVersion: '15.18',
    DBInstanceStatus: status,
    MasterUsername: 'sleekcoach',
    DBName: 'sleekcoach',
    ...(status !== 'creating' && { Endpoint: { Address: host, Port: 5432 } }),
    AllocatedStorage: 100,
    AvailabilityZone: zone,
    MultiAZ: true,
    DBSubnetGroup: { DBSubnetGroupName: subnetGroup },
    VpcSecurityGroups: named(
      'VpcSecurityGroupMembership',
      securityGroups.map((group) => ({ VpcSecurityGroupId: group, Status: 'active' })),
    ),
    DBParameterGroups: named('DBParameterGroup', [{ DBParameterGroupName: 'sleek-coach-prod' }]),
    DeletionProtection: true,
    BackupRetentionPeriod: 7,
    LatestRestorableTime: new Date(timeline.now().getTime() - minutes(5)),
    PendingModifiedValues: pending.className === undefined ? {} : { DBInstanceClass: pending.className },
  };
}

const snapshotToWire = ({ id, at }: { id: string; at: Date }, of: string) => ({
  DBSnapshotIdentifier: id,
  DBInstanceIdentifier: of,
  SnapshotCreateTime: at,
  Status: 'available',
  SnapshotType: 'automated',
});
