import type { Photo, PresignedUpload } from '@sleek/contract/photos';
import { localDay } from '@sleek/domain/days';
import { err, ok } from '@sleek/domain/result';
import { expect, test } from 'vitest';
import { failure, type Outcome } from '../../api/request.ts';
import { createUploadList } from './upload-list.ts';
import type { PreparedPhoto, Transport } from './upload-photo.ts';

const photo: PreparedPhoto = {
  file: new Blob(['x'], { type: 'image/jpeg' }),
  type: 'image/jpeg',
  date: localDay('2026-06-15'),
  visibility: 'private',
};
const settle = () => new Promise((done) => setTimeout(done));

/** A list whose photos are answered in the order that is given, and what became of the previews. */
function listWith(answers: Outcome<Photo>[]) {
  const open = new Set<string>();
  let kept = 0;
  const transport: Transport = {
    presign: async () => ok({ upload_url: 'https://store/1' } as PresignedUpload),
    put: async () => 200,
    commit: async () => answers.shift() ?? new Promise(() => {}),
    after: () => () => {},
  };
  const list = createUploadList({
    transport,
    previews: {
      open: () => {
        const preview = `blob:${open.size}`;
        open.add(preview);
        return preview;
      },
      close: (preview) => open.delete(preview),
    },
    onKept: () => {
      kept += 1;
    },
  });
  return { list, open, kept: () => kept, steps: () => list.all().map(({ state }) => state.step) };
}

test('a photo that is kept leaves the list and the memory', async () => {
  const { list, open, kept, steps } = listWith([ok({} as Photo)]);
  list.add(photo);
  expect([steps(), open.size]).toEqual([['sending'], 1]);
  await settle();
  expect([steps(), open.size, kept()]).toEqual([[], 0, 1]);
});

test('a refused one stays with its reason, and can be tried from the start', async () => {
  const { list, kept, steps } = listWith([err(failure('consent-needed', 403)), ok({} as Photo)]);
  list.add(photo);
  await settle();
  expect(list.all()[0]?.state).toEqual({ step: 'refused', error: failure('consent-needed', 403) });
  list.again(list.all()[0]?.id ?? 0);
  await settle();
  expect([steps(), kept()]).toEqual([[], 1]);
});

test('one that rests is tried again on request, and all are when the line is back', async () => {
  const down = () => err(failure('photo-store-unavailable', 503));
  const { list, kept } = listWith([down(), down(), ok({} as Photo)]);
  list.add(photo);
  await settle();
  list.again(1);
  await settle();
  list.wakeAll();
  await settle();
  expect(kept()).toBe(1);
});

test('dropped ones are gone and stay gone', async () => {
  const { list, open, kept, steps } = listWith([]);
  list.add(photo);
  list.add(photo);
  list.add(photo);
  await settle();
  list.drop(2);
  expect([steps(), open.size]).toEqual([['checking', 'checking'], 2]);
  list.dropAll();
  await settle();
  expect([steps(), open.size, kept()]).toEqual([[], 0, 0]);
});
