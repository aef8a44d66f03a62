import type { Game, LoadSize } from './game.ts';
import type { Ground } from './ground.ts';
import { type Habit, openLoad } from './load.ts';
import type { Environment } from './programs.ts';
import { openWebhookSink } from './webhook-sink.ts';

type Options = { name: string; environment?: Environment; size: LoadSize; habits: readonly Habit[] };

export async function openGame(
  ground: Ground,
  { name, environment: more = {}, size, habits }: Options,
): Promise<Game> {
  await using opening = new AsyncDisposableStack();
  const sink = opening.use(await openWebhookSink());
  const usual = await ground.environment(name);
  const { DATABASE_URL = await ground.newDatabase(), ...own } = more;
  let environment: Environment = { ...usual, ALERT_WEBHOOK_URL: sink.url, DATABASE_URL, ...own };
  const { programs } = ground;
  let served = await programs.serve(environment);
  opening.defer(() => programs.stop(served));
  const load = opening.use(await openLoad({ address: served.address, ...size, habits }));
  const owned = opening.move();
  return {
    ground,
    environment,
    served: () => served,
    sink,
    load,
    ops: (...args) => programs.ops(environment, ...args),
    async restart(change = {}) {
      await programs.stop(served);
      environment = { ...environment, ...change };
      served = await programs.serve(environment);
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
