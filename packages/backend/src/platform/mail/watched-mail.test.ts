import { expect, test } from 'vitest';
import { type Counters, noCounters } from '../counters.ts';
import { createLog } from '../log.ts';
import { MailFailure } from './smtp-mail.ts';
import { watchMail } from './watched-mail.ts';

const message = { to: 'ann@example.com', subject: 'Hello', text: '#token=abc' };

function watched(send: () => Promise<void>) {
  const lines: string[] = [];
  const counted: unknown[] = [];
  const counters = { ...noCounters, add: (...counter: unknown[]) => void counted.push(counter) } as Counters;
  const log = createLog({ level: 'trace', format: 'json' }, (line) => void lines.push(line));
  return { mail: watchMail({ send }, { log, counters }), lines, counted };
}

test('a mail that was sent is counted, and nothing is logged', async () => {
  const { mail, lines, counted } = watched(async () => {});
  await mail.send(message);
  expect(counted).toEqual([['mails', { outcome: 'sent' }]]);
  expect(lines).toEqual([]);
});

test('a mail that failed is counted, logged by its kind alone, and still fails', async () => {
  const { mail, lines, counted } = watched(() => Promise.reject(new MailFailure('EAUTH')));
  await expect(mail.send(message)).rejects.toThrow(MailFailure);
  expect(counted).toEqual([['mails', { outcome: 'failed' }]]);
  expect(JSON.parse(lines.join(''))).toMatchObject({
    msg: 'mail_failed',
    name: 'MailFailure',
    code: 'EAUTH',
  });
  expect(lines.join('')).not.toMatch(/ann@|token|Hello/);
});
