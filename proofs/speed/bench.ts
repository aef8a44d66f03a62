/**
 * How fast the app is, measured on a server started as `npm start` starts it, beside its floor. Started by
 * `npm run bench` with one argument, the options as JSON. One JSON line per case, then `{"summary": {...}}`; what a
 * person reads goes to standard error. Exit 1 when a goal is missed, 2 for a case that there is not.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openApp } from '@sleek/backend/app';
import { readConfig } from '@sleek/backend/config';
import { systemClock } from '@sleek/backend/platform/clock';
import { joinEmbeddedPostgres } from '@sleek/backend/platform/embedded-postgres/embedded-postgres';
import { openLiveSecrets } from '@sleek/backend/platform/live-secrets';
import { silentLog } from '@sleek/backend/platform/log';
import { createPool } from '@sleek/backend/platform/postgres/database';
import { type BenchCase, benchCases } from './cases.ts';
import type { FloorPlan } from './floor-server.ts';
import { measureCase } from './measure-case.ts';
import { type MeasuredProcess, startMeasured } from './measured-process.ts';
import { measureGuard, measureProviderOverhead } from './provider-figures.ts';
import { recordStatements } from './record-statements.ts';
import type { BenchMember, Recording } from './replay.ts';
import { createReport, type Report } from './report.ts';
import { seedMembers, weightChanger } from './seed-members.ts';
import {
  type Figure,
  measureFirstSentence,
  measureIdle,
  measurePasswordCheck,
  measureStarts,
} from './single-figures.ts';
import { measureTelemetry, telemetryCases } from './telemetry-figure.ts';
import { judgeCase } from './verdicts.ts';

export type BenchOptions = {
  /** A folder of the bench's own, which its caller removes. */
  folder: string;
  names: string[];
  quick: boolean;
  json: boolean;
  /** Members in the database beside those who ask. */
  crowd: number;
  /** What the cases may take together, making the database included; on a busy machine rounds are left out. */
  deadlineMs: number;
};

const root = resolve(import.meta.dirname, '../..');
const paces = {
  full: { rounds: 15, batchMs: 250, warmUpMs: 1200, paced: { rounds: 15, requests: 200 } },
  quick: { rounds: 5, batchMs: 120, warmUpMs: 500, paced: { rounds: 4, requests: 75 } },
};
const poolSize = 10;
/** What a model's answer costs on its way is a proof of its own, with goals that it does not meet everywhere yet. */
const onlyByName: ReadonlySet<string> = new Set(['provider-overhead', 'guard', 'telemetry']);

async function main(options: BenchOptions): Promise<number> {
  const known = benchCases(join(root, 'apps/web/dist/index.html'));
  const figures = [
    'start',
    'idle-memory',
    'first-sentence',
    'provider-overhead',
    'guard',
    'telemetry',
    'password-check',
  ];
  const all = [...known.map(({ name }) => name), ...figures];
  const unknown = options.names.find((name) => !all.includes(name));
  if (unknown !== undefined) {
    console.error(`There is no case "${unknown}". There are: ${all.join(', ')}`);
    return 2;
  }
  const wants = (name: string) =>
    options.names.length === 0 ? !onlyByName.has(name) : options.names.includes(name);
  const report = createReport(options);
  await using running = new AsyncDisposableStack();
  const bench = { options, report, wants, cases: known.filter(({ name }) => wants(name)), running };
  const ended = Promise.race([run(bench).then(() => 'whole' as const), stopSignal()]);
  if ((await ended) === 'whole') return report.close();
  report.progress('stopped before the end');
  report.close();
  return 1;
}

const stopSignal = (): Promise<'stopped'> =>
  new Promise((settle) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => settle('stopped'));
  });

type Bench = {
  options: BenchOptions;
  report: Report;
  wants: (name: string) => boolean;
  cases: BenchCase[];
  running: AsyncDisposableStack;
};

async function run(bench: Bench): Promise<void> {
  const { options, report, wants, cases, running } = bench;
  const members = await prepare(bench);
  if (wants('start')) report.figure(await measureStarts(() => startServer(options), options.quick ? 1 : 3));
  if (wants('idle-memory')) report.figure(await measureIdleApi(options));
  if (wants('provider-overhead')) {
    const start = (environment: Record<string, string>) => startServer(options, 'api', environment);
    const openChanges = () => openWeightChanges(bench);
    report.figure(await measureProviderOverhead({ start, openChanges, members, quick: options.quick }));
  }
  const server = await startServer(options);
  running.defer(() => server.stop());
  if (wants('idle-memory')) report.figure(await measureIdle(server, 'all'));
  const { url: databaseUrl } = await joinEmbeddedPostgres(join(options.folder, 'data'));
  if (wants('telemetry')) report.figure(await measureTelemetryOf(bench, { databaseUrl, members }));
  const recordings = await record(options, databaseUrl, { cases, member: members[0] });
  const floor = await startFloor(options, { databaseUrl, members, recordings, cases });
  running.defer(() => floor.stop());
  const changeWeight = await openWeightChanges(bench);
  const pace = options.quick ? paces.quick : paces.full;
  for (const [index, benchCase] of cases.entries()) {
    report.progress(`${benchCase.name}: ${benchCase.what}`);
    const withinMs = Math.max(0, options.deadlineMs - performance.now()) / (cases.length - index);
    const measured = await measureCase(benchCase, { server, floor, members, pace, changeWeight }, withinMs);
    report.measured(measured, judgeCase(benchCase, measured));
  }
  if (wants('first-sentence')) report.figure(await measureFirstSentence(server, members, options.quick));
  if (wants('guard')) report.figure(measureGuard());
  if (wants('password-check')) report.figure(await measurePasswordCheck());
}

