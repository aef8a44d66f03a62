-- Up Migration
-- @broken: and 0002 is gone
create table snack (id uuid primary key);

-- Down Migration
drop table snack;
