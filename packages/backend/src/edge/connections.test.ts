import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { bareOptions, openBareServer } from '../testing/bare-server.ts';
import { createServer } from './server.ts';

test('every wait and every size has a limit of its own', async () => {
  await using app = await createServer(bareOptions);
  const { server } = app;
  expect(server.headersTimeout).toBeLessThan(server.requestTimeout);
  expect(server.requestTimeout).toBeLessThanOrEqual(30_000);
  // A load balancer keeps idle connections for 60 s: who closes first must not be the server.
  expect(server.keepAliveTimeout).toBeGreaterThan(60_000);
  expect(server.timeout).toBeGreaterThan(600_000);
  expect(server.maxConnections).toBeGreaterThan(0);
});

test('headers that never end are 408 and closed', async () => {
  await using edge = await openBareServer({ waits: { headersMs: 100, requestMs: 200, checkEveryMs: 20 } });
  const answer = await edge.sendRaw('GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  expect(answer).toMatch(/^HTTP\/1.1 408 /);
  expect(answer).toContain('urn:sleek-coach:problem:request-timeout');
  expect((await edge.send('GET', '/health')).status).toBe(200);
});

test('a body that never ends is 408 and closed', async () => {
  await using edge = await openBareServer({ waits: { headersMs: 100, requestMs: 200, checkEveryMs: 20 } });
  const answer = await edge.sendRaw(
    'POST /api/v1/auth/logout HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"a"',
  );
  expect(answer).toMatch(/^HTTP\/1.1 408 /);
});

test('a connection that says nothing any more is closed', async () => {
  await using edge = await openBareServer({ waits: { silentMs: 100 } });
  const socket = await opened(edge.address);
  await new Promise((resolve) => socket.once('close', resolve));
  expect(socket.destroyed).toBe(true);
});

test('more connections than the server takes are closed, and those it has live on', async () => {
  await using edge = await openBareServer({ maxConnections: 2 });
  const kept = await Promise.all([opened(edge.address), opened(edge.address)]);
  await Promise.all(kept.map((socket) => answeredOn(socket)));
  const refused = await opened(edge.address);
  await new Promise((resolve) => refused.once('close', resolve));
  for (const socket of kept) expect(await answeredOn(socket)).toMatch(/^HTTP\/1.1 200 /);
  for (const socket of kept) socket.destroy();
});

function opened(address: string): Promise<Socket> {
  const { port, hostname } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => resolve(socket));
    socket.on('error', () => {});
  });
}

function answeredOn(socket: Socket): Promise<string> {
  socket.write('GET /health HTTP/1.1\r\nHost: x\r\n\r\n');
  return new Promise((resolve) => socket.once('data', (chunk) => resolve(chunk.toString('latin1'))));
}
