import { CloudwatchLogGroup } from '@cdktn/provider-aws/lib/cloudwatch-log-group/index.js';
import { DbInstance } from '@cdktn/provider-aws/lib/db-instance/index.js';
import { DbInstanceAutomatedBackupsReplication } from '@cdktn/provider-aws/lib/db-instance-automated-backups-replication/index.js';
import { DbSubnetGroup } from '@cdktn/provider-aws/lib/db-subnet-group/index.js';
import { IamRole } from '@cdktn/provider-aws/lib/iam-role/index.js';
import { IamRolePolicyAttachment } from '@cdktn/provider-aws/lib/iam-role-policy-attachment/index.js';
import type { Construct } from 'constructs';
import { defineDatabaseParameters, postgresMajor } from './database-parameters.ts';
import { trustOf } from './iam.ts';
import type { Keys } from './keys.ts';
import type { Network } from './network.ts';
import type { Settings } from './settings.ts';
import { logRetentionDays } from './values.ts';

type Needs = { account: string; network: Network; keys: Keys; firstOwnerPassword: string };

/** How long RDS can take the database back to any moment. */
const backupDays = 7;
const logKinds = ['postgresql', 'upgrade'] as const;

/** @returns its host name, without a port. */
export function defineDatabase(scope: Construct, settings: Settings, needs: Needs): string {
  const { names, database, replicaRegion } = settings;
  // RDS would make them by itself, and keep what is in them for ever.
  const logs = logKinds.map(
    (kind) =>
      new CloudwatchLogGroup(scope, `database-logs-${kind}`, {
        name: `/aws/rds/instance/${names.database}/${kind}`,
        retentionInDays: logRetentionDays,
      }),
  );
  const instance = new DbInstance(scope, 'postgres', {
    identifier: names.database,
    engine: 'postgres',
    engineVersion: postgresMajor,
    instanceClass: database.class,
    dbName: names.databaseName,
    username: names.databaseUser,
    passwordWo: needs.firstOwnerPassword,
    passwordWoVersion: 1,
    multiAz: database.isMultiZone,
    parameterGroupName: defineDatabaseParameters(scope, settings).name,
    ...defineReach(scope, needs),
    ...storageOf(settings, needs.keys),
    ...careOf(names.database),
    ...defineWatch(scope, needs),
    lifecycle: {
      preventDestroy: true,
      // `ops db scale` makes it larger in an incident; the next plan must not make it smaller again.
      ignoreChanges: ['instance_class'],
    },
    dependsOn: logs,
  });
  // The region could be lost with every backup in it.
  new DbInstanceAutomatedBackupsReplication(scope, 'database-backups-elsewhere', {
    region: replicaRegion,
    sourceDbInstanceArn: instance.arn,
    kmsKeyId: needs.keys.replica,
    retentionPeriod: backupDays,
  });
  return instance.address;
}

function defineReach(scope: Construct, { network }: Needs) {
  const subnets = new DbSubnetGroup(scope, 'database-subnets', {
    name: 'sleek-coach-database',
    subnetIds: [...network.databaseSubnetIds],
  });
  return {
    dbSubnetGroupName: subnets.name,
    vpcSecurityGroupIds: [network.groups.database],
    publiclyAccessible: false,
    caCertIdentifier: 'rds-ca-rsa2048-g1',
  };
}

const storageOf = ({ database }: Settings, keys: Keys) => ({
  storageType: 'gp3',
  allocatedStorage: database.storageGib,
  // It grows by itself as far as this; the disk alarm comes before.
  maxAllocatedStorage: database.mostStorageGib,
  storageEncrypted: true,
  kmsKeyId: keys.data,
});

const careOf = (name: string) => ({
  backupRetentionPeriod: backupDays,
  backupWindow: '03:00-03:30',
  maintenanceWindow: 'tue:01:00-tue:02:00',
  copyTagsToSnapshot: true,
  deleteAutomatedBackups: false,
  deletionProtection: true,
  skipFinalSnapshot: false,
  finalSnapshotIdentifier: `${name}-final`,
  autoMinorVersionUpgrade: true,
  allowMajorVersionUpgrade: false,
  applyImmediately: false,
});

/** Statements that Performance Insights shows have placeholders where values were. */
function defineWatch(scope: Construct, { account, keys }: Needs) {
  const role = new IamRole(scope, 'database-watcher', {
    name: 'sleek-coach-database-watcher',
    assumeRolePolicy: trustOf('monitoring.rds.amazonaws.com', account),
  });
  new IamRolePolicyAttachment(scope, 'database-watcher-may', {
    role: role.name,
    policyArn: 'arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole',
  });
  return {
    performanceInsightsEnabled: true,
    performanceInsightsKmsKeyId: keys.data,
    performanceInsightsRetentionPeriod: 7,
    monitoringInterval: 60,
    monitoringRoleArn: role.arn,
    enabledCloudwatchLogsExports: [...logKinds],
  };
}
