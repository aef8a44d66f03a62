import { err, ok, type Result } from '@sleek/domain/result';
import { type DrawAnswer, type DrawRequest, drawPhoto } from './draw-photo.ts';

/** The photo as it will be sent; drawn beside the page so that it stays smooth, and in it where that does not work. */
export async function preparePhoto(request: DrawRequest): Promise<Result<Blob, 'unreadable'>> {
  const drawn = (await drawInWorker(request)) ?? (await drawPhoto(request).catch(() => null));
  return drawn === null ? err('unreadable') : ok(drawn);
}

async function drawInWorker(request: DrawRequest): Promise<Blob | null> {
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return null;
  const worker = new Worker(new URL('./draw-photo.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Blob | null>((done) => {
      worker.addEventListener('message', ({ data }: MessageEvent<DrawAnswer>) =>
        done('drawn' in data ? data.drawn : null),
      );
      worker.addEventListener('error', () => done(null));
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
