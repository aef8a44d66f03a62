import { type Alarm, alarms } from '../features/alarms/alarms.ts';
import type { Channel, ChannelName } from '../features/alarms/channels.ts';
import type { Notice } from '../features/alarms/notice.ts';
import type { Sample } from '../features/alarms/series.ts';
import { type AlarmWatch, type WatchDeps, watchAlarms } from '../features/alarms/watch-alarms.ts';
import { noCounters } from '../platform/counters.ts';
import { silentLog } from '../platform/log.ts';
import { openDatabase } from '../platform/postgres/database.ts';
import type { FakeClock } from './fake-clock.ts';

export type WatchedAlarms = AsyncDisposable & {
  watch: AlarmWatch;
  /** What was told, as `alarm kind`. */
  told: string[];
  notices: Notice[];
  /** What the metrics are from now on. */
  show(samples: (nowMs: number) => Sample[]): void;
  /** Lets time pass with looks and judgements as the process takes them. */
  pass(seconds: number): Promise<void>;
};

type Options = Partial<Pick<WatchDeps, 'process' | 'timeScale' | 'alarms' | 'patienceMs' | 'note'>> & {
  databaseUrl: string;
  clock: FakeClock;
  /** Moves the clock; false where another does. */
  movesClock?: boolean;
  send?: (notice: Notice) => Promise<unknown>;
};

const lookS = 5;
const looksAJudgement = 3;

/** The alarms of one process on a real database, with metrics and a clock that the test moves. */
export function openWatchedAlarms({
  databaseUrl,
  clock,
  send,
  movesClock = true,
  ...options
}: Options): WatchedAlarms {
  const database = openDatabase(databaseUrl, {
    poolSize: 1,
    onError: () => {},
    limits: { connectMs: 1000, statementMs: 3000, lockMs: 2000 },
  });
  const notices: Notice[] = [];
  const told: string[] = [];
  const channel: Channel = {
    name: 'webhook' satisfies ChannelName,
    takes: () => true,
    async send(notice) {
      const note = await send?.(notice);
      notices.push(notice);
      told.push(`${notice.alarm.id} ${notice.kind}`);
      return typeof note === 'string' ? note : null;
    },
  };
  let samples: (nowMs: number) => Sample[] = () => [];
  const { timeScale = 1 } = options;
  const watch = watchAlarms({
    process: 'one',
    alarms,
    ...options,
    timeScale,
    db: database.db,
    clock,
    log: silentLog,
    counters: noCounters,
    channels: [channel],
    collect: async () => samples(clock.now().getTime()),
    rest: async () => {},
  });
  let looks = 0;
  return {
    watch,
    told,
    notices,
    show(next) {
      samples = next;
    },
    async pass(seconds) {
      for (let passed = 0; passed < seconds; passed += lookS) {
        if (movesClock) clock.advanceMs((lookS * 1000) / timeScale);
        await watch.sample();
        looks += 1;
        if (looks % looksAJudgement !== 0) continue;
        await watch.judge();
        await watch.told();
      }
    },
    async [Symbol.asyncDispose]() {
      await watch[Symbol.asyncDispose]();
      await database.close();
    },
  };
}

/** Metrics that are well beyond an alarm's threshold, or well within it; counters rise by the clock. */
export function samplesOf({ signal, op, threshold }: Alarm, isBeyond: boolean, timeScale = 1) {
  const grows = (op === '>') === isBeyond;
  const level = threshold === 0 ? Number(isBeyond) : threshold * (grows ? 1.5 : 0.5);
  const state = threshold === 1 && op === '<' ? Number(!isBeyond) : level;
  const counts = { slow: 0, all: 0, lastMs: null as number | null };
  return (nowMs: number): Sample[] => {
    const seconds = (nowMs - (counts.lastMs ?? nowMs)) / 1000;
    counts.lastMs = nowMs;
    counts.all += 100 * seconds;
    const { metric, where = {} } = signal.of;
    const sample = (value: number, labels = {}, name = metric): Sample => ({
      name,
      value,
      labels: { ...where, ...labels },
    });
    switch (signal.kind) {
      case 'ratio-of-rates':
        counts.slow += 100 * seconds * level;
        return [
          sample(counts.slow),
          { name: signal.to.metric, labels: { status_class: '2xx' }, value: counts.all },
        ];
      case 'ratio-of-gauges':
        return [sample(level * 100), { name: signal.to.metric, labels: {}, value: 100 }];
      case 'quantile':
        counts.slow += 100 * seconds * (isBeyond ? 0.5 : 0.01);
        return [
          sample(counts.all - counts.slow, { le: String(threshold) }),
          sample(counts.all, { le: '+Inf' }),
          sample(counts.all, { le: '10' }),
        ];
      case 'rate':
        counts.slow += (level / signal.perS) * seconds;
        return [sample(counts.slow)];
      case 'gauge':
        return [sample(state)];
      case 'age':
        return [sample(nowMs / 1000 - level / timeScale)];
      case 'time-left':
        return [sample(nowMs / 1000 + level / timeScale)];
    }
  };
}
