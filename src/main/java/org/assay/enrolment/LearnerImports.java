package org.assay.enrolment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LearnerImports extends Repository<LearnerImport, LearnerImport.Key> {
    LearnerImport save(LearnerImport run);

    Optional<LearnerImport> findById(LearnerImport.Key key);

    @Query("select i from LearnerImport i left join fetch i.rows where i.id = :id")
    Optional<LearnerImport> withRows(ImportId id);

    @Query("""
            select new org.assay.enrolment.ImportLine(i.id, i.fileName, i.stagedAt, i.encoding, i.separator, i.dates, i.stage,
              i.rowsRead, i.rowsReady, i.learnersWritten, i.enrolmentsWritten)
            from LearnerImport i order by i.stagedAt desc limit 100""")
    List<ImportLine> latest();

    @Query("""
            select new org.assay.enrolment.ImportLine(i.id, i.fileName, i.stagedAt, i.encoding, i.separator, i.dates, i.stage,
              i.rowsRead, i.rowsReady, i.learnersWritten, i.enrolmentsWritten)
            from LearnerImport i where i.id = :id""")
    Optional<ImportLine> line(ImportId id);

    @Query("select r from LearnerImport i join i.rows r where i.id = :id and r.ready = false order by r.fileRow")
    List<ImportRow> refused(ImportId id);
}
