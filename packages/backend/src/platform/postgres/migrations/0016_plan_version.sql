-- Up Migration
-- The coach looks at plans, too: a new one, and a decision about what it recommends, ends copies of that look.
create constraint trigger marks_member_data after insert or update or delete on coach_plan
  deferrable initially deferred for each row execute function mark_data_of_row();
create constraint trigger marks_member_data after insert or update or delete on coach_recommendation
  deferrable initially deferred for each row execute function mark_data_of_row();

-- Down Migration
drop trigger marks_member_data on coach_recommendation;
drop trigger marks_member_data on coach_plan;
