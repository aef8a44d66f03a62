import type { ChatEvent } from '@sleek/contract/coach';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { ApiError, Outcome } from '../../api/request.ts';

/** How one answer ended. `interrupted`: the connection could not be restored; what had arrived stays. */
export type StreamEnd =
  | { kind: 'done' }
  | { kind: 'refused'; error: ApiError }
  | { kind: 'failed'; words: string }
  | { kind: 'interrupted' }
  | { kind: 'stopped' };

export type StreamDeps = {
  /** Posts the same body each time; `resumeFrom` goes out as `Last-Event-ID`. */
  post: (resumeFrom: string | null, signal: AbortSignal) => Promise<Outcome<Response>>;
  /** Stops a run where it is made. */
  cancel: (runId: string) => void;
  /** Calls `action` after `delayMs`; the returned function cancels it. */
  after: (delayMs: number, action: () => void) => () => void;
};

export type StreamListener = {
  onEvent: (event: ChatEvent) => void;
  /** True while a cut connection is being restored. */
  onReconnecting?: (reconnecting: boolean) => void;
};

/** Waits between attempts; after the last one without anything new the reader gives up. */
export const retryDelaysMs = [400, 1_000, 2_500, 5_000, 10_000] as const;
/** The server sends a comment every 15 s: three missed ones mean that the line is dead. */
export const silenceMs = 45_000;
/** How long a stopped question is listened for, so that the run it began can be stopped. */
export const runIdWaitMs = 30_000;

/** How far a run has been read: what it takes to go on with it. Changed while reading. */
export type RunProgress = { runId: string | null; lastEventId: string | null; lastNumber: number };
type Reading = 'ended' | 'cut';
type Attempt = { end: StreamEnd } | { cut: 'advanced' | 'no-news' };

/**
 * Reads one answer of the coach. A stream that is cut is resumed with `Last-Event-ID`, so the run goes on and no
 * second one starts; events that were seen already are dropped. Without a run id there is nothing to resume, and the
 * member decides whether to send again. Who stops an answer stops its run, too: at once, or as soon as its id is known.
 */
export async function readCoachStream(
  deps: StreamDeps,
  listener: StreamListener,
  signal: AbortSignal,
  progress: RunProgress = { runId: null, lastEventId: null, lastNumber: 0 },
): Promise<StreamEnd> {
  let failures = 0;
  while (true) {
    const attempt = await connect(deps, listener, signal, progress);
    if (signal.aborted) return stopped(deps, progress);
    if ('end' in attempt) return attempt.end;
    if (attempt.cut === 'advanced') failures = 0;
    const delayMs = retryDelaysMs[failures];
    if (delayMs === undefined || progress.runId === null) return { kind: 'interrupted' };
    failures += 1;
    listener.onReconnecting?.(true);
    await wait(deps, delayMs, signal);
    if (signal.aborted) return stopped(deps, progress);
  }
}

function stopped({ cancel }: StreamDeps, { runId }: RunProgress): StreamEnd {
  if (runId !== null) cancel(runId);
  return { kind: 'stopped' };
}

