import type { DatabaseReading } from '../../platform/probes/look-into-database.ts';
import { finding, lasting, percent } from './finding.ts';
import type { Finding } from './findings.ts';
import { holdersIn, judgeProcess, judgeShedding } from './judge-5xx.ts';
import { judgeDatabaseDown, judgeMissingIndexes } from './judge-db.ts';
import { judgeSessions } from './judge-sessions.ts';
import type { Readings, ServerReading } from './readings.ts';

/** Why requests take long. */
export function judgeLatency(readings: Readings): Finding[] {
  const { server, database, service } = readings;
  const busy = service.state === 'read' ? service.value.cpuRatio : null;
  return [
    ...judgeProcess(readings),
    ...judgeDatabaseDown(readings),
    ...(database.state === 'read' ? judgeDatabase(readings, database.value) : []),
    // A processor that is used up makes loop and way late, too.
    ...judgeProcessor(readings, server.state === 'read' ? (server.value.cpuRatio ?? busy) : busy),
    ...(database.state === 'read' ? judgeWay(readings, database.value) : []),
    ...(server.state === 'read' ? judgeServer(readings, server.value) : []),
    ...judgeShedding(readings),
  ];
}

function judgeDatabase(readings: Readings, database: DatabaseReading): Finding[] {
  const sessions = judgeSessions(readings, database).map((found) =>
    found.cause === 'slow-statements' ? { ...found, cause: 'slow-statement' as const } : found,
  );
  return [...judgeMissingIndexes(readings, database), ...withPlan(readings, database, sessions)];
}

/** The slowest statement, with what its plan says of a missing index. */
function withPlan(readings: Readings, { plan, slowest }: DatabaseReading, sessions: Finding[]): Finding[] {
  const [scan] = plan?.scans ?? [];
  const scanText =
    scan === undefined
      ? null
      : `Its plan reads all of ${scan.table} (about ${scan.rows} rows)${scan.columns.length === 0 ? '' : ` to filter by ${scan.columns.join(', ')}: an index on these is missing or unused`}.`;
  const [slow] = (slowest ?? []).filter(({ meanMs, calls }) => meanMs >= 100 && calls >= 3);
  const counted =
    slow === undefined
      ? []
      : [
          finding(readings, 'slow-statement', {
            sure: 'medium',
            evidence: [
              `${Math.round(slow.meanMs)} ms on the average of ${slow.calls} calls: ${slow.statement}`,
              scanText,
            ],
          }),
        ];
  const running = sessions.map((found) =>
    found.cause === 'slow-statement' && scanText !== null
      ? { ...found, evidence: [...found.evidence, scanText] }
      : found,
  );
  return [...running, ...counted];
}

/** A statement that does nothing takes as long as the way there and back. */
const wayMs = { local: 5, elsewhere: 10 };

function judgeWay(readings: Readings, { roundTripMs, isLocal }: DatabaseReading): Finding[] {
  const usual = isLocal ? wayMs.local : wayMs.elsewhere;
  if (roundTripMs < usual) return [];
  return [
    finding(readings, 'network-delay', {
      sure: roundTripMs >= 4 * usual ? 'high' : 'medium',
      evidence: [
        `A statement that does nothing takes ${Math.round(roundTripMs * 10) / 10} ms at the least of ten times; ${usual} ms would be much.`,
      ],
    }),
  ];
}

function judgeServer(readings: Readings, server: ServerReading): Finding[] {
  const { pool, loopDelayS, redisHitRatio, p95S, slowestRoutes } = server;
  const found: Finding[] = [];
  const [slowest] = slowestRoutes;
  const routeText =
    p95S === null
      ? null
      : `p95 is ${lasting(p95S)}${slowest === undefined ? '' : `; the slowest route is ${slowest.route} with ${lasting(slowest.p95S)}`}.`;
  if (pool !== null && pool.busy >= pool.max && pool.waiting > 0)
    found.push(
      finding(readings, 'pool-wait', {
        sure: 'high',
        evidence: [
          `${pool.busy} of ${pool.max} connections are busy, ${pool.waiting} requests wait.`,
          holdersIn(readings),
          routeText,
        ],
      }),
    );
  if (loopDelayS !== null && loopDelayS.p99 >= 0.1)
    found.push(
      finding(readings, 'event-loop', {
        sure: loopDelayS.p99 >= 0.2 ? 'high' : 'medium',
        evidence: [
          `Timers were ${lasting(loopDelayS.p99)} late (p99), ${lasting(loopDelayS.p50)} (p50), in ten seconds.`,
          routeText,
        ],
      }),
    );
  if (redisHitRatio !== null && redisHitRatio < 0.2)
    found.push(
      finding(readings, 'cache-miss', {
        sure: 'low',
        evidence: [`${percent(redisHitRatio)} of lookups in Redis found their key.`],
      }),
    );
  return found;
}

function judgeProcessor(readings: Readings, ratio: number | null): Finding[] {
  if (ratio === null || ratio < 0.8) return [];
  return [
    finding(readings, 'cpu-bound', {
      sure: ratio >= 0.85 ? 'high' : 'medium',
      evidence: [`${percent(ratio)} of the processor that the server may use.`],
    }),
  ];
}
