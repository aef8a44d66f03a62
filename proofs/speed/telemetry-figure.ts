import { join } from 'node:path';
import { generatedSecret } from '@sleek/backend/platform/generated-secrets';
import type { BenchCase } from './cases.ts';
import { memberAt } from './load.ts';
import { runBatch } from './measure-case.ts';
import type { MeasuredProcess } from './measured-process.ts';
import type { BenchMember } from './replay.ts';
import type { Figure } from './single-figures.ts';
import { median } from './statistics.ts';
import { goal } from './verdicts.ts';

/** A quick read, a long one and a write: the quicker the request, the more measuring it weighs. */
export const telemetryCases: ReadonlySet<string> = new Set(['me', 'check-in-list', 'check-in-write']);

const mostPercent = 8;
const batch = 60;
/** Enough for the first case, too, to be compiled for speed on both sides. */
const warmUpBatches = 80;

type Asking = {
  /** A server of the role `api` on the database that runs. */
  start(environment: Record<string, string>): Promise<MeasuredProcess>;
  dataDir: string;
  databaseUrl: string;
  cases: readonly BenchCase[];
  members: readonly BenchMember[];
  quick: boolean;
};

/**
 * What metrics cost of a request's processor time: two servers that differ in nothing else are asked the same in turns,
 * each first every other time, so that a machine that gets busy does it to both.
 */
export async function measureTelemetry(asking: Asking): Promise<Figure> {
  await using running = new AsyncDisposableStack();
  const start = async (name: string, opsPort: string) => {
    const server = await asking.start({ ...shared(asking, name), OPS_PORT: opsPort });
    running.defer(() => server.stop());
    return server;
  };
  const measured = await start('measured', '0');
  const plain = await start('plain', 'off');
  const values: Record<string, number> = {};
  for (const benchCase of asking.cases) {
    const costs = await compare({ measured, plain }, benchCase, asking);
    const name = benchCase.name.replaceAll('-', '_');
    values[`${name}_us`] = Math.round(costs.measuredUs);
    values[`${name}_plain_us`] = Math.round(costs.plainUs);
    values[`${name}_percent`] = Number(costs.percent.toFixed(1));
  }
  const goals = Object.entries(values)
    .filter(([name]) => name.endsWith('_percent'))
    .map(([name, value]) => goal(name, value, mostPercent));
  return { case: 'telemetry', values, goals };
}

/** They share the database with the one that started it, and its secrets, but no folder. */
function shared({ dataDir, databaseUrl }: Asking, name: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    DATA_DIR: join(dataDir, '..', `telemetry-${name}`),
    JWT_SECRET_KEY: generatedSecret(dataDir, 'jwt-secret-key').reveal(),
    DATA_KEY: generatedSecret(dataDir, 'data-key').reveal(),
  };
}

async function compare(
  { measured, plain }: { measured: MeasuredProcess; plain: MeasuredProcess },
  benchCase: BenchCase,
  { members, quick }: Asking,
) {
  const costOf = async (server: MeasuredProcess) =>
    (await runBatch(server, batch, (index) => benchCase.request(memberAt(members, index)))).cpuUs;
  for (let time = 0; time < warmUpBatches; time += 1)
    for (const server of [measured, plain]) await costOf(server);
  const rounds: { measuredUs: number; plainUs: number }[] = [];
  for (let round = 0; round < (quick ? 21 : 101); round += 1) {
    const first = round % 2 === 0 ? measured : plain;
    const firstUs = await costOf(first);
    const secondUs = await costOf(first === measured ? plain : measured);
    rounds.push(
      first === measured
        ? { measuredUs: firstUs, plainUs: secondUs }
        : { measuredUs: secondUs, plainUs: firstUs },
    );
  }
  return {
    measuredUs: median(rounds.map(({ measuredUs }) => measuredUs)),
    plainUs: median(rounds.map(({ plainUs }) => plainUs)),
    percent: 100 * (median(rounds.map(({ measuredUs, plainUs }) => measuredUs / plainUs)) - 1),
  };
}
