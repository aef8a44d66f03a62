-- Up Migration
-- What a link in a mail stands for; it opens once, and only the hash of its token is kept.
create table user_link (
  user_id uuid not null references "user" (id) on delete cascade,
  id uuid not null,
  purpose varchar(20) not null check (purpose in ('verify_email', 'reset_password')),
  token_hash varchar(64) not null check (token_hash ~ '^[0-9a-f]{64}$'),
  expires_at timestamptz not null,
  used_at timestamptz,
  -- Null: the mail has not been taken by a mail server yet.
  mailed_at timestamptz,
  attempts smallint not null default 1 check (attempts > 0),
  created_at timestamptz not null,
  primary key (user_id, id),
  unique (user_id, token_hash)
);
create index ix_user_link_token_hash on user_link (token_hash);
create index ix_user_link_unsent on user_link (created_at) where mailed_at is null and used_at is null;
create index ix_user_link_expires_at on user_link (expires_at);

-- Deeds on accounts. Without the persons once they are gone; the deeds stay until their time is over.
create table audit_log (
  id uuid primary key,
  user_id uuid references "user" (id) on delete set null,
  actor_kind varchar(20) not null check (actor_kind in ('member', 'operator', 'system')),
  actor_id uuid references "user" (id) on delete set null,
  action varchar(60) not null,
  details jsonb not null default '{}',
  created_at timestamptz not null
);
create index ix_audit_log_user on audit_log (user_id, created_at);
create index ix_audit_log_actor on audit_log (actor_id);
create index ix_audit_log_created_at on audit_log (created_at);

-- Whoever keeps in memory who a member is hears of every change of it, whatever wrote it.
create function tell_actor_changed() returns trigger language plpgsql as $$
declare
  member uuid;
begin
  if tg_table_name = 'user_profile' then
    member := new.user_id;
  elsif tg_op = 'DELETE' then
    member := old.id;
  else
    member := new.id;
  end if;
  perform pg_notify('actor_changed', member::text);
  return null;
end $$;

create trigger tr_user_changed after update on "user" for each row
  when ((old.email, old.is_active, old.role, old.token_version)
    is distinct from (new.email, new.is_active, new.role, new.token_version))
  execute function tell_actor_changed();
create trigger tr_user_deleted after delete on "user" for each row execute function tell_actor_changed();
create trigger tr_user_profile_changed after update on user_profile for each row
  when (old.timezone is distinct from new.timezone) execute function tell_actor_changed();

-- Down Migration
drop trigger tr_user_profile_changed on user_profile;
drop trigger tr_user_deleted on "user";
drop trigger tr_user_changed on "user";
drop function tell_actor_changed;
drop table audit_log;
drop table user_link;
