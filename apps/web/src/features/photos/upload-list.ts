import type { ApiError } from '../../api/request.ts';
import {
  type PreparedPhoto,
  type RunningUpload,
  startUpload,
  type Transport,
  type UploadStep,
} from './upload-photo.ts';

export type Upload = {
  id: number;
  photo: PreparedPhoto;
  /** Where this device shows the picture from. */
  preview: string;
  state: UploadStep | { step: 'refused'; error: ApiError };
};

type Deps = {
  transport: Transport;
  previews: { open: (file: Blob) => string; close: (preview: string) => void };
  onKept: () => void;
};

export type UploadList = {
  all: () => readonly Upload[];
  subscribe: (listener: () => void) => () => void;
  add: (photo: PreparedPhoto) => void;
  /** Tries one again: at once where it rests, from the start where it was refused. */
  again: (id: number) => void;
  /** Tries all that rest. */
  wakeAll: () => void;
  drop: (id: number) => void;
  dropAll: () => void;
};

/** Photos on their way, in this page's memory only: one that is kept, dropped or left behind is nowhere on the device. */
export function createUploadList({ transport, previews, onKept }: Deps): UploadList {
  let uploads: readonly Upload[] = [];
  let nextId = 1;
  const running = new Map<number, RunningUpload>();
  const listeners = new Set<() => void>();
  const change = (next: readonly Upload[]) => {
    uploads = next;
    for (const listener of listeners) listener();
  };
  const become = (id: number, state: Upload['state']) =>
    change(uploads.map((upload) => (upload.id === id ? { ...upload, state } : upload)));
  const drop = (id: number) => {
    running.get(id)?.stop();
    running.delete(id);
    for (const upload of uploads) if (upload.id === id) previews.close(upload.preview);
    change(uploads.filter((upload) => upload.id !== id));
  };
  const begin = async ({ id, photo }: Upload) => {
    const upload = startUpload(transport, photo, (step) => become(id, step));
    running.set(id, upload);
    const answer = await upload.done;
    if (running.get(id) !== upload) return;
    running.delete(id);
    if (!answer.ok) return become(id, { step: 'refused', error: answer.error });
    drop(id);
    onKept();
  };
  return {
    all: () => uploads,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (photo) => {
      const state = { step: 'sending', share: 0 } as const;
      const upload: Upload = { id: nextId, photo, preview: previews.open(photo.file), state };
      nextId += 1;
      change([...uploads, upload]);
      void begin(upload);
    },
    again: (id) => {
      const upload = uploads.find((other) => other.id === id);
      if (upload?.state.step === 'refused') void begin(upload);
      else running.get(id)?.wake();
    },
    wakeAll: () => {
      for (const upload of running.values()) upload.wake();
    },
    drop,
    dropAll: () => {
      for (const { id } of uploads) drop(id);
    },
  };
}
