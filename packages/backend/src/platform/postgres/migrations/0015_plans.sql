-- Up Migration
-- Plans for a week, and what each recommends with what the member decided on it.
create table coach_plan (
  user_id uuid not null references "user" (id) on delete cascade,
  id uuid not null,
  starts_at timestamptz not null,
  -- Sealed JSON.
  content text not null,
  created_at timestamptz not null,
  primary key (user_id, id),
  constraint coach_plan_content_sealed check (content like 'v1.________.%')
);
create index ix_coach_plan_newest on coach_plan (user_id, created_at desc, id);

create table coach_recommendation (
  user_id uuid not null references "user" (id) on delete cascade,
  id uuid not null,
  plan_id uuid not null,
  place smallint not null,
  kind varchar(40) not null,
  -- Sealed JSON of its words and what they rest on.
  content text not null,
  status varchar(20) not null default 'open',
  created_at timestamptz not null,
  decided_at timestamptz,
  primary key (user_id, id),
  foreign key (user_id, plan_id) references coach_plan (user_id, id) on delete cascade,
  constraint coach_recommendation_place_in_plan check (place between 1 and 20),
  constraint coach_recommendation_kind_word check (kind ~ '^[a-z][a-z-]*$'),
  constraint coach_recommendation_content_sealed check (content like 'v1.________.%'),
  constraint coach_recommendation_status_known check (status in ('open', 'accepted', 'dismissed')),
  constraint coach_recommendation_decided check ((status = 'open') = (decided_at is null))
);
create index ix_coach_recommendation_plan on coach_recommendation (user_id, plan_id, place);
create index ix_coach_recommendation_decided on coach_recommendation (user_id, decided_at);

-- Down Migration
drop table coach_recommendation;
drop table coach_plan;
