-- Up Migration
-- What a member's answers have cost on a day, an answer under way counted as what it may cost at most.
create table ai_token_use (
  user_id uuid not null references "user" (id) on delete cascade,
  day date not null,
  tokens int not null default 0,
  answers int not null default 0,
  primary key (user_id, day),
  constraint ai_token_use_bounds check (tokens >= 0 and answers >= 0)
);
create index ix_ai_token_use_day on ai_token_use (day);

-- Down Migration
drop table ai_token_use;
