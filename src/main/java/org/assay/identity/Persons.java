package org.assay.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Persons extends Repository<Person, PersonId> {
    Person save(Person person);

    Optional<Person> findByUsername(String username);

    Optional<Person> findById(PersonId id);

    List<Person> findByIdIn(Collection<PersonId> people);

    List<Person> findByUsernameIn(Collection<String> usernames);

    @Query("select new org.assay.identity.PersonName(p.id, p.name) from Person p where p.id in :ids")
    List<PersonName> named(Collection<PersonId> ids);

    @Query("""
            select new org.assay.identity.PersonName(p.id, p.name) from Person p
            where lower(p.name) like :pattern escape '!'
            and exists (select 1 from Membership m where m.person = p.id and m.centre = :centre)
            order by p.name, p.id""")
    List<PersonName> belonging(CentreId centre, String pattern, Pageable page);

    @Query("""
            select new org.assay.identity.Hat(c.id, c.name, m.role)
            from Membership m join Centre c on c.id = m.centre
            where m.person = :person order by m.joinedAt, c.name, m.role""")
    List<Hat> hats(PersonId person);

    @Query("""
            select new org.assay.identity.Actor(p.id, p.name, c.id, c.name, m.role)
            from Membership m join Centre c on c.id = m.centre join Person p on p.id = m.person
            where m.person = :person and m.centre = :centre and m.role = :role""")
    Optional<Actor> acting(PersonId person, CentreId centre, Role role);
}
