-- Up Migration
-- What the safety policy did in an answer, for people who review it. The excerpt is redacted, sealed, and gone with the
-- conversation; a member whose health data may not be kept has none.
create table ai_policy_violation_log (
  user_id uuid not null references "user" (id) on delete cascade,
  id uuid not null,
  session_id uuid,
  violation_type varchar(50) not null check (violation_type in ('self_harm', 'eating_disorder', 'pregnancy_minor',
    'medical_claim', 'unsafe_content', 'prompt_injection', 'calorie_minimum', 'calorie_deficit', 'weight_loss_rate',
    'unsupported_claim')),
  severity varchar(20) not null check (severity in ('info', 'warning', 'blocked', 'critical')),
  is_input boolean not null,
  rule_id varchar(100),
  trigger_content text check (trigger_content like 'v1.________.%' and length(trigger_content) <= 8000),
  action_taken varchar(100) not null check (action_taken in ('flag', 'modify', 'block')),
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  created_at timestamptz not null,
  verdict varchar(10) check (verdict in ('right', 'wrong')),
  -- What it should have been called and done; for a right one what it was.
  expected_label varchar(50),
  expected_action varchar(10) check (expected_action in ('allow', 'flag', 'modify', 'block')),
  reviewed_by varchar(100),
  reviewed_at timestamptz,
  primary key (user_id, id),
  foreign key (user_id, session_id) references ai_session (user_id, id) on delete set null (session_id),
  constraint ai_policy_violation_log_review check (
    num_nulls(verdict, expected_label, expected_action, reviewed_by, reviewed_at) in (0, 5))
);
create index ix_ai_policy_violation_log_session on ai_policy_violation_log (user_id, session_id);
create index ix_ai_policy_violation_log_created_at on ai_policy_violation_log (created_at);

-- Down Migration
drop table ai_policy_violation_log;
