import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Mail, MailMessage } from './mail.ts';

/** Mail as `.eml` files for the owner of the folder only; whoever looks sees whole files or none. */
export function createOutboxMail(options: { folder: string; from: string; clock: Clock; log: Log }): Mail {
  return {
    async send(message) {
      const now = options.clock.now();
      const content = await compose({ ...message, from: options.from, date: now });
      const name = `${now.toISOString().replaceAll(':', '-')}-${randomUUID()}`;
      await mkdir(options.folder, { recursive: true, mode: 0o700 });
      const file = await writeWhole(join(options.folder, name), content);
      options.log.info({ file }, 'mail_in_outbox');
    },
  };
}

/** The body as it is: any encoding of the composer's breaks a long link apart for who reads the file. */
async function compose({ text, ...headers }: MailMessage & { from: string; date: Date }): Promise<string> {
  const { createTransport } = await import('nodemailer');
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const composed = await composer.sendMail({
    ...headers,
    text: '.',
    disableFileAccess: true,
    disableUrlAccess: true,
    xMailer: false,
  });
  const [head = ''] = String(composed.message).split('\r\n\r\n', 1);
  const asItIs = head.replace(/^Content-Transfer-Encoding: .*$/im, 'Content-Transfer-Encoding: 8bit');
  return `${asItIs}\r\n\r\n${text.replaceAll(/\r?\n/g, '\r\n')}`;
}

async function writeWhole(path: string, content: string): Promise<string> {
  const [draft, whole] = [`${path}.part`, `${path}.eml`];
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, whole);
    return whole;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
