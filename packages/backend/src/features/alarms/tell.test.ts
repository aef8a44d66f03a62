import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { noCounters } from '../../platform/counters.ts';
import { silentLog } from '../../platform/log.ts';
import type { MailMessage } from '../../platform/mail/mail.ts';
import { Redacted } from '../../secrets.ts';
import { type LogLine, recordingLog } from '../../testing/bare-server.ts';
import { type Alarm, alarms } from './alarms.ts';
import {
  type Channel,
  logChannel,
  mailChannel,
  type ScaledBy,
  scalingChannel,
  webhookChannel,
} from './channels.ts';
import { amountOf, type Notice, textOf } from './notice.ts';
import { type Told, tell, wasHeard } from './tell.ts';

const alarmOf = (id: string) => alarms.find((alarm) => alarm.id === id) as Alarm;
const noticeOf = (id: string, kind: Notice['kind'] = 'fired', value: number | null = 0.081): Notice => ({
  alarm: alarmOf(id),
  kind,
  value,
  atMs: Date.parse('2026-06-15T12:06:00Z'),
  sinceMs: Date.parse('2026-06-15T12:00:00Z'),
});
const rests: number[] = [];
const through = (channels: Channel[], notice: Notice) =>
  tell({ channels, log: silentLog, counters: noCounters, rest: async (ms) => void rests.push(ms) }, notice);

async function openReceiver(statuses: number[]) {
  const bodies: unknown[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      bodies.push(JSON.parse(body));
      response.writeHead(statuses.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    bodies,
    channel: webhookChannel(new Redacted(`http://127.0.0.1:${port}/hook?token=hush`), 'nobody'),
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

describe('a webhook', () => {
  test('is sent the alarm as one object', async () => {
    await using receiver = await openReceiver([]);
    expect(await through([receiver.channel], noticeOf('api-5xx'))).toEqual([
      { channel: 'webhook', outcome: 'sent' },
    ]);
    expect(receiver.bodies).toEqual([
      {
        text: expect.stringContaining('[page] API 5xx Rate is firing.'),
        key: 'sleek-coach/api-5xx',
        event: 'fired',
        alarm: 'api-5xx',
        title: 'API 5xx Rate',
        action: 'page',
        value: 0.081,
        op: '>',
        threshold: 0.05,
        unit: 'ratio',
        since: '2026-06-15T12:00:00.000Z',
        at: '2026-06-15T12:06:00.000Z',
        diagnose: 'ops diagnose 5xx',
      },
    ]);
  });

  test('that fails is tried again after a rest, three times at most', async () => {
    rests.length = 0;
    await using receiver = await openReceiver([500, 503, 200]);
    expect(await through([receiver.channel], noticeOf('api-5xx'))).toMatchObject([{ outcome: 'sent' }]);
    expect(rests).toEqual([1000, 5000]);
    await using dead = await openReceiver([500, 500, 500, 200]);
    expect(await through([dead.channel], noticeOf('api-5xx'))).toMatchObject([{ outcome: 'failed' }]);
    expect(dead.bodies).toHaveLength(3);
  });

  test('that fails holds nothing else back, and its address is not logged', async () => {
    const lines: LogLine[] = [];
    const mails: MailMessage[] = [];
    await using dead = await openReceiver([500, 500, 500]);
    const told = await tell(
      {
        channels: [
          dead.channel,
          mailChannel({ send: async (mail) => void mails.push(mail) }, 'ops@example.com', 'nobody'),
        ],
        log: recordingLog(lines),
        counters: noCounters,
        rest: async () => {},
      },
      noticeOf('api-5xx'),
    );
    expect(told.map(({ outcome }) => outcome)).toEqual(['failed', 'sent']);
    expect(wasHeard(told)).toBe(true);
    expect(mails).toHaveLength(1);
    expect(lines).toHaveLength(3);
    expect(JSON.stringify(lines)).not.toMatch(/hush|127\.0\.0\.1/);
  });
});

test('a mail says what, since when, how to find the cause and what to answer', async () => {
  const mails: MailMessage[] = [];
  const mail = mailChannel(
    { send: async (message) => void mails.push(message) },
    'ops@example.com',
    'nobody',
  );
  await through([mail], noticeOf('failed-log-ins', 'fired', 140));
  expect(mails).toEqual([
    {
      to: 'ops@example.com',
      subject: '[security] Failed Login Rate is firing',
      text: textOf(noticeOf('failed-log-ins', 'fired', 140)),
    },
  ]);
  expect(mails[0]?.text).toContain('Now: 140 per minute; the limit: > 100 per minute.');
  expect(mails[0]?.text).toContain('npm run ops -- errors --since 15m');
  expect(mails[0]?.text).toContain('npm run ops -- alarms ack failed-log-ins');
  expect(textOf(noticeOf('api-5xx', 'cleared'))).not.toContain('alarms ack');
});

describe('an alarm that wants a larger service', () => {
  const heard = async (by: ScaledBy) => {
    const [lines, mails]: [LogLine[], MailMessage[]] = [[], []];
    const channels = [
      scalingChannel(recordingLog(lines), by),
      mailChannel({ send: async (mail) => void mails.push(mail) }, 'ops@example.com', by),
    ];
    const told: Told[] = [];
    for (const kind of ['fired', 'repeated', 'cleared'] as const)
      told.push(...(await through(channels, noticeOf('api-cpu', kind, 0.9))));
    return { events: lines.map(({ event }) => event), mails, notes: told.flatMap(({ note }) => note ?? []) };
  };

  test('in AWS is left to the policy of CloudWatch, and nobody is woken', async () => {
    const { events, mails, notes } = await heard('cloudwatch');
    expect(events).toEqual(['scale_out_left_to_cloudwatch', 'scale_out_left_to_cloudwatch']);
    expect(notes).toEqual(['scale: left to CloudWatch', 'scale: left to CloudWatch']);
    expect(mails).toEqual([]);
  });

  test('on one host is told to people, with what to type, since nothing there can act', async () => {
    const { events, mails, notes } = await heard('nobody');
    expect(events).toEqual(['scale_out_not_possible', 'scale_out_not_possible']);
    expect(notes[0]).toBe('scale: no more hosts here');
    expect(mails.map(({ subject }) => subject)).toEqual([
      '[scale] ECS CPU is firing',
      '[scale] ECS CPU is over',
    ]);
    expect(mails[0]?.text).toMatch(
      /No more hosts are here.*\n\nFind the cause: npm run ops -- diagnose latency/,
    );
  });
});

test('the log has a line of its own for each, found by its level', async () => {
  const lines: LogLine[] = [];
  for (const kind of ['fired', 'repeated', 'cleared', 'test'] as const)
    await through([logChannel(recordingLog(lines))], noticeOf('api-5xx', kind));
  expect(lines.map(({ level, event, alarm }) => [level, event, alarm])).toEqual([
    ['error', 'alarm_fired', 'api-5xx'],
    ['error', 'alarm_still_firing', 'api-5xx'],
    ['info', 'alarm_cleared', 'api-5xx'],
    ['info', 'alarm_tested', 'api-5xx'],
  ]);
});

test('amounts are written with their unit', () => {
  expect(amountOf(alarmOf('api-5xx'), 0.0512)).toBe('5.12 %');
  expect(amountOf(alarmOf('api-latency-p95'), 2.345)).toBe('2.35 s');
  expect(amountOf(alarmOf('backup-too-old'), 26 * 3600)).toBe('26 h');
  expect(amountOf(alarmOf('ai-spend'), 2_000_000)).toBe('2000000 tokens per hour');
});
