import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

/** Where the server under test puts its mails, having no mail server. */
const outbox = () => join(String(test.info().config.metadata.dataDir), 'outbox');

/** The address in the newest mail to `email` that leads to `page`, once it is there. */
export async function linkFromMail(email: string, page: string): Promise<string> {
  const found: { link: string | null } = { link: null };
  await expect
    .poll(async () => {
      found.link = await newestLink(email, page);
      return found.link;
    })
    .not.toBeNull();
  return found.link ?? '';
}

async function newestLink(email: string, page: string): Promise<string | null> {
  const names = (await readdir(outbox()).catch(() => [])).filter((name) => name.endsWith('.eml'));
  for (const name of names.sort().reverse()) {
    const mail = decode(await readFile(join(outbox(), name), 'utf8'));
    if (!mail.includes(`To: ${email}`)) continue;
    const link = new RegExp(`https?://\\S+/${page}#token=[\\w-]+`).exec(mail)?.[0];
    if (link) return link;
  }
  return null;
}

/** A mail that is not quoted-printable is left alone: in `#token=31…` the figures are the token's own. */
const decode = (mail: string): string =>
  /^content-transfer-encoding: quoted-printable/im.test(mail) ? decodeQuotedPrintable(mail) : mail;

const decodeQuotedPrintable = (mail: string): string =>
  mail
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
