import type { CommitPhotoRequest, Photo, PresignedUpload, PresignRequest } from '@sleek/contract/photos';
import { err, ok } from '@sleek/domain/result';
import type { PutFile } from '../../api/put-file.ts';
import { type ApiError, failure, type Outcome } from '../../api/request.ts';

export type Transport = {
  presign: (ask: PresignRequest) => Promise<Outcome<PresignedUpload>>;
  put: PutFile;
  commit: (body: Omit<CommitPhotoRequest, 'metadata'>) => Promise<Outcome<Photo>>;
  after: (delayMs: number, action: () => void) => () => void;
};

/** What is sent: a file that was drawn anew on this device, its day, and who may know of it. */
export type PreparedPhoto = { file: Blob; type: 'image/jpeg' } & Pick<
  CommitPhotoRequest,
  'date' | 'visibility'
>;

export type UploadStep =
  | { step: 'sending'; share: number }
  /** Everything has left; the server is looking at it. */
  | { step: 'checking' }
  /** It failed for a reason that passes, and will be tried again by itself. */
  | { step: 'resting'; error: ApiError };

export type RunningUpload = {
  done: Promise<Outcome<Photo>>;
  /** Ends a rest: tries again now. */
  wake: () => void;
  stop: () => void;
};

/** A line that moves nothing for so long is dead. */
const stallMs = 20_000;
const quickRestsMs = [500, 2_000, 8_000];
const longRestMs = 60_000;
/** So often a new address is asked for in place of one that was over; more of that is no accident. */
const mostGrants = 3;

/**
 * Sends a photo until it is kept, refused or stopped. What fails for a reason that passes is tried again, three times
 * soon and then every minute; what has arrived already is never sent twice.
 */
export function startUpload(
  transport: Transport,
  photo: PreparedPhoto,
  onStep: (step: UploadStep) => void,
): RunningUpload {
  const stopping = new AbortController();
  const rest = createRest(transport.after, stopping.signal);
  const attempt = createAttempt(transport, { photo, signal: stopping.signal, onStep });
  const run = async (): Promise<Outcome<Photo>> => {
    for (let tries = 0; ; tries += 1) {
      const answer = await attempt();
      if (stopping.signal.aborted) return err(failure('cancelled'));
      if (answer.ok || !passes(answer.error)) return answer;
      const restMs = quickRestsMs[tries] ?? longRestMs;
      const askedMs = (answer.error.retryAfterS ?? 0) * 1000;
      if (restMs === longRestMs) onStep({ step: 'resting', error: answer.error });
      await rest.take(Math.max(restMs, askedMs));
    }
  };
  return { done: run(), wake: rest.end, stop: () => stopping.abort() };
}

const passes = ({ status, code }: ApiError): boolean =>
  (status === 0 && code !== 'cancelled') ||
  status === 408 ||
  status === 429 ||
  status >= 500 ||
  code === 'photo-not-sent';

type Job = { photo: PreparedPhoto; signal: AbortSignal; onStep: (step: UploadStep) => void };

/** One walk to the store and back, which begins where the last one ended. */
function createAttempt(transport: Transport, { photo, signal, onStep }: Job): () => Promise<Outcome<Photo>> {
  let grant: PresignedUpload | null = null;
  let grants = 0;
  let hasArrived = false;
  const startOver = () => {
    grant = null;
    hasArrived = false;
  };
  const ask = async () => {
    const { file, type } = photo;
    const answer = await transport.presign({
      filename: 'photo.jpg',
      content_type: type,
      content_length: file.size,
    });
    if (answer.ok) grants += 1;
    return answer;
  };
  const commit = async ({ photo_id, s3_key }: PresignedUpload) => {
    onStep({ step: 'checking' });
    const { date, visibility } = photo;
    const kept = await transport.commit({ photo_id, s3_key, date, visibility });
    if (kept.ok || kept.error.code !== 'photo-not-sent') return kept;
    startOver();
    return grants < mostGrants ? kept : err(failure('unexpected', kept.error.status));
  };
  return async () => {
    onStep({ step: 'sending', share: 0 });
    if (grant === null) {
      const answer = await ask();
      if (!answer.ok) return answer;
      grant = answer.value;
    }
    if (hasArrived) return commit(grant);
    const sent = await send(transport, grant.upload_url, { photo, signal, onStep });
    if (sent.ok) {
      hasArrived = true;
      return commit(grant);
    }
    if (sent.error.code !== 'forbidden') return sent;
    startOver();
    // The address was over: one that is asked for now works.
    return err(failure(grants < mostGrants ? 'photo-not-sent' : 'unexpected', sent.error.status));
  };
}

async function send(
  { put, after }: Transport,
  address: string,
  { photo: { file }, signal, onStep }: Job,
): Promise<Outcome<null>> {
  const stalled = new AbortController();
  let calm = after(stallMs, () => stalled.abort());
  const onProgress = ({ sentBytes }: { sentBytes: number }) => {
    calm();
    calm = after(stallMs, () => stalled.abort());
    onStep({ step: 'sending', share: Math.min(1, sentBytes / file.size) });
  };
  const status = await put(address, file, { onProgress, signal: AbortSignal.any([signal, stalled.signal]) });
  calm();
  if (status >= 200 && status < 300) return ok(null);
  if (status === 0) return err(failure(stalled.signal.aborted ? 'timeout' : 'offline'));
  if (status >= 500) return err(failure('photo-store-unavailable', status));
  if (status === 413) return err(failure('body-too-large', status));
  return err(failure(status === 403 ? 'forbidden' : 'unexpected', status));
}

/** A pause that can be cut short. */
function createRest(after: Transport['after'], signal: AbortSignal) {
  let end = () => {};
  return {
    take: (ms: number) =>
      new Promise<void>((over) => {
        if (signal.aborted) return over();
        const cancel = after(ms, over);
        end = () => {
          cancel();
          over();
        };
        signal.addEventListener('abort', end, { once: true });
      }),
    end: () => end(),
  };
}
