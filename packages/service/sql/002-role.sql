-- The role that the application works as, on one region at a time. It owns nothing and bypasses nothing. Roles belong to the whole server: another database
-- may have made it already, or make it at this moment.
do $$
begin
  if not exists (select from pg_roles where rolname = 'linli_app') then
    create role linli_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
exception
  when duplicate_object or unique_violation then null;
end
$$;
do $$
begin
  if not pg_has_role(current_user, 'linli_app', 'set') then
    grant linli_app to current_user with set true;
  end if;
end
$$;

grant select, insert on regions to linli_app;
grant select, insert, update on cases, commands, feed, feed_head, seeds, proceedings, numbers to linli_app;
grant select, insert on events, seals, receipts, case_files, secrets, revisions, number_blocks to linli_app;
grant insert on audit to linli_app;

-- A row is there only for who named its region in this transaction; for who named none, nothing is. `force`: for the owner too.
do $$
declare
  kept text;
begin
  foreach kept in array array[
    'cases', 'events', 'seals', 'commands', 'receipts', 'case_files', 'feed', 'feed_head', 'secrets', 'seeds', 'revisions', 'proceedings', 'numbers',
    'number_blocks', 'audit'
  ]
  loop
    execute format('alter table %I enable row level security', kept);
    execute format('alter table %I force row level security', kept);
    execute format(
      'create policy own_region on %I using (region = any ((select string_to_array(current_setting(''linli.regions'', true), '',''))::text[]))', kept
    );
  end loop;
end
$$;
