-- Up Migration
-- What each process counted of its requests in an hour, written every minute, so that a process that dies takes one
-- minute with it. Kept for days, until the hours are surely rolled up.
create table request_count (
  hour timestamptz not null check (date_trunc('hour', hour at time zone 'UTC') = hour at time zone 'UTC'),
  process_id uuid not null,
  route varchar(200) not null,
  requests integer not null check (requests > 0),
  client_errors integer not null check (client_errors >= 0),
  server_errors integer not null check (server_errors >= 0),
  durations jsonb not null check (jsonb_typeof(durations) = 'object'),
  primary key (hour, process_id, route)
);

-- For how much of the hour that process was there to count.
create table process_hour (
  hour timestamptz not null check (date_trunc('hour', hour at time zone 'UTC') = hour at time zone 'UTC'),
  process_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  primary key (hour, process_id),
  check (from_at >= hour and from_at <= to_at and to_at <= hour + interval '1 hour')
);

create table metrics_hour (
  hour timestamptz primary key check (date_trunc('hour', hour at time zone 'UTC') = hour at time zone 'UTC'),
  covered_seconds integer not null check (covered_seconds between 0 and 3600),
  requests bigint check (requests >= 0),
  client_errors bigint check (client_errors >= 0),
  server_errors bigint check (server_errors >= 0),
  latency_p50_ms double precision check (latency_p50_ms >= 0),
  latency_p95_ms double precision check (latency_p95_ms >= 0),
  latency_p99_ms double precision check (latency_p99_ms >= 0),
  active_members integer not null check (active_members >= 0),
  check_ins integer not null check (check_ins >= 0),
  conversations integer not null check (conversations >= 0),
  violations integer not null check (violations >= 0),
  computed_at timestamptz not null
);

create table metrics_route_hour (
  hour timestamptz not null references metrics_hour on delete cascade,
  route varchar(200) not null,
  requests bigint not null check (requests > 0),
  client_errors bigint not null check (client_errors >= 0),
  server_errors bigint not null check (server_errors >= 0),
  latency_p50_ms double precision not null check (latency_p50_ms >= 0),
  latency_p95_ms double precision not null check (latency_p95_ms >= 0),
  latency_p99_ms double precision not null check (latency_p99_ms >= 0),
  primary key (hour, route)
);

-- Down Migration
drop table metrics_route_hour;
drop table metrics_hour;
drop table process_hour;
drop table request_count;
