import { routes } from '@sleek/contract/routes';
import type { Doors } from '../../edge/doors.ts';
import { changePhoto } from './change-photo.ts';
import { type CommitDeps, commitPhoto } from './commit-photo.ts';
import { deletePhoto } from './delete-photo.ts';
import { presignPhoto } from './presign-photo.ts';
import { listPhotos, readPhoto } from './read-photos.ts';

export function photosRoutes(doors: Doors, deps: CommitDeps): void {
  doors.open(routes.presignPhoto, ({ actor, body }) => presignPhoto(deps, actor, body));
  doors.open(routes.commitPhoto, ({ actor, body }) => commitPhoto(deps, actor, body));
  doors.open(routes.listPhotos, ({ actor, query }) => listPhotos(deps, actor, query));
  doors.open(routes.readPhoto, ({ actor, params }) => readPhoto(deps, actor, params.id));
  doors.open(routes.changePhoto, ({ actor, params, body }) =>
    changePhoto(deps, actor, { ...params, ...body }),
  );
  doors.open(routes.deletePhoto, ({ actor, params }) => deletePhoto(deps, actor, params.id));
}
