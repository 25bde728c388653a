-- What people are told. A notice is written with the deed that it tells of; letters about it follow.
create table notice (
  centre_id uuid not null,
  -- Made of the person, the role and what it is about: told twice it is the same notice.
  id uuid not null,
  person uuid not null,
  role varchar(20) not null,
  kind varchar(30) not null,
  title varchar(500) not null,
  detail varchar(500) not null,
  path varchar(200) not null,
  told_at timestamp with time zone not null,
  read_at timestamp with time zone,
  -- When it went into a letter, or was found to need none.
  mailed_at timestamp with time zone,
  constraint notice_pk primary key (centre_id, id),
  constraint notice_centre foreign key (centre_id) references centre (id),
  constraint notice_person foreign key (person) references person (id)
);
create index notice_of on notice (centre_id, person, role, told_at);
create index notice_unmailed on notice (centre_id, mailed_at, told_at);

-- How often somebody wants letters about them; who has not chosen has no row.
create table notice_choice (
  centre_id uuid not null,
  person uuid not null,
  pace varchar(10) not null,
  constraint notice_choice_pk primary key (centre_id, person),
  constraint notice_choice_centre foreign key (centre_id) references centre (id),
  constraint notice_choice_person foreign key (person) references person (id),
  constraint notice_choice_pace check (pace in ('AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER'))
);
