import { setTimeout as sleep } from 'node:timers/promises';
import { connect, query } from '@sleek/backend/testing/data-dirs';
import { openPostgresPair } from '@sleek/backend/testing/postgres-pair';

export type FailoverResult = {
  ok: boolean;
  acknowledged: number;
  /** Of these, how many the one that took over does not have. */
  lost: number;
  /** The longest time between two acknowledged writes of a client that tries both. */
  outage_seconds: number;
  /** Writes that were acknowledged by the standby before it took over: there may be none. */
  too_early: number;
};

/**
 * A primary whose every process is killed while a client writes, and a standby that takes over a second later. The client
 * knows both addresses and tries them in turn.
 */
export async function drillFailover({ seconds }: { seconds: number }): Promise<FailoverResult> {
  await using pair = await openPostgresPair();
  await query(pair.primaryUrl, 'create table written (n int primary key)');
  const writes: { n: number; at: number }[] = [];
  const client = clientOf([pair.primaryUrl, pair.standbyUrl]);
  const startedMs = performance.now();
  let [killedMs, promotedMs] = [0, 0];
  for (let n = 0; performance.now() - startedMs < seconds * 1000; n++) {
    if (killedMs === 0 && performance.now() - startedMs > seconds * 400) {
      pair.killPrimary();
      killedMs = performance.now();
    }
    if (promotedMs === 0 && killedMs > 0 && performance.now() - killedMs > 1000) {
      promotedMs = performance.now();
      await pair.promoteStandby();
    }
    if (await client.write(n)) writes.push({ n, at: performance.now() });
    else await sleep(20);
  }
  await client.end();
  const kept = new Set((await query(pair.standbyUrl, 'select n from written')).map((row) => row.n));
  const lost = writes.filter(({ n }) => !kept.has(n)).length;
  const tooEarly = writes.filter(({ at }) => at > killedMs + 100 && at < promotedMs).length;
  const gaps = writes.map(({ at }, index) => at - (writes[index - 1]?.at ?? at));
  return {
    ok: lost === 0 && tooEarly === 0 && promotedMs > 0 && (writes.at(-1)?.at ?? 0) > promotedMs,
    acknowledged: writes.length,
    lost,
    outage_seconds: Math.max(...gaps) / 1000,
    too_early: tooEarly,
  };
}

/** Writes to whichever of the addresses takes it. */
function clientOf(urls: readonly string[]) {
  let at = 0;
  let open: Awaited<ReturnType<typeof connect>> | null = null;
  return {
    async write(n: number): Promise<boolean> {
      try {
        open ??= await connect(urls[at] ?? '');
        await open.query('insert into written values ($1)', [n]);
        return true;
      } catch {
        open?.end().catch(() => {});
        open = null;
        at = (at + 1) % urls.length;
        return false;
      }
    },
    end: async () => open?.end(),
  };
}
