-- Whether the bytes of a file were as they arrived at the last look.
alter table evidence_file add column kept varchar(20) default 'KEPT' not null;

-- Who looks after a centre's files tonight: the first of several nodes that writes it down.
create table evidence_round (
  centre_id uuid not null,
  kind varchar(20) not null,
  night date not null,
  begun_at timestamp with time zone not null,
  constraint evidence_round_pk primary key (centre_id, kind, night),
  constraint evidence_round_centre foreign key (centre_id) references centre (id)
);
