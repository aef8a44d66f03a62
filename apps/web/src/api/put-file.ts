export type PutProgress = { sentBytes: number };
export type PutOptions = { onProgress: (progress: PutProgress) => void; signal: AbortSignal };
/** Sends a file to a signed address; answers the status, 0 when no answer arrived. */
export type PutFile = (address: string, file: Blob, options: PutOptions) => Promise<number>;

/** By XMLHttpRequest, which tells how much has left; `fetch` does not. */
export const putFile: PutFile = (address, file, { onProgress, signal }) =>
  new Promise((settle) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const end = () => {
      signal.removeEventListener('abort', stop);
      settle(request.status);
    };
    request.upload.addEventListener('progress', ({ loaded }) => onProgress({ sentBytes: loaded }));
    request.addEventListener('loadend', end);
    signal.addEventListener('abort', stop);
    request.open('PUT', addressHere(address));
    request.setRequestHeader('content-type', file.type);
    request.send(file);
    if (signal.aborted) stop();
  });

/**
 * A signed address of this server as a path, so that it also works under another name of the server than the one it
 * signs for; the signature does not cover the name. One of a bucket stays as it is.
 */
export function addressHere(address: string): string {
  const { pathname, search } = new URL(address, 'http://localhost');
  return pathname.startsWith('/api/v1/objects/') ? pathname + search : address;
}
