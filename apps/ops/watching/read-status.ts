import { statfs } from 'node:fs/promises';
import type { Config } from '@sleek/backend/config';
import { scheduleOf, ticksOf } from '@sleek/backend/features/schedules/ticks';
import type { Answer, Control, ControlFault, ServiceState } from '@sleek/backend/platform/control/control';
import { readMetrics, type Sample } from '@sleek/backend/platform/telemetry/read-metrics';
import { wordsOf } from '../open-control.ts';
import { ageOf, type Tone } from '../output.ts';

/** One line of the page. `isAnswered` is false where the thing itself could not be asked. */
export type StatusLine = { name: string; tone: Tone; text: string; isAnswered: boolean };

const line = (name: string, tone: Tone, text: string): StatusLine => ({ name, tone, text, isAnswered: true });

/** Everything an operator asks first, each read by itself, so that one thing that is down hides no other. */
export async function readStatus(config: Config, control: Control, now: Date): Promise<StatusLine[]> {
  const metrics = control.kind === 'local' && config.ops !== null ? await readMetrics(config.ops) : null;
  const service = await control.service();
  const lines = await Promise.all([
    told('release', service, releaseLine),
    told('tasks', service, tasksLine),
    told('database', control.database(), ({ isUp, status, version, className, connections, pending }) => {
      const parts = [
        status,
        version,
        className,
        connections && `${connections.used} of ${connections.most} connections`,
      ];
      const ordered = pending.length === 0 ? [] : [`ordered: ${pending.join(', ')}`];
      const isFull = connections !== null && connections.used > 0.8 * connections.most;
      return line(
        'database',
        isUp && !isFull ? 'good' : 'bad',
        [...parts, ...ordered].filter(Boolean).join(', '),
      );
    }),
    told('cache', control.cache(), ({ isUp, status, what }) =>
      line('cache', isUp ? 'good' : 'bad', `${status}, ${what}`),
    ),
    dependencyLine('photos', 'photo-store', metrics),
    providerLine(config, metrics),
    alarmsLine(control, metrics),
    jobsLine(control, metrics),
    backupLine(config, { control, metrics, now }),
    diskLine(config, control, now),
  ]);
  return lines;
}

/** What is not there in this mode is nothing bad. */
async function told<T>(
  name: string,
  answer: Answer<T> | Awaited<Answer<T>>,
  say: (value: T) => StatusLine,
): Promise<StatusLine> {
  const given = await answer;
  return given.ok ? say(given.value) : faultLine(name, given.error);
}

const faultLine = (name: string, fault: ControlFault): StatusLine => ({
  name,
  tone: fault.type === 'not-available' ? 'unknown' : 'bad',
  text: fault.type === 'not-available' ? fault.why : wordsOf(fault),
  isAnswered: fault.type !== 'down',
});

function releaseLine({ revision, image, deployments }: ServiceState): StatusLine {
  const digest = image === null ? '' : `, image ${shortImage(image)}`;
  const reverted = deployments.find(({ state }) => state === 'reverted');
  if (reverted !== undefined)
    return line(
      'release',
      'bad',
      `${revision}${digest}; ${reverted.revision} was given up: ${reverted.reason ?? ''}`,
    );
  const isMoving = deployments.some(({ state, isPrimary }) => isPrimary && state === 'in-progress');
  return line('release', 'good', `${revision}${digest}${isMoving ? ', being deployed' : ''}`);
}

/** @example shortImage('…/sleek-coach-api@sha256:0123456789abcdef…') === 'sha256:0123456789ab' */
export const shortImage = (image: string): string =>
  /sha256:[0-9a-f]{12}/.exec(image)?.[0] ?? image.slice(image.lastIndexOf('/') + 1);

function tasksLine({ status, desired, running, pending }: ServiceState): StatusLine {
  const isWhole = running >= desired && running > 0;
  const starting = pending === 0 ? '' : `, ${pending} starting`;
  return line(
    'tasks',
    isWhole ? 'good' : 'bad',
    `${running} of ${desired} run${starting} (${status.toLowerCase()})`,
  );
}

const notTold = 'not told: the server of this machine does not answer at OPS_PORT';
const valuesOf = (metrics: readonly Sample[], name: string) =>
  metrics.filter((sample) => sample.name === name);

/** As the server itself sees it, which on AWS it tells the alarms. */
function dependencyLine(name: string, dependency: string, metrics: readonly Sample[] | null): StatusLine {
  if (metrics === null) return line(name, 'unknown', 'see the alarms');
  const found = valuesOf(metrics, 'dependency_up').find(({ labels }) => labels.dependency === dependency);
  if (found === undefined) return line(name, 'unknown', 'this server does not tell');
  return line(name, found.value === 1 ? 'good' : 'bad', found.value === 1 ? 'answers' : 'does not answer');
}

function providerLine({ coach }: Config, metrics: readonly Sample[] | null): StatusLine {
  if (metrics !== null && coach.order.length === 0)
    return line('provider', 'good', 'none: the embedded coach answers');
  const { text, ...rest } = dependencyLine('provider', 'coach-provider', metrics);
  return { ...rest, text: coach.order.length === 0 ? text : `${text} (${coach.order.join(', then ')})` };
}

