import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import { type Download, downloadFile } from '../../api/download.ts';
import type { ApiError } from '../../api/request.ts';
import { after } from '../../clock.ts';

export type ExportState =
  | { status: 'idle' | 'stopped' }
  | { status: 'running'; bytes: number }
  | { status: 'done'; fileName: string }
  | { status: 'failed'; error: ApiError };

/** Fetches the member's whole record and hands it to the browser as a file. */
export function useExport(): { state: ExportState; start: () => void; stop: () => void } {
  const [state, setState] = useState<ExportState>({ status: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async () => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setState({ status: 'running', bytes: 0 });
    const answer = await downloadFile({ open: api.open, after }, '/me/export', {
      signal: controller.signal,
      onProgress: (bytes) => setState({ status: 'running', bytes }),
    });
    running.current = null;
    if (answer.ok) {
      saveFile(answer.value);
      setState({ status: 'done', fileName: answer.value.fileName });
    } else if (answer.error.code === 'cancelled') setState({ status: 'stopped' });
    else setState({ status: 'failed', error: answer.error });
  };
  return { state, start: () => void start(), stop: () => running.current?.abort() };
}

function saveFile({ fileName, file }: Download): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the file after the click; a minute is plenty.
  after(60_000, () => URL.revokeObjectURL(address));
}
