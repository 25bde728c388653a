-- Learners, cohorts and enrolments, and the files they came in with.
create table learner_import (
  centre_id uuid not null,
  id uuid not null,
  file_name varchar(200) not null,
  staged_by uuid not null,
  staged_at timestamp with time zone not null,
  encoding varchar(20) not null,
  separator varchar(20) not null,
  header varchar(20000) not null,
  dates varchar(20) not null,
  stage varchar(20) not null,
  rows_read integer not null,
  rows_ready integer not null,
  learners_written integer not null,
  enrolments_written integer not null,
  settled_by uuid,
  settled_at timestamp with time zone,
  version integer not null,
  constraint learner_import_pk primary key (centre_id, id),
  constraint learner_import_centre foreign key (centre_id) references centre (id),
  constraint learner_import_stage check (stage in ('STAGED', 'ACCEPTED', 'UNDONE'))
);
create index learner_import_staged on learner_import (centre_id, staged_at);

create table import_row (
  centre_id uuid not null,
  import_run uuid not null,
  seq integer not null,
  file_row integer not null,
  cells varchar(20000) not null,
  problems varchar(20000) not null,
  ready boolean not null,
  constraint import_row_pk primary key (centre_id, import_run, seq),
  constraint import_row_import foreign key (centre_id, import_run) references learner_import (centre_id, id)
);

create table learner (
  centre_id uuid not null,
  id uuid not null,
  person uuid not null,
  name varchar(200) not null,
  email varchar(120) not null,
  uln varchar(10),
  import_run uuid,
  version integer not null,
  constraint learner_pk primary key (centre_id, id),
  constraint learner_centre foreign key (centre_id) references centre (id),
  constraint learner_whose foreign key (person) references person (id),
  constraint learner_import_of foreign key (centre_id, import_run) references learner_import (centre_id, id),
  constraint learner_person unique (centre_id, person),
  constraint learner_uln unique (centre_id, uln)
);
create index learner_email on learner (centre_id, email);
create index learner_name on learner (centre_id, name);
create index learner_import_run on learner (centre_id, import_run);

create table cohort (
  centre_id uuid not null,
  id uuid not null,
  name varchar(120) not null,
  specification varchar(60) not null,
  starts date not null,
  planned_end date not null,
  version integer not null,
  constraint cohort_pk primary key (centre_id, id),
  constraint cohort_centre foreign key (centre_id) references centre (id),
  constraint cohort_name unique (centre_id, name),
  constraint cohort_dates check (planned_end > starts)
);

create table enrolment (
  centre_id uuid not null,
  id uuid not null,
  learner uuid not null,
  cohort uuid not null,
  specification varchar(60) not null,
  state varchar(20) not null,
  started_on date not null,
  registration_number varchar(60),
  registered_on date,
  assessor uuid,
  iqa uuid,
  import_run uuid,
  version integer not null,
  constraint enrolment_pk primary key (centre_id, id),
  constraint enrolment_centre foreign key (centre_id) references centre (id),
  constraint enrolment_learner foreign key (centre_id, learner) references learner (centre_id, id),
  constraint enrolment_cohort foreign key (centre_id, cohort) references cohort (centre_id, id),
  constraint enrolment_assessor foreign key (centre_id, assessor) references staff_member (centre_id, person),
  constraint enrolment_iqa foreign key (centre_id, iqa) references staff_member (centre_id, person),
  constraint enrolment_import foreign key (centre_id, import_run) references learner_import (centre_id, id),
  constraint enrolment_once unique (centre_id, learner, cohort),
  constraint enrolment_state check (state in ('ACTIVE', 'ON_BREAK', 'WITHDRAWN', 'COMPLETED', 'TRANSFERRED')),
  constraint enrolment_registered check ((registration_number is null) = (registered_on is null))
);
create index enrolment_by_cohort on enrolment (centre_id, cohort);
create index enrolment_by_assessor on enrolment (centre_id, assessor);
create index enrolment_by_iqa on enrolment (centre_id, iqa);
create index enrolment_by_number on enrolment (centre_id, specification, registration_number);
create index enrolment_by_import on enrolment (centre_id, import_run);

create table enrolment_step (
  centre_id uuid not null,
  enrolment uuid not null,
  seq integer not null,
  state varchar(20) not null,
  reason varchar(2000) not null,
  taken_by uuid not null,
  taken_at timestamp with time zone not null,
  constraint enrolment_step_pk primary key (centre_id, enrolment, seq),
  constraint enrolment_step_enrolment foreign key (centre_id, enrolment) references enrolment (centre_id, id),
  constraint enrolment_step_person foreign key (taken_by) references person (id)
);
