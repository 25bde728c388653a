-- TRUNCATE needs no trigger here: H2 refuses it for a table that others refer to.
create trigger audit_entry_stays before update, delete on audit_entry for each row call 'org.assay.audit.EntriesStay';
create trigger audit_subject_stays before update, delete on audit_subject for each row call 'org.assay.audit.EntriesStay';
