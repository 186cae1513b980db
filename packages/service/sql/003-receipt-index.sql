-- In which county each receipt is kept, or was to be when its case was filed: no code is ever used in two. An index for all counties, in eight parts by the last
-- character of the code. A part is kept as a region is, under a number that no county has, so that what is asked of a code is asked of one of them.
create table receipt_index (
  region text collate "C" not null,
  code text collate "C" not null,
  kept_in text collate "C" not null,
  primary key (region, code)
);

-- What its security is forced on the owner does not see either.
alter table receipts no force row level security;
insert into receipt_index (region, code, kept_in)
select '00000' || strpos('0123456789ABCDEFGHJKMNPQRSTVWXYZ', right(code, 1)) % 8, code, region from receipts order by region
on conflict (region, code) do nothing;
alter table receipts force row level security;

grant select, insert on receipt_index to linli_app;
alter table receipt_index enable row level security;
alter table receipt_index force row level security;
create policy own_region on receipt_index using (region = any ((select string_to_array(current_setting('linli.regions', true), ','))::text[]));
