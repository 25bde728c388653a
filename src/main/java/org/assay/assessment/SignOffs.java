package org.assay.assessment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.centre.CentreOffice;
import org.assay.centre.Standing;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentLine;
import org.assay.identity.Actor;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.UnitKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to what waits for an assessor's signature. Each list is chosen by the database and at most {@code limit} long. */
@Service
public class SignOffs {
    private static final String MET =
            "(select count(j.criterion) from UnitAssessment v join v.judgements j where v.id = u.id"
                    + " and v.centre = u.centre and j.verdict = org.assay.assessment.Verdict.MET and index(j) = (select max(index(k)) from"
                    + " UnitAssessment y join y.judgements k where y.id = u.id and y.centre = u.centre and k.criterion = j.criterion))";

    private static final String SIGNED = "s.move in (org.assay.assessment.SignOffMove.SIGN_OFF,"
            + " org.assay.assessment.SignOffMove.SIGN_OFF_AS_TRAINEE)";

    private static final String SINCE_LAST_RETURN =
            "not exists (select 1 from UnitAssessment r join r.steps b where r.id = u.id and r.centre = u.centre"
                    + " and b.to = org.assay.assessment.SignOffStage.IN_PROGRESS and index(b) > index(s))";

    private final EntityManager entities;
    private final Enrolling enrolling;
    private final CentreOffice office;
    private final QualificationCatalogue catalogue;
    private final Overviews overviews;

    SignOffs(
            EntityManager entities,
            Enrolling enrolling,
            CentreOffice office,
            QualificationCatalogue catalogue,
            Overviews overviews) {
        this.entities = entities;
        this.enrolling = enrolling;
        this.office = office;
        this.catalogue = catalogue;
        this.overviews = overviews;
    }

    /** Units allocated to the acting assessor, in progress, with every criterion met. */
    @Transactional(readOnly = true)
    public List<UnitSummary> ready(int limit) {
        return summaries(ready(overviews::units, " order by u.id"), limit);
    }

    @Transactional(readOnly = true)
    public long countReady() {
        return ready(this::counted, "").getSingleResult();
    }

    private TypedQuery<Long> counted(String which) {
        return entities.createQuery("select count(u.id) from UnitAssessment u" + which, Long.class);
    }

    private <T> TypedQuery<T> ready(Function<String, TypedQuery<T>> asking, String order) {
        var bySize = new TreeMap<Integer, Set<UnitKey>>();
        for (var specification : catalogue.all())
            for (var unit : specification.units())
                bySize.computeIfAbsent(unit.criteria().size(), size -> new HashSet<>())
                        .add(unit.key());
        var complete = new ArrayList<String>();
        bySize.keySet().forEach(size -> complete.add("(u.unit in :of" + size + " and " + MET + " >= " + size + ")"));
        var query = asking.apply(
                " join Progress p on p.enrolment = u.enrolment and p.centre = u.centre where p.assessor = :me and p.running = true"
                        + " and u.stage = org.assay.assessment.SignOffStage.IN_PROGRESS and ("
                        + String.join(" or ", complete) + ")" + order);
        bySize.forEach((size, units) -> query.setParameter("of" + size, units));
        return query.setParameter("me", Actor.current().person());
    }

    /** Units signed off by a trainee that the acting assessor may confirm: qualified for them, and not their signer. */
    @Transactional(readOnly = true)
    public List<UnitSummary> toCountersign(int limit) {
        return toCountersign(overviews::units, " order by s.at")
                .map(query -> summaries(query, limit))
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    public long countToCountersign() {
        return toCountersign(this::counted, "").map(TypedQuery::getSingleResult).orElse(0L);
    }

    private <T> Optional<TypedQuery<T>> toCountersign(Function<String, TypedQuery<T>> asking, String order) {
        var me = Actor.current().person();
        Set<SpecificationKey> competent = office.me()
                .filter(line -> line.standing() == Standing.QUALIFIED)
                .map(line -> line.mayAssess())
                .orElse(Set.of());
        if (competent.isEmpty()) return Optional.empty();
        return Optional.of(asking.apply(" join u.steps s where u.specification in :competent and " + SIGNED
                        + " and s.by <> :me and u.stage = org.assay.assessment.SignOffStage.AWAITING_COUNTERSIGNATURE and "
                        + SINCE_LAST_RETURN + order)
                .setParameter("competent", competent)
                .setParameter("me", me));
    }

    /** Units that the acting assessor signed off and that are not verified yet, the latest first. */
    @Transactional(readOnly = true)
    public List<UnitSummary> signedByMe(int limit) {
        return summaries(
                overviews
                        .units(" join u.steps s where " + SIGNED + " and s.by = :me and " + SINCE_LAST_RETURN
                                + " and u.stage <> org.assay.assessment.SignOffStage.CLAIMABLE order by s.at desc")
                        .setParameter("me", Actor.current().person()),
                limit);
    }

    private List<UnitSummary> summaries(TypedQuery<Overviews.Both> query, int limit) {
        var found = query.setMaxResults(limit).getResultList();
        var lines = found.stream()
                .map(both -> both.enrolment())
                .collect(Collectors.toMap(EnrolmentLine::id, Function.identity(), (one, same) -> one));
        var mine = enrolling.concerning(List.copyOf(lines.values()));
        return found.stream()
                .flatMap(both -> mine.stream()
                        .filter(line -> line.id().equals(both.row().enrolment()))
                        .map(line -> overviews.summary(both.row(), line)))
                .toList();
    }
}
