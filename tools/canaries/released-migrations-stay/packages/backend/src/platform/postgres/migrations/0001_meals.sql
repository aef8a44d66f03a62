-- Up Migration
-- @broken: it was not so when it was released
create table meal (id uuid primary key);

-- Down Migration
drop table meal;
