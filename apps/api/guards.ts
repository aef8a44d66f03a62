import type { Config } from '@sleek/backend/config';
import type { Log } from '@sleek/backend/platform/log';
import { watchMemory } from '@sleek/backend/platform/memory-guard';
import { readMachine } from '@sleek/backend/platform/telemetry/machine';
import { guardExitCodes, startWatchdog } from '@sleek/backend/platform/watchdog/watchdog';
import type { StopRequest } from './stop-request.ts';

const bytesPerMegabyte = 1024 * 1024;

/** Watches over the process from within: it ends in order near its memory's cap, and hard when its loop stands still. */
export function guardProcess(
  { memoryCapBytes, watchdog, log: logged }: Pick<Config, 'memoryCapBytes' | 'watchdog' | 'log'>,
  { log, stop }: { log: Log; stop: StopRequest },
): AsyncDisposable {
  const guards = new AsyncDisposableStack();
  guards.use(startWatchdog(watchdog, { logFile: logged.level === 'silent' ? null : logged.file }));
  const capBytes = memoryCapBytes ?? readMachine().memoryLimitBytes;
  if (capBytes === null) return guards;
  const onNearCap = ({ usedBytes }: { usedBytes: number }) => {
    const fields = {
      used_mb: Math.round(usedBytes / bytesPerMegabyte),
      cap_mb: Math.round(capBytes / bytesPerMegabyte),
    };
    log.error(fields, 'memory_near_cap');
    stop.ask('Memory is near its cap', guardExitCodes.memoryNearCap);
  };
  guards.use(watchMemory({ capBytes, onNearCap }));
  return guards;
}
