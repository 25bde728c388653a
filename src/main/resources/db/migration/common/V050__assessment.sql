-- Judgements and sign-off steps are insert-only lists under their unit; the stage of a unit is its last step's.
create table unit_assessment (
  centre_id uuid not null,
  id uuid not null,
  enrolment uuid not null,
  learner uuid not null,
  learner_person uuid not null,
  specification varchar(60) not null,
  unit varchar(80) not null,
  learner_declared_at timestamp with time zone,
  version integer not null,
  constraint unit_assessment_pk primary key (centre_id, id),
  constraint unit_assessment_centre foreign key (centre_id) references centre (id),
  constraint unit_assessment_enrolment foreign key (centre_id, enrolment) references enrolment (centre_id, id),
  constraint unit_assessment_once unique (centre_id, enrolment, unit)
);

create table judgement (
  centre_id uuid not null,
  unit_assessment uuid not null,
  seq integer not null,
  criterion varchar(10) not null,
  verdict varchar(20) not null,
  sufficient boolean not null,
  decided_by uuid not null,
  trainee boolean not null,
  decided_at timestamp with time zone not null,
  evidence uuid not null,
  evidence_version integer not null,
  comment varchar(4000),
  correction varchar(2000),
  constraint judgement_pk primary key (centre_id, unit_assessment, seq),
  constraint judgement_unit foreign key (centre_id, unit_assessment) references unit_assessment (centre_id, id),
  constraint judgement_verdict check (verdict in ('MET', 'NOT_YET_MET', 'MORE_EVIDENCE'))
);

create table sign_off_step (
  centre_id uuid not null,
  unit_assessment uuid not null,
  seq integer not null,
  move varchar(24) not null,
  to_stage varchar(30) not null,
  made_by uuid not null,
  made_as varchar(20) not null,
  made_at timestamp with time zone not null,
  reason varchar(2000),
  constraint sign_off_step_pk primary key (centre_id, unit_assessment, seq),
  constraint sign_off_step_unit foreign key (centre_id, unit_assessment) references unit_assessment (centre_id, id)
);

create table sufficiency_override (
  centre_id uuid not null,
  unit_assessment uuid not null,
  rule varchar(10) not null,
  overridden_by uuid not null,
  overridden_at timestamp with time zone not null,
  reason varchar(2000) not null,
  constraint sufficiency_override_pk primary key (centre_id, unit_assessment, rule),
  constraint sufficiency_override_unit foreign key (centre_id, unit_assessment) references unit_assessment (centre_id, id)
);

-- One feedback per submission: whoever judges second finds the first one here.
create table feedback (
  centre_id uuid not null,
  id uuid not null,
  evidence uuid not null,
  evidence_version integer not null,
  learner uuid not null,
  assessor uuid not null,
  given_at timestamp with time zone not null,
  words varchar(8000) not null,
  valid boolean not null,
  authentic boolean not null,
  is_current boolean not null,
  read_at timestamp with time zone,
  version integer not null,
  constraint feedback_pk primary key (centre_id, id),
  constraint feedback_centre foreign key (centre_id) references centre (id),
  constraint feedback_evidence foreign key (centre_id, evidence) references evidence (centre_id, id),
  constraint feedback_once unique (centre_id, evidence, evidence_version)
);
create index feedback_learner on feedback (centre_id, learner, given_at);

create table observation (
  centre_id uuid not null,
  id uuid not null,
  learner uuid not null,
  enrolment uuid not null,
  assessor uuid not null,
  evidence uuid not null,
  observed_on date not null,
  starts time not null,
  ends time not null,
  place varchar(300) not null,
  narrative varchar(20000) not null,
  questions varchar(8000) not null,
  consent boolean not null,
  learner_signed_at timestamp with time zone,
  assessor_signed_at timestamp with time zone not null,
  version integer not null,
  constraint observation_pk primary key (centre_id, id),
  constraint observation_evidence foreign key (centre_id, evidence) references evidence (centre_id, id),
  constraint observation_enrolment foreign key (centre_id, enrolment) references enrolment (centre_id, id)
);
create index observation_learner on observation (centre_id, learner, observed_on);

-- A projection for boards, kept by the transaction that changes what it counts; everything in it can be counted again.
create table progress (
  centre_id uuid not null,
  enrolment uuid not null,
  cohort uuid not null,
  assessor uuid,
  running boolean not null,
  met integer not null,
  items integer not null,
  last_activity timestamp with time zone not null,
  version integer not null,
  constraint progress_pk primary key (centre_id, enrolment),
  constraint progress_enrolment foreign key (centre_id, enrolment) references enrolment (centre_id, id)
);
create index progress_cohort on progress (centre_id, cohort, running, last_activity);
