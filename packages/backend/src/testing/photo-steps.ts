import { rename, rm, writeFile } from 'node:fs/promises';
import type { Photo, PresignedUpload } from '@sleek/contract/photos';
import type { Objects } from '../platform/objects/objects.ts';
import { openObjects } from '../platform/objects/open-objects.ts';
import { Redacted } from '../secrets.ts';
import { jpegPhoto } from './photo-files.ts';
import type { Answer, TestApp, TestMember } from './test-app.ts';

/** Where an app is, and where it says that it is. */
type Placed = Pick<TestApp, 'address' | 'config'>;

/** Tests listen on another port than the public address says. */
export const localAddress = ({ address, config }: Placed, signed: string): string => {
  const { origin, pathname, search } = new URL(signed);
  return origin === new URL(config.http.publicUrl).origin ? `${address}${pathname}${search}` : signed;
};

export type Sending = {
  bytes?: Buffer;
  contentType?: string;
  /** Told when the address is asked for; not at all where it is null. */
  length?: number | null;
  commit?: object;
};

export async function presign(
  member: TestMember,
  body: object = { filename: 'front.jpg', content_type: 'image/jpeg' },
): Promise<PresignedUpload> {
  const { status, body: upload } = await member.send('POST', '/api/v1/photos/presign', { body });
  if (status !== 200) throw new Error(`presign: ${status}`);
  return upload as PresignedUpload;
}

export function put(
  app: Placed,
  address: string,
  bytes: Uint8Array,
  contentType = 'image/jpeg',
): Promise<Response> {
  const body = new Uint8Array(bytes);
  return fetch(localAddress(app, address), {
    method: 'PUT',
    body,
    headers: { 'content-type': contentType },
  });
}

/** Asks for an address, sends the photo there and commits it. @returns the answer to the commit. */
export async function sendPhoto(
  app: TestApp,
  member: TestMember,
  { bytes, contentType = 'image/jpeg', length, commit = {} }: Sending = {},
): Promise<Answer & { upload: PresignedUpload }> {
  const file = bytes ?? (await jpegPhoto());
  const upload = await presign(member, {
    filename: 'front.jpg',
    content_type: contentType,
    ...(length !== null && { content_length: length ?? file.length }),
  });
  const sent = await put(app, upload.upload_url, file, contentType);
  if (sent.status !== 200) throw new Error(`PUT: ${sent.status}`);
  const body = { photo_id: upload.photo_id, s3_key: upload.s3_key, date: '2026-06-15', ...commit };
  const answer = await member.send('POST', '/api/v1/photos/commit', { body });
  return { ...answer, upload };
}

/** A photo of the member that was drawn anew. */
export async function keptPhoto(app: TestApp, member: TestMember, sending?: Sending): Promise<Photo> {
  const { status, body } = await sendPhoto(app, member, sending);
  if (status !== 201) throw new Error(`commit: ${status}`);
  await app.idle();
  const { id } = body as Photo;
  return (await member.send('GET', `/api/v1/photos/${id}`)).body as Photo;
}

/** What an address shows now. */
export const shown = (app: Placed, address: string | null): Promise<Response> =>
  fetch(localAddress(app, address ?? 'http://localhost/none'));

/** The store of an app, past the app. */
export const storeOf = ({ config, clock }: TestApp): Objects =>
  openObjects(config, {
    secrets: { dataKeys: () => new Redacted(Buffer.alloc(32).toString('base64')) },
    clock,
    servedAt: '/',
  }).objects;

/** Puts something that is no folder in the place of the store's. @returns what mends it. */
export async function breakStore({ config }: TestApp): Promise<() => Promise<void>> {
  if (config.objects.kind !== 'folder') throw new Error('No folder to be broken');
  const { folder } = config.objects;
  const aside = `${folder}-aside`;
  await rename(folder, aside);
  await writeFile(folder, '');
  return async () => {
    await rm(folder);
    await rename(aside, folder);
  };
}
