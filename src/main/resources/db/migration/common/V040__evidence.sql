-- An item of evidence, in versions. A version that an assessor has taken up is never changed again; an answer is a new version.
create table evidence (
  centre_id uuid not null,
  id uuid not null,
  learner uuid not null,
  recorded_by uuid,
  started_at timestamp with time zone not null,
  latest integer not null,
  version integer not null,
  constraint evidence_pk primary key (centre_id, id),
  constraint evidence_learner foreign key (centre_id, learner) references learner (centre_id, id),
  constraint evidence_recorded_by foreign key (recorded_by) references person (id)
);
create index evidence_of_learner on evidence (centre_id, learner, started_at);

create table evidence_version (
  centre_id uuid not null,
  evidence uuid not null,
  number integer not null,
  title varchar(200) not null,
  state varchar(20) not null,
  kind varchar(40) not null,
  happened_on date,
  happened_at time(0),
  place varchar(200) not null,
  organisation varchar(200) not null,
  setting varchar(20) not null,
  planning varchar(20) not null,
  initiative varchar(20) not null,
  channel varchar(20) not null,
  recipient_decision_maker boolean not null,
  people_anonymised boolean not null,
  third_party_checked boolean not null,
  ai_use varchar(2000) not null,
  narrative varchar(20000) not null,
  begun_at timestamp with time zone not null,
  saved_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  declared_wording integer,
  declared_ai boolean,
  declared_at timestamp with time zone,
  withdrawn_because varchar(2000),
  version integer not null,
  constraint evidence_version_pk primary key (centre_id, evidence, number),
  constraint evidence_version_of foreign key (centre_id, evidence) references evidence (centre_id, id),
  constraint evidence_version_state
    check (state in ('DRAFT', 'SUBMITTED', 'IN_ASSESSMENT', 'ACCEPTED', 'MORE_NEEDED', 'WITHDRAWN')),
  constraint evidence_version_declared check (state in ('DRAFT', 'WITHDRAWN') or submitted_at is not null)
);
create index evidence_version_waiting on evidence_version (centre_id, state, submitted_at);

create table evidence_file (
  centre_id uuid not null,
  evidence uuid not null,
  number integer not null,
  file_id uuid not null,
  name varchar(255) not null,
  type varchar(20) not null,
  bytes bigint not null,
  sha256 varchar(64) not null,
  scan varchar(20) not null,
  received_at timestamp with time zone not null,
  pages integer,
  constraint evidence_file_pk primary key (centre_id, evidence, number, file_id),
  constraint evidence_file_of foreign key (centre_id, evidence, number)
    references evidence_version (centre_id, evidence, number)
);

create table evidence_claim (
  centre_id uuid not null,
  evidence uuid not null,
  number integer not null,
  seq integer not null,
  enrolment uuid not null,
  unit varchar(60) not null,
  criterion varchar(20) not null,
  note varchar(2000) not null,
  locator varchar(100) not null,
  constraint evidence_claim_pk primary key (centre_id, evidence, number, seq),
  constraint evidence_claim_of foreign key (centre_id, evidence, number)
    references evidence_version (centre_id, evidence, number),
  constraint evidence_claim_enrolment foreign key (centre_id, enrolment) references enrolment (centre_id, id)
);
create index evidence_claim_for on evidence_claim (centre_id, enrolment, unit, criterion);

-- That somebody other than the learner looked at a file, once per hour: whether the record has been told already.
create table evidence_view (
  centre_id uuid not null,
  person uuid not null,
  file_id uuid not null,
  viewed_hour timestamp with time zone not null,
  constraint evidence_view_pk primary key (centre_id, person, file_id, viewed_hour),
  constraint evidence_view_centre foreign key (centre_id) references centre (id),
  constraint evidence_view_person foreign key (person) references person (id)
);
