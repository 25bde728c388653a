create function audit_entry_stays() returns trigger language plpgsql as $$
begin
  raise exception 'An entry of the record is never changed or deleted.' using errcode = '45000';
end
$$;

create trigger audit_entry_stays before update or delete on audit_entry for each row execute function audit_entry_stays();
create trigger audit_entry_remains before truncate on audit_entry for each statement execute function audit_entry_stays();
create trigger audit_subject_stays before update or delete on audit_subject for each row execute function audit_entry_stays();
create trigger audit_subject_remains before truncate on audit_subject for each statement execute function audit_entry_stays();
alter table audit_entry enable always trigger audit_entry_stays;
alter table audit_entry enable always trigger audit_entry_remains;
alter table audit_subject enable always trigger audit_subject_stays;
alter table audit_subject enable always trigger audit_subject_remains;
