import {
  commitPhotoRequest,
  photo,
  photoId,
  photosPage,
  photosQuery,
  presignedUpload,
  presignRequest,
} from './photos.ts';
import { api, type RouteSpec } from './route-spec.ts';
import { message } from './wire.ts';

/** Progress photos: ask for an address, send the bytes there, then say what they are. */
export const photoRoutes = {
  presignPhoto: {
    method: 'POST',
    path: `${api}/photos/presign`,
    auth: 'member',
    tag: 'Photos',
    summary: 'An address that takes one photo for five minutes',
    body: presignRequest,
    response: presignedUpload,
    status: 200,
    problems: ['consent-needed', 'photo-store-unavailable'],
    limits: ['photo-upload'],
    // An address that is given out again later would be over.
    secret: true,
  },
  commitPhoto: {
    method: 'POST',
    path: `${api}/photos/commit`,
    auth: 'member',
    tag: 'Photos',
    summary: 'Keep a photo that was sent',
    body: commitPhotoRequest,
    response: photo,
    status: 201,
    problems: ['consent-needed', 'photo-not-sent', 'photo-refused', 'photo-store-unavailable'],
    secret: true,
  },
  listPhotos: {
    method: 'GET',
    path: `${api}/photos`,
    auth: 'member',
    tag: 'Photos',
    summary: 'Photos of a range, newest day first',
    query: photosQuery,
    response: photosPage,
    status: 200,
    problems: ['photo-store-unavailable'],
  },
  readPhoto: {
    method: 'GET',
    path: `${api}/photos/:id`,
    auth: 'member',
    tag: 'Photos',
    summary: 'A photo with addresses that work for 15 minutes',
    params: photoId,
    response: photo,
    status: 200,
    problems: ['not-found', 'photo-store-unavailable'],
  },
  deletePhoto: {
    method: 'DELETE',
    path: `${api}/photos/:id`,
    auth: 'member',
    tag: 'Photos',
    summary: 'Delete a photo with every copy of it',
    params: photoId,
    response: message,
    status: 200,
    problems: ['not-found'],
  },
} as const satisfies Record<string, RouteSpec>;
