-- Up Migration
create table check_in (
  user_id uuid not null references "user" (id) on delete cascade,
  id uuid not null,
  date date not null,
  weight_kg numeric(5, 2) check (weight_kg between 20 and 500),
  notes text,
  energy_level smallint check (energy_level between 1 and 5),
  sleep_quality smallint check (sleep_quality between 1 and 5),
  mood smallint check (mood between 1 and 5),
  adherence_score numeric(3, 2),
  client_updated_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (user_id, id),
  unique (user_id, date)
);

create table nutrition_day (
  user_id uuid not null references "user" (id) on delete cascade,
  id uuid not null,
  date date not null,
  calories int check (calories between 0 and 50000),
  protein_g numeric(6, 2) check (protein_g between 0 and 2000),
  carbs_g numeric(6, 2) check (carbs_g between 0 and 2000),
  fat_g numeric(6, 2) check (fat_g between 0 and 1000),
  fiber_g numeric(5, 2) check (fiber_g between 0 and 500),
  source varchar(20) not null default 'manual' check (source in ('manual', 'mfp_import')),
  notes text,
  closed boolean not null default false,
  fasting_confirmed boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (user_id, id),
  unique (user_id, date)
);

-- Down Migration
drop table nutrition_day;
drop table check_in;