async function alarmsLine(control: Control, metrics: readonly Sample[] | null): Promise<StatusLine> {
  const say = (firing: readonly string[]) =>
    line('alarms', firing.length === 0 ? 'good' : 'bad', firing.length === 0 ? 'none' : firing.join(', '));
  if (control.kind === 'aws') return told('alarms', control.alarmsFiring(), say);
  return fromMetrics('alarms', metrics, 'alarm_firing', (samples) =>
    say(samples.filter(({ value }) => value === 1).map(({ labels }) => labels.alarm ?? '')),
  );
}

async function jobsLine(control: Control, metrics: readonly Sample[] | null): Promise<StatusLine> {
  if (control.kind === 'aws')
    return told('jobs', control.schedules(), (schedules) => {
      const off = schedules.filter(({ isOn }) => !isOn).map(({ name }) => name);
      const text = off.length === 0 ? `${schedules.length} schedules are on` : `off: ${off.join(', ')}`;
      return line('jobs', off.length === 0 && schedules.length > 0 ? 'good' : 'bad', text);
    });
  return fromMetrics('jobs', metrics, 'tasks_overdue', (samples) => {
    const overdue = samples.filter(({ value }) => value > 0).map(({ labels }) => labels.task ?? '');
    return line(
      'jobs',
      overdue.length === 0 ? 'good' : 'bad',
      overdue.length === 0 ? 'none overdue' : `overdue: ${overdue.join(', ')}`,
    );
  });
}

const backupHoursAtMost = 26;

async function backupLine(
  { database, dumpsByClock }: Config,
  { control, metrics, now }: { control: Control; metrics: readonly Sample[] | null; now: Date },
): Promise<StatusLine> {
  const name = 'last backup';
  const say = (at: Date) => {
    const isRecent = now.getTime() - at.getTime() < backupHoursAtMost * 3_600_000;
    return line(name, isRecent ? 'good' : 'bad', ageOf(at, now));
  };
  if (control.kind === 'aws')
    return told(name, control.backups(), (backups) => {
      const newest = backups.find(({ status }) => status === 'available');
      return newest === undefined ? line(name, 'bad', 'there is none') : say(newest.at);
    });
  if (database.mode === 'external' && !dumpsByClock)
    return line(
      name,
      'unknown',
      'made elsewhere: without BACKUP_DIR no dump is made of DATABASE_URL by the clock',
    );
  return fromMetrics(name, metrics, 'backup_last_success_timestamp_seconds', ([sample]) =>
    sample === undefined || sample.value === 0
      ? neverBackedUp(metrics ?? [], now)
      : say(new Date(sample.value * 1000)),
  );
}

/** In its first day an installation has none yet; after that the task is overdue, as the alarm says too. */
function neverBackedUp(metrics: readonly Sample[], now: Date): StatusLine {
  const task = valuesOf(metrics, 'tasks_overdue').find(({ labels }) => labels.task === 'database-backup');
  if (task === undefined || task.value > 0) return line('last backup', 'bad', 'there is none');
  const due = ticksOf(scheduleOf('database-backup')).next(now);
  return line('last backup', 'good', `none yet; the first one is due at ${due.toISOString()}`);
}

function fromMetrics(
  name: string,
  metrics: readonly Sample[] | null,
  metric: string,
  say: (samples: readonly Sample[]) => StatusLine,
): StatusLine {
  if (metrics === null) return line(name, 'unknown', notTold);
  const samples = valuesOf(metrics, metric);
  return samples.length === 0 ? line(name, 'unknown', 'this server does not tell') : say(samples);
}

const diskFreeAtLeast = 0.1;

async function diskLine(config: Config, control: Control, now: Date): Promise<StatusLine> {
  if (control.kind === 'local') {
    const disk = await statfs(config.dataDir).catch(() => null);
    if (disk === null) return line('disk', 'unknown', 'DATA_DIR is not there');
    // As `df` counts: what is kept for root is neither used nor free.
    const free = disk.bavail / (disk.blocks - disk.bfree + disk.bavail);
    const text = `${Math.round(free * 100)} % free, ${gib(disk.bavail * disk.bsize)} GiB`;
    return line('disk', free < diskFreeAtLeast ? 'bad' : 'good', text);
  }
  const since = new Date(now.getTime() - 15 * 60_000);
  const asked = {
    name: 'database-free-bytes',
    since,
    until: now,
    periodS: 300,
    statistic: 'Average',
  } as const;
  const [points, database] = [await control.metric(asked), await control.database()];
  return told('disk', points, (found) => {
    const latest = found.at(-1);
    if (latest === undefined) return line('disk', 'unknown', 'no value in the last 15 minutes');
    const size = database.ok ? database.value.storageGib : null;
    const isLow = size !== null && latest.value / 2 ** 30 < diskFreeAtLeast * size;
    return line(
      'disk',
      isLow ? 'bad' : 'good',
      `${gib(latest.value)} GiB free${size === null ? '' : ` of ${size}`} (database)`,
    );
  });
}

const gib = (bytes: number) => Math.round(bytes / 2 ** 30);
