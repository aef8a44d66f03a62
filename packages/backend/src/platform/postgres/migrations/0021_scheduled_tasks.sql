-- Up Migration
-- What the clock knows of each task: up to which tick it has looked, and when the work was last done.
create table scheduled_task (
  name varchar(50) primary key check (name ~ '^[a-z]+(-[a-z]+)*$'),
  first_seen_at timestamptz not null,
  last_tick timestamptz not null,
  last_success_at timestamptz
);

-- The queue: a row is work that waits, is under way until its lease ends, was done, or was given up.
create table task_run (
  id bigint generated always as identity primary key,
  task varchar(50) not null references scheduled_task (name) on delete cascade,
  tick timestamptz,
  started_by varchar(100) check (started_by <> ''),
  status varchar(20) not null default 'waiting' check (status in ('waiting', 'running', 'succeeded', 'dead')),
  attempts integer not null default 0 check (attempts >= 0),
  due_at timestamptz,
  process varchar(200),
  started_at timestamptz,
  finished_at timestamptz,
  failure varchar(100),
  created_at timestamptz not null,
  -- The clock's work has a tick, an operator's has who started it.
  constraint task_run_origin check (tick is not null or started_by is not null),
  constraint task_run_due_while_open check ((status in ('waiting', 'running')) = (due_at is not null)),
  constraint task_run_finished_when_over check (status in ('waiting', 'running') or finished_at is not null),
  constraint task_run_process_while_running check (status <> 'running' or (process is not null and started_at is not null)),
  unique (task, tick)
);
create unique index ux_task_run_running on task_run (task) where status = 'running';
create index ix_task_run_due on task_run (due_at) where due_at is not null;
create index ix_task_run_finished on task_run (status, finished_at) where finished_at is not null;

-- Down Migration
drop table task_run;
drop table scheduled_task;
