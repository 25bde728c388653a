package org.assay.notice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assay.identity.PersonId;
import org.springframework.data.repository.Repository;

interface NoticeChoices extends Repository<NoticeChoice, NoticeChoice.Key> {
    NoticeChoice save(NoticeChoice choice);

    Optional<NoticeChoice> findById(NoticeChoice.Key key);

    List<NoticeChoice> findByPersonIn(Collection<PersonId> people);
}
