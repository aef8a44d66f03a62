import { describe, expect, test } from 'vitest';
import { type Counters, noCounters } from '../../platform/counters.ts';
import { type LogLine, recordingLog } from '../../testing/bare-server.ts';
import { hasOpenssl, openTlsServer } from '../../testing/self-signed.ts';
import { watchCertificate } from './watch-certificate.ts';

async function watched(publicUrl: string) {
  const lines: LogLine[] = [];
  const seen: number[] = [];
  const counters: Counters = {
    ...noCounters,
    set: (...told) => {
      seen.push(told[1]);
    },
  };
  await watchCertificate(publicUrl, { counters, log: recordingLog(lines) });
  return { seen, events: lines.map(({ event }) => event) };
}

describe.runIf(hasOpenssl)('the certificate of PUBLIC_URL', () => {
  test('is told by its end', async () => {
    await using server = await openTlsServer();
    const { seen, events } = await watched(server.url);
    expect(events).toEqual([]);
    expect(seen).toHaveLength(1);
    expect((seen[0] ?? 0) * 1000).toBeGreaterThan(Date.now());
  });

  test('that cannot be seen is logged, and what was told before stands', async () => {
    expect(await watched('https://127.0.0.1:1')).toEqual({ seen: [], events: ['certificate_not_seen'] });
  });

  test('is not looked for where there is none', async () => {
    expect(await watched('http://127.0.0.1:1')).toEqual({ seen: [], events: [] });
  });
});
