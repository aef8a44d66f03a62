-- Up Migration
-- Answers to POSTs with an Idempotency-Key, for as long as a client may send the same request again.
create table idempotency_key (
  user_id uuid not null references "user" (id) on delete cascade,
  key_hash varchar(64) not null check (key_hash ~ '^[0-9a-f]{64}$'),
  -- The try that may answer; when its lease is over without an answer, another one may take its place.
  attempt uuid not null,
  leased_until timestamptz not null,
  -- Sealed fingerprint: the few values that a body can have could be guessed from a bare hash.
  request text not null check (request like 'v1.________.%'),
  -- Sealed JSON; null until the request is answered.
  answer text check (answer like 'v1.________.%'),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  primary key (user_id, key_hash)
);
create index ix_idempotency_key_expires_at on idempotency_key (expires_at);

-- Down Migration
drop table idempotency_key;
