-- A person of the centre has compared a published specification with the awarding organisation's own document. The specifications
-- themselves are files in the product and have no table.
create table specification_confirmation (
  centre_id uuid not null,
  id uuid not null,
  specification varchar(60) not null,
  person uuid not null,
  person_name varchar(200) not null,
  confirmed_at timestamp with time zone not null,
  document varchar(300) not null,
  constraint specification_confirmation_pk primary key (centre_id, id),
  constraint specification_confirmation_once unique (centre_id, specification),
  constraint specification_confirmation_centre foreign key (centre_id) references centre (id),
  constraint specification_confirmation_person foreign key (person) references person (id)
);
