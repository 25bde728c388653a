package org.assay.centre;

import java.util.Optional;
import org.assay.identity.CentreId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Profiles extends Repository<Profile, Profile.Key> {
    Profile save(Profile profile);

    @Query("select p from Profile p left join fetch p.sites where p.centre = :centre")
    Optional<Profile> of(CentreId centre);
}
