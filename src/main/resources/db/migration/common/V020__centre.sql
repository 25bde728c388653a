-- What a centre is like, who works there, and what it has decided. Everything is owned by the centre in the first column of its key.
create table centre_profile (
  centre_id uuid not null,
  centre_number varchar(40),
  head_of_centre varchar(200),
  promise integer not null,
  watch_points integer not null,
  watch_days integer not null,
  behind_points integer not null,
  behind_days integer not null,
  version integer not null,
  constraint centre_profile_pk primary key (centre_id),
  constraint centre_profile_centre foreign key (centre_id) references centre (id),
  constraint centre_profile_promise check (promise between 1 and 60),
  constraint centre_profile_rag check (behind_points > watch_points and behind_days > watch_days)
);

create table centre_site (
  centre_id uuid not null,
  seq integer not null,
  name varchar(120) not null,
  address varchar(300) not null,
  constraint centre_site_pk primary key (centre_id, seq),
  constraint centre_site_profile foreign key (centre_id) references centre_profile (centre_id)
);

create table staff_member (
  centre_id uuid not null,
  person uuid not null,
  name varchar(200) not null,
  standing varchar(20) not null,
  target_date date,
  version integer not null,
  constraint staff_member_pk primary key (centre_id, person),
  constraint staff_member_centre foreign key (centre_id) references centre (id),
  constraint staff_member_person foreign key (person) references person (id),
  constraint staff_member_standing check (standing in ('QUALIFIED', 'TRAINEE'))
);

create table staff_competence (
  centre_id uuid not null,
  person uuid not null,
  specification varchar(60) not null,
  since date not null,
  constraint staff_competence_pk primary key (centre_id, person, specification),
  constraint staff_competence_member foreign key (centre_id, person) references staff_member (centre_id, person)
);

create table approval (
  centre_id uuid not null,
  awarding_organisation varchar(30) not null,
  centre_number varchar(40) not null,
  approved_since date not null,
  direct_claims boolean not null,
  version integer not null,
  constraint approval_pk primary key (centre_id, awarding_organisation),
  constraint approval_centre foreign key (centre_id) references centre (id)
);

create table approval_specification (
  centre_id uuid not null,
  awarding_organisation varchar(30) not null,
  seq integer not null,
  specification varchar(60) not null,
  constraint approval_specification_pk primary key (centre_id, awarding_organisation, seq),
  constraint approval_specification_approval foreign key (centre_id, awarding_organisation)
    references approval (centre_id, awarding_organisation)
);

create table rule_policy (
  centre_id uuid not null,
  specification varchar(60) not null,
  rule varchar(10) not null,
  at_least integer not null,
  over_days integer not null,
  adopted_by uuid not null,
  adopted_at timestamp with time zone not null,
  version integer not null,
  constraint rule_policy_pk primary key (centre_id, specification, rule),
  constraint rule_policy_centre foreign key (centre_id) references centre (id),
  constraint rule_policy_person foreign key (adopted_by) references person (id),
  constraint rule_policy_numbers check (at_least >= 0 and over_days >= 0)
);

create table declaration_policy (
  centre_id uuid not null,
  specification varchar(60) not null,
  required boolean not null,
  version integer not null,
  constraint declaration_policy_pk primary key (centre_id, specification),
  constraint declaration_policy_centre foreign key (centre_id) references centre (id)
);
