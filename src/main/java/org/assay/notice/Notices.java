package org.assay.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Notices extends Repository<Notice, Notice.Key> {
    Optional<Notice> findById(Notice.Key key);

    @Query("select n from Notice n where n.id in :ids")
    List<Notice> known(Collection<NoticeId> ids);

    @Query("select n from Notice n where n.person = :person and n.role = :role order by n.toldAt desc, n.id")
    List<Notice> of(PersonId person, Role role, Pageable page);

    @Query("select count(n.id) from Notice n where n.person = :person and n.role = :role")
    long count(PersonId person, Role role);

    @Modifying
    @Query("update Notice n set n.readAt = :now where n.person = :person and n.role = :role and n.readAt is null")
    int readAll(PersonId person, Role role, Instant now);

    @Modifying
    @Query("update Notice n set n.readAt = :now where n.person = :person and n.id = :id and n.readAt is null")
    int read(PersonId person, NoticeId id, Instant now);

    @Query(
            "select n from Notice n where n.mailedAt is null and n.toldAt > :since and n.toldAt <= :before order by n.toldAt")
    List<Notice> unmailed(Instant since, Instant before, Pageable page);

    /** Of two who put the same notices into a letter at once, one changes nothing. */
    @Modifying
    @Query("update Notice n set n.mailedAt = :now where n.id in :ids and n.mailedAt is null")
    int mailed(Collection<NoticeId> ids, Instant now);
}
