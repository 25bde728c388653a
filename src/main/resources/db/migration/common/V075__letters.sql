-- Letters that wait to be sent: written with the deed that they tell of, sent after it, and emptied when they are gone.
create table letter (
  centre_id uuid not null,
  id uuid not null,
  person uuid not null,
  name varchar(200) not null,
  address varchar(320) not null,
  subject varchar(250) not null,
  plain_text varchar(100000),
  html varchar(200000),
  posted_at timestamp with time zone not null,
  -- Not before this moment; whoever takes the letter to send it moves it on, so that nobody else takes it too.
  due_at timestamp with time zone not null,
  -- A letter with a link that opens a door is of no use after this.
  not_after timestamp with time zone,
  tries integer not null,
  state varchar(10) not null,
  settled_at timestamp with time zone,
  failure varchar(300),
  constraint letter_pk primary key (centre_id, id),
  constraint letter_centre foreign key (centre_id) references centre (id),
  constraint letter_person foreign key (person) references person (id),
  constraint letter_state check (state in ('WAITING', 'SENT', 'GIVEN_UP'))
);
create index letter_waits on letter (centre_id, state, due_at);

-- Doors that one link opens once. Read before anybody acts, hence shared; it holds no word about anybody, and of a link only its digest.
create table sign_in_link (
  digest varchar(64) not null,
  purpose varchar(20) not null,
  person uuid,
  centre uuid,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  -- Whether somebody other than the person's own mailbox has seen it.
  shown boolean not null,
  constraint sign_in_link_pk primary key (digest),
  constraint sign_in_link_person foreign key (person) references person (id),
  constraint sign_in_link_centre foreign key (centre) references centre (id),
  constraint sign_in_link_purpose check (purpose in ('SIGN_IN', 'INVITATION', 'FIRST_ADMINISTRATOR'))
);
create index sign_in_link_of on sign_in_link (person, centre, purpose);

-- That somebody was asked in. Their roles are kept here while an invitation is withdrawn.
create table invitation (
  centre_id uuid not null,
  person uuid not null,
  name varchar(200) not null,
  address varchar(320) not null,
  roles varchar(100) not null,
  invited_by uuid not null,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  letter uuid,
  accepted_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint invitation_pk primary key (centre_id, person),
  constraint invitation_centre foreign key (centre_id) references centre (id),
  constraint invitation_person foreign key (person) references person (id)
);
