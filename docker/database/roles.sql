-- The roles that Assay needs on PostgreSQL 15 or later, and what they may do in this database. Run it once, in the database that is
-- Assay's alone, as a superuser; running it again changes nothing. Passwords are set beside it (roles.sh does so in the container).
--
--   assay_migrator  owns the schema and changes it; passes by row-level security, because a data migration concerns every centre
--   assay_app       Assay at work: owns nothing, and row-level security shows it one centre at a time
--   assay_eqa       what Assay becomes for the length of a transaction in which an external quality assurer acts: reads while their
--                   visit lasts, and writes nothing but the record of it
--   assay_backup    reads everything and changes nothing
do $roles$
declare
  wanted record;
  other record;
begin
  for wanted in
    select * from (values
      ('assay_migrator', 'login bypassrls'),
      -- Not by inheritance: it has the rights of assay_eqa only after it has become that.
      ('assay_app', 'login nobypassrls nosuperuser nocreatedb nocreaterole noinherit'),
      ('assay_eqa', 'nologin nobypassrls nosuperuser nocreatedb nocreaterole'),
      ('assay_backup', 'login bypassrls')) as role (name, may)
  loop
    if not exists (select from pg_roles where rolname = wanted.name) then
      execute format('create role %I %s', wanted.name, wanted.may);
    end if;
  end loop;
  alter role assay_app noinherit;
  -- Its statements are few and come again and again, each by one centre's key: making a new plan each time takes longer than most of them
  -- run, and compiling one takes longer than any.
  alter role assay_app set plan_cache_mode = 'force_generic_plan';
  alter role assay_app set jit = 'off';
  if not exists (select from pg_auth_members where roleid = 'assay_eqa'::regrole and member = 'assay_app'::regrole) then
    grant assay_eqa to assay_app;
  end if;
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
grant usage on schema public to assay_app, assay_eqa, assay_backup;
grant pg_read_all_data to assay_backup;
