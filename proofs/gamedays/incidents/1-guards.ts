import { faultIn } from '../fault-file.ts';
import type { Fault } from '../faulty-release.ts';
import type { Game } from '../game.ts';
import type { Incident } from '../incident.ts';

/** Ends one after the other are one incident as long as they come no later than this after each other. */
const againWithinMs = 25_000;

const signOf = (exitCode: number) => (game: Game) => ({
  firstMs: (sinceMs: number) =>
    game.ends.find(({ atMs, code }) => code === exitCode && atMs >= sinceMs)?.atMs ?? null,
  isThere() {
    const last = game.ends.findLast(({ code, atMs }) => code === exitCode && atMs > game.startedMs());
    return last !== undefined && performance.now() - last.atMs < againWithinMs;
  },
});

const otherEnds = (exitCode: number) => (game: Game) =>
  game.ends
    .filter(({ code }) => code !== exitCode)
    .map(({ code }) => `the server ended with ${code} instead of ${exitCode}`);

const withFault =
  (fault: Fault, exitCode: number, environment: Readonly<Record<string, string>>): Incident['setScene'] =>
  async (ground) => {
    const release = faultIn(ground, fault);
    return {
      environment,
      serverEnvironment: release.environment,
      isSupervised: true,
      sign: signOf(exitCode),
      inject: async () => release.show(fault),
      async fix(game) {
        release.hide();
        await game.restart();
      },
      broken: otherEnds(exitCode),
    };
  };

const shared = {
  alarm: null,
  // Nobody judges alarms while nobody runs; a server that starts may miss figures that the one before had.
  mayFollow: ['api-latency-p95', 'api-cpu', 'database-connections', 'database-cpu', 'api-5xx'],
  topic: '5xx',
  detectWithinMs: 30_000,
  recoverWithinMs: 40_000,
  leastControlMs: 30_000,
} as const;

export const loopBlocked: Incident = {
  ...shared,
  id: '1-loop-blocked',
  symptom: 'The server’s process lives and answers nothing',
  injected: 'the release computes for ever, and does it again whenever it is started again',
  fixed: 'the release before it is started',
  noticedBy: 'exit code 76',
  noticedHow: 'the watchdog ends the process with it, and whoever starts it again sees it',
  diagnosis: 'event-loop-blocked',
  setScene: withFault('blocks', 76, { EVENT_LOOP_REPORT_S: '1', EVENT_LOOP_END_S: '3' }),
};

export const memoryLeaked: Incident = {
  ...shared,
  id: '1-memory-leaked',
  symptom: 'The server is started again and again',
  injected: 'the release keeps 320 MB more each second, under a cap of 450 MB',
  fixed: 'the release before it is started',
  noticedBy: 'exit code 75',
  noticedHow: 'the process ends in order near its cap, and whoever starts it again sees it',
  diagnosis: 'memory-near-cap',
  setScene: withFault('leaks', 75, { MEMORY_CAP_MB: '450' }),
};
