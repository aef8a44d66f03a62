import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeDefect } from '../platform/defect.ts';
import { type Log, loggableId } from '../platform/log.ts';

/** Server-sent events of one run; `id` lets a client whose connection was cut go on where it was. */
export type StreamedEvent = { id: string; data: unknown };
export type EventStream = { runId: string; events: AsyncIterable<StreamedEvent> };

const heartbeatMs = 15_000;
const apology = 'The answer was interrupted. Please send the message again.';

/** Sends each event as `id` and one `data` line; a comment every 15 s keeps proxies from closing the line. */
export function sendEventStream(
  request: FastifyRequest,
  reply: FastifyReply,
  { stream, log }: { stream: EventStream; log: Log },
): FastifyReply {
  const crashed = (error: unknown) =>
    log.error({ request_id: loggableId(request.id), err: describeDefect(error) }, 'stream_failed');
  const body = Readable.from(lines(stream, crashed), { objectMode: false, highWaterMark: 16_384 });
  return reply
    .code(200)
    .header('content-type', 'text/event-stream; charset=utf-8')
    .header('connection', 'keep-alive')
    .header('x-accel-buffering', 'no')
    .header('x-coach-run-id', stream.runId)
    .send(body);
}

async function* lines(stream: EventStream, crashed: (error: unknown) => void): AsyncGenerator<string> {
  const events = stream.events[Symbol.asyncIterator]();
  try {
    let next = events.next();
    let beat = heartbeat();
    while (true) {
      const event = await Promise.race([next, beat]);
      if (event === 'heartbeat') {
        beat = heartbeat();
        yield ': still here\n\n';
        continue;
      }
      if (event.done) return;
      yield `id: ${event.value.id}\ndata: ${JSON.stringify(event.value.data)}\n\n`;
      next = events.next();
    }
  } catch (error) {
    crashed(error);
    yield `data: ${JSON.stringify({ type: 'error', data: apology })}\n\n`;
  } finally {
    await events.return?.();
  }
}

function heartbeat(): Promise<'heartbeat'> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('heartbeat'), heartbeatMs).unref();
  });
}
