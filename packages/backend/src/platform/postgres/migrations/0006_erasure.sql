-- Up Migration
-- Accounts that are closed until their data is deleted, or until the member takes it back.
create table account_deletion (
  user_id uuid primary key references "user" (id) on delete cascade,
  requested_at timestamptz not null,
  purge_at timestamptz not null,
  -- SHA-256 of the token in the mailed link.
  link_hash varchar(64) not null check (link_hash ~ '^[0-9a-f]{64}$'),
  check (purge_at > requested_at)
);
create index ix_account_deletion_link_hash on account_deletion (link_hash);
create index ix_account_deletion_purge_at on account_deletion (purge_at);

-- What a restored backup must not bring back: no key to a member, only a hash of a random id.
create table deletion_ledger (
  member_hash varchar(64) primary key check (member_hash ~ '^[0-9a-f]{64}$'),
  state varchar(10) not null check (state in ('closed', 'reopened', 'deleted')),
  requested_at timestamptz not null,
  purge_at timestamptz not null,
  link_hash varchar(64) check (link_hash ~ '^[0-9a-f]{64}$'),
  changed_at timestamptz not null,
  check ((state = 'closed') = (link_hash is not null))
);

-- Finds what has become too old.
create index ix_ai_session_last_message_at on ai_session (last_message_at);
create index ix_coach_run_created_at on coach_run (created_at);
create index ix_refresh_token_expires_at on refresh_token (expires_at);

-- Down Migration
drop index ix_refresh_token_expires_at;
drop index ix_coach_run_created_at;
drop index ix_ai_session_last_message_at;
drop table deletion_ledger;
drop table account_deletion;
