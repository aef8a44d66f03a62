import type { End, Game, LoadSize } from './game.ts';
import type { Ground } from './ground.ts';
import { type Habit, openLoad } from './load.ts';
import type { Environment, Programs, Served } from './programs.ts';
import { openWebhookSink } from './webhook-sink.ts';

type Options = {
  name: string;
  environment?: Environment;
  serverEnvironment?: Environment;
  isSupervised?: boolean;
  size: LoadSize;
  habits: readonly Habit[];
};

export async function openGame(
  ground: Ground,
  { name, environment: more = {}, size, habits, ...options }: Options,
): Promise<Game> {
  await using opening = new AsyncDisposableStack();
  const sink = opening.use(await openWebhookSink());
  const usual = await ground.environment(name);
  const { DATABASE_URL = await ground.newDatabase(), ...own } = more;
  // An empty address is that of a household, which has its own database server.
  const database = DATABASE_URL === '' ? {} : { DATABASE_URL };
  let environment: Environment = { ...usual, ALERT_WEBHOOK_URL: sink.url, ...database, ...own };
  const { programs } = ground;
  const server = await openServer(programs, () => ({ ...environment, ...options.serverEnvironment }), {
    isSupervised: options.isSupervised === true,
  });
  opening.defer(server.stop);
  const load = opening.use(await openLoad({ address: server.served().address, ...size, habits }));
  const owned = opening.move();
  return {
    ground,
    environment,
    served: server.served,
    ends: server.ends,
    startedMs: server.startedMs,
    sink,
    load,
    ops: (...args) => programs.ops(environment, ...args),
    leave: server.stop,
    async restart(change = {}) {
      await server.stop();
      environment = { ...environment, ...change };
      await server.start();
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** A server, and whoever starts it again when it ends by itself. */
async function openServer(
  programs: Programs,
  environment: () => Environment,
  { isSupervised }: { isSupervised: boolean },
) {
  const ends: End[] = [];
  let served: Served | null = null;
  let isWanted = true;
  let startedMs = performance.now();
  let starting: Promise<void> = Promise.resolve();
  const start = async () => {
    isWanted = true;
    served = await programs.serve(environment());
    if (isSupervised) served.child.once('exit', (code) => void again(code));
  };
  const again = (code: number | null) => {
    if (!isWanted) return;
    ends.push({ atMs: performance.now(), code });
    starting = start().catch(() => {});
  };
  await start();
  return {
    ends,
    async start() {
      startedMs = performance.now();
      await start();
    },
    startedMs: () => startedMs,
    served: () => served as Served,
    async stop() {
      isWanted = false;
      await starting;
      if (served !== null) await programs.stop(served);
    },
  };
}
