-- The roles that Assay needs on PostgreSQL 15 or later, and what they may do in this database. Run it once, in the database that is
-- Assay's alone, as a superuser; running it again changes nothing. Passwords are set beside it (roles.sh does so in the container).
--
--   assay_migrator  owns the schema and changes it; passes by row-level security, because a data migration concerns every centre
--   assay_app       Assay at work: owns nothing, and row-level security shows it one centre at a time
--   assay_backup    reads everything and changes nothing
do $roles$
declare
  wanted record;
  other record;
begin
  for wanted in
    select * from (values
      ('assay_migrator', 'login bypassrls'),
      ('assay_app', 'login nobypassrls nosuperuser nocreatedb nocreaterole'),
      ('assay_backup', 'login bypassrls')) as role (name, may)
  loop
    if not exists (select from pg_roles where rolname = wanted.name) then
      execute format('create role %I %s', wanted.name, wanted.may);
    end if;
  end loop;
  execute format('alter database %I owner to assay_migrator', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to assay_app, assay_backup', current_database());

  -- What an Assay without these roles has made there.
  for other in
    select format('table %s', c.oid::regclass) as thing from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relowner <> 'assay_migrator'::regrole
    union all
    select format('function %s', p.oid::regprocedure) from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.proowner <> 'assay_migrator'::regrole
  loop
    execute format('alter %s owner to assay_migrator', other.thing);
  end loop;
end
$roles$;

revoke all on schema public from public;
grant all on schema public to assay_migrator;
grant usage on schema public to assay_app, assay_backup;
grant pg_read_all_data to assay_backup;
