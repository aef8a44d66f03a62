import type { Log } from '../../platform/log.ts';
import type { Mail } from '../../platform/mail/mail.ts';
import { postJson } from '../../platform/post-json.ts';
import type { Redacted } from '../../secrets.ts';
import { keyOf, type Notice, subjectOf, textOf } from './notice.ts';

export type ChannelName = 'log' | 'e-mail' | 'webhook' | 'scaling';
/** One way to tell somebody; a failure is thrown. */
export type Channel = {
  name: ChannelName;
  takes(notice: Notice): boolean;
  send(notice: Notice, signal: AbortSignal): Promise<void>;
};

/** Makes the service larger, where something can. */
export type Scaling = { scaleOut(alarm: string): Promise<void> };

/** Every alarm, in a line that operators' filters find. */
export function logChannel(log: Log): Channel {
  return {
    name: 'log',
    takes: () => true,
    async send({ alarm, kind, value, sinceMs }) {
      const { id, action, diagnose } = alarm;
      const fields = { alarm: id, action, value, since: new Date(sinceMs).toISOString(), diagnose };
      if (kind === 'cleared') log.info(fields, 'alarm_cleared');
      else if (kind === 'test') log.info(fields, 'alarm_tested');
      else log.error(fields, kind === 'fired' ? 'alarm_fired' : 'alarm_still_firing');
    },
  };
}

export function mailChannel(mail: Mail, to: string): Channel {
  return {
    name: 'e-mail',
    takes: isForPeople,
    send: (notice) => mail.send({ to, subject: subjectOf(notice), text: textOf(notice) }),
  };
}

/** What the webhook is sent; `text` alone is enough for chats. */
export const webhookBody = (notice: Notice) => ({
  text: textOf(notice),
  key: keyOf(notice),
  event: notice.kind,
  alarm: notice.alarm.id,
  title: notice.alarm.title,
  action: notice.alarm.action,
  value: notice.value,
  op: notice.alarm.op,
  threshold: notice.alarm.threshold,
  unit: notice.alarm.unit,
  since: new Date(notice.sinceMs).toISOString(),
  at: new Date(notice.atMs).toISOString(),
  diagnose: notice.alarm.diagnose,
});

export function webhookChannel(address: Redacted): Channel {
  return {
    name: 'webhook',
    takes: isForPeople,
    async send(notice, signal) {
      const { status } = await postJson({
        url: address.reveal(),
        headers: {},
        body: webhookBody(notice),
        signal,
      });
      if (status < 200 || status > 299) throw new Error(`The webhook answered ${status}`);
    },
  };
}

/** Grows the service while it is too small. */
export function scalingChannel(scaling: Scaling): Channel {
  return {
    name: 'scaling',
    takes: ({ alarm, kind }) => alarm.action === 'scale' && (kind === 'fired' || kind === 'repeated'),
    send: ({ alarm }) => scaling.scaleOut(alarm.id),
  };
}

/** Where nothing can scale by itself, people have to read it in the log. */
export const loggedScaling = (log: Log): Scaling => ({
  async scaleOut(alarm) {
    log.warn({ alarm, command: 'npm run ops -- scale' }, 'scale_out_wanted');
  },
});

const isForPeople = ({ alarm, kind }: Notice) => alarm.action !== 'scale' || kind === 'test';
