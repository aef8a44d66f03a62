import { setTimeout as rest } from 'node:timers/promises';
import { readConfig } from '@sleek/backend/config';
import { alarms } from '@sleek/backend/features/alarms/alarms';
import type { Notice } from '@sleek/backend/features/alarms/notice';
import { tell } from '@sleek/backend/features/alarms/tell';
import { alarmChannels, scaledBy } from '@sleek/backend/open-alarms';
import { systemClock } from '@sleek/backend/platform/clock';
import { noCounters } from '@sleek/backend/platform/counters';
import { createLog } from '@sleek/backend/platform/log';
import { openMail } from '@sleek/backend/platform/mail/open-mail';
import { confirm } from '../confirm.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

export type TestOptions = { yes?: true; dryRun?: true; json?: true };

/** Tells that it is only a test, through every way that a real alarm would go to people. Needs no database. */
export async function testAlarm(terminal: Terminal, { yes, dryRun, json }: TestOptions): Promise<void> {
  const config = readConfig(terminal.environment, terminal);
  if (!config.ok)
    throw new OpsFailure(exitCodes.wrongUse, ['The configuration has faults:', ...config.error].join('\n  '));
  const log = createLog({ level: 'info', format: 'pretty' }, (line) => terminal.err(line.trimEnd()));
  const mail = openMail(config.value.mail, { clock: systemClock, log });
  const ways = config.value.alarms ?? { email: null, webhookUrl: null };
  const [alarm] = alarms;
  if (alarm === undefined) throw new Error('There is no alarm');
  const nowMs = systemClock.now().getTime();
  const notice: Notice = { alarm, kind: 'test', atMs: nowMs, sinceMs: nowMs, value: null };
  const channels = alarmChannels(ways, { mail, log, scaledBy: scaledBy(config.value) }).filter((channel) =>
    channel.takes(notice),
  );
  const names = channels.map(({ name }) => name);
  terminal.err(`Sends a test to: ${names.join(', ')}.`);
  if (names.length === 1) terminal.err('ALERT_EMAIL and ALERT_WEBHOOK_URL name nobody else.');
  if (dryRun) {
    const planned = names.map((channel) => ({ channel, outcome: null }));
    return terminal.out(
      json ? JSON.stringify({ channels: planned, dry_run: true }, null, 2) : 'Nothing was sent.',
    );
  }
  await confirm(terminal, { yes: yes === true });
  const told = await tell({ channels, log, counters: noCounters, rest: (ms) => rest(ms) }, notice);
  terminal.out(
    json
      ? JSON.stringify({ channels: told, dry_run: false }, null, 2)
      : told.map(({ channel, outcome }) => `${channel.padEnd(8)}  ${outcome}`).join('\n'),
  );
  const failed = told.filter(({ outcome }) => outcome === 'failed').map(({ channel }) => channel);
  if (failed.length > 0)
    throw new OpsFailure(exitCodes.dependencyDown, `Nobody was reached by ${failed.join(', ')}.`);
}
