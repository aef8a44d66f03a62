import type { Log } from '../../platform/log.ts';
import type { Mail } from '../../platform/mail/mail.ts';
import { postJson } from '../../platform/post-json.ts';
import type { Redacted } from '../../secrets.ts';
import { keyOf, type Notice, nextCommand, subjectOf, textOf } from './notice.ts';

export type ChannelName = 'log' | 'e-mail' | 'webhook' | 'scaling';
/** One way to tell somebody; a failure is thrown. */
export type Channel = {
  name: ChannelName;
  takes(notice: Notice): boolean;
  /** @returns what the history should know beside that it was told. */
  send(notice: Notice, signal: AbortSignal): Promise<string | null>;
};

/**
 * Who makes the service larger while `scale` alarms fire. In AWS the same alarm in CloudWatch has the scaling policy, with
 * its bounds and its rest, so a process must not order a second time; on one host nobody can.
 */
export type ScaledBy = 'cloudwatch' | 'nobody';

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
      return null;
    },
  };
}

export function mailChannel(mail: Mail, to: string, scaledBy: ScaledBy): Channel {
  return {
    name: 'e-mail',
    takes: isForPeople(scaledBy),
    async send(notice) {
      await mail.send({ to, subject: subjectOf(notice), text: textOf(notice) });
      return null;
    },
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

export function webhookChannel(address: Redacted, scaledBy: ScaledBy): Channel {
  return {
    name: 'webhook',
    takes: isForPeople(scaledBy),
    async send(notice, signal) {
      const { status } = await postJson({
        url: address.reveal(),
        headers: {},
        body: webhookBody(notice),
        signal,
      });
      if (status < 200 || status > 299) throw new Error(`The webhook answered ${status}`);
      return null;
    },
  };
}

/** Says who makes the service larger, in the log and in the history. */
export function scalingChannel(log: Log, scaledBy: ScaledBy): Channel {
  return {
    name: 'scaling',
    takes: ({ alarm, kind }) => alarm.action === 'scale' && (kind === 'fired' || kind === 'repeated'),
    async send({ alarm }) {
      if (scaledBy === 'cloudwatch') {
        log.info({ alarm: alarm.id }, 'scale_out_left_to_cloudwatch');
        return 'scale: left to CloudWatch';
      }
      log.warn({ alarm: alarm.id, command: nextCommand(alarm) }, 'scale_out_not_possible');
      return 'scale: no more hosts here';
    },
  };
}

/** Who grows by itself needs nobody; where nothing does, people are told once that it begins and once that it is over. */
const isForPeople =
  (scaledBy: ScaledBy) =>
  ({ alarm, kind }: Notice) =>
    alarm.action !== 'scale' || kind === 'test' || (scaledBy === 'nobody' && kind !== 'repeated');
