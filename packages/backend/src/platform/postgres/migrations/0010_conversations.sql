-- Up Migration
-- What was said as rows. `conversation_history` is still written, for servers of the version before: message n is there
-- when `message_count` is n, and rows exist up to `last_seq`; what lies between them a server moves over, since only
-- it can open the seal.
alter table ai_session
  -- Sealed.
  add column title text,
  add column archived_at timestamptz,
  -- What the member told of themselves that ends numbers in this conversation.
  add column told varchar(20),
  add column last_seq int not null default 0,
  -- `context_summary`, sealed JSON, covers the messages up to here.
  add column summarised_to int not null default 0,
  add constraint ai_session_title_sealed check (title like 'v1.________.%'),
  add constraint ai_session_told_known check (told in ('minor', 'pregnancy')),
  add constraint ai_session_seq_bounds check (last_seq >= 0 and summarised_to >= 0);
create index ix_ai_session_newest on ai_session (user_id, last_message_at desc, id);
create index ix_ai_session_folded on ai_session (user_id, id)
  where message_count > last_seq and conversation_history is not null;

create table ai_message (
  user_id uuid not null references "user" (id) on delete cascade,
  session_id uuid not null,
  seq int not null,
  id uuid not null,
  run_id uuid,
  role varchar(20) not null,
  -- Sealed.
  content text not null,
  intent varchar(50),
  tells varchar(20),
  created_at timestamptz not null,
  primary key (user_id, session_id, seq),
  unique (user_id, id),
  foreign key (user_id, session_id) references ai_session (user_id, id) on delete cascade,
  constraint ai_message_seq_bounds check (seq > 0),
  constraint ai_message_role_known check (role in ('user', 'assistant')),
  constraint ai_message_content_sealed check (content like 'v1.________.%'),
  constraint ai_message_tells_known check (tells in ('minor', 'pregnancy'))
);

alter table coach_run
  drop constraint coach_run_status_check,
  add constraint coach_run_status_check check (status in ('running', 'done', 'failed', 'cancelled'));

-- Down Migration
update coach_run set status = 'done' where status = 'cancelled';
alter table coach_run
  drop constraint coach_run_status_check,
  add constraint coach_run_status_check check (status in ('running', 'done', 'failed'));
drop table ai_message;
drop index ix_ai_session_folded;
drop index ix_ai_session_newest;
alter table ai_session
  drop column title,
  drop column archived_at,
  drop column told,
  drop column last_seq,
  drop column summarised_to;
