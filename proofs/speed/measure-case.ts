import { randomInt } from 'node:crypto';
import type { BenchCase } from './cases.ts';
import { arrivalsMs, connections, memberAt, sendBatch, sendPaced } from './load.ts';
import type { MeasuredProcess } from './measured-process.ts';
import type { BenchMember } from './replay.ts';
import { median, percentile } from './statistics.ts';

export type Side = { cpu_us: number; p50_ms: number; p95_ms: number; p99_ms: number };
export type Measured = {
  case: string;
  ours: Side;
  floor: Side;
  /** CPU of ours over that of the floor: the median over rounds, and the quarter of the rounds on either side. */
  ratio: number;
  ratio_quartiles: [number, number];
  requests: number;
  /** At a steady rate of requests that do not wait for each other; for cases whose slowest hundredth is judged. */
  paced?: Paced;
};

export type Paced = {
  per_second: number;
  requests: number;
  ours_p50_ms: number;
  ours_p99_ms: number;
  floor_p50_ms: number;
  floor_p99_ms: number;
  p99_ratio: number;
};

export type Pace = {
  rounds: number;
  batchMs: number;
  warmUpMs: number;
  paced: { rounds: number; requests: number };
};
export type Ground = {
  server: MeasuredProcess;
  floor: MeasuredProcess;
  members: readonly BenchMember[];
  pace: Pace;
  /** Changes one weight of the member in the database. */
  changeWeight(member: BenchMember): Promise<void>;
};

type Batch = { cpuUs: number; latenciesMs: number[] };
type Round = { ours: Batch; floor: Batch };

const minRounds = 3;
/** Enough for a 99th percentile to be more than the slowest of a handful. */
const minBatch = 8;

/**
 * Measures a case and its floor in turns: short batches, which of the two is first changing each round, so that a
 * machine that gets busy or slow does it to both. Nothing but the rounds' ratios is compared. Past `withinMs` no more
 * rounds begin than a median needs.
 */
export async function measureCase(benchCase: BenchCase, ground: Ground, withinMs: number): Promise<Measured> {
  const { pace } = ground;
  const endMs = performance.now() + withinMs;
  const most = roundsOf(benchCase, pace);
  const ours = (count: number) => runBatch(ground.server, count, oursAt(benchCase, ground));
  const floor = (count: number) => runBatch(ground.floor, count, floorAt(benchCase, ground));
  const count = benchCase.isSlow ? connections : await warmUp([ours, floor], pace);
  const rounds: Round[] = [];
  for (let round = 0; round < most; round += 1) {
    if (performance.now() > endMs && round >= minRounds) break;
    if (round % 2 === 0) rounds.push({ ours: await ours(count), floor: await floor(count) });
    else {
      const first = await floor(count);
      rounds.push({ ours: await ours(count), floor: first });
    }
  }
  const measured = summarise(benchCase.name, rounds);
  if (benchCase.mostP99Ratio === undefined) return measured;
  return { ...measured, paced: await measurePaced(benchCase, ground) };
}

/** Well below what either can do on a small machine, where an answer's time says more of the server than of the queue. */
const pacedPerSecond = 150;

const evenlyRandom = () => randomInt(2 ** 32) / 2 ** 32;

/** Ours and the floor in turns, both asked at the same moments of a round. */
async function measurePaced(benchCase: BenchCase, ground: Ground): Promise<Paced> {
  const { rounds, requests } = ground.pace.paced;
  const ours: number[][] = [];
  const floor: number[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const momentsMs = arrivalsMs(requests, pacedPerSecond, evenlyRandom);
    const askOurs = () => sendPaced(ground.server.address, momentsMs, oursAt(benchCase, ground));
    const askFloor = () => sendPaced(ground.floor.address, momentsMs, floorAt(benchCase, ground));
    if (round % 2 === 0) ours.push(await askOurs());
    floor.push(await askFloor());
    if (round % 2 === 1) ours.push(await askOurs());
  }
  return summarisePaced(ours, floor);
}

