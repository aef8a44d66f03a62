import { setTimeout as sleep } from 'node:timers/promises';
import { alarms } from '@sleek/backend/features/alarms/alarms';
import { type Diagnosis, diagnose, sourcesOf, topicsOf } from '@sleek/backend/features/diagnosis/diagnose';
import { type Topic, topics } from '@sleek/backend/features/diagnosis/findings';
import { gatherReadings } from '@sleek/backend/features/diagnosis/gather-readings';
import { systemClock } from '@sleek/backend/platform/clock';
import { readMetrics } from '@sleek/backend/platform/telemetry/read-metrics';
import { Argument, type Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openConfigured } from '../open-control.ts';
import type { Terminal } from '../terminal.ts';
import { diagnosisToJson, pageOf } from './diagnosis-page.ts';

export function addDiagnoseCommand(
  program: Command,
  terminal: Terminal,
  end: (code: ExitCode) => void,
): void {
  program
    .command('diagnose')
    .description(
      'Why something does not work: the most likely cause, what changed, the evidence, what to type.',
    )
    .addArgument(
      new Argument(
        '[topic]',
        'without it: what firing alarms ask for, and everything where none fires',
      ).choices(topics),
    )
    .option('--json', 'as one JSON object')
    .addHelpText('after', help)
    .action((topic: Topic | undefined, options: { json?: true }) =>
      run(terminal, end, { topic, ...options }),
    );
}

const help = `
It changes nothing but a key of its own in Redis and in the photo store, which it takes away again.
Exit codes: 0 nothing that is sure stands, 1 a cause is sure, 2 wrong use, 4 nothing could be asked.`;

type Asked = { topic: Topic | undefined; json?: true };

async function run(terminal: Terminal, end: (code: ExitCode) => void, { topic, json }: Asked): Promise<void> {
  const { config, control } = await openConfigured(terminal);
  const clock = terminal.clock ?? systemClock;
  const chosen = topic === undefined ? await topicsNow(config.ops, control) : [topic];
  const wanted = new Set(chosen.flatMap((one) => sourcesOf[one]));
  const wait = (ms: number) => sleep(ms);
  const readings = await gatherReadings({ config, control, clock, wait }, wanted);
  const found = chosen.map((one) => diagnose(one, readings));
  const told = { place: control.place, now: readings.now, found };
  terminal.out(json ? JSON.stringify(diagnosisToJson(told), null, 2) : pageOf(terminal, told));
  end(exitCodeOf(found));
}

type Configured = Awaited<ReturnType<typeof openConfigured>>;

/** What firing alarms ask for; everything where none fires or nobody tells. */
async function topicsNow(
  ops: Configured['config']['ops'],
  control: Configured['control'],
): Promise<readonly Topic[]> {
  const asked = topicsOf(await firingNow(ops, control), alarms);
  return asked.length === 0 ? topics : asked;
}

async function firingNow(
  ops: Configured['config']['ops'],
  control: Configured['control'],
): Promise<readonly string[]> {
  if (control.kind === 'aws') {
    const firing = await control.alarmsFiring();
    return firing.ok ? firing.value : [];
  }
  const metrics = ops === null ? null : await readMetrics(ops);
  return (metrics ?? [])
    .filter(({ name, value }) => name === 'alarm_firing' && value === 1)
    .map(({ labels }) => labels.alarm ?? '');
}

/** What is down is a finding, unless all of it is: then nothing was looked at. */
function exitCodeOf(found: readonly Diagnosis[]): ExitCode {
  if (found.some(({ causes }) => causes.some(({ sure }) => sure === 'high'))) return exitCodes.failed;
  const looked = found.flatMap((one) => one.looked);
  return looked.some(({ state }) => state === 'answered') ? exitCodes.done : exitCodes.dependencyDown;
}
