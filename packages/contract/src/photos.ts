import { z } from 'zod';
import { day, dayOut, instantOut, otherSpelling, text, uuid, wholeBetween } from './wire.ts';

/** What a photo may weigh when it is sent. */
export const maxPhotoBytes = 15 * 1024 * 1024;
const mostMetadata = 20;

export const photoType = z.enum(['image/jpeg', 'image/png', 'image/heic', 'image/webp']);
/** `coach_only` lets the coach see that the photo is there, once the consent `photo_ai_access` is held as well. */
export const photoVisibility = z.enum(['private', 'coach_only']);

export const presignRequest = z.object({
  filename: text(255, 1),
  content_type: photoType,
  /** Bytes that will be sent: then no other number is taken. Existing clients do not say it. */
  content_length: wholeBetween(1, maxPhotoBytes).optional(),
});

export const presignedUpload = z.object({
  photo_id: z.string(),
  /** Takes the bytes by PUT, with the same `Content-Type` as was asked for. */
  upload_url: z.string(),
  s3_key: z.string(),
  expires_in: z.number().int(),
  expires_at: instantOut,
  max_bytes: z.number().int(),
});

/** What a client keeps beside a photo. */
const metadata = z
  .record(text(50, 1), z.union([text(200), z.number(), z.boolean(), z.null()]))
  .refine((given) => Object.keys(given).length <= mostMetadata, {
    error: `At most ${mostMetadata} values`,
    params: { type: 'too_long' },
  });

export const commitPhotoRequest = z.object({
  photo_id: uuid,
  s3_key: text(500, 1),
  date: day,
  visibility: photoVisibility.default('private'),
  metadata: metadata.nullable().optional(),
});

/** Only what is sent changes. */
export const photoUpdate = z.object({ date: day.optional(), visibility: photoVisibility.optional() });

/** Why a photo was not taken. */
export const photoRefusal = z.enum(['not-an-image', 'damaged', 'too-many-pixels']);

export const photo = z.object({
  id: z.string(),
  date: dayOut,
  visibility: photoVisibility,
  /** `processing` for a few seconds; `refused`: it is no photo that can be shown; `failed`: our fault, send it again. */
  status: z.enum(['processing', 'ready', 'refused', 'failed']),
  /** Why it was refused, as a code and as a sentence for the member. */
  refusal: z.object({ code: photoRefusal, detail: z.string() }).nullable(),
  /** Both work until `urls_expire_at`; while `processing` they answer 404. Null when there is nothing to show. */
  download_url: z.string().nullable(),
  thumbnail_url: z.string().nullable(),
  urls_expire_at: instantOut,
  /** Of what `download_url` shows; null before it is ready. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  /** Whether the coach may know of it: `coach_only`, and the consent is held. */
  coach_access: z.boolean(),
  /** What the client sent, with `content_type`, `content_length` and `etag` of what is stored. */
  metadata: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullable(),
  created_at: instantOut,
});

/** `from_date`/`to_date` are what existing clients send; `from`/`to` win. */
export const photosQuery = z.object({
  from: day.optional(),
  to: day.optional(),
  from_date: otherSpelling,
  to_date: otherSpelling,
  limit: wholeBetween(1, 500).default(200),
  offset: wholeBetween(0, 1_000_000).default(0),
});

export const photosPage = z.object({
  items: z.array(photo),
  total: z.number().int(),
  limit: z.number().int(),
  offset: z.number().int(),
});

export const photoId = z.object({ id: uuid });

export type PresignRequest = z.output<typeof presignRequest>;
export type PresignedUpload = z.output<typeof presignedUpload>;
export type CommitPhotoRequest = z.output<typeof commitPhotoRequest>;
export type PhotoUpdate = z.output<typeof photoUpdate>;
export type PhotoRefusal = z.output<typeof photoRefusal>;
export type Photo = z.output<typeof photo>;
export type PhotosQuery = z.output<typeof photosQuery>;
export type PhotosPage = z.output<typeof photosPage>;
