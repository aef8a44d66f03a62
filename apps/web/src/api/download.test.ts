import { err, ok } from '@sleek/domain/result';
import { describe, expect, test } from 'vitest';
import { type DownloadOptions, downloadFile } from './download.ts';
import type { ApiError } from './request.ts';

const whole = (pieces: string[], headers: Record<string, string> = {}) =>
  new Response(
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    }),
    { headers },
  );
const never = () => () => {};
const opening = (response: Response) => ({ open: async () => ok(response), after: never });
const options = (): DownloadOptions & { heard: number[] } => {
  const heard: number[] = [];
  return { signal: new AbortController().signal, onProgress: (bytes) => heard.push(bytes), heard };
};

describe('downloadFile', () => {
  test('puts the pieces together, counts them, and takes the name from the server', async () => {
    const wanted = options();
    const disposition = {
      'content-disposition': 'attachment; filename="sleek-coach-export-2026-11-25.json"',
    };
    const answer = await downloadFile(opening(whole(['{"a":', '1}'], disposition)), '/me/export', wanted);
    expect(answer).toMatchObject({ ok: true, value: { fileName: 'sleek-coach-export-2026-11-25.json' } });
    expect(answer.ok && (await answer.value.file.text())).toBe('{"a":1}');
    expect(wanted.heard).toEqual([5, 7]);
  });

  test('a name that leads elsewhere is not taken', async () => {
    const disposition = { 'content-disposition': 'attachment; filename="../../.bashrc"' };
    const answer = await downloadFile(opening(whole(['{}'], disposition)), '/me/export', options());
    expect(answer).toMatchObject({ ok: true, value: { fileName: 'sleek-coach-export.json' } });
  });

  test('a file that is cut midway is an error, not a shorter file', async () => {
    const cut = new Response(
      new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(new TextEncoder().encode('{"a":')),
        pull: (controller) => controller.error(new TypeError('network error')),
      }),
    );
    const answer = await downloadFile(opening(cut), '/me/export', options());
    expect(answer).toMatchObject({ ok: false, error: { code: 'offline' } });
  });

  test('calling it off ends it as called off', async () => {
    const off = new AbortController();
    const endless = new Response(
      new ReadableStream<Uint8Array>({
        start: (controller) => {
          off.signal.addEventListener('abort', () => controller.error(off.signal.reason));
        },
      }),
    );
    const answer = downloadFile(opening(endless), '/me/export', { ...options(), signal: off.signal });
    off.abort();
    expect(await answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  test('a line that falls silent is a time-out', async () => {
    let fallSilent = () => {};
    const deps = {
      open: (_method: string, _path: string, { signal }: { signal?: AbortSignal } = {}) =>
        new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
      after: (_delayMs: number, action: () => void) => {
        fallSilent = action;
        return () => {};
      },
    };
    const answer = downloadFile(deps, '/me/export', options());
    fallSilent();
    expect(await answer).toMatchObject({ ok: false, error: { code: 'timeout' } });
  });

  test('a refusal is passed on', async () => {
    const refused: ApiError = {
      code: 'internal-error',
      status: 500,
      detail: '',
      errors: [],
      retryAfterS: null,
    };
    const answer = await downloadFile(
      { open: async () => err(refused), after: never },
      '/me/export',
      options(),
    );
    expect(answer).toEqual(err(refused));
  });
});
