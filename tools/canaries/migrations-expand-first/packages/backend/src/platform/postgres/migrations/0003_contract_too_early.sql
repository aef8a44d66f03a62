-- Up Migration
-- Unused since v9.0.0: meal, and that is not out yet
drop table meal; -- @broken

-- Down Migration
