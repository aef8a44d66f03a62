import { createHash } from 'node:crypto';
import { routes } from '@sleek/contract/routes';
import type { ServiceStatus } from '@sleek/contract/status';
import { ok } from '@sleek/domain/result';
import type { FastifyInstance } from 'fastify';
import type { Doors } from '../../edge/doors.ts';
import { readStatus, type StatusDeps } from './read-status.ts';
import { statusPage, statusStyle } from './status-page.ts';

/** For people and for programs; both work without scripts, cookies or the database. */
export function statusRoutes(doors: Doors, server: FastifyInstance, deps: StatusDeps): void {
  const read = keptBriefly(deps);
  doors.open(routes.status, async () => ok(await read()));
  server.get('/status', async (_request, reply) =>
    reply
      .header('content-security-policy', csp)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(statusPage(await read())),
  );
}

const styleHash = createHash('sha256').update(statusStyle).digest('base64');
const csp = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const keptMs = 1000;

/** Everybody looks at once when something is out of order. */
function keptBriefly(deps: StatusDeps): () => Promise<ServiceStatus> {
  let kept: { atMs: number; status: Promise<ServiceStatus> } | null = null;
  return () => {
    const nowMs = deps.clock.now().getTime();
    if (kept === null || nowMs - kept.atMs >= keptMs || nowMs < kept.atMs)
      kept = { atMs: nowMs, status: readStatus(deps) };
    return kept.status;
  };
}
