package org.assay.assessment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
    private static final String STAGE =
            "(select s.to from UnitAssessment w join w.steps s where w.id = u.id and w.centre = u.centre and index(s) ="
                    + " (select count(t.to) - 1 from UnitAssessment x join x.steps t where x.id = u.id and x.centre = u.centre))";

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

    SignOffs(EntityManager entities, Enrolling enrolling, CentreOffice office, QualificationCatalogue catalogue) {
        this.entities = entities;
        this.enrolling = enrolling;
        this.office = office;
        this.catalogue = catalogue;
    }

    /** Units allocated to the acting assessor, in progress, with every criterion met. */
    @Transactional(readOnly = true)
    public List<UnitSummary> ready(int limit) {
        return summaries(ready("select u", " order by u.id", UnitAssessment.class), limit);
    }

    @Transactional(readOnly = true)
    public long countReady() {
        return ready("select count(u.id)", "", Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> ready(String what, String order, Class<T> type) {
        var bySize = new TreeMap<Integer, Set<UnitKey>>();
        for (var specification : catalogue.all())
            for (var unit : specification.units())
                bySize.computeIfAbsent(unit.criteria().size(), size -> new HashSet<>())
                        .add(unit.key());
        var complete = new ArrayList<String>();
        bySize.keySet().forEach(size -> complete.add("(u.unit in :of" + size + " and " + MET + " >= " + size + ")"));
        var query = entities.createQuery(
                what
                        + " from UnitAssessment u, Progress p where p.enrolment = u.enrolment and p.centre = u.centre and p.assessor = :me"
                        + " and p.running = true and coalesce(" + STAGE
                        + ", org.assay.assessment.SignOffStage.IN_PROGRESS) = org.assay.assessment.SignOffStage.IN_PROGRESS and ("
                        + String.join(" or ", complete) + ")" + order,
                type);
        bySize.forEach((size, units) -> query.setParameter("of" + size, units));
        return query.setParameter("me", Actor.current().person());
    }

    /** Units signed off by a trainee that the acting assessor may confirm: qualified for them, and not their signer. */
    @Transactional(readOnly = true)
    public List<UnitSummary> toCountersign(int limit) {
        return toCountersign("select u", " order by s.at", UnitAssessment.class)
                .map(query -> summaries(query, limit))
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    public long countToCountersign() {
        return toCountersign("select count(u.id)", "", Long.class)
                .map(TypedQuery::getSingleResult)
                .orElse(0L);
    }

    private <T> Optional<TypedQuery<T>> toCountersign(String what, String order, Class<T> type) {
        var me = Actor.current().person();
        Set<SpecificationKey> competent = office.staffMember(me)
                .filter(line -> line.standing() == Standing.QUALIFIED)
                .map(line -> line.mayAssess())
                .orElse(Set.of());
        if (competent.isEmpty()) return Optional.empty();
        return Optional.of(entities.createQuery(
                        what + " from UnitAssessment u join u.steps s where u.specification in :competent and " + SIGNED
                                + " and s.by <> :me and " + STAGE
                                + " = org.assay.assessment.SignOffStage.AWAITING_COUNTERSIGNATURE and "
                                + SINCE_LAST_RETURN + order,
                        type)
                .setParameter("competent", competent)
                .setParameter("me", me));
    }

    /** Units that the acting assessor signed off and that are not verified yet, the latest first. */
    @Transactional(readOnly = true)
    public List<UnitSummary> signedByMe(int limit) {
        return summaries(
                entities.createQuery(
                                "select u from UnitAssessment u join u.steps s where " + SIGNED + " and s.by = :me and "
                                        + SINCE_LAST_RETURN + " and " + STAGE
                                        + " <> org.assay.assessment.SignOffStage.CLAIMABLE order by s.at desc",
                                UnitAssessment.class)
                        .setParameter("me", Actor.current().person()),
                limit);
    }

    private List<UnitSummary> summaries(TypedQuery<UnitAssessment> query, int limit) {
        var found = query.setMaxResults(limit).getResultList();
        var lines = enrolling
                .enrolments(found.stream().map(UnitAssessment::enrolment).toList())
                .stream()
                .collect(Collectors.toMap(EnrolmentLine::id, Function.identity(), (one, same) -> one));
        return found.stream()
                .filter(unit -> lines.containsKey(unit.enrolment()))
                .map(unit ->
                        Sheets.summary(unit, Objects.requireNonNull(lines.get(unit.enrolment())), catalogue, List.of()))
                .toList();
    }
}
