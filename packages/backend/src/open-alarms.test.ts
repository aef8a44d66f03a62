import { expect, test } from 'vitest';
import { alarms } from './features/alarms/alarms.ts';
import { metrics } from './platform/telemetry/metrics.ts';
import { rowsOf } from './testing/rows-of.ts';
import { openTestApp } from './testing/test-app.ts';

const asked = { email: 'ops@example.com', webhookUrl: null, timeScale: 60 };

test('a server that is attacked fires, tells, writes it down and shows it', async () => {
  await using app = await openTestApp({ alarms: asked, ops: { host: '127.0.0.1', port: 0 } });
  const wrong = { email: 'nobody@example.com', password: 'Wrong-Horse-7' };
  // Ten guesses a second by the server's clock; it looks at its metrics every 83 ms of ours.
  await expect
    .poll(
      async () => {
        await app.send('POST', '/api/v1/auth/login', { body: wrong });
        app.clock.advanceMs(100);
        return app.mails.map(({ to, subject }) => [to, subject]);
      },
      { interval: 20, timeout: 20_000 },
    )
    .toContainEqual(['ops@example.com', '[security] Failed Login Rate is firing']);
  const metricsNow = await (await fetch(app.metricsAddress ?? '')).text();
  expect(metricsNow).toContain('alarm_firing{alarm="failed-log-ins"} 1');
  expect(metricsNow).toContain('alarm_firing{alarm="database-connections"} 0');
  const changes = await rowsOf(
    app,
    `select change from alarm_change where alarm = 'failed-log-ins' order by id`,
  );
  expect(changes[0]).toEqual({ change: 'firing' });
  expect(JSON.stringify(app.mails)).not.toContain('nobody@example.com');
}, 60_000);

test('every metric that an alarm looks at is one that the server has, with the labels it looks for', () => {
  for (const { id, signal } of alarms)
    for (const { metric, where = {} } of 'to' in signal ? [signal.of, signal.to] : [signal.of]) {
      const row = Object.entries(metrics).find(([name, { kind }]) =>
        kind === 'gauge'
          ? metric === name
          : kind === 'counter'
            ? metric === `${name}_total`
            : [`${name}_bucket`, `${name}_sum`].includes(metric),
      )?.[1];
      expect([id, metric, row !== undefined]).toEqual([id, metric, true]);
      const labels: Readonly<Record<string, readonly string[] | null>> = row?.labels ?? {};
      for (const [label, value] of Object.entries(where)) expect(labels[label]).toContain(value);
    }
});

test('nobody watches where nothing is measured', async () => {
  await using app = await openTestApp();
  expect(app.config.alarms).toBeNull();
});
