import type { Photo, PresignedUpload } from '@sleek/contract/photos';
import { useSyncExternalStore } from 'react';
import { api } from '../../api/client.ts';
import { putFile } from '../../api/put-file.ts';
import { whenCleared } from '../../api/resource.ts';
import { after } from '../../clock.ts';
import { photosChanged } from './photos.ts';
import { createUploadList, type Upload } from './upload-list.ts';

/** The photos on their way from this page; they go on while the member looks at other pages of the app. */
export const uploads = createUploadList({
  transport: {
    presign: (ask) => api.post<PresignedUpload>('/photos/presign', ask),
    put: putFile,
    commit: (body) => api.post<Photo>('/photos/commit', body),
    after,
  },
  previews: { open: (file) => URL.createObjectURL(file), close: (preview) => URL.revokeObjectURL(preview) },
  onKept: photosChanged,
});

whenCleared(uploads.dropAll);
window.addEventListener('online', uploads.wakeAll);
window.addEventListener('beforeunload', (event) => {
  if (uploads.all().some(({ state }) => state.step !== 'refused')) event.preventDefault();
});

export const useUploads = (): readonly Upload[] => useSyncExternalStore(uploads.subscribe, uploads.all);
