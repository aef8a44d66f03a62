import type { AlarmState, NoticeKind } from './alarm-state.ts';
import type { Alarm } from './alarms.ts';

/** Something that people are told. It holds totals of the whole service, never anything of one member. */
export type Notice = {
  readonly alarm: Alarm;
  readonly kind: NoticeKind | 'test';
  readonly atMs: number;
  readonly sinceMs: number;
  readonly value: number | null;
};

export function noticeOf(alarm: Alarm, state: AlarmState, kind: NoticeKind, nowMs: number): Notice {
  const { phase, clearedMs, value } = state;
  const sinceMs = phase.kind === 'ok' ? (clearedMs ?? nowMs) : phase.sinceMs;
  return { alarm, kind, atMs: nowMs, sinceMs, value };
}

/** The same for every notice of one firing, so that a receiver can put them together. */
export const keyOf = ({ alarm }: Notice) => `sleek-coach/${alarm.id}`;

const told: Readonly<Record<Notice['kind'], string>> = {
  fired: 'is firing',
  repeated: 'is still firing',
  cleared: 'is over',
  test: 'is only being tested',
};

export function subjectOf({ alarm, kind }: Notice): string {
  return `[${alarm.action}] ${alarm.title} ${told[kind]}`;
}

/** What to know and what to do next, in a few lines. */
export function textOf(notice: Notice): string {
  const { alarm, kind, value, sinceMs } = notice;
  const lines = [
    `${subjectOf(notice)}.`,
    '',
    `Now: ${value === null ? 'no data' : amountOf(alarm, value)}; the limit: ${alarm.op} ${amountOf(alarm, alarm.threshold)}.`,
    `Since: ${new Date(sinceMs).toISOString()}`,
    // People are told of these where nothing else can act on them.
    ...(alarm.action === 'scale'
      ? ['No more hosts are here: nothing makes the service larger by itself.']
      : []),
  ];
  const next = [
    '',
    `Find the cause: ${nextCommand(alarm)}`,
    `I am on it:     npm run ops -- alarms ack ${alarm.id} --reason "..."`,
    `Not now:        npm run ops -- alarms silence ${alarm.id} --minutes 60 --reason "..."`,
  ];
  return [...lines, ...(kind === 'cleared' ? [] : next), ''].join('\n');
}

/** What to type first. */
export const nextCommand = ({ diagnose }: Alarm): string => `npm run ${diagnose.replace('ops ', 'ops -- ')}`;

/** A value with its unit, as people read it. */
export function amountOf({ unit }: Pick<Alarm, 'unit'>, value: number): string {
  if (!Number.isFinite(value)) return 'no data';
  const rounded = (amount: number) => String(Number(amount.toPrecision(3)));
  if (unit === 'ratio') return `${rounded(value * 100)} %`;
  if (unit === 'seconds')
    return Math.abs(value) >= 7200 ? `${rounded(value / 3600)} h` : `${rounded(value)} s`;
  return unit === 'state' ? String(value) : `${Math.round(value)} ${unit}`;
}
