-- Up Migration
-- Targets as they were issued; what was in force on a day is the latest row up to that day.
create table energy_target (
  user_id uuid not null references "user" (id) on delete cascade,
  id uuid not null,
  issued_on date not null,
  reason varchar(20) not null check (reason in ('onboarding', 'weekly', 'goal', 'profile', 'safety')),
  calories int,
  protein_g int,
  carbs_g int,
  fat_g int,
  fiber_g int,
  rate_kg_per_week numeric(6, 3),
  notes jsonb not null default '[]',
  withheld varchar(20) check (withheld in ('minor', 'pregnancy', 'eating_disorder')),
  -- What the estimate looked like then, so that the next one can say what changed.
  snapshot jsonb,
  created_at timestamptz not null,
  primary key (user_id, id),
  check ((calories is null) = (withheld is not null)),
  check (calories >= 1200)
);
create index ix_energy_target_issued_on on energy_target (user_id, issued_on, created_at);

-- Down Migration
drop table energy_target;