async function connect(
  deps: StreamDeps,
  listener: StreamListener,
  signal: AbortSignal,
  progress: RunProgress,
): Promise<Attempt> {
  const before = progress.lastNumber;
  const line = new AbortController();
  const isNew = progress.runId === null;
  const posted = deps.post(
    resumePoint(progress),
    // A new question is not called off with its line: its run may have begun, and only the answer names it.
    isNew ? line.signal : AbortSignal.any([signal, line.signal]),
  );
  const answer = await Promise.race([posted, aborted(signal)]);
  if (answer === 'aborted') {
    if (isNew) void cancelOnceNamed(deps, posted, line);
    return { cut: 'no-news' };
  }
  if (!answer.ok) {
    if (progress.runId !== null && isTransient(answer.error)) return { cut: 'no-news' };
    return { end: { kind: 'refused', error: answer.error } };
  }
  progress.runId ??= runIdOf(answer.value);
  if (signal.aborted) {
    line.abort();
    return { cut: 'no-news' };
  }
  signal.addEventListener('abort', () => line.abort(), { signal: line.signal });
  let end: StreamEnd | null = null;
  const take = (event: ChatEvent) => {
    listener.onReconnecting?.(false);
    if (event.type === 'error') end = { kind: 'failed', words: event.data };
    if (event.type === 'done') end = { kind: 'done' };
    listener.onEvent(event);
  };
  await readEvents(answer.value, deps, line, (message) => {
    if (end === null && !signal.aborted && isNews(message, progress)) {
      const event = parseEvent(message.data);
      // A run numbers what it says: without a number it is the line that ends, and the run may go on.
      if (event?.type === 'error' && message.id === undefined && progress.runId !== null) return 'ended';
      if (event) take(event);
    }
    return end === null ? 'cut' : 'ended';
  });
  if (end !== null) return { end };
  return { cut: progress.lastNumber > before ? 'advanced' : 'no-news' };
}

async function cancelOnceNamed(
  deps: StreamDeps,
  posted: Promise<Outcome<Response>>,
  line: AbortController,
): Promise<void> {
  const giveUp = deps.after(runIdWaitMs, () => line.abort());
  const answer = await posted;
  giveUp();
  const runId = answer.ok ? runIdOf(answer.value) : null;
  line.abort();
  if (runId !== null) deps.cancel(runId);
}

const runIdOf = ({ headers }: Response): string | null => headers.get('x-coach-run-id');

/** Feeds the body to `take` until it says `ended`, the body ends, breaks, or falls silent. */
async function readEvents(
  response: Response,
  deps: StreamDeps,
  line: AbortController,
  take: (message: EventSourceMessage) => Reading,
): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  const reading: { now: Reading } = { now: 'cut' };
  const parser = createParser({
    onEvent: (message) => {
      reading.now = take(message);
    },
  });
  let calm = () => {};
  try {
    while (reading.now !== 'ended') {
      // Cancelling resolves a pending read, so a dead line ends like a closed one.
      calm = deps.after(silenceMs, () => void reader.cancel().catch(() => {}));
      const chunk = await reader.read();
      calm();
      if (chunk.done) return;
      parser.feed(chunk.value);
    }
  } catch {
    // A broken line is a cut: the caller resumes.
  } finally {
    calm();
    line.abort();
  }
}

function isNews(message: EventSourceMessage, progress: RunProgress): boolean {
  if (message.id === undefined) return true;
  const number = Number(message.id.slice(message.id.lastIndexOf(':') + 1));
  if (!Number.isFinite(number)) return true;
  if (progress.lastEventId !== null && number <= progress.lastNumber) return false;
  progress.lastEventId = message.id;
  progress.lastNumber = number;
  progress.runId ??= message.id.slice(0, message.id.lastIndexOf(':'));
  return true;
}

/** Nothing seen yet of a known run is event 0 of it. */
function resumePoint({ runId, lastEventId }: RunProgress): string | null {
  return lastEventId ?? (runId === null ? null : `${runId}:0`);
}

const isTransient = (error: ApiError): boolean =>
  error.status === 0 || error.status === 409 || error.status === 429 || error.status >= 500;

const eventTypes: readonly string[] = ['token', 'tool_start', 'tool_end', 'done', 'error'];

/** Null for what this client doesn't know: newer servers may send more. */
function parseEvent(data: string): ChatEvent | null {
  try {
    const event: unknown = JSON.parse(data);
    if (typeof event !== 'object' || event === null || !('type' in event)) return null;
    return eventTypes.includes(String(event.type)) ? (event as ChatEvent) : null;
  } catch {
    return null;
  }
}

function aborted(signal: AbortSignal): Promise<'aborted'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('aborted');
    else signal.addEventListener('abort', () => resolve('aborted'), { once: true });
  });
}

function wait(deps: StreamDeps, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      cancel();
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const cancel = deps.after(delayMs, finish);
    signal.addEventListener('abort', finish);
  });
}