/** The middle of the rounds' figures, so that a moment in which the machine was busy does not decide. */
export function summarisePaced(ours: readonly number[][], floor: readonly number[][]): Paced {
  const middleOf = (rounds: readonly number[][], share: number) =>
    median(rounds.map((latenciesMs) => percentile(latenciesMs, share)));
  const [oursP99Ms, floorP99Ms] = [middleOf(ours, 0.99), middleOf(floor, 0.99)];
  return {
    per_second: pacedPerSecond,
    requests: ours.flat().length,
    ours_p50_ms: rounded(middleOf(ours, 0.5)),
    ours_p99_ms: rounded(oursP99Ms),
    floor_p50_ms: rounded(middleOf(floor, 0.5)),
    floor_p99_ms: rounded(floorP99Ms),
    p99_ratio: rounded(oursP99Ms / floorP99Ms),
  };
}

/** A ratio that is judged is read off four times as many rounds: one round differs from the next by half and more. */
function roundsOf({ isSlow, mostRatio }: BenchCase, { rounds }: Pace): number {
  if (isSlow) return minRounds;
  return mostRatio === undefined ? rounds : 4 * rounds + 1;
}

/** @returns how many requests of ours fill a batch, at the pace of the warm-up's second half. */
async function warmUp(sides: ((count: number) => Promise<Batch>)[], pace: Pace): Promise<number> {
  let perRequestMs = 1;
  for (const side of sides.toReversed()) {
    await paceOf(side, pace.warmUpMs / 2);
    perRequestMs = await paceOf(side, pace.warmUpMs / 2);
  }
  return Math.max(minBatch, Math.round(pace.batchMs / perRequestMs));
}

/** Milliseconds a request, while it is sent batches for that long. */
async function paceOf(side: (count: number) => Promise<Batch>, forMs: number): Promise<number> {
  const startedMs = performance.now();
  let done = 0;
  while (performance.now() - startedMs < forMs) {
    await side(minBatch);
    done += minBatch;
  }
  return (performance.now() - startedMs) / done;
}

type RequestAt = Parameters<typeof sendBatch>[2];

const oursAt =
  (benchCase: BenchCase, { members, changeWeight }: Ground): RequestAt =>
  async (index) => {
    const member = memberAt(members, index);
    if (benchCase.isCold) await changeWeight(member);
    return benchCase.request(member);
  };

/** The same bytes with the same headers, to the floor's address of the case. */
const floorAt =
  (benchCase: BenchCase, ground: Ground): RequestAt =>
  async (index) => ({
    ...(await oursAt(benchCase, ground)(index)),
    path: `/${benchCase.name}/${index % ground.members.length}`,
  });

/** Sends a batch and reads what it cost. */
export async function runBatch(target: MeasuredProcess, count: number, requestAt: RequestAt): Promise<Batch> {
  const before = await target.usage();
  const latenciesMs = await sendBatch(target.address, count, requestAt);
  const after = await target.usage();
  return { cpuUs: (after.cpuUs - before.cpuUs) / count, latenciesMs };
}

export function summarise(name: string, rounds: readonly Round[]): Measured {
  const ratios = rounds.map(({ ours, floor }) => ours.cpuUs / floor.cpuUs);
  const ours = sideOf(rounds.map((round) => round.ours));
  const floor = sideOf(rounds.map((round) => round.floor));
  return {
    case: name,
    ours,
    floor,
    ratio: rounded(median(ratios)),
    ratio_quartiles: [rounded(percentile(ratios, 0.25)), rounded(percentile(ratios, 0.75))],
    requests: rounds.reduce((sum, { ours }) => sum + ours.latenciesMs.length, 0),
  };
}

function sideOf(batches: readonly Batch[]): Side {
  const all = batches.flatMap(({ latenciesMs }) => latenciesMs);
  return {
    cpu_us: Math.round(median(batches.map(({ cpuUs }) => cpuUs))),
    p50_ms: rounded(percentile(all, 0.5)),
    p95_ms: rounded(percentile(all, 0.95)),
    p99_ms: rounded(percentile(all, 0.99)),
  };
}

const rounded = (value: number) => Number(value.toFixed(2));
