import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeDefect } from '../platform/defect.ts';
import { type Log, loggableId } from '../platform/log.ts';

/** Server-sent events of one run; `id` lets a client whose connection was cut go on where it was. */
export type StreamedEvent = { id: string; data: unknown };
export type EventStream = { runId: string; events: AsyncIterable<StreamedEvent> };

const heartbeatMs = 15_000;
const headersAfterMs = 20;
const apologyLine = `data: ${JSON.stringify({
  type: 'error',
  data: 'The answer was interrupted. Please send the message again.',
})}\n\n`;

/** Sends each event as `id` and one `data` line; a comment every 15 s keeps proxies from closing the line. */
export function sendEventStream(
  request: FastifyRequest,
  reply: FastifyReply,
  { stream, log }: { stream: EventStream; log: Log },
): FastifyReply {
  const crashed = (error: unknown) =>
    log.error({ request_id: loggableId(request.id), err: describeDefect(error) }, 'stream_failed');
  // They name the run, without which a connection that is cut before the first word could not go on.
  const began = () => reply.raw.flushHeaders();
  const body = Readable.from(lines(stream, { began, crashed, end: request.server.streamsEnd }), {
    objectMode: false,
    highWaterMark: 16_384,
  });
  return reply
    .code(200)
    .header('content-type', 'text/event-stream; charset=utf-8')
    .header('connection', 'keep-alive')
    .header('x-accel-buffering', 'no')
    .header('x-coach-run-id', stream.runId)
    .send(body);
}

type Listening = { began: () => void; crashed: (error: unknown) => void; end: AbortSignal };

async function* lines(stream: EventStream, { began, crashed, end }: Listening): AsyncGenerator<string> {
  // Not at once: whoever answers is asked first.
  const head = setTimeout(began, headersAfterMs);
  const events = stream.events[Symbol.asyncIterator]();
  const ended = whenAborted(end);
  try {
    let next = events.next();
    let beat = heartbeat();
    while (true) {
      const event = await Promise.race([next, beat, ended.promise]);
      if (event === 'heartbeat') {
        beat = heartbeat();
        yield ': still here\n\n';
        continue;
      }
      if (event === 'ended') {
        yield apologyLine;
        return;
      }
      if (event.done) return;
      yield `id: ${event.value.id}\ndata: ${JSON.stringify(event.value.data)}\n\n`;
      next = events.next();
    }
  } catch (error) {
    crashed(error);
    yield apologyLine;
  } finally {
    clearTimeout(head);
    ended.forget();
    // Not awaited: a source that is waiting for its next event ends only after that.
    void events.return?.().catch(crashed);
  }
}

/** Of its own for each stream: a promise that all of them raced against would keep all of them in memory. */
function whenAborted(signal: AbortSignal): { promise: Promise<'ended'>; forget: () => void } {
  const { promise, resolve } = Promise.withResolvers<'ended'>();
  const abort = () => resolve('ended');
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  return { promise, forget: () => signal.removeEventListener('abort', abort) };
}

function heartbeat(): Promise<'heartbeat'> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('heartbeat'), heartbeatMs).unref();
  });
}
