import type { LastEnd } from '../../platform/last-end.ts';
import { finding, lasting, mib, percent } from './finding.ts';
import type { Cause, Finding } from './findings.ts';
import { judgeDatabaseDown, judgeMigrations } from './judge-db.ts';
import type { Readings, ServerReading } from './readings.ts';

const dayMs = 86_400_000;

/** Why requests fail. */
export function judge5xx(readings: Readings): Finding[] {
  const fromLog = judgeLog(readings);
  const found = [
    ...judgeProcess(readings).map((one) => (fromLog.some(saysWhyGone) ? asConsequence(one) : one)),
    ...judgeMaintenance(readings),
    ...judgeDatabaseFailure(readings),
    ...judgeMemory(readings),
    ...fromLog,
    ...judgeLastEnd(readings),
    ...judgePool(readings),
    ...judgeShedding(readings),
    ...judgeFit(readings),
  ];
  return [...found, ...judgeRelease(readings, found)];
}

/** A process that its guards ended is gone because of what they saw, and will be again. */
const saysWhyGone = ({ cause }: Finding) => cause === 'memory-near-cap' || cause === 'event-loop-blocked';
const asConsequence = (found: Finding): Finding =>
  found.cause === 'process-gone' || found.cause === 'process-restarting' ? { ...found, sure: 'low' } : found;

/** Whether anybody is there to answer at all. */
export function judgeProcess(readings: Readings): Finding[] {
  const { server, process, service } = readings;
  if (service.state === 'read' && readings.place === 'aws') return judgeTasks(readings, service.value);
  if (process.state === 'absent') {
    return server.state === 'read' || server.state === 'absent'
      ? []
      : [finding(readings, 'process-gone', { sure: 'high', evidence: [process.why, server.why] })];
  }
  if (process.state === 'down' || server.state !== 'down') return [];
  const { pid, isStopped, cpuOfOneCore, isServing } = process.value;
  if (!isServing)
    return [
      finding(readings, 'process-restarting', {
        sure: 'medium',
        evidence: [`Process ${pid} starts and serves nothing yet.`],
      }),
    ];
  if (server.code === 'ECONNREFUSED')
    return [finding(readings, 'server-not-answering', { sure: 'medium', evidence: [server.why] })];
  return [
    finding(readings, 'event-loop-blocked', {
      sure: 'high',
      evidence: [
        `Process ${pid} takes connections at OPS_PORT and answers nothing within 3 s.`,
        isStopped
          ? 'It is stopped by a signal.'
          : cpuOfOneCore === null
            ? null
            : `It uses ${percent(cpuOfOneCore)} of a core meanwhile.`,
      ],
      ...(isStopped && { fix: `kill -CONT ${pid}`, undo: 'nothing to take back' }),
    }),
  ];
}

function judgeTasks(readings: Readings, service: ServiceValue): Finding[] {
  const { desired, running, pending, deployments, revision } = service;
  const reverted = deployments.find(({ state }) => state === 'reverted');
  const failing = deployments.find(({ state, failed }) => state === 'in-progress' && failed > 0);
  const count = `${running} of ${desired} tasks run${pending === 0 ? '' : `, ${pending} are starting`}.`;
  if (reverted !== undefined)
    return [
      finding(readings, 'bad-release', {
        sure: running < desired ? 'high' : 'medium',
        evidence: [
          `${reverted.revision} was given up by the circuit breaker${reverted.reason === null ? '' : `: ${reverted.reason}`}`,
          `${revision} is in force. ${count}`,
        ],
      }),
    ];
  if (failing !== undefined)
    return [
      finding(readings, 'bad-release', {
        sure: 'high',
        evidence: [`${failing.failed} tasks of ${failing.revision} failed to start.`, count],
      }),
    ];
  if (running === 0) return [finding(readings, 'process-gone', { sure: 'high', evidence: [count] })];
  if (running < desired)
    return [finding(readings, 'process-restarting', { sure: 'medium', evidence: [count] })];
  return [];
}
type ServiceValue = Extract<Readings['service'], { state: 'read' }>['value'];

