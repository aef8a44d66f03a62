import { type App, openApp } from '@sleek/backend/app';
import { systemClock } from '@sleek/backend/platform/clock';
import { openLiveSecrets } from '@sleek/backend/platform/live-secrets';
import { createLog } from '@sleek/backend/platform/log';
import { withServer } from './open-database.ts';
import type { Terminal } from './terminal.ts';

/** Does work with the whole backend in this process, which serves nothing and does nothing by itself. */
export function withApp<T>(terminal: Terminal, work: (app: App) => Promise<T>): Promise<T> {
  return withServer(terminal, async (_db, { config, url: databaseUrl }) => {
    const log = createLog({ level: 'warn', format: 'json' }, (line) => terminal.err(line.trimEnd()));
    const ground = { clock: systemClock, log };
    using secrets = openLiveSecrets(config, { ...ground, databaseUrl });
    await using app = await openApp(
      { ...config, ops: null, otlpEndpoint: null, webRoot: null },
      { ...ground, secrets, tasksByHand: true },
    );
    return await work(app);
  });
}
