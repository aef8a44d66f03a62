import type { Config } from '@sleek/backend/config';
import type { Clock } from '@sleek/backend/platform/clock';
import { noteEnd, takeLastEnd } from '@sleek/backend/platform/last-end';
import type { Log } from '@sleek/backend/platform/log';
import { watchMemory } from '@sleek/backend/platform/memory-guard';
import { readMachine } from '@sleek/backend/platform/telemetry/machine';
import { guardExitCodes, startWatchdog } from '@sleek/backend/platform/watchdog/watchdog';
import type { StopRequest } from './stop-request.ts';

const bytesPerMegabyte = 1024 * 1024;

type Guarded = Pick<Config, 'memoryCapBytes' | 'watchdog' | 'log' | 'dataDir'>;

/** Watches over the process from within: it ends in order near its memory's cap, and hard when its loop stands still. */
export function guardProcess(
  { memoryCapBytes, watchdog, log: logged, dataDir }: Guarded,
  { log, stop, clock }: { log: Log; stop: StopRequest; clock: Clock },
): AsyncDisposable {
  const guards = new AsyncDisposableStack();
  guards.use(startWatchdog(watchdog, { dataDir, logFile: logged.level === 'silent' ? null : logged.file }));
  const capBytes = memoryCapBytes ?? readMachine().memoryLimitBytes;
  if (capBytes === null) return guards;
  const onNearCap = ({ usedBytes }: { usedBytes: number }) => {
    const fields = {
      used_mb: Math.round(usedBytes / bytesPerMegabyte),
      cap_mb: Math.round(capBytes / bytesPerMegabyte),
    };
    log.error(fields, 'memory_near_cap');
    noteEnd(dataDir, { why: 'memory-near-cap', at: clock.now() });
    stop.ask('Memory is near its cap', guardExitCodes.memoryNearCap);
  };
  guards.use(watchMemory({ capBytes, onNearCap }));
  return guards;
}

/** A process that stood still or was killed raised no alarm, so the one after it has a line that operators' filters find. */
export function tellLastEnd(
  { dataDir }: Pick<Config, 'dataDir'>,
  { wasLeft, log, clock }: { wasLeft: boolean; log: Log; clock: Clock },
): void {
  const end = takeLastEnd(dataDir, { wasLeft, now: clock.now() });
  if (end === null) return;
  log.error({ why: end.why, ended_at: end.endedAt?.toISOString() ?? null }, 'process_restarted');
}
