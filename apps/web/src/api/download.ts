import { err, ok } from '@sleek/domain/result';
import { type Api, failure, type Outcome } from './request.ts';

export type Download = { fileName: string; file: Blob };
export type DownloadOptions = {
  signal: AbortSignal;
  /** Bytes received so far; the server doesn't know the whole in advance. */
  onProgress: (bytes: number) => void;
};

type DownloadDeps = Pick<Api, 'open'> & { after: (delayMs: number, action: () => void) => () => void };

/** A line that says nothing for so long is dead. */
const silenceMs = 30_000;

/** Fetches a whole file; one that is cut midway is an error, never a shorter file. */
export async function downloadFile(
  { open, after }: DownloadDeps,
  path: string,
  { signal, onProgress }: DownloadOptions,
): Promise<Outcome<Download>> {
  const silence = new AbortController();
  let calm = after(silenceMs, () => silence.abort());
  const heard = () => {
    calm();
    calm = after(silenceMs, () => silence.abort());
  };
  try {
    const answer = await open('GET', path, { signal: AbortSignal.any([signal, silence.signal]) });
    if (!answer.ok) return silence.signal.aborted ? err(failure('timeout')) : answer;
    heard();
    const file = await readAll(answer.value, (bytes) => [heard(), onProgress(bytes)]);
    return ok({ fileName: nameOf(answer.value), file });
  } catch {
    if (signal.aborted) return err(failure('cancelled'));
    return err(failure(silence.signal.aborted ? 'timeout' : 'offline'));
  } finally {
    calm();
  }
}

async function readAll(response: Response, onProgress: (bytes: number) => void): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    pieces.push(piece.value);
    bytes += piece.value.byteLength;
    onProgress(bytes);
  }
  return new Blob(pieces, { type: response.headers.get('content-type') ?? 'application/octet-stream' });
}

/** Only a plain name is taken from the header. */
function nameOf(response: Response): string {
  const disposition = response.headers.get('content-disposition') ?? '';
  return /filename="([\w][\w.-]{0,99})"/.exec(disposition)?.[1] ?? 'sleek-coach-export.json';
}
