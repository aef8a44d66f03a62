import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type MetricsServer = { address: string; close(): Promise<void> };

/** What the operator reads beside the metrics, by its path. */
export type OperatorPages = ReadonlyMap<string, () => Promise<unknown>>;

/** `GET /metrics` and the operator's pages, on a port of their own that no member reaches. */
export async function openMetricsServer(
  place: { host: string; port: number },
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  pages: OperatorPages = new Map(),
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '';
    const page = pages.get(path);
    if (path !== '/metrics' && page === undefined) return void response.writeHead(404).end();
    if (request.method !== 'GET') return void response.writeHead(405, { allow: 'GET' }).end();
    response.setHeader('cache-control', 'no-store');
    if (page !== undefined) return void answerPage(response, page);
    answer(request, response);
    response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8');
  });
  server.requestTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(place.port, place.host, () => resolve());
  });
  // Metrics alone keep no process alive.
  server.unref();
  const { address, family, port } = server.address() as AddressInfo;
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/metrics`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answerPage(response: ServerResponse, page: () => Promise<unknown>): Promise<void> {
  try {
    const text = JSON.stringify(await page());
    response.setHeader('content-type', 'application/json; charset=utf-8').end(text);
  } catch {
    response.writeHead(500).end();
  }
}
