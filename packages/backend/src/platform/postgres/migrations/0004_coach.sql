-- Up Migration
create table ai_session (
  user_id uuid not null references "user" (id) on delete cascade,
  id uuid not null,
  status varchar(20) not null default 'active' check (status in ('active', 'completed', 'expired')),
  started_at timestamptz not null,
  last_message_at timestamptz not null,
  message_count int not null default 0,
  tokens_used int not null default 0,
  model_tier varchar(20) not null default 'standard',
  context_summary text,
  -- Sealed JSON [{role, content}].
  conversation_history text,
  metadata jsonb not null default '{}',
  created_at timestamptz not null,
  primary key (user_id, id)
);
create index ix_ai_session_status on ai_session (user_id, status);

create table ai_tool_call_log (
  user_id uuid not null references "user" (id) on delete cascade,
  id uuid not null,
  session_id uuid not null,
  run_id uuid not null,
  tool_name varchar(100) not null,
  tool_category varchar(50) not null,
  input_hash varchar(64) not null,
  input_summary varchar(500) not null,
  output_summary text not null,
  status varchar(20) not null check (status in ('success', 'failed', 'blocked')),
  error_message varchar(500),
  latency_ms int not null,
  cached boolean not null default false,
  created_at timestamptz not null,
  primary key (user_id, id)
);
create index ix_ai_tool_call_log_session on ai_tool_call_log (user_id, session_id, created_at);
create index ix_ai_tool_call_log_created_at on ai_tool_call_log (created_at);

-- One answer of the coach with the events that were sent, so that a cut stream can be resumed.
create table coach_run (
  user_id uuid not null references "user" (id) on delete cascade,
  id uuid not null,
  session_id uuid not null,
  status varchar(20) not null check (status in ('running', 'done', 'failed')),
  -- Sealed JSON array of stream events.
  events text,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (user_id, id)
);
create index ix_coach_run_session on coach_run (user_id, session_id);

-- Down Migration
drop table coach_run;
drop table ai_tool_call_log;
drop table ai_session;
