-- Up Migration
-- Changes that the coach offered to make, and what they replaced, so that each can be taken back.
create table coach_proposal (
  user_id uuid not null references "user" (id) on delete cascade,
  id uuid not null,
  session_id uuid not null,
  kind varchar(20) not null,
  -- Sealed JSON.
  change text not null,
  -- Sealed JSON of what stood there before and what the change made of it; once it is confirmed.
  journal text,
  status varchar(20) not null default 'open',
  created_at timestamptz not null,
  expires_at timestamptz not null,
  decided_at timestamptz,
  primary key (user_id, id),
  foreign key (user_id, session_id) references ai_session (user_id, id) on delete cascade,
  constraint coach_proposal_kind_known check (kind in ('log_weight', 'log_food', 'change_goal')),
  constraint coach_proposal_status_known check (status in ('open', 'confirmed', 'undone')),
  constraint coach_proposal_change_sealed check (change like 'v1.________.%'),
  constraint coach_proposal_journal_sealed check (journal like 'v1.________.%'),
  constraint coach_proposal_journalled check ((status = 'open') = (journal is null)),
  constraint coach_proposal_decided check ((status = 'open') = (decided_at is null)),
  constraint coach_proposal_expiry check (expires_at > created_at)
);
create index ix_coach_proposal_newest on coach_proposal (user_id, created_at desc, id);
create index ix_coach_proposal_session on coach_proposal (user_id, session_id);

-- Down Migration
drop table coach_proposal;
