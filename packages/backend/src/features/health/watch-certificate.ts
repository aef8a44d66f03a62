import { readCertificateEnd } from '../../platform/certificate-end.ts';
import type { Counters } from '../../platform/counters.ts';
import { kindOf } from '../../platform/defect.ts';
import type { Log } from '../../platform/log.ts';

const limitMs = 10_000;

/** Tells when the certificate ends that members are shown; where it cannot be seen, what was seen before stands. */
export async function watchCertificate(
  publicUrl: string,
  { counters, log }: { counters: Counters; log: Log },
): Promise<void> {
  const url = new URL(publicUrl);
  if (url.protocol !== 'https:') return;
  try {
    const end = await readCertificateEnd(url, limitMs);
    counters.set('certificate_expires_timestamp_seconds', end.getTime() / 1000);
  } catch (error) {
    log.warn(kindOf(error), 'certificate_not_seen');
  }
}
