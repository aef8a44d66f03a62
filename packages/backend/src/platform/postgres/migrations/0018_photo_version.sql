-- Up Migration
-- The coach looks at the dates of photos, too: what changes which of them it may know of ends copies of that look. The
-- steps of a photo's own work, such as when it is due, do not.
create constraint trigger marks_member_data after insert or delete or update of date, visibility, status on progress_photo
  deferrable initially deferred for each row execute function mark_data_of_row();
create constraint trigger marks_member_data after insert or update or delete on user_consent
  deferrable initially deferred for each row execute function mark_data_of_row();

-- Down Migration
drop trigger marks_member_data on user_consent;
drop trigger marks_member_data on progress_photo;
