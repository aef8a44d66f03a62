import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createLog } from '../log.ts';
import { openMail } from './open-mail.ts';

let base: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'outbox-'));
});
afterAll(() => rm(base, { recursive: true }));

const lines: string[] = [];
const log = createLog({ level: 'info', format: 'json' }, (line) => void lines.push(line));
const clock = createFakeClock('2026-06-15T12:00:00.000Z');
const outboxIn = (outbox: string) =>
  openMail({ smtpUrl: null, from: 'Sleek Coach <no-reply@localhost>', outbox }, { clock, log });
const message = {
  to: 'ann@example.com',
  subject: 'Hello',
  text: 'a line\nhttps://example.com/x#token=abc\n',
};

test('a mail without a mail server is a file that only its owner reads', async () => {
  const folder = join(base, 'one');
  await outboxIn(folder).send(message);
  const [name = ''] = await readdir(folder);
  expect(name).toMatch(/^2026-06-15T12-00-00\.000Z-[0-9a-f-]{36}\.eml$/);
  const content = await readFile(join(folder, name), 'utf8');
  expect(content).toMatch(/^To: ann@example\.com\r?$/m);
  expect(content).toMatch(/^Date: Mon, 15 Jun 2026 12:00:00 \+0000\r?$/m);
  expect(content).toContain('https://example.com/x#token=abc');
  expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

test('a link stays whole, however long, and the log tells where the mail is but not to whom', async () => {
  const folder = join(base, 'long');
  const link = `https://${'coach.'.repeat(20)}example.com/reset-password#token=${'A-_b'.repeat(11)}`;
  await outboxIn(folder).send({ ...message, text: `Grüße, set it here:\n\n${link}\n\nBye\n` });
  const [name = ''] = await readdir(folder);
  const content = await readFile(join(folder, name), 'utf8');
  expect(content.split(/\r?\n/)).toContain(link);
  expect(content).toContain('Grüße');
  expect(content).toMatch(/^Content-Transfer-Encoding: 8bit\r$/m);
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ msg: 'mail_in_outbox', file: join(folder, name) });
  expect(lines.join('')).not.toMatch(/ann@|token/);
});

test('mails of one moment do not overwrite each other, and no draft is left', async () => {
  const folder = join(base, 'many');
  const outbox = outboxIn(folder);
  await Promise.all(Array.from({ length: 20 }, () => outbox.send(message)));
  const names = await readdir(folder);
  expect(names).toHaveLength(20);
  expect(names.every((name) => name.endsWith('.eml'))).toBe(true);
});

test('a line break in a subject or address adds no header', async () => {
  const folder = join(base, 'breaks');
  await outboxIn(folder).send({
    to: 'ann@example.com\r\nBcc: eve@example.com',
    subject: 'Hi\r\nBcc: eve@example.com',
    text: '.\r\n.\r\nRCPT TO:<eve@example.com>',
  });
  const [name = ''] = await readdir(folder);
  const [headers] = (await readFile(join(folder, name), 'utf8')).split(/\r?\n\r?\n/);
  expect(headers).not.toMatch(/^Bcc/im);
});

test('a folder that cannot be made fails the mail', async () => {
  const file = join(base, 'a-file');
  await writeFile(file, '');
  await expect(outboxIn(join(file, 'outbox')).send(message)).rejects.toMatchObject({ code: 'ENOTDIR' });
});
