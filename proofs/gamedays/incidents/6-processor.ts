import { faultIn } from '../fault-file.ts';
import type { Incident } from '../incident.ts';

/** Of a processor that somebody else uses up there is an alarm by itself. */
export const processorBurnt: Incident = {
  topic: 'latency',
  isAlone: true,
  detectWithinMs: 100_000,
  recoverWithinMs: 60_000,
  id: '6-processor-burnt',
  symptom: 'The processor is used up, and members wait',
  injected: 'the release computes on every core for ever, beside serving members',
  fixed: 'the release before it is started',
  alarm: 'api-cpu',
  mayFollow: ['api-latency-p95'],
  diagnosis: 'cpu-bound',
  async setScene(ground) {
    const release = faultIn(ground, 'burns');
    return {
      serverEnvironment: release.environment,
      inject: async () => release.show('burns'),
      async fix(game) {
        release.hide();
        await game.restart();
      },
    };
  },
};
