import type { Redacted } from '../../secrets.ts';
import { errorCode } from '../defect.ts';
import type { Mail } from './mail.ts';

export type SmtpLimits = {
  /** Until the connection stands, encrypted, and the server has greeted. */
  connectMs: number;
  /** Between two signs of life. */
  silenceMs: number;
  /** For the whole mail, so that a server that trickles can't hold it up for ever. */
  totalMs: number;
};

const smtpLimits: SmtpLimits = { connectMs: 8000, silenceMs: 10_000, totalMs: 15_000 };

/**
 * Mail through an SMTP server. `smtps://` is encrypted from the first byte, `smtp://` must become so by STARTTLS
 * unless the server is on this machine or the address says `?ignoreTLS=true`: mails carry links that let people in.
 */
export function createSmtpMail(options: { url: Redacted; from: string; limits?: Partial<SmtpLimits> }): Mail {
  const limits = { ...smtpLimits, ...options.limits };
  const url = withTlsDemand(new URL(options.url.reveal()));
  return {
    async send(message) {
      const { createTransport } = await import('nodemailer');
      const transport = createTransport({
        url,
        dnsTimeout: limits.connectMs,
        connectionTimeout: limits.connectMs,
        greetingTimeout: limits.connectMs,
        socketTimeout: limits.silenceMs,
      });
      try {
        await transport.sendMail({
          ...message,
          from: options.from,
          disableFileAccess: true,
          disableUrlAccess: true,
          xMailer: false,
          signal: AbortSignal.timeout(limits.totalMs),
        });
      } catch (error) {
        throw new MailFailure(errorCode(error) ?? 'unknown');
      }
    },
  };
}

/** What a server answers may quote the address, so only the kind of failure is kept. */
export class MailFailure extends Error {
  override name = 'MailFailure';
  readonly code: string;
  constructor(code: string) {
    super(`The mail server did not take the mail: ${code}`);
    this.code = code;
  }
}

const thisMachine = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Its address with what encryption it has to offer. */
export function withTlsDemand(url: URL): string {
  const optional = thisMachine.test(url.hostname) || url.searchParams.get('ignoreTLS') === 'true';
  if (url.protocol === 'smtp:' && !optional) url.searchParams.set('requireTLS', 'true');
  return url.href;
}
