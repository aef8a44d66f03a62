import { availableParallelism } from 'node:os';
import type { Counters } from '../counters.ts';
import type { Database } from '../postgres/database.ts';
import { readServerLoad, type ServerLoad } from '../postgres/server-load.ts';
import { readDatabaseSeconds } from './local-database-cpu.ts';
import { startSampler } from './sampler.ts';

const everyMs = 30_000;

/** How full the database server is and, where it runs on this machine, how busy. Nothing while it does not answer. */
export function watchDatabaseServer(counters: Counters, db: Database): AsyncDisposable {
  const processor = createProcessorShare();
  const sampler = startSampler(async () => {
    const load = await readServerLoad(db);
    return { ...load, cpuRatio: await processor.next(load) };
  }, everyMs);
  const watch = (
    name: 'database_connections' | 'database_max_connections' | 'database_cpu_ratio',
    read: (load: ServerLoad & { cpuRatio: number | null }) => number | null,
  ) =>
    counters.watch(name, () => {
      const load = sampler.latest();
      const value = load && read(load);
      return value === null ? [] : [{ value, labels: {} }];
    });
  watch('database_connections', ({ connections }) => connections);
  watch('database_max_connections', ({ maxConnections }) => maxConnections);
  watch('database_cpu_ratio', ({ cpuRatio }) => cpuRatio);
  return sampler;
}

/** Of this machine's cores, between one sample and the next. */
function createProcessorShare() {
  let before: { seconds: number; atMs: number } | null = null;
  return {
    async next({ localPid }: ServerLoad): Promise<number | null> {
      const seconds = localPid === null ? null : await readDatabaseSeconds(localPid);
      const last = before;
      before = seconds === null ? null : { seconds, atMs: performance.now() };
      if (last === null || before === null) return null;
      const share = (before.seconds - last.seconds) / ((before.atMs - last.atMs) / 1000);
      // Less than before: another server answers there now.
      return share < 0 ? null : Math.min(1, share / availableParallelism());
    },
  };
}
