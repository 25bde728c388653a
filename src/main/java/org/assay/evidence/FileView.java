package org.assay.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.hibernate.annotations.TenantId;

/** That the record has been told, for this hour, that a person looked at a file. */
@Entity
@Table(name = "evidence_view")
@IdClass(FileView.Key.class)
class FileView {
    record Key(CentreId centre, PersonId person, FileId file, Instant viewedHour) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private PersonId person;

    @Id
    @Column(name = "file_id")
    private FileId file;

    @Id
    private Instant viewedHour;

    @SuppressWarnings("NullAway") // for Hibernate
    protected FileView() {}

    FileView(Key key) {
        this.centre = key.centre();
        this.person = key.person();
        this.file = key.file();
        this.viewedHour = key.viewedHour();
    }
}
