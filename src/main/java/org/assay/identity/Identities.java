package org.assay.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is who at the identity providers: issuer and subject on one side, a person of ours on the other. */
@Component
class Identities {
    private final JdbcClient database;

    Identities(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public Optional<PersonName> whoIs(String issuer, String subject) {
        return database.sql("""
                        select p.id, p.name from person_identity i join person p on p.id = i.person
                        where i.issuer = ? and i.subject = ?""")
                .param(issuer)
                .param(subject)
                .query((row, number) -> new PersonName(new PersonId(row.getObject(1, UUID.class)), row.getString(2)))
                .optional();
    }

    /** Enters somebody under a user name that nobody can sign in by otherwise: the provider's word for them may be somebody else's here. */
    @Transactional
    public PersonName enter(String issuer, String subject, String name) {
        var person = PersonId.next();
        database.sql("insert into person (id, username, name) values (?, ?, ?)")
                .param(person.value())
                .param(person.value().toString())
                .param(name)
                .update();
        bind(issuer, subject, person);
        return new PersonName(person, name);
    }

    /** From now on whoever is this at the provider is that person here. */
    @Transactional
    public void bind(String issuer, String subject, PersonId person) {
        database.sql("insert into person_identity (issuer, subject, person, since) values (?, ?, ?, ?)")
                .param(issuer)
                .param(subject)
                .param(person.value())
                .param(Timestamp.from(Instant.now()))
                .update();
    }

    /** Where letters for this person go, as their provider vouches for it; written only where it has changed. */
    @Transactional
    public void reachedAt(PersonId person, String address) {
        database.sql("update person set address = :address where id = :id and (address is null or address <> :address)")
                .param("address", address)
                .param("id", person.value())
                .update();
    }

    /** The issuers by which this person has ever signed in. */
    @Transactional(readOnly = true)
    public Set<String> issuers(PersonId person) {
        return database
                .sql("select distinct issuer from person_identity where person = ?")
                .param(person.value())
                .query(String.class)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
