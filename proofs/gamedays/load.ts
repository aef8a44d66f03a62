import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, ask, checkIn, findLost, join, type Member } from './client.ts';

/** One request of the load; status 0 where nobody answered. */
export type Asked = { kind: string; atMs: number } & Heard;
type Heard = Pick<Answer, 'status' | 'ms'> & Partial<Pick<Answer, 'redisMs'>>;
/** What a member does now and then, beside logging and reading. */
export type Habit = {
  kind: string;
  everyMs: number;
  run(member: Member): Promise<Heard>;
};

export type Load = AsyncDisposable & {
  members: readonly Member[];
  asked: readonly Asked[];
  since(ms: number): Asked[];
  /** When each write was acknowledged that cannot be read back. */
  lost(): Promise<number[]>;
  acknowledged(): number;
  begin(): void;
};

type Options = { address: string; members: number; everyMs: number; habits?: readonly Habit[] };

/** A load that goes wrong would otherwise go on for ever. */
const mostRequests = 30_000;

export const isGood = ({ status }: Pick<Asked, 'status'>) => status >= 200 && status < 300;

/** Members who log and read at a steady pace until the load ends; each waits for one answer before the next question. */
export async function openLoad({ address, members, everyMs, habits = [] }: Options): Promise<Load> {
  const joined: Member[] = [];
  for (let n = 0; n < members; n++) joined.push(await join(address, n));
  const asked: Asked[] = [];
  const workers: Promise<void>[] = [];
  const end = new AbortController();
  const note = async (kind: string, answer: Promise<Heard>) => {
    const atMs = performance.now();
    const { status, ms, redisMs = null } = await answer;
    asked.push({ kind, atMs, ms, status, redisMs });
  };
  const repeat = async (pauseMs: number, step: (turn: number) => Promise<void>) => {
    for (let turn = 0; !end.signal.aborted && asked.length < mostRequests; turn++) {
      const startedMs = performance.now();
      await step(turn);
      const restMs = Math.max(1, pauseMs - (performance.now() - startedMs));
      await sleep(restMs, undefined, { signal: end.signal }).catch(() => {});
    }
  };
  const logAndRead = (member: Member) => async (turn: number) => {
    if (turn % 2 === 0) return note('write', checkIn(address, member, turn / 2));
    const [kind, path] =
      turn % 4 === 1
        ? (['read', '/api/v1/checkins?limit=20'] as const)
        : (['account', '/api/v1/me'] as const);
    return note(kind, ask(address, path, { token: member.token }));
  };
  return {
    members: joined,
    asked,
    since: (ms) => asked.filter(({ atMs }) => atMs >= ms),
    begin() {
      for (const member of joined) workers.push(repeat(everyMs, logAndRead(member)));
      for (const { kind, everyMs: pauseMs, run } of habits)
        workers.push(repeat(pauseMs, (turn) => note(kind, run(joined[turn % joined.length] as Member))));
    },
    acknowledged: () => joined.reduce((sum, { written }) => sum + written.size, 0),
    async lost() {
      const lost: number[] = [];
      for (const member of joined) lost.push(...(await findLost(address, member)));
      return lost;
    },
    async [Symbol.asyncDispose]() {
      end.abort();
      await Promise.all(workers);
    },
  };
}

/** Such as `503 × 4, none × 1`. */
export function statuses(asked: readonly Asked[]): string {
  const counts = Map.groupBy(asked, ({ status }) => status);
  return [...counts].map(([status, all]) => `${status === 0 ? 'none' : status} × ${all.length}`).join(', ');
}
