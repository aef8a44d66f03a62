import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer as createSilentServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCertificateEnd } from './certificate-end.ts';

const dir = mkdtempSync(join(tmpdir(), 'sleek-certificate-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** One that nobody vouches for and that has ended. */
function makeCertificate(): { key: Buffer; cert: Buffer } {
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(dir, name)) as [string, string];
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-keyout', key, '-out', cert, '-subj', '/CN=localhost', '-days', '30'],
    ],
    { stdio: 'ignore' },
  );
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

describe.runIf(hasOpenssl())('the end of a certificate', () => {
  let server: ReturnType<typeof createServer>;
  beforeAll(async () => {
    server = createServer(makeCertificate(), (socket) => socket.end()).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
  });
  afterAll(() => void server.close());

  test('is read from a server whose certificate nobody vouches for', async () => {
    const { port } = server.address() as AddressInfo;
    const end = await readCertificateEnd(new URL(`https://127.0.0.1:${port}`), 5000);
    const days = (end.getTime() - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(29);
    expect(days).toBeLessThan(31);
  });

  test('is not there where nothing listens, and where nobody speaks', async () => {
    await expect(readCertificateEnd(new URL('https://127.0.0.1:1'), 5000)).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
    const silent = createSilentServer((socket) => socket.resume()).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as AddressInfo;
    await expect(readCertificateEnd(new URL(`https://127.0.0.1:${port}`), 50)).rejects.toMatchObject({
      code: 'ETIMEDOUT',
    });
    silent.close();
  });
});
