import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { hasOpenssl, openTlsServer } from '../testing/self-signed.ts';
import { readCertificateEnd } from './certificate-end.ts';

describe.runIf(hasOpenssl)('the end of a certificate', () => {
  test('is read from a server whose certificate nobody vouches for', async () => {
    await using server = await openTlsServer();
    const end = await readCertificateEnd(new URL(server.url), 5000);
    const days = (end.getTime() - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(29);
    expect(days).toBeLessThan(31);
  });

  test('is not there where nothing listens, and where nobody speaks', async () => {
    await expect(readCertificateEnd(new URL('https://127.0.0.1:1'), 5000)).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
    const silent = createServer((socket) => socket.resume()).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as AddressInfo;
    await expect(readCertificateEnd(new URL(`https://127.0.0.1:${port}`), 50)).rejects.toMatchObject({
      code: 'ETIMEDOUT',
    });
    silent.close();
  });
});
