-- Sign-in by a centre's own identity provider (OpenID Connect). Providers, and who is who there, are read before anybody acts, so they
-- are shared; what a claim means at a centre is the centre's own. A provider's secret stays in the settings and in no backup.
create table identity_provider (
  id uuid not null,
  registration varchar(40) not null,
  issuer varchar(300) not null,
  name varchar(120) not null,
  claim varchar(120) not null,
  constraint identity_provider_pk primary key (id),
  constraint identity_provider_registration unique (registration)
);

create table identity_provider_centre (
  provider uuid not null,
  centre uuid not null,
  constraint identity_provider_centre_pk primary key (provider, centre),
  constraint identity_provider_centre_provider foreign key (provider) references identity_provider (id),
  constraint identity_provider_centre_centre foreign key (centre) references centre (id)
);

-- Issuer and subject are the key, whatever the provider says of names and addresses.
create table person_identity (
  issuer varchar(300) not null,
  subject varchar(255) not null,
  person uuid not null,
  since timestamp with time zone not null,
  constraint person_identity_pk primary key (issuer, subject),
  constraint person_identity_person foreign key (person) references person (id)
);

-- What a provider said by its back channel; kept for as long as a session may sleep.
create table provider_sign_out (
  id uuid not null,
  issuer varchar(300) not null,
  subject varchar(255) not null,
  provider_session varchar(255) not null,
  at timestamp with time zone not null,
  constraint provider_sign_out_pk primary key (id)
);
create index provider_sign_out_session on provider_sign_out (issuer, provider_session);
create index provider_sign_out_subject on provider_sign_out (issuer, subject);

-- Null: by hand. Otherwise the provider whose claims gave the role, and take it back.
alter table membership add column given_by uuid;
alter table membership add constraint membership_given_by foreign key (given_by) references identity_provider (id);

create table mapped_role (
  centre_id uuid not null,
  provider uuid not null,
  claim_value varchar(200) not null,
  role varchar(20) not null,
  constraint mapped_role_pk primary key (centre_id, provider, claim_value, role),
  constraint mapped_role_centre foreign key (centre_id) references centre (id),
  constraint mapped_role_provider foreign key (provider) references identity_provider (id),
  constraint mapped_role_role check (role in ('LEARNER', 'ASSESSOR', 'IQA', 'CENTRE_ADMIN', 'EQA'))
);
