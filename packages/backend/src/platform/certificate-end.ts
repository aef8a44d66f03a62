import { isIP } from 'node:net';
import { connect } from 'node:tls';

/** When the certificate ends that this address shows, also where it ended already or nobody vouches for it. */
export function readCertificateEnd(url: URL, limitMs: number): Promise<Date> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const socket = connect({
      host,
      port: Number(url.port || 443),
      // Only the date is read, and nothing is sent.
      rejectUnauthorized: false,
      ...(isIP(host) === 0 && { servername: host }),
    });
    socket.setTimeout(limitMs, () => socket.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' })));
    socket.once('error', reject);
    socket.once('secureConnect', () => {
      const end = new Date(socket.getPeerCertificate().valid_to);
      socket.destroy();
      if (Number.isNaN(end.getTime())) reject(new Error('There is no certificate'));
      else resolve(end);
    });
  });
}
