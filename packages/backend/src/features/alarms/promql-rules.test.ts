import { describe, expect, test } from 'vitest';
import { createRandom, randomSeries, stepS, type TrialSeries } from '../../testing/alarm-trials.ts';
import { runPromtool } from '../../testing/promtool.ts';
import { type Alarm, alarms } from './alarms.ts';
import { keptMs } from './in-game-time.ts';
import { judge, readSignal } from './judge-signal.ts';
import { nextPhase, type Phase } from './phase.ts';
import { marksOf, promqlRules } from './promql-rules.ts';
import { createSeries, type Sample } from './series.ts';

const trialsEach = Math.ceil(1000 / alarms.length);
type Trial = { name: string; alarm: Alarm; steps: number; series: TrialSeries[] };
type Judged = Trial & { fired: Fired };
/** Steps at which it fires, each with why. */
type Fired = Map<number, ('value' | 'no data')[]>;

const stepsOf = (alarm: Alarm) => Math.ceil((2 * alarm.for + alarm.window + 10 * 60) / stepS);

function trialsOf(alarm: Alarm, count: number): Judged[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${alarm.id}-${index}`;
    const random = createRandom([...name].reduce((sum, char) => Math.imul(sum, 31) + char.charCodeAt(0), 7));
    const steps = stepsOf(alarm);
    const trial = { name, alarm, steps, series: randomSeries(alarm, steps, random) };
    return { ...trial, fired: evaluate(trial) };
  });
}

/** What our evaluator says of a trial, looking as often as Prometheus does. */
function evaluate({ alarm, steps, series }: Trial): Fired {
  const kept = createSeries(keptMs([alarm]));
  const fired: Fired = new Map();
  let byValue: Phase = { kind: 'ok' };
  for (let step = 0; step < steps; step++) {
    const nowMs = step * stepS * 1000;
    const samples = series.map(({ name, labels, values }) => ({ name, labels, value: values[step] ?? null }));
    kept.add(
      samples.filter((sample): sample is Sample => sample.value !== null),
      nowMs,
    );
    const judged = judge(alarm, [readSignal(alarm, kept, nowMs)], nowMs);
    byValue = nextPhase(alarm, byValue, { ...judged, isMissing: false }, nowMs);
    const because = [
      ...(byValue.kind === 'firing' ? (['value'] as const) : []),
      ...(judged.isMissing ? (['no data'] as const) : []),
    ];
    if (because.length > 0) fired.set(step, because);
  }
  return fired;
}

/** One test of promtool for all trials of an alarm, told apart by a label that the rules keep. */
function promtoolTest(alarm: Alarm, trials: readonly Judged[]) {
  const fired = trials.map((trial) => ({ trial, steps: trial.fired }));
  return {
    interval: `${stepS}s`,
    input_series: trials.flatMap(({ name: trial, series }) =>
      series.map(({ name, labels, values }) => ({
        series: `${name}{${Object.entries({ ...labels, trial }).map(([key, value]) => `${key}="${value}"`)}}`,
        values: values.map((value) => value ?? '_').join(' '),
      })),
    ),
    alert_rule_test: Array.from({ length: stepsOf(alarm) }, (_, step) => ({
      eval_time: `${step * stepS}s`,
      alertname: alarm.id,
      exp_alerts: fired.flatMap(({ trial, steps }) =>
        (steps.get(step) ?? []).map((because) => {
          const { labels, annotations } = marksOf(alarm, because);
          return { exp_labels: { ...labels, trial: trial.name }, exp_annotations: annotations };
        }),
      ),
    })),
  };
}

function runTrials(rows: readonly Alarm[], rules: readonly Alarm[], count: number) {
  const trials = rows.map((alarm) => ({ alarm, trials: trialsOf(alarm, count) }));
  const tests = trials.map(({ alarm, trials }) => promtoolTest(alarm, trials));
  return {
    trials: trials.flatMap((each) => each.trials),
    ...runPromtool('test', {
      'trials.yml': JSON.stringify({ rule_files: ['rules.yml'], evaluation_interval: `${stepS}s`, tests }),
      'rules.yml': promqlRules(rules, ['trial']),
    }),
  };
}

describe('the evaluator and Prometheus', () => {
  test('fire and clear the same alarms at the same times over 1,000 random series', () => {
    const { trials, passed, output } = runTrials(alarms, alarms, trialsEach);
    expect(trials.length).toBeGreaterThanOrEqual(1000);
    expect(passed ? '' : output.slice(0, 4000)).toBe('');
    // Trials that never fired, or never stopped, would have proved little.
    for (const { id } of alarms) {
      const shares = trials
        .filter(({ alarm }) => alarm.id === id)
        .map(({ fired, steps }) => fired.size / steps);
      const some = shares.filter((share) => share > 0 && share < 1).length;
      expect([id, some / shares.length > 0.2]).toEqual([id, true]);
    }
  }, 120_000);

  test.each(alarms.map((alarm) => [alarm.id, alarm] as const))(
    'differ once the threshold of %s is moved',
    (_id, alarm) => {
      const moved = { ...alarm, threshold: alarm.unit === 'state' ? -1 : alarm.threshold * 1.5 };
      expect(runTrials([alarm], [moved], 20).passed).toBe(false);
    },
  );

  test('differ once an alarm waits longer', () => {
    const [alarm] = alarms.filter(({ id }) => id === 'api-5xx') as [Alarm];
    expect(runTrials([alarm], [{ ...alarm, for: alarm.for + 30 }], 20).passed).toBe(false);
  });
});
