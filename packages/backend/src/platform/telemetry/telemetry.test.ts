import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import { routes } from '@sleek/contract/routes';
import { describe, expect, test } from 'vitest';
import { freshMs } from '../../features/health/watch-dependency.ts';
import { setMaintenance } from '../../features/maintenance/set-maintenance.ts';
import { schedules } from '../../features/schedules/schedules.ts';
import { type LogLine, recordingLog } from '../../testing/bare-server.ts';
import { accountDay, busyDay, sensitive } from '../../testing/busy-day.ts';
import { openTestApp } from '../../testing/test-app.ts';
import { silentLog } from '../log.ts';
import { openDatabase } from '../postgres/database.ts';
import { collectorReader } from './collector.ts';
import { metrics } from './metrics.ts';
import { openTelemetry } from './telemetry.ts';

const ops = { host: '127.0.0.1', port: 0 };

type Sample = { name: string; labels: Record<string, string>; value: number };

async function scrape({ metricsAddress }: { metricsAddress: string | null }) {
  const response = await fetch(metricsAddress ?? 'http://nowhere');
  const text = await response.text();
  return { text, headers: response.headers, samples: text.split('\n').flatMap(sampleOf) };
}

function sampleOf(line: string): Sample[] {
  const match = /^([a-z_]+)(?:\{(.*)\})? (\S+)$/.exec(line);
  if (!match) return [];
  const labels = [...(match[2] ?? '').matchAll(/([a-z_]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]);
  return [{ name: match[1] ?? '', labels: Object.fromEntries(labels), value: Number(match[3]) }];
}

const reading = (samples: Sample[], name: string, labels: Record<string, string> = {}) =>
  samples.find(
    (sample) =>
      sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
  )?.value;

describe('/metrics', () => {
  test('tells nothing of any person after a busy day', async () => {
    await using app = await openTestApp({ ops });
    await busyDay(app);
    const { text } = await scrape(app);
    expect(text.length).toBeGreaterThan(2000);
    for (const secret of [sensitive.email, 'zelda', String(sensitive.weight), sensitive.note, '@', '2026-'])
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  test('has the names, labels and values of the table only, and routes as patterns', async () => {
    await using app = await openTestApp({ ops });
    await busyDay(app);
    const { samples } = await scrape(app);
    const patterns: string[] = [...Object.values(routes).map(({ path }) => path), 'unknown'];
    const tasks: string[] = ['photos', ...schedules.map(({ name }) => name)];
    for (const { name, labels } of samples.filter(({ name }) => name !== 'target_info')) {
      const row = Object.entries(metrics).find(([key]) =>
        [key, `${key}_total`, `${key}_bucket`, `${key}_sum`, `${key}_count`].includes(name),
      )?.[1];
      expect([name, row !== undefined]).toEqual([name, true]);
      const known = Object.entries(row?.labels ?? {});
      const { le: _, ...own } = labels;
      expect([name, Object.keys(own).sort()]).toEqual([name, known.map(([key]) => key).sort()]);
      for (const [key, values] of known)
        expect(values ?? (key === 'route' ? patterns : tasks)).toContain(own[key]);
    }
  });

  test('counts what the access log counts', async () => {
    const lines: LogLine[] = [];
    await using app = await openTestApp({ ops }, { log: recordingLog(lines) });
    await busyDay(app);
    const { samples } = await scrape(app);
    const requests = lines.filter(({ event }) => /^(request_completed|slow_request)$/.test(event));
    expect(requests.length).toBeGreaterThan(90);
    const counted = samples.filter(({ name }) => name === 'http_requests_total');
    for (const { labels, value } of counted) {
      const same = requests.filter(
        ({ method, route, status }) =>
          method === labels.method &&
          route === labels.route &&
          `${String(status)[0]}xx` === labels.status_class,
      );
      expect([labels, value]).toEqual([labels, same.length]);
    }
    expect(counted.reduce((sum, { value }) => sum + value, 0)).toBe(requests.length);
    const timed = samples.filter(({ name }) => name === 'http_request_duration_seconds_count');
    expect(timed.reduce((sum, { value }) => sum + value, 0)).toBe(requests.length);
    await expect.poll(async () => reading((await scrape(app)).samples, 'http_requests_active')).toBe(0);
  });

  test('a service that is closed for maintenance counts its refusals apart, not as failures', async () => {
    await using app = await openTestApp({ ops });
    await using database = openDatabase(app.databaseUrl, { poolSize: 1, onError: () => {} });
    const order = { isOn: true, words: 'Moving.', until: null } as const;
    await setMaintenance({ db: database.db, clock: app.clock }, { name: 'ada' }, order);
    app.clock.advanceMs(freshMs);
    for (const _ of [1, 2, 3]) expect((await app.send('GET', '/api/v1/checkins')).status).toBe(503);
    const counted = async () => {
      const { samples } = await scrape(app);
      return samples.filter(({ name }) => name === 'http_requests_total');
    };
    await expect.poll(counted).toMatchObject([{ labels: { status_class: 'maintenance' }, value: 3 }]);
  });

  test('counts what happened in the business', async () => {
    await using app = await openTestApp({ ops });
    const before = (await scrape(app)).samples;
    expect(reading(before, 'check_ins_logged_total')).toBe(0);
    expect(reading(before, 'log_ins_failed_total', { reason: 'wrong-credentials' })).toBe(0);
    await busyDay(app);
    const { samples } = await scrape(app);
    expect({
      registered: reading(samples, 'members_registered_total'),
      active: reading(samples, 'members_active'),
      checkIns: reading(samples, 'check_ins_logged_total'),
      days: reading(samples, 'nutrition_days_logged_total'),
      refused: reading(samples, 'log_ins_failed_total', { reason: 'wrong-credentials' }),
      answers: reading(samples, 'coach_answers_total', { outcome: 'done' }),
      pool: reading(samples, 'database_pool_connections_max'),
      busy: reading(samples, 'database_pool_connections', { state: 'busy' }),
    }).toEqual({ registered: 1, active: 1, checkIns: 2, days: 1, refused: 1, answers: 2, pool: 10, busy: 0 });
    const care = samples.filter(({ name }) => name === 'coach_care_total');
    expect(care.reduce((sum, { value }) => sum + value, 0)).toBe(1);
    app.clock.advanceMs(5 * 60_000 + 1);
    expect(reading((await scrape(app)).samples, 'members_active')).toBe(0);
  });

  test('counts what becomes of accounts, without saying whose', async () => {
    await using app = await openTestApp({ ops });
    const secrets = await accountDay(app);
    const { samples, text } = await scrape(app);
    const changes = samples.filter(({ name }) => name === 'account_changes_total');
    expect(changes.map(({ labels, value }) => [labels.change, value])).toEqual([
      ['password-changed', 1],
      ['password-reset', 1],
      ['email-verified', 1],
      ['closed', 1],
      ['reopened', 1],
    ]);
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  test('does not grow with the addresses that are tried', async () => {
    await using app = await openTestApp({ ops });
    const series = async () => (await scrape(app)).samples.filter(({ name }) => name.startsWith('http_'));
    await app.send('GET', '/nowhere');
    const { length } = await series();
    for (let index = 0; index < 300; index++) await app.send('GET', `/nowhere/${index}?a=${index}`);
    expect(await series()).toHaveLength(length);
  });

  test('has what the process depends on, a moment after the start', async () => {
    const folder = tmpdir();
    await using app = await openTestApp({ ops, dataDir: folder, backupDir: folder });
    const read = async (name: string) => reading((await scrape(app)).samples, name) ?? null;
    await expect.poll(() => read('database_max_connections')).toBeGreaterThan(0);
    expect(await read('database_connections')).toBeGreaterThan(0);
    await expect.poll(() => read('disk_free_ratio')).toBeGreaterThan(0);
    await expect.poll(() => read('members_active_today')).toBe(0);
    expect(await read('redis_memory_used_bytes')).toBeNull();
  });

  test('is on its own port and answers nothing else there', async () => {
    await using app = await openTestApp({ ops });
    const address = app.metricsAddress ?? '';
    expect((await fetch(address)).headers.get('content-type')).toBe(
      'text/plain; version=0.0.4; charset=utf-8',
    );
    expect((await fetch(address, { method: 'POST' })).status).toBe(405);
    for (const path of ['/', '/api/v1/me', '/metrics/x'])
      expect((await fetch(new URL(path, address))).status).toBe(404);
    expect((await app.send('GET', '/metrics')).status).toBe(404);
  });

  test('is closed with the app, and never opened where it is off', async () => {
    const app = await openTestApp({ ops });
    const address = app.metricsAddress ?? '';
    await app[Symbol.asyncDispose]();
    await expect(fetch(address)).rejects.toThrow();
    await using without = await openTestApp();
    expect(without.metricsAddress).toBeNull();
  });

  test('lets members in where its port is taken, and says so', async () => {
    const lines: LogLine[] = [];
    await using first = await openTestApp({ ops });
    const port = Number(new URL(first.metricsAddress ?? '').port);
    await using second = await openTestApp({ ops: { ...ops, port } }, { log: recordingLog(lines) });
    expect(second.metricsAddress).toBeNull();
    expect(lines).toContainEqual({ level: 'error', event: 'metrics_port_unavailable', code: 'EADDRINUSE' });
    expect((await second.send('GET', '/health')).status).toBe(200);
  });
});

type Collector = AsyncDisposable & {
  endpoint: string;
  bodies: string[];
  paths: string[];
  status: number | null;
};

/** A collector on the loopback; with status null it takes the request and never answers. */
async function openCollector(status: number | null): Promise<Collector> {
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      collector.bodies.push(body);
      collector.paths.push(request.url ?? '');
      if (collector.status !== null) response.writeHead(collector.status).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const collector: Collector = {
    endpoint: `http://127.0.0.1:${port}`,
    bodies: [],
    paths: [],
    status,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return collector;
}

describe('a collector', () => {
  test('is sent what was counted, at the latest when the app closes', async () => {
    await using collector = await openCollector(200);
    const app = await openTestApp({ otlpEndpoint: `${collector.endpoint}/` });
    await busyDay(app);
    expect(app.metricsAddress).toBeNull();
    await app[Symbol.asyncDispose]();
    expect(collector.paths).toEqual(['/v1/metrics']);
    const sent = collector.bodies[0] ?? '';
    const { resourceMetrics } = JSON.parse(sent) as {
      resourceMetrics: { scopeMetrics: { metrics: { name: string }[] }[] }[];
    };
    const names = resourceMetrics[0]?.scopeMetrics[0]?.metrics.map(({ name }) => name);
    expect(names).toContain('http_requests_total');
    expect(sent).toContain('{"key":"service.name","value":{"stringValue":"sleek-coach"}}');
    // What two processes count must not be taken for one series.
    expect(sent).toMatch(/"service.instance.id","value":{"stringValue":"[0-9a-f]{16}"/);
    for (const secret of [sensitive.email, String(sensitive.weight), sensitive.note])
      expect(sent.includes(secret)).toBe(false);
  });

  test('that never answers holds up neither members nor the end', async () => {
    await using collector = await openCollector(null);
    const app = await openTestApp({ otlpEndpoint: collector.endpoint });
    expect((await app.send('GET', '/health')).status).toBe(200);
    await app[Symbol.asyncDispose]();
    expect(collector.bodies).toHaveLength(1);
  });

  test('that is not there holds up nothing either', async () => {
    const telemetry = await openTelemetry({
      ops: null,
      otlpEndpoint: 'http://127.0.0.1:9',
      memoryCapBytes: null,
      alarms: null,
      log: silentLog,
    });
    telemetry.counters.add('members_registered');
    await telemetry.close();
  });

  test('that fails is logged once, and again when it is back', async () => {
    await using collector = await openCollector(400);
    const lines: LogLine[] = [];
    const provider = new MeterProvider({
      readers: [collectorReader(collector.endpoint, recordingLog(lines))],
    });
    provider.getMeter('test').createCounter('tests').add(1);
    for (const status of [400, 400, 200, 200]) {
      collector.status = status;
      await provider.forceFlush().catch(() => {});
    }
    await provider.shutdown();
    expect(lines).toEqual([
      { level: 'warn', event: 'metrics_export_failing', name: 'OTLPExporterError' },
      { level: 'info', event: 'metrics_export_recovered' },
    ]);
  });
});
