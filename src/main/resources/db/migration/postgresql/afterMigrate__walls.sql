-- The third wall between centres, put up again after every migration so that no table is forgotten: row-level security on whatever has a
-- centre_id, and no more rights for the role at work than it needs. What already stands is left alone, because another node may be at work.
do $walls$
declare
  here regnamespace := current_schema()::regnamespace;
  owned record;
  rights text;
begin
  perform pg_advisory_xact_lock(hashtext('assay.walls'));
  for owned in
    select wanted.name from (values ('assay_app'), ('assay_eqa')) as wanted (name)
    where not exists (select from pg_roles where rolname = wanted.name)
  loop
    raise exception 'PostgreSQL has no role %. Run docker/database/roles.sql as a superuser in this database, then start again.', owned.name;
  end loop;

  for owned in
    select c.oid::regclass as name, c.relname as plain, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'centre'
        and pg_get_expr(p.polqual, c.oid) like '%''assay.centre''%'
        and pg_get_expr(p.polqual, c.oid) = pg_get_expr(p.polwithcheck, c.oid)) as kept
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'centre_id' and not a.attisdropped
    where c.relnamespace = here and c.relkind in ('r', 'p')
  loop
    if not owned.enabled then execute format('alter table %s enable row level security', owned.name); end if;
    -- An owner is bound as well; whoever migrates passes by with a right of its own.
    if not owned.forced then execute format('alter table %s force row level security', owned.name); end if;
    if not owned.kept then
      execute format('drop policy if exists centre on %s', owned.name);
      -- After a transaction the setting is '' and not null. The sub-select is evaluated once and lets the key's index be used.
      execute format(
        'create policy centre on %s using (centre_id = (select nullif(current_setting(''assay.centre'', true), '''')::uuid))'
        ' with check (centre_id = (select nullif(current_setting(''assay.centre'', true), '''')::uuid))', owned.name);
    end if;
    rights := case
      when owned.plain in ('audit_entry', 'audit_subject') then 'select, insert'
      when owned.plain = 'audit_words' then 'select, insert, delete'
      when owned.plain = 'audit_head' then 'select, insert, update'
      else 'select, insert, update, delete' end;
    execute format('grant %s on %s to assay_app', rights, owned.name);
  end loop;
end
$walls$;

-- What all centres share; it stands without a policy because it is read before anybody acts.
grant select, insert on centre to assay_app;
grant select, insert, update on person to assay_app;
grant select, insert, update, delete on membership to assay_app;
grant select, insert, update on identity_provider to assay_app;
grant select, insert, delete on identity_provider_centre to assay_app;
grant select, insert on person_identity to assay_app;
grant select, insert, delete on provider_sign_out to assay_app;
grant select, insert, update, delete on sign_in_link to assay_app;

-- An external quality assurer's transactions run as assay_eqa: it reads while one of their visits is open, by PostgreSQL's own clock, and
-- writes only what says that they were there, and what is theirs. What no visit is about is kept from it altogether.
do $visits$
declare
  here regnamespace := current_schema()::regnamespace;
  owned record;
  condition text;
  rights text;
begin
  perform pg_advisory_xact_lock(hashtext('assay.walls'));
  for owned in
    select c.oid::regclass as name, c.relname as plain, c.relname in ('draft', 'notice', 'notice_choice', 'invitation') as own,
      exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'visit' and not p.polpermissive
        and p.polroles = array['assay_eqa'::regrole::oid]) as kept
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'centre_id' and not a.attisdropped
    where c.relnamespace = here and c.relkind in ('r', 'p')
  loop
    condition := case
      -- To append to the record needs its head, also after the last day.
      when owned.plain = 'audit_head' then null
      when owned.plain = 'eqa_visit' then 'eqa = (select nullif(current_setting(''assay.person'', true), '''')::uuid)'
      when owned.own then 'person = (select nullif(current_setting(''assay.person'', true), '''')::uuid)'
      else '(select exists (select 1 from eqa_visit v where v.eqa = nullif(current_setting(''assay.person'', true), '''')::uuid'
        ' and (now() at time zone ''Europe/London'')::date between v.opens and v.closes))' end;
    if condition is not null and not owned.kept then
      execute format('drop policy if exists visit on %s', owned.name);
      execute format('create policy visit on %s as restrictive for %s to assay_eqa using (%s)',
        owned.name, case when owned.own then 'all' else 'select' end, condition);
    end if;
    rights := case
      when owned.plain in ('learner_import', 'import_row', 'letter', 'mapped_role') then null
      when owned.plain in ('audit_entry', 'audit_subject', 'audit_words', 'evidence_view') then 'select, insert'
      when owned.plain = 'audit_head' then 'select, insert, update'
      when owned.plain in ('notice', 'invitation') then 'select, update'
      when owned.plain in ('draft', 'notice_choice') then 'select, insert, update, delete'
      else 'select' end;
    if rights is not null then execute format('grant %s on %s to assay_eqa', rights, owned.name); end if;
  end loop;

  -- Of what all centres share it reads what Assay reads anyway, but no way of signing in.
  for owned in
    select c.oid::regclass as name from pg_class c
    where c.relnamespace = here and c.relkind in ('r', 'p') and c.relname not in ('sign_in_link', 'flyway_schema_history')
    and has_table_privilege('assay_app', c.oid, 'SELECT')
    and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'centre_id' and not a.attisdropped)
  loop
    execute format('grant select on %s to assay_eqa', owned.name);
  end loop;
end
$visits$;
