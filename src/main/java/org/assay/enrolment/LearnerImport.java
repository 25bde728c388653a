package org.assay.enrolment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.platform.CsvText;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A file of learners on its way in. It is staged with every row it had, ready or not, so that nothing of it is lost; accepting writes
 * the ready rows once, and undoing takes them back once.
 */
@Entity
@Table(name = "learner_import")
@IdClass(LearnerImport.Key.class)
class LearnerImport {
    record Key(CentreId centre, ImportId id) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private ImportId id;

    private String fileName;
    private PersonId stagedBy;
    private Instant stagedAt;
    private String encoding;
    private String separator;
    private String header;

    @Enumerated(EnumType.STRING)
    private DateOrder dates = DateOrder.UNDECIDED;

    @Enumerated(EnumType.STRING)
    private ImportStage stage = ImportStage.STAGED;

    private int rowsRead;
    private int rowsReady;
    /** New learners: until it is accepted those that would be. */
    private int learnersWritten;

    private int enrolmentsWritten;
    private @Nullable PersonId settledBy;
    private @Nullable Instant settledAt;

    @Version
    private @Nullable Integer version;

    @ElementCollection
    @CollectionTable(
            name = "import_row",
            joinColumns = {
                @JoinColumn(name = "centre_id", referencedColumnName = "centre_id"),
                @JoinColumn(name = "import_run", referencedColumnName = "id")
            })
    @OrderColumn(name = "seq")
    private List<ImportRow> rows = new ArrayList<>();

    @SuppressWarnings("NullAway") // for Hibernate
    protected LearnerImport() {}

    LearnerImport(CentreId centre, ImportId id, String fileName, ImportFile file, PersonId by, Instant at) {
        this.centre = centre;
        this.id = id;
        this.fileName = fileName;
        this.stagedBy = by;
        this.stagedAt = at;
        this.encoding = file.encoding();
        this.separator = file.separator();
        this.header = CsvText.write(List.of(file.header()));
    }

    /** Takes the outcome of a check, a row each and in the order of the file; rows that came out as before stay untouched. */
    void checked(List<ImportCheck.Outcome> outcomes, DateOrder order) {
        dates = order;
        rowsRead = outcomes.size();
        rowsReady = (int) outcomes.stream().filter(ImportCheck.Outcome::ready).count();
        learnersWritten = (int) outcomes.stream()
                .flatMap(outcome -> Optional.ofNullable(outcome.starter()).stream())
                .filter(starter -> starter.learner() == null)
                .map(ImportCheck.Starter::email)
                .distinct()
                .count();
        for (int i = 0; i < outcomes.size(); i++) {
            ImportRow row = ImportRow.of(outcomes.get(i));
            if (i == rows.size()) rows.add(row);
            else if (!rows.get(i).equals(row)) rows.set(i, row);
        }
    }

    void accepted(int learners, int enrolments, PersonId by, Instant at) {
        stage = ImportStage.ACCEPTED;
        learnersWritten = learners;
        enrolmentsWritten = enrolments;
        settledBy = by;
        settledAt = at;
    }

    void undone(PersonId by, Instant at) {
        stage = ImportStage.UNDONE;
        settledBy = by;
        settledAt = at;
    }

    ImportId id() {
        return id;
    }

    ImportStage stage() {
        return stage;
    }

    DateOrder dates() {
        return dates;
    }

    List<String> header() {
        return CsvText.read(header).getFirst();
    }

    List<ImportRow> rows() {
        return rows;
    }

    ImportLine line() {
        return new ImportLine(
                id,
                fileName,
                stagedAt,
                encoding,
                separator,
                dates,
                stage,
                rowsRead,
                rowsReady,
                learnersWritten,
                enrolmentsWritten);
    }
}
