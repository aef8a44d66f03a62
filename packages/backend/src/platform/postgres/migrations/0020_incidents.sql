-- Up Migration
-- What members and operators are told while something does not work. Nothing of it concerns one member.
create table incident (
  id bigint generated always as identity primary key,
  title varchar(120) not null check (title ~ '\S'),
  impact varchar(20) not null check (impact in ('minor', 'major', 'outage')),
  parts text[] not null check (cardinality(parts) between 1 and 10),
  opened_at timestamptz not null,
  opened_by varchar(100) not null check (opened_by <> ''),
  closed_at timestamptz check (closed_at >= opened_at),
  closed_by varchar(100) check (closed_by <> ''),
  constraint incident_closed_by_somebody check ((closed_at is null) = (closed_by is null))
);
create index ix_incident_opened_at on incident (opened_at);

create table incident_entry (
  id bigint generated always as identity primary key,
  incident_id bigint not null references incident,
  kind varchar(20) not null check (kind in ('opened', 'update', 'note', 'closed')),
  words varchar(1000) not null check (words ~ '\S'),
  written_by varchar(100) not null check (written_by <> ''),
  written_at timestamptz not null
);
create index ix_incident_entry_incident_id on incident_entry (incident_id, id);

create table maintenance_change (
  id bigint generated always as identity primary key,
  is_on boolean not null,
  announced_until timestamptz,
  words varchar(300) check (words ~ '\S'),
  changed_by varchar(100) not null check (changed_by <> ''),
  changed_at timestamptz not null,
  constraint maintenance_change_says_why check (is_on = (words is not null))
);

-- Down Migration
drop table maintenance_change;
drop table incident_entry;
drop table incident;
