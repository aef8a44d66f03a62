import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import type { Config } from './config.ts';
import { alarms } from './features/alarms/alarms.ts';
import { aloneNoteIn } from './features/alarms/alone-note.ts';
import {
  type Channel,
  logChannel,
  mailChannel,
  type ScaledBy,
  scalingChannel,
  webhookChannel,
} from './features/alarms/channels.ts';
import { watchAlarms } from './features/alarms/watch-alarms.ts';
import type { Clock } from './platform/clock.ts';
import type { LiveSecrets } from './platform/live-secrets.ts';
import type { Log } from './platform/log.ts';
import type { Mail } from './platform/mail/mail.ts';
import { createNoteFile } from './platform/note-file.ts';
import { openDatabase } from './platform/postgres/database.ts';
import type { Telemetry } from './platform/telemetry/telemetry.ts';
import { startTicker } from './platform/ticker.ts';

type Watched = {
  telemetry: Telemetry;
  secrets: Pick<LiveSecrets, 'databaseUrl'>;
  clock: Clock;
  log: Log;
  mail: Mail;
};

/** A look at the metrics; every third time the alarms are judged, as often as the rules for Prometheus are. */
const lookEveryMs = 5000;
const looksAJudgement = 3;
/** The alarms' own connection: requests that have taken all others must not keep a page from being written down. */
const ownLimits = { connectMs: 3000, statementMs: 3000, lockMs: 2000, answerMs: 60_000 };

/** Watches the alarms for as long as the process lives, where anything is measured. */
export function openAlarms(
  config: Pick<Config, 'alarms' | 'control' | 'awsSecrets' | 'dataDir'>,
  parts: Watched,
): AsyncDisposable {
  const opened = new AsyncDisposableStack();
  if (config.alarms === null) return opened;
  const { telemetry, clock, log } = parts;
  const { counters } = telemetry;
  const { timeScale } = config.alarms;
  const own = opened.use(
    openDatabase(parts.secrets.databaseUrl, { poolSize: 1, onError: () => {}, limits: ownLimits }),
  );
  const watch = opened.use(
    watchAlarms({
      db: own.db,
      clock,
      log,
      counters,
      alarms,
      timeScale,
      channels: alarmChannels(config.alarms, { ...parts, scaledBy: scaledBy(config) }),
      note: aloneNoteIn(createNoteFile(join(config.dataDir, 'alarms-alone.json'))),
      process: `${hostname().slice(0, 40)}-${process.pid}-${randomBytes(3).toString('hex')}`,
      collect: telemetry.samples,
      rest: (ms) => rest(ms, undefined, { ref: false }),
    }),
  );
  counters.watch('alarm_firing', () =>
    alarms.map(({ id: alarm }) => ({
      value: watch.states().get(alarm)?.phase.kind === 'firing' ? 1 : 0,
      labels: { alarm },
    })),
  );
  let looks = 0;
  const task = async () => {
    await watch.sample();
    looks += 1;
    if (looks % looksAJudgement === 0) await watch.judge();
  };
  const everyMs = Math.max(50, lookEveryMs / timeScale);
  opened.use(startTicker({ name: 'alarms', everyMs, task, log, clock, counters }));
  return opened;
}

/** In AWS, `infra` gives the alarms of CloudWatch their scaling policy; a process there is known by where its secrets are. */
export const scaledBy = ({ control, awsSecrets }: Pick<Config, 'control' | 'awsSecrets'>): ScaledBy =>
  control.kind === 'aws' || awsSecrets !== null ? 'cloudwatch' : 'nobody';

/** Every way to tell somebody that the configuration names. */
export function alarmChannels(
  { email, webhookUrl }: Pick<NonNullable<Config['alarms']>, 'email' | 'webhookUrl'>,
  { mail, log, scaledBy: by }: { mail: Mail; log: Log; scaledBy: ScaledBy },
): Channel[] {
  return [
    logChannel(log),
    ...(email === null ? [] : [mailChannel(mail, email, by)]),
    ...(webhookUrl === null ? [] : [webhookChannel(webhookUrl, by)]),
    scalingChannel(log, by),
  ];
}
