-- Up Migration
-- Who last changed which safety state, and when: {"pregnant": {"by": "member", "at": "2026-06-15T12:00:00.000Z"}}.
alter table user_safety_state
  add column origins jsonb not null default '{}' check (jsonb_typeof(origins) = 'object' and length(origins::text) <= 2000);

-- Down Migration
alter table user_safety_state drop column origins;
