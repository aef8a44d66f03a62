-- Up Migration
create table "user" (
  id uuid primary key,
  email varchar(255) not null unique,
  hashed_password varchar(255) not null,
  is_active boolean not null default true,
  is_verified boolean not null default false,
  role varchar(20) not null default 'member' check (role in ('member', 'reviewer', 'admin')),
  token_version int not null default 0,
  is_demo boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table user_profile (
  user_id uuid primary key references "user" (id) on delete cascade,
  display_name varchar(100),
  height_cm double precision check (height_cm between 50 and 300),
  sex varchar(20) check (sex in ('male', 'female', 'other', 'prefer_not_to_say')),
  birth_year int check (birth_year between 1900 and 2100),
  activity_level varchar(20) check (activity_level in ('sedentary', 'light', 'moderate', 'active', 'very_active')),
  timezone varchar(50) not null default 'UTC',
  country char(2),
  locale varchar(35),
  unit_weight varchar(4) not null default 'kg' check (unit_weight in ('kg', 'lb', 'st')),
  unit_height varchar(4) not null default 'cm' check (unit_height in ('cm', 'ft')),
  unit_energy varchar(4) not null default 'kcal' check (unit_energy in ('kcal', 'kj')),
  logging_style varchar(20) check (logging_style in ('weighs', 'estimates', 'skips')),
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table user_goal (
  user_id uuid primary key references "user" (id) on delete cascade,
  goal_type varchar(20) not null default 'maintenance'
    check (goal_type in ('fat_loss', 'muscle_gain', 'recomp', 'maintenance', 'performance')),
  target_weight_kg double precision check (target_weight_kg between 20 and 500),
  pace_preference varchar(20) not null default 'moderate' check (pace_preference in ('slow', 'moderate', 'aggressive')),
  target_date timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table diet_preferences (
  user_id uuid primary key references "user" (id) on delete cascade,
  diet_type varchar(20) not null default 'none'
    check (diet_type in ('none', 'vegetarian', 'vegan', 'pescatarian', 'keto', 'paleo', 'halal', 'kosher')),
  allergies jsonb,
  disliked_foods jsonb,
  meals_per_day int not null default 3 check (meals_per_day between 1 and 10),
  macro_targets jsonb,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table user_safety_state (
  user_id uuid primary key references "user" (id) on delete cascade,
  pregnant boolean not null default false,
  breast_feeding boolean not null default false,
  eating_disorder_history boolean not null default false,
  sensitive_mode boolean not null default false,
  medication_or_illness boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- What the energy engine must know the day of: edits of goal, activity and safety state.
create table member_change (
  user_id uuid not null references "user" (id) on delete cascade,
  id uuid not null,
  kind varchar(40) not null,
  before varchar(40),
  after varchar(40),
  occurred_on date not null,
  created_at timestamptz not null,
  primary key (user_id, id)
);
create index ix_member_change_occurred_on on member_change (user_id, occurred_on);

create table refresh_token (
  user_id uuid not null references "user" (id) on delete cascade,
  id uuid not null,
  family_id uuid not null,
  token_hash varchar(255) not null unique,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null,
  user_agent varchar(500),
  ip_address varchar(45),
  primary key (user_id, id)
);

create table user_consent (
  user_id uuid not null references "user" (id) on delete cascade,
  consent_type varchar(50) not null,
  granted boolean not null,
  version varchar(20) not null,
  granted_at timestamptz,
  revoked_at timestamptz,
  ip_address varchar(45),
  user_agent varchar(500),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (user_id, consent_type)
);

-- Every grant and revocation, never changed.
create table user_consent_event (
  user_id uuid not null references "user" (id) on delete cascade,
  id uuid not null,
  consent_type varchar(50) not null,
  granted boolean not null,
  version varchar(20) not null,
  ip_address varchar(45),
  user_agent varchar(500),
  created_at timestamptz not null,
  primary key (user_id, id)
);

-- Down Migration
drop table user_consent_event;
drop table user_consent;
drop table refresh_token;
drop table member_change;
drop table user_safety_state;
drop table diet_preferences;
drop table user_goal;
drop table user_profile;
drop table "user";