function judgeMaintenance(readings: Readings): Finding[] {
  const { maintenance, now } = readings;
  if (maintenance.state !== 'read' || maintenance.value === null) return [];
  const { since, by } = maintenance.value;
  const evidence = [`Since ${lasting((now.getTime() - since.getTime()) / 1000)}, by ${by}.`];
  return [finding(readings, 'maintenance-on', { sure: 'high', evidence })];
}

function judgeDatabaseFailure(readings: Readings): Finding[] {
  const [down] = judgeDatabaseDown(readings);
  if (down === undefined || down.sure !== 'high') return [];
  return [
    finding(readings, 'database-down', {
      sure: 'high',
      evidence: down.evidence,
      fix: down.fix,
      undo: down.undo,
    }),
  ];
}

function judgeMemory(readings: Readings): Finding[] {
  const { server, process, service } = readings;
  const own = process.state === 'read' ? process.value : null;
  const ofCap = own?.capBytes && own.residentBytes !== null ? own.residentBytes / own.capBytes : null;
  const fromServer = server.state === 'read' ? server.value.memoryRatio : null;
  const fromService = service.state === 'read' ? service.value.memoryRatio : null;
  const ratio = Math.max(ofCap ?? 0, fromServer ?? 0, fromService ?? 0);
  if (ratio < 0.8) return [];
  const bytes = own?.residentBytes ?? null;
  return [
    finding(readings, 'memory-near-cap', {
      sure: ratio >= 0.85 ? 'high' : 'medium',
      evidence: [
        `${percent(ratio)} of the memory it may use${bytes === null ? '' : `, ${mib(bytes)}`}; at 90 % it drains and ends with exit code 75.`,
      ],
    }),
  ];
}

/** What the process's own guards wrote before it was ended: whoever runs now may look well. */
function judgeLog(readings: Readings): Finding[] {
  const { errors } = readings;
  if (errors.state !== 'read') return [];
  const times = (...names: string[]) => errors.value.filter(({ name }) => names.includes(name)).length;
  const say = (cause: Cause, count: number, what: string) =>
    count === 0
      ? []
      : [
          finding(readings, cause, {
            sure: count > 1 ? 'high' : 'medium',
            evidence: [`The log of the last 15 minutes says ${what}, ${count} times.`],
          }),
        ];
  const ended = times('memory_near_cap', 'event_loop_never_came_back');
  return [
    ...say('memory-near-cap', times('memory_near_cap'), 'memory_near_cap'),
    ...say('event-loop-blocked', times('event_loop_blocked'), 'event_loop_blocked, with where it stood'),
    ...(ended > 1 ? say('process-restarting', ended, 'that a process ended itself') : []),
  ];
}

const ends: Record<LastEnd['why'], string> = {
  'event-loop-blocked': 'its event loop stood still, and its guard ended it (exit code 76)',
  'memory-near-cap': 'its memory was near the cap, and it drained and ended (exit code 75)',
  'not-in-order': 'it was killed, as for want of memory, or the machine went down',
};
const recentS = 15 * 60;
const hourS = 3600;

/** Who ended itself was noticed by nobody but the next one. */
function judgeLastEnd(readings: Readings): Finding[] {
  const { process, now } = readings;
  const last = process.state === 'read' ? process.value.lastEnd : null;
  if (last === null || last.restartedAt === null) return [];
  const { why, endedAt, restartedAt } = last;
  const agoS = (now.getTime() - restartedAt.getTime()) / 1000;
  if (agoS > hourS) return [];
  return [
    finding(readings, 'process-restarted', {
      sure: agoS <= recentS ? 'medium' : 'low',
      evidence: [
        `The server was started ${lasting(agoS)} ago after one that did not end in order: ${ends[why]}.`,
        endedAt === null ? null : `That one ended at ${endedAt.toISOString()}.`,
      ],
    }),
  ];
}

function judgePool(readings: Readings): Finding[] {
  const { server } = readings;
  if (server.state !== 'read' || server.value.pool === null) return [];
  const { busy, max, waiting } = server.value.pool;
  if (busy < max || waiting === 0) return [];
  return [
    finding(readings, 'pool-exhausted', {
      sure: 'high',
      evidence: [`${busy} of ${max} connections are busy, ${waiting} requests wait.`, holdersIn(readings)],
    }),
  ];
}

