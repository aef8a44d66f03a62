import type { Redacted } from '../../secrets.ts';
import { withTlsDemand } from './smtp-mail.ts';

/** Greets the mail server and logs in, as for a mail, and sends none. */
export async function lookAtMail(url: Redacted, limitMs: number): Promise<void> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    url: withTlsDemand(new URL(url.reveal())),
    dnsTimeout: limitMs,
    connectionTimeout: limitMs,
    greetingTimeout: limitMs,
    socketTimeout: limitMs,
  });
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}
