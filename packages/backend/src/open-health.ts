import type { Config } from './config.ts';
import type { Doors } from './edge/doors.ts';
import type { createServer } from './edge/server.ts';
import type { LiveFlags } from './features/flags/live-flags.ts';
import {
  databaseDependency,
  mailDependency,
  photoStoreDependency,
  redisDependency,
  secretsDependency,
} from './features/health/dependencies.ts';
import { healthRoutes } from './features/health/health.routes.ts';
import { healthForOperators } from './features/health/health-to-wire.ts';
import { type ProviderRecord, providerDependency } from './features/health/provider-dependency.ts';
import { watchCertificate } from './features/health/watch-certificate.ts';
import { freshMs } from './features/health/watch-dependency.ts';
import { watchHealth } from './features/health/watch-health.ts';
import { openStatus } from './open-status.ts';
import type { Clock } from './platform/clock.ts';
import { noCounters } from './platform/counters.ts';
import type { LiveSecrets } from './platform/live-secrets.ts';
import type { Log } from './platform/log.ts';
import type { Objects } from './platform/objects/objects.ts';
import type { OpenDatabase } from './platform/postgres/database.ts';
import type { OpenRedis } from './platform/redis/redis.ts';
import { secretPlaceOf } from './platform/secret-place.ts';
import type { Telemetry } from './platform/telemetry/telemetry.ts';

type Watched = {
  server: Awaited<ReturnType<typeof createServer>>;
  database: OpenDatabase;
  redis: OpenRedis | null;
  objects: Objects;
  secrets: LiveSecrets;
  record: ProviderRecord;
  flags: LiveFlags;
  telemetry: Telemetry;
  clock: Clock;
  log: Log;
};

const hourMs = 3_600_000;

/**
 * Watches what the server leans on, and tells members of it. Where somebody reads metrics it looks by itself, so that a scrape finds what is true
 * now; else when it is asked.
 */
export function openHealth(doors: Doors, config: Config, parts: Watched): void {
  const { database, secrets, telemetry, clock, log } = parts;
  const { counters } = telemetry;
  const health = watchHealth(
    [
      databaseDependency({
        url: secrets.databaseUrl,
        pool: database.pool,
        poolSize: config.database.poolSize,
      }),
      redisDependency(parts.redis),
      photoStoreDependency(parts.objects, config.objects.kind),
      providerDependency({ coach: config.coach, secrets, record: parts.record, clock }),
      secretsDependency(secretPlaceOf(config)),
      mailDependency(config.mail.smtpUrl),
    ],
    { clock, counters },
  );
  healthRoutes(doors, { health, isDraining: () => parts.server.isDraining() });
  openStatus(doors, { ...parts, db: database.db, health, coachOnOutage: config.coach.onOutage });
  telemetry.page('/health/dependencies', async () => healthForOperators(await health.read()));
  const repeat = (everyMs: number, look: () => Promise<unknown>) => {
    const run = () => void look().catch(() => {});
    run();
    const timer = setInterval(run, everyMs).unref();
    parts.server.addHook('onClose', async () => clearInterval(timer));
  };
  if (counters !== noCounters) {
    repeat(freshMs, health.read);
    repeat(hourMs, () => watchCertificate(config.http.publicUrl, { counters, log }));
  }
}