/** Who of ours does nothing in a transaction. */
export function holdersIn({ database }: Readings): string | null {
  if (database.state !== 'read') return null;
  const held = database.value.sessions.filter(
    ({ name, state }) => name === 'sleek-coach' && state.startsWith('idle in transaction'),
  );
  if (held.length === 0) return null;
  return `${held.length} of them are idle in a transaction, the longest for ${lasting(Math.max(...held.map(({ forS }) => forS)))}.`;
}

export function judgeShedding(readings: Readings): Finding[] {
  const { server } = readings;
  if (server.state !== 'read') return [];
  const { counts, sinceStart, betweenS } = server.value;
  if (counts.shed > 0)
    return [
      finding(readings, 'shedding-load', {
        sure: 'high',
        evidence: [`${counts.shed} requests were turned away in the last ${lasting(betweenS)}.`],
      }),
    ];
  if (sinceStart.shed === 0) return [];
  return [
    finding(readings, 'shedding-load', {
      sure: 'low',
      evidence: [`${sinceStart.shed} requests were turned away since the server started, none just now.`],
    }),
  ];
}

/** Of statements that ask for what is not there: a column, a table, a function, a type. */
const misfits = new Set(['42703', '42P01', '42883', '42704']);

/** Whether the code and the database belong to each other. */
function judgeFit(readings: Readings): Finding[] {
  const { database, errors } = readings;
  const pending = database.state === 'read' ? judgeMigrations(readings, database.value) : [];
  const found = errors.state === 'read' ? errors.value.filter(({ code }) => misfits.has(code ?? '')) : [];
  if (found.length < 3) return pending;
  const last = found.at(-1);
  return [
    finding(readings, 'bad-release', {
      sure: 'high',
      evidence: [
        `${found.length} times in the last 15 minutes the code asked for what the database does not have (${last?.code}).`,
        pending.length === 0 ? 'Every migration of this release is applied.' : null,
      ],
    }),
    ...pending,
  ];
}

/** Only where nothing that the server leans on explains it. */
function judgeRelease(readings: Readings, others: readonly Finding[]): Finding[] {
  if (others.some(({ sure }) => sure === 'high')) return [];
  const { changes, now, errors } = readings;
  const release = changes.find(
    ({ kind, at }) => (kind === 'release' || kind === 'start') && now.getTime() - at.getTime() < dayMs,
  );
  const failures = failureText(readings);
  if (failures === null) return [];
  const where = routesText(readings);
  if (release === undefined)
    return [
      finding(readings, 'bad-release', {
        sure: 'low',
        evidence: [failures, where, 'No release of the last 24 hours is known of.'],
      }),
    ];
  const before = errors.state === 'read' && errors.value.some(({ at }) => at < release.at);
  return [
    finding(readings, 'bad-release', {
      sure: before ? 'low' : 'medium',
      evidence: [
        failures,
        where,
        `${release.text}, at ${release.at.toISOString().slice(0, 16)}Z.`,
        before ? 'There were errors before it, too.' : null,
      ],
    }),
  ];
}

const shareThatAlarms = 0.05;

function routesText({ server }: Readings): string | null {
  const routes = server.state === 'read' ? server.value.failingRoutes : [];
  if (routes.length === 0) return null;
  return `Where: ${routes.map(({ route, failed }) => `${route} (${failed})`).join(', ')}.`;
}

function failureText({ server, errors }: Readings): string | null {
  if (server.state === 'read') {
    const { counts, sinceStart, betweenS } = server.value;
    const recent = counts.failed - counts.shed;
    if (recent > 0 && recent >= shareThatAlarms * counts.answered)
      return `${recent} of ${counts.answered} requests failed in the last ${lasting(betweenS)}.`;
    return longFailures(sinceStart);
  }
  if (errors.state !== 'read' || errors.value.length === 0) return null;
  return `${errors.value.length} errors in the log of the last 15 minutes.`;
}

function longFailures({ failed, shed, answered }: ServerReading['sinceStart']): string | null {
  const own = failed - shed;
  return own > 0 && own >= shareThatAlarms * answered
    ? `${own} of ${answered} requests failed since the server started.`
    : null;
}