/** Two more servers on the database of the one that runs. */
function measureTelemetryOf(
  { options }: Bench,
  found: { databaseUrl: string; members: BenchMember[] },
): Promise<Figure> {
  return measureTelemetry({
    ...found,
    start: (environment) =>
      startMeasured({
        script: join(root, 'apps/api/main.ts'),
        args: [],
        errorLog: join(options.folder, 'server-errors.txt'),
        environment: { ROLE: 'api', ...environment },
      }),
    dataDir: join(options.folder, 'data'),
    cases: benchCases(join(root, 'apps/web/dist/index.html')).filter(({ name }) => telemetryCases.has(name)),
    quick: options.quick,
  });
}

/** On the database of the server that runs. */
async function openWeightChanges({ options, running }: Bench): Promise<ReturnType<typeof weightChanger>> {
  const { url } = await joinEmbeddedPostgres(join(options.folder, 'data'));
  const changes = createPool(url, { poolSize: 4, onError: () => {} });
  running.defer(() => changes.end());
  return weightChanger(changes);
}

/** A database of its own with members in it, made through a server that is then stopped. */
async function prepare({ options, report }: Bench): Promise<BenchMember[]> {
  report.progress(`making a database with ${options.crowd} members`);
  const server = await startServer(options);
  try {
    const dataDir = join(options.folder, 'data');
    const { url: databaseUrl } = await joinEmbeddedPostgres(dataDir);
    return await seedMembers(server.address, { crowd: options.crowd, dataDir, databaseUrl });
  } finally {
    await server.stop();
  }
}

function startServer(
  { folder }: BenchOptions,
  role: 'all' | 'api' = 'all',
  more: Record<string, string> = {},
): Promise<MeasuredProcess> {
  const environment = join(folder, `role-${role}.env`);
  const lines = Object.entries({ ROLE: role, ...more }).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(environment, lines.join(''));
  return startMeasured({
    script: join(root, 'apps/api/main.ts'),
    args: [],
    nodeArgs: [`--env-file=${environment}`],
    errorLog: join(folder, 'server-errors.txt'),
  });
}

async function measureIdleApi(options: BenchOptions): Promise<Figure> {
  const server = await startServer(options, 'api');
  try {
    return await measureIdle(server, 'api');
  } finally {
    await server.stop();
  }
}

/** The app as it is, in this process and on the same database, for as long as it takes to see what it does. */
async function record(
  { folder }: BenchOptions,
  databaseUrl: string,
  { cases, member }: { cases: readonly BenchCase[]; member: BenchMember | undefined },
): Promise<Map<string, Recording>> {
  if (member === undefined) throw new Error('There is no member to ask for');
  const dataDir = join(folder, 'data');
  const config = readConfig(
    { DATA_DIR: dataDir, PORT: '0', OPS_PORT: 'off', RATE_LIMITS: 'off', LOG_LEVEL: 'silent' },
    { root },
  );
  if (!config.ok) throw new Error(config.error.join('\n'));
  const ground = { clock: systemClock, log: silentLog };
  using secrets = openLiveSecrets(config.value, { ...ground, databaseUrl });
  const open = () => openApp(config.value, { ...ground, secrets });
  return await recordStatements(open, databaseUrl, { cases, member });
}

async function startFloor(
  { folder }: BenchOptions,
  found: {
    databaseUrl: string;
    members: BenchMember[];
    recordings: Map<string, Recording>;
    cases: readonly BenchCase[];
  },
): Promise<MeasuredProcess> {
  const { databaseUrl, members, recordings, cases } = found;
  const planned = cases.map(({ name, floor }) => [name, { recording: recordings.get(name), ...floor }]);
  const plan = { databaseUrl, poolSize, members, cases: Object.fromEntries(planned) } satisfies FloorPlan;
  const path = join(folder, 'floor-plan.json');
  writeFileSync(path, JSON.stringify(plan), { mode: 0o600 });
  return await startMeasured({
    script: join(import.meta.dirname, 'floor-server.ts'),
    args: [path],
    errorLog: join(folder, 'floor-errors.txt'),
  });
}

process.exit(await main(JSON.parse(process.argv[2] ?? '{}') as BenchOptions));
