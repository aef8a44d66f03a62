-- Up Migration
-- Logs only grow: kept by the month, so that what is too old is dropped as a table and the present stays small. The
-- months themselves are made by a due task; what no month takes lies in the default partition until then.
alter table ai_tool_call_log rename to ai_tool_call_log_before;
create table ai_tool_call_log (like ai_tool_call_log_before including defaults including constraints)
  partition by range (created_at);
create table ai_tool_call_log_default partition of ai_tool_call_log default;
insert into ai_tool_call_log select * from ai_tool_call_log_before;
drop table ai_tool_call_log_before;
alter table ai_tool_call_log
  add primary key (user_id, id, created_at),
  add foreign key (user_id) references "user" (id) on delete cascade;
create index ix_ai_tool_call_log_session on ai_tool_call_log (user_id, session_id, created_at);
create index ix_ai_tool_call_log_created_at on ai_tool_call_log (created_at);

alter table audit_log rename to audit_log_before;
create table audit_log (like audit_log_before including defaults including constraints)
  partition by range (created_at);
create table audit_log_default partition of audit_log default;
insert into audit_log select * from audit_log_before;
drop table audit_log_before;
alter table audit_log
  add primary key (id, created_at),
  add foreign key (user_id) references "user" (id) on delete set null,
  add foreign key (actor_id) references "user" (id) on delete set null;
create index ix_audit_log_user on audit_log (user_id, created_at);
create index ix_audit_log_actor on audit_log (actor_id);
create index ix_audit_log_created_at on audit_log (created_at);

-- Down Migration
alter table audit_log rename to audit_log_months;
create table audit_log (like audit_log_months including defaults including constraints);
insert into audit_log select * from audit_log_months;
drop table audit_log_months;
alter table audit_log
  add primary key (id),
  add foreign key (user_id) references "user" (id) on delete set null,
  add foreign key (actor_id) references "user" (id) on delete set null;
create index ix_audit_log_user on audit_log (user_id, created_at);
create index ix_audit_log_actor on audit_log (actor_id);
create index ix_audit_log_created_at on audit_log (created_at);

alter table ai_tool_call_log rename to ai_tool_call_log_months;
create table ai_tool_call_log (like ai_tool_call_log_months including defaults including constraints);
insert into ai_tool_call_log select * from ai_tool_call_log_months;
drop table ai_tool_call_log_months;
alter table ai_tool_call_log
  add primary key (user_id, id),
  add foreign key (user_id) references "user" (id) on delete cascade;
create index ix_ai_tool_call_log_session on ai_tool_call_log (user_id, session_id, created_at);
create index ix_ai_tool_call_log_created_at on ai_tool_call_log (created_at);
