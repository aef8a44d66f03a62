import { openTestApp } from '@sleek/backend/testing/test-app';
import { expect, test } from 'vitest';
import { openOperated } from '../testing/operated.ts';

test('on AWS the last hour is told, and what cannot be asked ends it', async () => {
  await using operated = await openOperated();
  const { code, out } = await operated.onAws(['perf']);
  expect(code).toBe(0);
  expect(out).toMatch(/service CPU +34 % +34 % +34 %/);
  expect(out).toMatch(/database reads +1\.2 ms/);
  const { rows } = JSON.parse((await operated.onAws(['perf', '--json'])).out);
  expect(rows).toContainEqual({ 'last hour': 'cache connections', mean: '9', most: '9', now: '9' });
  operated.aws.faults.push({ service: 'monitoring', kind: 'denied' });
  expect(await operated.onAws(['perf'])).toMatchObject({ code: 3 });
});

test('on this machine the busiest routes are told, as the running server counted them', async () => {
  await using operated = await openOperated();
  await using app = await openTestApp({ ops: { host: '127.0.0.1', port: 0 } });
  for (let at = 0; at < 5; at++) await app.send('GET', '/health');
  const OPS_PORT = new URL(app.metricsAddress ?? '').port;
  expect((await operated.here(['perf'], { OPS_PORT })).out).toMatch(/No member has asked anything/);
  await app.send('GET', '/api/v1/me');
  expect((await operated.here(['perf'], { OPS_PORT })).out).toMatch(/^route.*\n\/api\/v1\/me +1 .*\n$/);
  const { code, out } = await operated.here(['perf', '--all'], { OPS_PORT });
  expect(code).toBe(0);
  expect(out).toMatch(/\/health +5 +0 +\d+\.\d ms/);
  expect(await operated.here(['perf'])).toMatchObject({ code: 4 });
});
