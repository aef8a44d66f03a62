-- Up Migration
-- Which transaction last changed what the coach looks at. A copy of a look is good while this stands still, in every
-- process: whoever reads the version first and the data after it never keeps an old answer past a change.
create table member_data_version (
  user_id uuid primary key references "user" (id) on delete cascade,
  version bigint not null
) with (fillfactor = 50);

create function mark_member_data(member uuid) returns void language sql as $$
  -- A member who is being deleted has none any more.
  insert into member_data_version as present (user_id, version)
    select id, pg_current_xact_id()::text::bigint from "user" where id = member
  on conflict (user_id) do update set version = excluded.version where present.version <> excluded.version;
$$;
create function mark_data_of_row() returns trigger language plpgsql as $$
begin
  perform mark_member_data(coalesce(new.user_id, old.user_id));
  return null;
end $$;
create function mark_data_of_account() returns trigger language plpgsql as $$
begin
  perform mark_member_data(new.id);
  return null;
end $$;

-- At the end of each transaction, so that no two wait for each other's rows: this one is always the last.
create constraint trigger marks_member_data after insert or update or delete on check_in
  deferrable initially deferred for each row execute function mark_data_of_row();
create constraint trigger marks_member_data after insert or update or delete on nutrition_day
  deferrable initially deferred for each row execute function mark_data_of_row();
create constraint trigger marks_member_data after insert or update or delete on energy_target
  deferrable initially deferred for each row execute function mark_data_of_row();
create constraint trigger marks_member_data after insert or update or delete on member_change
  deferrable initially deferred for each row execute function mark_data_of_row();
create constraint trigger marks_member_data after insert or update or delete on user_profile
  deferrable initially deferred for each row execute function mark_data_of_row();
create constraint trigger marks_member_data after insert or update or delete on user_goal
  deferrable initially deferred for each row execute function mark_data_of_row();
create constraint trigger marks_member_data after insert or update or delete on diet_preferences
  deferrable initially deferred for each row execute function mark_data_of_row();
create constraint trigger marks_member_data after insert or update or delete on user_safety_state
  deferrable initially deferred for each row execute function mark_data_of_row();
create constraint trigger marks_member_data after update of email, is_verified on "user"
  deferrable initially deferred for each row execute function mark_data_of_account();

-- Down Migration
drop trigger marks_member_data on "user";
drop trigger marks_member_data on user_safety_state;
drop trigger marks_member_data on diet_preferences;
drop trigger marks_member_data on user_goal;
drop trigger marks_member_data on user_profile;
drop trigger marks_member_data on member_change;
drop trigger marks_member_data on energy_target;
drop trigger marks_member_data on nutrition_day;
drop trigger marks_member_data on check_in;
drop function mark_data_of_account();
drop function mark_data_of_row();
drop function mark_member_data(uuid);
drop table member_data_version;
