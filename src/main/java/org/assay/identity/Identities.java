package org.assay.identity;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
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

    /**
     * Where letters for this person go, as their provider vouches for it now. Only for those whom a provider brought: whoever was entered
     * is written to where they were entered, also by centres that have nothing to do with that provider.
     */
    @Transactional
    public void reachedAt(PersonId person, Optional<String> address) {
        database.sql("update person set address = :address where id = :id and username = :own"
                        + " and address is distinct from :address")
                .param("address", address.orElse(null), Types.VARCHAR)
                .param("id", person.value())
                .param("own", person.value().toString())
                .update();
    }

    /**
     * The centres where this person comes by a provider: those that a provider of theirs serves.
     *
     * @param offered the providers that are there, by the names of their registrations
     */
    @Transactional(readOnly = true)
    public Set<CentreId> centres(PersonId person, Collection<String> offered) {
        if (offered.isEmpty()) return Set.of();
        return database
                .sql("""
                        select s.centre from identity_provider_centre s join identity_provider p on p.id = s.provider
                        join person_identity i on i.issuer = p.issuer where i.person = :person and p.registration in (:offered)""")
                .param("person", person.value())
                .param("offered", offered)
                .query((row, number) -> new CentreId(row.getObject(1, UUID.class)))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
