-- Up Migration
-- Addresses that were given out for photos: only what stands here can be kept.
create table photo_upload (
  user_id uuid not null references "user" (id) on delete cascade,
  id uuid not null,
  s3_key varchar(500) not null,
  content_type varchar(20) not null,
  content_length integer,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (user_id, id),
  constraint photo_upload_content_type_known check (content_type in ('image/jpeg', 'image/png', 'image/heic', 'image/webp')),
  constraint photo_upload_content_length_positive check (content_length > 0)
);
create index ix_photo_upload_expires_at on photo_upload (expires_at);

create table progress_photo (
  user_id uuid not null references "user" (id) on delete cascade,
  id uuid not null,
  date date not null,
  -- Where it was sent; where its copies lie follows from it.
  s3_key varchar(500) not null,
  content_hash varchar(64) not null,
  visibility varchar(20) not null default 'private',
  photo_metadata jsonb not null default '{}',
  status varchar(20) not null default 'processing',
  refusal varchar(30),
  width integer,
  height integer,
  -- The photo is its own job: what is to be done follows from the status, and nothing is where this is null.
  due_at timestamptz,
  attempts smallint not null default 0,
  created_at timestamptz not null,
  primary key (user_id, id),
  unique (user_id, s3_key),
  constraint progress_photo_visibility_known check (visibility in ('private', 'coach_only')),
  constraint progress_photo_metadata_object check (jsonb_typeof(photo_metadata) = 'object'),
  constraint progress_photo_status_known check (status in ('processing', 'ready', 'refused', 'failed', 'deleting')),
  constraint progress_photo_refusal_known check (refusal in ('not-an-image', 'damaged', 'too-many-pixels')),
  constraint progress_photo_size_positive check (width > 0 and height > 0),
  constraint progress_photo_attempts_counted check (attempts >= 0)
);
create index ix_progress_photo_date on progress_photo (user_id, date desc, created_at desc, id);
create index ix_progress_photo_due on progress_photo (due_at) where due_at is not null;

-- Who was given addresses of photos: of one, or of a page of them.
create table photo_view (
  user_id uuid not null references "user" (id) on delete cascade,
  id uuid not null,
  photo_id uuid,
  photos integer not null,
  viewer varchar(20) not null,
  session_id uuid,
  created_at timestamptz not null,
  primary key (user_id, id),
  constraint photo_view_photos_counted check (photos > 0),
  constraint photo_view_viewer_known check (viewer in ('member', 'coach'))
);
create index ix_photo_view_created_at on photo_view (created_at);

-- Down Migration
drop table photo_view;
drop table progress_photo;
drop table photo_upload;
