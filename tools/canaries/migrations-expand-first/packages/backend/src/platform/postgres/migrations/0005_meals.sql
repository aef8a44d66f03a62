-- Up Migration
-- Unused since v1.2.0: meal, under a name that does not say so
drop table meal; -- @broken

-- Down Migration
