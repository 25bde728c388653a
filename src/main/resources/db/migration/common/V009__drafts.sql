-- What a person is typing anywhere, kept by the place where they type it, so that a lost page loses nothing.
create table draft (
  centre_id uuid not null,
  person uuid not null,
  place varchar(200) not null,
  text varchar(200000) not null,
  saved_at timestamp with time zone not null,
  version integer not null,
  constraint draft_pk primary key (centre_id, person, place),
  constraint draft_centre foreign key (centre_id) references centre (id),
  constraint draft_person foreign key (person) references person (id)
);
