import type { DatabaseReading, SessionReading } from '../../platform/probes/look-into-database.ts';
import { finding, lasting } from './finding.ts';
import type { Finding } from './findings.ts';
import type { Readings } from './readings.ts';

type Sessions = Pick<DatabaseReading, 'sessions' | 'waits'>;

/** What connections do to each other: who blocks whom, who holds a transaction open, who takes long. */
export function judgeSessions(readings: Readings, database: Sessions): Finding[] {
  return [
    ...judgeBlocking(readings, database),
    ...judgeIdle(readings, database),
    ...judgeRunning(readings, database),
  ];
}

const terminate = (pids: readonly number[]) => `npm run ops -- db end-session ${pids.join(' ')}`;
const undone = 'nothing to take back: its transaction is undone, and its client told';

const named = ({ pid, name, user }: SessionReading) =>
  `pid ${pid} (${name === '' ? 'no name' : name}, ${user})`;

function judgeBlocking(readings: Readings, { sessions, waits }: Sessions): Finding[] {
  const waiting = new Set(waits.map(({ pid }) => pid));
  const roots = [...new Set(waits.flatMap(({ blockedBy }) => blockedBy))].filter((pid) => !waiting.has(pid));
  const longest = Math.max(0, ...waits.map(({ waitsS }) => waitsS));
  if (roots.length === 0) return [];
  const evidence = roots.slice(0, 3).map((root) => {
    const session = sessions.find(({ pid }) => pid === root);
    const behind = countBehind(root, waits);
    const who =
      session === undefined
        ? `pid ${root}`
        : `${named(session)}, ${session.state} for ${lasting(session.forS)},`;
    return `${who} blocks ${behind} ${behind === 1 ? 'connection' : 'connections'}.`;
  });
  const [first] = waits.toSorted((one, other) => other.waitsS - one.waitsS);
  return [
    finding(readings, 'blocking-chain', {
      sure: longest >= 1 ? 'high' : 'medium',
      evidence: [
        ...evidence,
        `The longest waits for ${lasting(longest)}${first === undefined ? '' : `: ${first.statement}`}`,
      ],
      fix: terminate(roots),
      undo: undone,
    }),
  ];
}

/** All who would go on if it let go, those behind others included. */
function countBehind(root: number, waits: DatabaseReading['waits']): number {
  const behind = new Set<number>([root]);
  for (let before = 0; before !== behind.size; ) {
    before = behind.size;
    for (const { pid, blockedBy } of waits) if (blockedBy.some((one) => behind.has(one))) behind.add(pid);
  }
  return behind.size - 1;
}

const idleS = 5;

function judgeIdle(readings: Readings, { sessions }: Sessions): Finding[] {
  const idle = sessions
    .filter(({ state, forS }) => state.startsWith('idle in transaction') && forS >= idleS)
    .toSorted((one, other) => other.forS - one.forS);
  const [first] = idle;
  if (first === undefined) return [];
  return [
    finding(readings, 'idle-in-transaction-holder', {
      sure: first.forS >= 15 || idle.length > 3 ? 'high' : 'medium',
      evidence: idle
        .slice(0, 3)
        .map((session) => `${named(session)} has been idle in its transaction for ${lasting(session.forS)}.`)
        .concat(idle.length > 3 ? [`${idle.length} do so.`] : []),
      fix: terminate(idle.slice(0, 10).map(({ pid }) => pid)),
      undo: undone,
    }),
  ];
}

const longS = 1;

function judgeRunning(readings: Readings, { sessions, waits }: Sessions): Finding[] {
  const blocked = new Set(waits.map(({ pid }) => pid));
  const long = sessions
    .filter(({ pid, state, forS }) => state === 'active' && forS >= longS && !blocked.has(pid))
    .toSorted((one, other) => other.forS - one.forS);
  const [first] = long;
  if (first === undefined) return [];
  return [
    finding(readings, 'slow-statements', {
      sure: first.forS >= 5 || long.length >= 3 ? 'high' : 'medium',
      evidence: long
        .slice(0, 3)
        .map(
          (session) => `${named(session)} has been at it for ${lasting(session.forS)}: ${session.statement}`,
        ),
      fix: terminate([first.pid]),
      undo: undone,
    }),
  ];
}
