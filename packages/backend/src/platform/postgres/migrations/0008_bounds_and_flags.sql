-- Up Migration
-- The bounds of the contract, once more where no program gets around them, and the forms of what must never lie in
-- the clear: sealed texts and hashes of tokens.
alter table "user"
  add constraint user_email_form check (email !~ '[A-Z[:space:]]' and email like '_%@_%'),
  add constraint user_token_version_bounds check (token_version >= 0);

alter table user_profile
  add constraint user_profile_timezone_form check (timezone <> ''),
  add constraint user_profile_country_form check (country ~ '^[A-Z]{2}$'),
  add constraint user_profile_locale_form check (locale ~ '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$');

alter table diet_preferences
  add constraint diet_preferences_allergies_form check (
    jsonb_typeof(allergies) in ('array', 'null')
    and not jsonb_path_exists(allergies,
      'strict $[*] ? (@.type() != "string" || !(@ like_regex "^.{0,200}$" flag "s"))', '{}', true)
  ),
  add constraint diet_preferences_disliked_foods_form check (
    jsonb_typeof(disliked_foods) in ('array', 'null')
    and not jsonb_path_exists(disliked_foods,
      'strict $[*] ? (@.type() != "string" || !(@ like_regex "^.{0,200}$" flag "s"))', '{}', true)
  ),
  add constraint diet_preferences_macro_targets_form check (
    jsonb_typeof(macro_targets) in ('object', 'null')
    and not jsonb_path_exists(macro_targets,
      'strict $.* ? (@.type() != "number" || @ < -2147483648 || @ > 2147483647 || @ != @.floor())', '{}', true)
  );

alter table member_change
  add constraint member_change_kind_known check (kind in ('activity-changed', 'goal-changed', 'medication-or-illness')),
  add constraint member_change_occurred_on_bounds check (occurred_on between '1900-01-01' and '2100-12-31');

-- Found by its hash alone at the end of a session; unique per member, as every key of member data is.
alter table refresh_token
  drop constraint refresh_token_token_hash_key,
  add constraint refresh_token_user_id_token_hash_key unique (user_id, token_hash),
  add constraint refresh_token_token_hash_form check (token_hash ~ '^[0-9a-f]{64}$');
create index ix_refresh_token_token_hash on refresh_token (token_hash);

alter table user_consent
  add constraint user_consent_type_known check (consent_type in ('terms_of_service', 'privacy_policy', 'web_search',
    'analytics', 'photo_ai_access', 'health_data', 'ai_processing'));
alter table user_consent_event
  add constraint user_consent_event_type_known check (consent_type in ('terms_of_service', 'privacy_policy',
    'web_search', 'analytics', 'photo_ai_access', 'health_data', 'ai_processing'));

alter table check_in
  add constraint check_in_date_bounds check (date between '1900-01-01' and '2100-12-31'),
  add constraint check_in_adherence_score_bounds check (adherence_score between 0 and 1),
  add constraint check_in_notes_sealed check (notes like 'v1.________.%' and length(notes) <= 16384);

alter table nutrition_day
  add constraint nutrition_day_date_bounds check (date between '1900-01-01' and '2100-12-31'),
  add constraint nutrition_day_notes_sealed check (notes like 'v1.________.%' and length(notes) <= 16384);

alter table energy_target
  add constraint energy_target_macros_bounds check (
    protein_g >= 0 and carbs_g >= 0 and fat_g >= 0 and fiber_g >= 0
  ),
  add constraint energy_target_notes_form check (jsonb_typeof(notes) = 'array');

alter table ai_session
  add constraint ai_session_counts_bounds check (message_count >= 0 and tokens_used >= 0),
  add constraint ai_session_model_tier_known check (model_tier in ('free', 'standard', 'premium')),
  add constraint ai_session_context_summary_sealed check (context_summary like 'v1.________.%'),
  add constraint ai_session_history_sealed check (conversation_history like 'v1.________.%');

alter table ai_tool_call_log
  add constraint ai_tool_call_log_latency_bounds check (latency_ms >= 0);

alter table coach_run
  add constraint coach_run_events_sealed check (events like 'v1.________.%');

-- Every change of a flag, never changed itself; the latest row of a name is in force.
create table feature_flag_change (
  id bigint generated always as identity primary key,
  name varchar(50) not null,
  is_on boolean not null,
  changed_by varchar(100) not null check (changed_by <> ''),
  reason varchar(500) not null check (reason ~ '\S'),
  changed_at timestamptz not null
);
create index ix_feature_flag_change_name on feature_flag_change (name, id);

-- Down Migration
drop table feature_flag_change;
alter table coach_run drop constraint coach_run_events_sealed;
alter table ai_tool_call_log drop constraint ai_tool_call_log_latency_bounds;
alter table ai_session
  drop constraint ai_session_history_sealed,
  drop constraint ai_session_context_summary_sealed,
  drop constraint ai_session_model_tier_known,
  drop constraint ai_session_counts_bounds;
alter table energy_target
  drop constraint energy_target_notes_form,
  drop constraint energy_target_macros_bounds;
alter table nutrition_day
  drop constraint nutrition_day_notes_sealed,
  drop constraint nutrition_day_date_bounds;
alter table check_in
  drop constraint check_in_notes_sealed,
  drop constraint check_in_adherence_score_bounds,
  drop constraint check_in_date_bounds;
alter table user_consent_event drop constraint user_consent_event_type_known;
alter table user_consent drop constraint user_consent_type_known;
drop index ix_refresh_token_token_hash;
alter table refresh_token
  drop constraint refresh_token_token_hash_form,
  drop constraint refresh_token_user_id_token_hash_key,
  add constraint refresh_token_token_hash_key unique (token_hash);
alter table member_change
  drop constraint member_change_occurred_on_bounds,
  drop constraint member_change_kind_known;
alter table diet_preferences
  drop constraint diet_preferences_macro_targets_form,
  drop constraint diet_preferences_disliked_foods_form,
  drop constraint diet_preferences_allergies_form;
alter table user_profile
  drop constraint user_profile_locale_form,
  drop constraint user_profile_country_form,
  drop constraint user_profile_timezone_form;
alter table "user"
  drop constraint user_token_version_bounds,
  drop constraint user_email_form;
