-- The third wall between centres, put up again after every migration so that no table is forgotten: row-level security on whatever has a
-- centre_id, and no more rights for the role at work than it needs. What already stands is left alone, because another node may be at work.
do $walls$
declare
  here regnamespace := current_schema()::regnamespace;
  owned record;
  rights text;
begin
  perform pg_advisory_xact_lock(hashtext('assay.walls'));
  if not exists (select from pg_roles where rolname = 'assay_app') then
    raise exception 'PostgreSQL has no role assay_app. Run docker/database/roles.sql as a superuser in this database, then start again.';
  end if;

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
