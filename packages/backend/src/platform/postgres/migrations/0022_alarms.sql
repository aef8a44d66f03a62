-- Up Migration
-- What each process sees of the alarms' signals, to be put together by whoever judges next.
create table alarm_reading (
  process varchar(60) primary key check (process <> ''),
  readings jsonb not null check (jsonb_typeof(readings) = 'object'),
  read_at timestamptz not null
);

-- Where each alarm stands. A notice that is due is leased by the process that tells of it, and is due again when the
-- lease ends without it having been told.
create table alarm_state (
  alarm varchar(60) primary key check (alarm <> ''),
  phase varchar(10) not null check (phase in ('ok', 'pending', 'firing')),
  state jsonb not null check (jsonb_typeof(state) = 'object'),
  leased_until timestamptz
);

-- Every change of an alarm and of what people said of it, never changed itself.
create table alarm_change (
  id bigint generated always as identity primary key,
  alarm varchar(60) not null check (alarm <> ''),
  change varchar(20) not null check (change in ('pending', 'subsided', 'firing', 'cleared', 'told', 'acknowledged',
    'silenced', 'unsilenced', 'silence-ended')),
  value double precision,
  changed_by varchar(100) not null check (changed_by <> ''),
  reason varchar(500),
  changed_at timestamptz not null
);
create index ix_alarm_change_alarm on alarm_change (alarm, id);
create index ix_alarm_change_changed_at on alarm_change (changed_at);

-- Down Migration
drop table alarm_change;
drop table alarm_state;
drop table alarm_reading;
