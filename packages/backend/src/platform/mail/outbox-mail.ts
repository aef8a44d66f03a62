import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { Mail } from './mail.ts';

/** Mail as `.eml` files for the owner of the folder only; whoever looks sees whole files or none. */
export function createOutboxMail(options: { folder: string; from: string; clock: Clock }): Mail {
  return {
    async send(message) {
      const now = options.clock.now();
      const { createTransport } = await import('nodemailer');
      const composer = createTransport({ streamTransport: true, buffer: true });
      const composed = await composer.sendMail({
        ...message,
        from: options.from,
        date: now,
        disableFileAccess: true,
        disableUrlAccess: true,
        xMailer: false,
      });
      const name = `${now.toISOString().replaceAll(':', '-')}-${randomUUID()}`;
      await mkdir(options.folder, { recursive: true, mode: 0o700 });
      await writeWhole(join(options.folder, name), composed.message as Buffer);
    },
  };
}

async function writeWhole(path: string, content: Buffer): Promise<void> {
  const draft = `${path}.part`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, `${path}.eml`);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
