-- Internal sampling. Versions of the strategy, draws with their whole population, and reviews and steps of samples are insert-only.
create table sampling_strategy (
  centre_id uuid not null,
  number integer not null,
  rationale varchar(4000) not null,
  base_rate integer not null,
  raisers varchar(200) not null,
  minimum_per_assessor integer not null,
  adopted_by uuid not null,
  adopted_at timestamp with time zone not null,
  constraint sampling_strategy_pk primary key (centre_id, number),
  constraint sampling_strategy_centre foreign key (centre_id) references centre (id),
  constraint sampling_strategy_adopted_by foreign key (adopted_by) references person (id),
  constraint sampling_strategy_rate check (base_rate between 0 and 100),
  constraint sampling_strategy_minimum check (minimum_per_assessor between 0 and 100)
);

create table sample_draw (
  centre_id uuid not null,
  id uuid not null,
  number integer not null,
  strategy integer not null,
  seed varchar(64) not null,
  record_size bigint not null,
  record_root varchar(64) not null,
  population_hash varchar(64) not null,
  population integer not null,
  picked integer not null,
  drawn_by uuid not null,
  drawn_at timestamp with time zone not null,
  version integer not null,
  constraint sample_draw_pk primary key (centre_id, id),
  constraint sample_draw_centre foreign key (centre_id) references centre (id),
  constraint sample_draw_number unique (centre_id, number),
  constraint sample_draw_by foreign key (drawn_by) references person (id)
);

-- What a draw looked at, with the facts as they were: enough to repeat it.
create table draw_member (
  centre_id uuid not null,
  draw uuid not null,
  seq integer not null,
  unit uuid not null,
  assessor uuid not null,
  of_unit varchar(80) not null,
  signed_off_at timestamp with time zone not null,
  trainee_first boolean not null,
  overrides integer not null,
  kinds integer not null,
  haste_minutes bigint not null,
  pair_sampled boolean not null,
  returned_before boolean not null,
  constraint draw_member_pk primary key (centre_id, draw, seq),
  constraint draw_member_draw foreign key (centre_id, draw) references sample_draw (centre_id, id),
  constraint draw_member_unit foreign key (centre_id, unit) references unit_assessment (centre_id, id)
);

create table sample (
  centre_id uuid not null,
  id uuid not null,
  draw uuid not null,
  place integer not null,
  unit uuid not null,
  enrolment uuid not null,
  learner uuid not null,
  specification varchar(60) not null,
  of_unit varchar(80) not null,
  assessor uuid not null,
  countersigner uuid,
  signed_off_at timestamp with time zone not null,
  reasons varchar(400) not null,
  state varchar(20) not null,
  settled_at timestamp with time zone,
  version integer not null,
  constraint sample_pk primary key (centre_id, id),
  constraint sample_draw_place unique (centre_id, draw, place),
  constraint sample_of_draw foreign key (centre_id, draw) references sample_draw (centre_id, id),
  constraint sample_unit foreign key (centre_id, unit) references unit_assessment (centre_id, id),
  constraint sample_enrolment foreign key (centre_id, enrolment) references enrolment (centre_id, id),
  constraint sample_state check (state in ('SELECTED', 'AGREED', 'ACTION_REQUIRED', 'RECHECK_DUE', 'CLOSED'))
);
create index sample_of_unit on sample (centre_id, unit, signed_off_at);
create index sample_open on sample (centre_id, settled_at, state);
create index sample_pair on sample (centre_id, assessor, of_unit);

create table sample_review (
  centre_id uuid not null,
  sample uuid not null,
  seq integer not null,
  outcome varchar(24) not null,
  comment varchar(4000) not null,
  reviewer uuid not null,
  reviewed_at timestamp with time zone not null,
  seen varchar(100000) not null,
  digest varchar(64) not null,
  constraint sample_review_pk primary key (centre_id, sample, seq),
  constraint sample_review_sample foreign key (centre_id, sample) references sample (centre_id, id),
  constraint sample_review_outcome check (outcome in ('AGREED', 'AGREED_WITH_ADVICE', 'ACTION_REQUIRED', 'RETURNED'))
);

create table sample_finding (
  centre_id uuid not null,
  sample uuid not null,
  seq integer not null,
  review integer not null,
  criterion varchar(10) not null,
  agrees boolean not null,
  wanting varchar(5) not null,
  comment varchar(2000) not null,
  constraint sample_finding_pk primary key (centre_id, sample, seq),
  constraint sample_finding_sample foreign key (centre_id, sample) references sample (centre_id, id)
);

create table sample_action (
  centre_id uuid not null,
  sample uuid not null,
  seq integer not null,
  what varchar(2000) not null,
  who uuid not null,
  due_on date not null,
  state varchar(20) not null,
  constraint sample_action_pk primary key (centre_id, sample, seq),
  constraint sample_action_sample foreign key (centre_id, sample) references sample (centre_id, id),
  constraint sample_action_who foreign key (who) references person (id),
  constraint sample_action_state check (state in ('RAISED', 'ACKNOWLEDGED', 'ANSWERED', 'SENT_BACK', 'CLOSED'))
);
create index sample_action_mine on sample_action (centre_id, who, state, due_on);

create table sample_action_step (
  centre_id uuid not null,
  sample uuid not null,
  seq integer not null,
  action integer not null,
  became varchar(20) not null,
  person uuid not null,
  taken_at timestamp with time zone not null,
  words varchar(4000) not null,
  constraint sample_action_step_pk primary key (centre_id, sample, seq),
  constraint sample_action_step_sample foreign key (centre_id, sample) references sample (centre_id, id)
);

-- What draws have done with a unit that stands signed off. The row goes when the unit moves on or back.
create table sampled_unit (
  centre_id uuid not null,
  unit uuid not null,
  learner uuid not null,
  of_unit varchar(80) not null,
  assessor uuid not null,
  countersigner uuid,
  signed_off_at timestamp with time zone not null,
  draw uuid not null,
  sample uuid,
  version integer not null,
  constraint sampled_unit_pk primary key (centre_id, unit),
  constraint sampled_unit_unit foreign key (centre_id, unit) references unit_assessment (centre_id, id),
  constraint sampled_unit_draw foreign key (centre_id, draw) references sample_draw (centre_id, id),
  constraint sampled_unit_sample foreign key (centre_id, sample) references sample (centre_id, id)
);
create index sampled_unit_by_draw on sampled_unit (centre_id, draw, sample);

create table eqa_visit (
  centre_id uuid not null,
  id uuid not null,
  eqa uuid not null,
  awarding_organisation varchar(30) not null,
  opens date not null,
  closes date not null,
  scope varchar(2000) not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  version integer not null,
  constraint eqa_visit_pk primary key (centre_id, id),
  constraint eqa_visit_centre foreign key (centre_id) references centre (id),
  constraint eqa_visit_eqa foreign key (eqa) references person (id),
  constraint eqa_visit_days check (closes >= opens)
);
create index eqa_visit_of on eqa_visit (centre_id, eqa, opens);
