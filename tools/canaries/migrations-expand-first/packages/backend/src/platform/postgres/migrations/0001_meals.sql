-- Up Migration
create table meal (id uuid primary key, name text);

-- Down Migration
drop table meal;
