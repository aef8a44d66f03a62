-- Up Migration
-- Rows come in the order of their time, so a few bytes for each stretch of pages find those of an hour or a day.
create index ix_check_in_created_at on check_in using brin (created_at) with (pages_per_range = 16, autosummarize = on);
create index ix_refresh_token_created_at on refresh_token using brin (created_at)
  with (pages_per_range = 16, autosummarize = on);

-- Down Migration
drop index ix_refresh_token_created_at;
drop index ix_check_in_created_at;
