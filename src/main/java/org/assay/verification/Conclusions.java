package org.assay.verification;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.identity.PersonId;
import org.assay.qualification.CriterionRef;
import org.springframework.stereotype.Component;

/** Reads what was concluded on many samples, in two statements. */
@Component
class Conclusions {
    private final EntityManager entities;

    Conclusions(EntityManager entities) {
        this.entities = entities;
    }

    record ReviewRow(
            SampleId sample,
            Integer review,
            ReviewOutcome outcome,
            String comment,
            PersonId reviewer,
            Instant at,
            String digest) {}

    record FindingRow(
            SampleId sample, Integer review, CriterionRef criterion, Boolean agrees, String wanting, String comment) {}

    /** By sample, each sample's oldest first. */
    Map<SampleId, List<SampleSheet.Review>> of(Collection<SampleId> samples, Map<PersonId, String> names) {
        if (samples.isEmpty()) return Map.of();
        var findings = findings(samples);
        return entities.createQuery("""
                        select new org.assay.verification.Conclusions$ReviewRow(s.id, index(r), r.outcome, r.comment, r.reviewer,
                          r.reviewedAt, r.digest)
                        from Sample s join s.reviews r where s.id in :samples order by s.id, index(r)""", ReviewRow.class).setParameter("samples", samples).getResultList().stream()
                .collect(Collectors.groupingBy(
                        ReviewRow::sample,
                        Collectors.mapping(
                                row -> new SampleSheet.Review(
                                        row.outcome(),
                                        row.comment(),
                                        names.getOrDefault(row.reviewer(), "A former member of staff"),
                                        row.at(),
                                        row.digest(),
                                        findings.stream()
                                                .filter(found -> found.sample().equals(row.sample())
                                                        && found.review().equals(row.review()))
                                                .map(Conclusions::finding)
                                                .toList()),
                                Collectors.toList())));
    }

    private List<FindingRow> findings(Collection<SampleId> samples) {
        return entities.createQuery("""
                        select new org.assay.verification.Conclusions$FindingRow(s.id, f.review, f.criterion, f.agrees, f.wanting, f.comment)
                        from Sample s join s.findings f where s.id in :samples order by s.id, index(f)""", FindingRow.class)
                .setParameter("samples", samples)
                .getResultList();
    }

    private static SampleSheet.Finding finding(FindingRow row) {
        return new SampleSheet.Finding(row.criterion(), row.agrees(), Quality.of(row.wanting()), row.comment());
    }
}
