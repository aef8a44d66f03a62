import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { alarms } from './features/alarms/alarms.ts';
import { metrics } from './platform/telemetry/metrics.ts';
import { freshDatabase } from './testing/fresh-database.ts';
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

/** A way to a database that can be cut and mended. */
async function openCuttable(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((client) => {
    const there = connect(Number(target.port), target.hostname);
    for (const socket of [client, there]) {
      sockets.add(socket);
      socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    }
    client.pipe(there).pipe(client);
    if (isCut) client.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const cut = () => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    cut,
    mend: () => {
      isCut = false;
    },
    async [Symbol.asyncDispose]() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

test('a server that loses its database pages all the same, and says when it is back', async () => {
  await using database = await freshDatabase();
  await using way = await openCuttable(database.url);
  await using app = await openTestApp({ alarms: asked }, { databaseUrl: way.url });
  const subjects = () => {
    app.clock.advanceMs(100);
    return app.mails.map(({ subject }) => subject);
  };
  const inTime = { interval: 50, timeout: 40_000 };
  way.cut();
  await expect.poll(subjects, inTime).toContain('[page] The database does not answer is firing');
  way.mend();
  await expect.poll(subjects, inTime).toContain('[page] The database does not answer is over');
  const changes = () =>
    rowsOf(
      { databaseUrl: database.url },
      `select change from alarm_change where alarm = 'database-unavailable' order by id`,
    );
  await expect.poll(changes, inTime).toContainEqual({ change: 'cleared' });
  expect(await changes()).toContainEqual({ change: 'firing' });
}, 120_000);

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
