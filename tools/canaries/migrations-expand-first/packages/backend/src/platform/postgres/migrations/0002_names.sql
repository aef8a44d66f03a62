-- Up Migration
alter table meal drop column name; -- @broken
alter table meal rename to dish; -- @broken

-- Down Migration
