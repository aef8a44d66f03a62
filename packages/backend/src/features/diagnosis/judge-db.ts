import type { DatabaseReading } from '../../platform/probes/look-into-database.ts';
import { finding, lasting, percent } from './finding.ts';
import type { Cause, Finding } from './findings.ts';
import { judgeSessions } from './judge-sessions.ts';
import type { Readings } from './readings.ts';
import type { Remedy } from './remedies.data.ts';

/** What is wrong with the database. */
export function judgeDb(readings: Readings): Finding[] {
  return [
    ...judgeDatabaseDown(readings),
    ...judgeHost(readings),
    ...judgeInside(readings),
    ...judgeDisks(readings),
    ...judgeArchive(readings),
  ];
}

/** How a failure to connect is named. What is not here leaves it at "down". */
const causeByCode: Readonly<Record<string, Cause>> = {
  ECONNREFUSED: 'connection-refused',
  '53300': 'too-many-connections',
  '28P01': 'login-refused',
  '28000': 'login-refused',
  '57P03': 'failover-in-progress',
  '57P01': 'failover-in-progress',
  '25006': 'failover-in-progress',
};

/** Why the database cannot be asked. */
export function judgeDatabaseDown(readings: Readings): Finding[] {
  const { database, databaseHost } = readings;
  if (database.state === 'read' && database.value.isStandby)
    return [
      finding(readings, 'failover-in-progress', {
        sure: 'high',
        evidence: ['What answers at its address is a standby, which takes no writes.'],
      }),
    ];
  if (database.state !== 'down') return [];
  const status = databaseHost.state === 'read' ? `It is ${databaseHost.value.status}.` : null;
  const evidence = [
    `${database.why} (${database.code}).`,
    status,
    countedText(readings),
    backendsText(readings),
    poolText(readings),
  ];
  const cause = causeByStatus(readings) ?? causeByCode[database.code] ?? 'primary-down';
  const down = finding(readings, cause, { sure: 'high', evidence, ...clientRemedy(readings) });
  if (cause !== 'connection-refused') return [down];
  const gone = finding(readings, 'primary-down', { sure: 'high', evidence });
  // A server starts with its database alone, so where one runs the address was right.
  return readings.server.state === 'read'
    ? [gone, { ...down, sure: 'medium' }]
    : [down, { ...gone, sure: 'medium' }];
}

/** As AWS tells it: it knows of a change-over before anybody can connect. */
function causeByStatus({ place, databaseHost }: Readings): Cause | undefined {
  if (place === 'local' || databaseHost.state !== 'read' || databaseHost.value.isUp) return undefined;
  const { status } = databaseHost.value;
  if (status === 'storage-full') return 'disk-low';
  return /^(stopp|fail(ed|$)|inaccessible|incompatible|delet)/.test(status)
    ? 'primary-down'
    : 'failover-in-progress';
}

/** Nobody gets in to end a connection, but its client can be ended; never the server, which is restarted instead. */
function clientRemedy({ backends, process }: Readings): Partial<Remedy> {
  const own = process.state === 'read' ? process.value.pid : null;
  const client = backends.find((group) => group.client !== null && group.client.pid !== own)?.client;
  if (!client) return {};
  return { fix: `Look what it is (ps ${client.pid}) and end it: kill ${client.pid}`, undo: 'start it again' };
}

/** What processes of this machine call themselves, where nobody is let in to ask. */
function backendsText({ backends }: Readings): string | null {
  if (backends.length === 0) return null;
  const listed = backends.slice(0, 5).map(({ count, user, database, state, client }) => {
    const by = client === null ? '' : `, by ${client.command}, pid ${client.pid}`;
    return `${count} of ${user} in ${database} (${state}${by})`;
  });
  return `Who, by the names of its processes: ${listed.join('; ')}.`;
}

/** By who runs it, for a database that cannot be asked itself. */
function countedText({ databaseHost }: Readings): string | null {
  const count = databaseHost.state === 'read' ? databaseHost.value.connections : null;
  return count === null ? null : `It has ${Math.round(count)} connections.`;
}

function poolText({ server }: Readings): string | null {
  if (server.state !== 'read' || server.value.pool === null) return null;
  const { busy, max } = server.value.pool;
  return `The server itself has ${busy} of ${max} connections busy.`;
}

function judgeHost(readings: Readings): Finding[] {
  const { databaseHost, database } = readings;
  if (databaseHost.state !== 'read') return [];
  const { isUp, status, cpuRatio } = databaseHost.value;
  if (!isUp && database.state !== 'down' && readings.place === 'aws')
    return [
      finding(readings, 'failover-in-progress', { sure: 'medium', evidence: [`The database is ${status}.`] }),
    ];
  if (cpuRatio === null || cpuRatio < 0.8) return [];
  return [
    finding(readings, 'slow-statements', {
      sure: 'medium',
      evidence: [`The database uses ${percent(cpuRatio)} of its processor.`],
    }),
  ];
}

