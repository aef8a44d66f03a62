import type { Redacted } from '../../secrets.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Mail } from './mail.ts';
import { createOutboxMail } from './outbox-mail.ts';
import { createSmtpMail } from './smtp-mail.ts';

/** By the mail server where one is configured, else as files in the outbox folder. */
export function openMail(
  { smtpUrl, from, outbox }: { smtpUrl: Redacted | null; from: string; outbox: string },
  { clock, log }: { clock: Clock; log: Log },
): Mail {
  if (smtpUrl === null) return createOutboxMail({ folder: outbox, from, clock, log });
  return createSmtpMail({ url: smtpUrl, from });
}
