-- Where somebody is written to whose provider vouches for an address. Nobody signs in by it and nobody is found by it: null for everybody
-- who is known by their user name.
alter table person add column address varchar(320);