function judgeInside(readings: Readings): Finding[] {
  const { database } = readings;
  if (database.state !== 'read') return [];
  const { value } = database;
  return [
    ...judgeConnections(readings, value),
    ...judgeSessions(readings, value),
    ...judgeMissingIndexes(readings, value),
    ...judgeSlowest(readings, value),
    ...judgeMigrations(readings, value),
  ];
}

const shareThatAlarms = 0.8;

function judgeConnections(readings: Readings, { connections, clients }: DatabaseReading): Finding[] {
  const { used, most } = connections;
  if (used < shareThatAlarms * most) return [];
  const listed = clients
    .slice(0, 5)
    .map(
      ({ count, name, user, state }) =>
        `${count} of ${name === '' ? 'a client without a name' : name} (${user}) ${state}`,
    );
  return [
    finding(readings, 'too-many-connections', {
      sure: used >= 0.9 * most ? 'high' : 'medium',
      evidence: [`${used} of ${most} connections are open.`, `Who: ${listed.join('; ')}.`],
    }),
  ];
}

export function judgeMissingIndexes(
  readings: Readings,
  { missingIndexes }: Pick<DatabaseReading, 'missingIndexes'>,
): Finding[] {
  const [first, ...others] = missingIndexes;
  if (first === undefined) return [];
  const all = [first, ...others];
  return [
    finding(readings, 'missing-index', {
      sure: 'high',
      evidence: all.map(({ name, table, make }) => `The table ${table} lacks its index ${name}: ${make}`),
      undo: all.map(({ name }) => `drop index ${name};`).join(' '),
    }),
  ];
}

const slowMs = 250;

/** By what statements took on the average; what takes long at this moment is among the sessions. */
function judgeSlowest(readings: Readings, { slowest }: DatabaseReading): Finding[] {
  const slow = (slowest ?? []).filter(({ meanMs, calls }) => meanMs >= slowMs && calls >= 3);
  if (slow.length === 0) return [];
  return [
    finding(readings, 'slow-statements', {
      sure: 'medium',
      evidence: slow
        .slice(0, 3)
        .map(
          ({ statement, calls, meanMs }) =>
            `${Math.round(meanMs)} ms on the average of ${calls} calls: ${statement}`,
        ),
    }),
  ];
}

export function judgeMigrations(readings: Readings, { migrations: { pending } }: DatabaseReading): Finding[] {
  if (pending.length === 0) return [];
  return [
    finding(readings, 'migrations-pending', {
      sure: 'medium',
      evidence: [`It lacks ${pending.length} migrations: ${pending.slice(0, 3).join(', ')}.`],
    }),
  ];
}

const freeThatAlarms = 0.1;

function judgeDisks(readings: Readings): Finding[] {
  const { disks, databaseHost } = readings;
  const low = disks.filter(({ freeRatio }) => freeRatio < freeThatAlarms);
  const evidence = low.map(
    ({ place, freeRatio, freeBytes }) => `${place}: ${percent(freeRatio)} free, ${gib(freeBytes)}.`,
  );
  let least = Math.min(1, ...low.map(({ freeRatio }) => freeRatio));
  if (databaseHost.state === 'read') {
    const { freeBytes, storageBytes } = databaseHost.value;
    if (freeBytes !== null && storageBytes !== null && freeBytes < freeThatAlarms * storageBytes) {
      least = Math.min(least, freeBytes / storageBytes);
      evidence.push(`The database has ${gib(freeBytes)} free of ${gib(storageBytes)}.`);
    }
  }
  if (evidence.length === 0) return [];
  return [finding(readings, 'disk-low', { sure: least < 0.05 ? 'high' : 'medium', evidence })];
}

const gib = (bytes: number) => `${(bytes / 2 ** 30).toFixed(1)} GiB`;

function judgeArchive(readings: Readings): Finding[] {
  const { database, server, now } = readings;
  const archive = database.state === 'read' ? database.value.archive : null;
  const isTold = server.state === 'read' && server.value.isArchiveFailing === true;
  const hasFailed =
    archive?.isOn === true &&
    archive.lastFailedAt !== null &&
    (archive.lastArchivedAt === null || archive.lastFailedAt > archive.lastArchivedAt);
  if (!isTold && !hasFailed) return [];
  const last = archive?.lastArchivedAt ?? null;
  const lastText =
    last === null
      ? 'Nothing has got into it.'
      : `The last that got into it did so ${lasting((now.getTime() - last.getTime()) / 1000)} ago.`;
  return [
    finding(readings, 'archive-failing', {
      sure: 'high',
      evidence: [
        archive === null ? 'The server says so.' : `${archive.failures} attempts have failed. ${lastText}`,
        'Members are served meanwhile; what is not archived cannot be restored.',
      ],
    }),
  ];
}
