import type { Counters } from '../../platform/counters.ts';
import { kindOf } from '../../platform/defect.ts';
import type { Log } from '../../platform/log.ts';
import type { Channel, ChannelName } from './channels.ts';
import type { Notice } from './notice.ts';

export type Told = { channel: ChannelName; outcome: 'sent' | 'failed'; note?: string };
export type TellDeps = {
  channels: readonly Channel[];
  counters: Counters;
  log: Log;
  rest: (ms: number) => Promise<void>;
};

/** Before the second and the third try. */
const restsMs = [1000, 5000];
/** For one try: a receiver that never answers must not hold the others up for long. */
const limitMs = 10_000;

/** Tells through every channel that takes the notice, all at once, each tried three times. Never throws. */
export function tell(deps: TellDeps, notice: Notice): Promise<Told[]> {
  const channels = deps.channels.filter((channel) => channel.takes(notice));
  return Promise.all(channels.map((channel) => tellThrough(deps, channel, notice)));
}

/** Whether somebody can have heard of it; the log alone counts where there is no other way. */
export function wasHeard(told: readonly Told[]): boolean {
  const beyondLog = told.filter(({ channel }) => channel !== 'log');
  return (beyondLog.length === 0 ? told : beyondLog).some(({ outcome }) => outcome === 'sent');
}

async function tellThrough(deps: TellDeps, channel: Channel, notice: Notice): Promise<Told> {
  const { log, counters } = deps;
  for (const restMs of [...restsMs, null]) {
    try {
      const note = await within(channel.send(notice, AbortSignal.timeout(limitMs)));
      counters.add('alarm_notices', { channel: channel.name, outcome: 'sent' });
      return { channel: channel.name, outcome: 'sent', ...(note !== null && { note }) };
    } catch (error) {
      log.warn({ channel: channel.name, alarm: notice.alarm.id, ...kindOf(error) }, 'alarm_notice_failed');
      if (restMs !== null) await deps.rest(restMs);
    }
  }
  counters.add('alarm_notices', { channel: channel.name, outcome: 'failed' });
  return { channel: channel.name, outcome: 'failed' };
}

/** A mail server is waited for no longer than a webhook, although it cannot be told to stop. */
async function within<T>(sending: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('It took too long')), limitMs);
  });
  return Promise.race([sending, late]).finally(() => clearTimeout(timer));
}
