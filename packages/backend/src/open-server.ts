import type { Config } from './config.ts';
import { createServer } from './edge/server.ts';
import { shedLoad } from './edge/shedding.ts';
import type { Counters } from './platform/counters.ts';
import { watchLateness } from './platform/lateness.ts';
import type { Log } from './platform/log.ts';
import { originOfObjects } from './platform/objects/open-objects.ts';
import type { OpenDatabase } from './platform/postgres/database.ts';

/** The front door, with what the configuration says of it, and shut while there is more to do than can be done. */
export async function openServer(
  config: Config,
  { log, counters, database }: { log: Log; counters: Counters; database: OpenDatabase },
) {
  const server = await createServer({
    ...config.http,
    strictTransport: config.appEnv === 'production',
    webRoot: config.webRoot,
    photoOrigin: originOfObjects(config),
    log,
    counters,
  });
  if (config.loadLimits !== null)
    shedLoad(server, {
      log,
      counters,
      limits: config.loadLimits,
      waiting: () => database.pool().waiting,
      lateness: watchLateness(),
    });
  return server;
}
