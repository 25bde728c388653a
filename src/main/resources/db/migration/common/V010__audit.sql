-- The record of each centre. Entries are bytes; the columns beside them repeat what a search needs, and a check compares them.
create table audit_head (
  centre_id uuid not null,
  size bigint not null,
  frontier bytea not null,
  root bytea not null,
  constraint audit_head_pk primary key (centre_id),
  constraint audit_head_centre foreign key (centre_id) references centre (id)
);

create table audit_entry (
  centre_id uuid not null,
  seq bigint not null,
  recorded_at timestamp(6) with time zone not null,
  type varchar(120) not null,
  actor uuid not null,
  body bytea not null,
  leaf bytea not null,
  root bytea not null,
  constraint audit_entry_pk primary key (centre_id, seq),
  constraint audit_entry_head foreign key (centre_id) references audit_head (centre_id),
  constraint audit_entry_seq check (seq > 0)
);
create index audit_entry_type on audit_entry (centre_id, type, seq);
create index audit_entry_actor on audit_entry (centre_id, actor, seq);
create index audit_entry_recorded on audit_entry (centre_id, recorded_at);

create table audit_subject (
  centre_id uuid not null,
  subject uuid not null,
  seq bigint not null,
  constraint audit_subject_pk primary key (centre_id, subject, seq),
  constraint audit_subject_entry foreign key (centre_id, seq) references audit_entry (centre_id, seq)
);
create index audit_subject_seq on audit_subject (centre_id, seq);

-- What people wrote. The only rows of the record that may be erased: the entry holds a digest that means nothing without its salt.
create table audit_words (
  centre_id uuid not null,
  seq bigint not null,
  field varchar(400) not null,
  salt bytea not null,
  text text not null,
  constraint audit_words_pk primary key (centre_id, seq, field),
  constraint audit_words_entry foreign key (centre_id, seq) references audit_entry (centre_id, seq)
);
