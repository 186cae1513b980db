-- Everything is kept by region, a six-digit county code, so that a distributed PostgreSQL can keep each region elsewhere: every key begins with it, and no
-- statement, reference or transaction spans two. No sequences, identities, triggers or deferrable constraints; ids come from the devices.
-- Codes and ids sort by their bytes ("C"), as the model sorts them. Documents are json and not jsonb: they come back to the letter, in the order in which
-- they were written, and what jsonb cannot hold is not lost.

-- For reference: the regions that were ever kept here.
create table regions (
  code text collate "C" primary key,
  parent text collate "C",
  level integer not null,
  name text
);

-- Where each case stands: the sum of its events, with the columns by which it is found.
create table cases (
  region text collate "C" not null,
  id text collate "C" not null,
  area text collate "C" not null,
  grid text collate "C",
  type text collate "C" not null,
  status text collate "C" not null,
  version integer not null,
  -- The organisations that have it: who received it, who leads, who has a part.
  holders text[] not null,
  -- The organisations that ever had it and the divisions that it ever lay in: who may have seen it before.
  touched text[] not null,
  -- The case that it comes from: region/id.
  parent text collate "C",
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  doc json not null,
  primary key (region, id)
);
create index cases_by_update on cases (region, updated_at, id);
create index cases_by_creation on cases (region, created_at, id);
create index cases_by_grid on cases (region, grid, updated_at, id);
create index cases_by_status on cases (region, status, updated_at, id);
create index cases_by_parent on cases (region, parent) where parent is not null;

-- What happened, once and for ever.
create table events (
  region text collate "C" not null,
  case_id text collate "C" not null,
  version integer not null,
  command_id text collate "C" not null,
  data json not null,
  primary key (region, case_id, version),
  unique (region, command_id)
);

-- The seal of each event. Events that came in prepared are sealed later; hence a table of its own, so that nothing ever changes an event.
create table seals (
  region text collate "C" not null,
  case_id text collate "C" not null,
  version integer not null,
  data json not null,
  primary key (region, case_id, version)
);

-- Every command that was decided, for ever; its answer for as long as answers are kept.
create table commands (
  region text collate "C" not null,
  id text collate "C" not null,
  -- SHA-256 in hex of what it asks for: tells it from another of the same id.
  fp text not null,
  subject text,
  device text collate "C",
  seq bigint,
  -- applied, rejected or conflict; "settling" is never committed.
  status text not null,
  -- Of an applied one what it made; of a conflict where the case stood; of a refused one why.
  case_id text collate "C",
  version integer,
  feed_seq bigint,
  refusal text,
  result json,
  at timestamptz(3) not null,
  primary key (region, id)
);
create index commands_by_device on commands (region, device, seq) where device is not null;
create index commands_by_time on commands (region, at) where result is not null;

create table receipts (
  region text collate "C" not null,
  code text collate "C" not null,
  digest text not null,
  case_id text collate "C" not null,
  primary key (region, code)
);

-- Which case has which file.
create table case_files (
  region text collate "C" not null,
  sha256 text collate "C" not null,
  case_id text collate "C" not null,
  primary key (region, sha256, case_id)
);

-- The latest change of each entity, by number. The counter below is taken last in a transaction and held until it commits, so numbers appear in order.
create table feed (
  region text collate "C" not null,
  kind text collate "C" not null,
  id text collate "C" not null,
  seq bigint not null,
  version integer not null,
  op text not null,
  primary key (region, kind, id),
  unique (region, seq)
);

create table feed_head (
  region text collate "C" primary key,
  -- Another one after a restore from a backup: whoever read further than the restored feed goes must begin anew.
  epoch uuid not null,
  seq bigint not null
);

-- Random bytes that salts of seals are derived from.
create table secrets (
  region text collate "C" primary key,
  value bytea not null
);

-- How far prepared records were added.
create table seeds (
  region text collate "C" not null,
  seed text collate "C" not null,
  count integer not null,
  complete boolean not null,
  primary key (region, seed)
);

create table revisions (
  region text collate "C" not null,
  no integer not null,
  id text collate "C" not null,
  doc json not null,
  primary key (region, no),
  unique (region, id)
);

-- No times: of a survey nobody is to see whose turn was when.
create table proceedings (
  region text collate "C" not null,
  kind text collate "C" not null,
  id text collate "C" not null,
  area text collate "C" not null,
  version integer not null,
  doc json not null,
  primary key (region, kind, id)
);

create table numbers (
  region text collate "C" not null,
  type text collate "C" not null,
  next bigint not null,
  primary key (region, type)
);

create table number_blocks (
  region text collate "C" not null,
  type text collate "C" not null,
  first bigint not null,
  last bigint not null,
  device text collate "C" not null,
  subject text,
  at timestamptz(3) not null,
  primary key (region, type, first)
);

-- Who read personal data: only ever added to, and not readable to the application.
create table audit (
  region text collate "C" not null,
  id text collate "C" not null,
  at timestamptz(3) not null,
  subject text,
  role text not null,
  organisation text,
  route text not null,
  cases text[] not null,
  primary key (region, id)
);
