import { maxPhotoBytes } from '@sleek/contract/photos';

/** How long an address takes a photo, and how long one shows it. */
export const uploadSeconds = 300;
export const viewSeconds = 900;
/** An address may be used in its last second, and the bytes then still be on their way. */
export const commitGraceMs = 60 * 60_000;
export { maxPhotoBytes };

/** All that is stored of a member lies below it. */
export const prefixOf = (userId: string): string => `photos/${userId}/`;
/** All that is stored of anybody. */
export const allPhotos = 'photos/';

const endings = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/heic': 'heic',
  'image/webp': 'webp',
} as const;

/** Where a photo is sent: nothing of it is the member's choice. */
export function uploadKey(
  upload: { userId: string; photoId: string; contentType: keyof typeof endings },
  now: Date,
): string {
  const day = now.toISOString().slice(0, 10).replaceAll('-', '');
  return `${prefixOf(upload.userId)}${day}/${upload.photoId}.${endings[upload.contentType]}`;
}

/** Where its copies lie, the only ones that anybody is shown. */
export function copiesOf(key: string): { view: string; thumbnail: string } {
  const stem = key.replace(/\.[a-z]+$/, '');
  return { view: `${stem}.view.jpg`, thumbnail: `${stem}.thumb.jpg` };
}

/** Whose photo an object belongs to, and whether it is what was sent or a copy; null for what is no object of ours. */
export function partsOfKey(key: string): { userId: string; photoId: string; isCopy: boolean } | null {
  const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
  const form = new RegExp(`^photos/(${uuid})/\\d{8}/(${uuid})(\\.view|\\.thumb)?\\.[a-z]+$`);
  const [, userId, photoId, copy] = form.exec(key) ?? [];
  return userId && photoId ? { userId, photoId, isCopy: copy !== undefined } : null;
}
