-- The list of centres and the sign-in identities are shared; everything else that follows is owned by a centre and says so in the
-- first column of every key.
create table centre (
  id uuid not null,
  name varchar(200) not null,
  constraint centre_pk primary key (id),
  constraint centre_name unique (name)
);

create table person (
  id uuid not null,
  username varchar(120) not null,
  name varchar(200) not null,
  password_hash varchar(200),
  constraint person_pk primary key (id),
  constraint person_username unique (username)
);

create table membership (
  person uuid not null,
  centre uuid not null,
  role varchar(20) not null,
  joined_at timestamp with time zone not null,
  constraint membership_pk primary key (person, centre, role),
  constraint membership_person foreign key (person) references person (id),
  constraint membership_centre foreign key (centre) references centre (id),
  constraint membership_role check (role in ('LEARNER', 'ASSESSOR', 'IQA', 'CENTRE_ADMIN', 'EQA'))
);
