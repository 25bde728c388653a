package org.assay.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SignInLinks extends Repository<SignInLink, String> {
    Optional<SignInLink> findById(String digest);

    /** Once: of two who come at the same moment one changes nothing. */
    @Modifying
    @Query("""
            update SignInLink l set l.usedAt = :now
            where l.digest = :digest and l.purpose in :purposes and l.usedAt is null and l.expiresAt > :now""")
    int use(String digest, Collection<SignInLink.Purpose> purposes, Instant now);

    @Query(
            "select count(l.digest) from SignInLink l where l.person = :person and l.purpose = org.assay.identity.SignInLink.Purpose.SIGN_IN and l.madeAt > :since")
    long asked(PersonId person, Instant since);

    @Modifying
    @Query("""
            delete from SignInLink l where l.centre = :centre and l.person in :people
            and l.purpose = org.assay.identity.SignInLink.Purpose.INVITATION and l.usedAt is null""")
    void withdraw(CentreId centre, Collection<PersonId> people);

    @Modifying
    @Query("delete from SignInLink l where l.purpose = org.assay.identity.SignInLink.Purpose.FIRST_ADMINISTRATOR")
    void forgetFirst();

    @Modifying
    @Query("delete from SignInLink l where l.expiresAt < :before")
    void forget(Instant before);
}
