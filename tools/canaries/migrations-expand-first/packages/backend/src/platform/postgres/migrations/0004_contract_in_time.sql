-- Up Migration
-- Unused since v1.2.0: meal
drop table meal;

-- Down Migration
