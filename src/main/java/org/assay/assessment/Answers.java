package org.assay.assessment;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.centre.CentreOffice;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentLine;
import org.assay.enrolment.LearnerId;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceState;
import org.assay.identity.Actor;
import org.assay.platform.Tallies;
import org.assay.platform.Tally;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.UnitKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to what the acting learner was answered: a page at a time, a constant number of statements. */
@Service
public class Answers {
    record Made(
            UnitAssessmentId id,
            UnitKey unit,
            EvidenceId evidence,
            int version,
            CriterionRef criterion,
            Verdict verdict,
            boolean trainee,
            @Nullable String comment,
            @Nullable String correction) {}

    private record Of(EvidenceId evidence, int version) {}

    private final EntityManager entities;
    private final AssessorQueue submitted;
    private final Feedbacks feedbacks;
    private final Enrolling enrolling;
    private final CentreOffice office;
    private final QualificationCatalogue catalogue;
    private final Tallies tallies;
    private final Clock clock;

    Answers(
            EntityManager entities,
            AssessorQueue submitted,
            Feedbacks feedbacks,
            Enrolling enrolling,
            CentreOffice office,
            QualificationCatalogue catalogue,
            Tallies tallies,
            Clock clock) {
        this.entities = entities;
        this.submitted = submitted;
        this.feedbacks = feedbacks;
        this.enrolling = enrolling;
        this.office = office;
        this.catalogue = catalogue;
        this.tallies = tallies;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Answer> page(int offset, int limit) {
        var me = me();
        if (me.isEmpty()) return List.of();
        var names = office.staffNames();
        var given = entities
                .createQuery("from Feedback f where f.learner = :learner order by f.givenAt desc, f.id", Feedback.class)
                .setParameter("learner", me.get())
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(answer -> answer.line(names.getOrDefault(answer.assessor(), "A former member of staff")))
                .toList();
        if (given.isEmpty()) return List.of();
        var items = given.stream().map(FeedbackLine::evidence).distinct().toList();
        var versions = versions(items);
        var decided = decided(me.get(), items);
        return given.stream()
                .map(line -> {
                    var of = new Of(line.evidence(), line.evidenceVersion());
                    var version = versions.get(of);
                    return new Answer(
                            line,
                            version == null ? "" : version.title(),
                            version == null ? EvidenceState.ACCEPTED : version.state(),
                            version != null && version.number() == version.latest(),
                            List.copyOf(decided.getOrDefault(of, Map.of()).values()));
                })
                .toList();
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    public long count() {
        return me().map(learner -> entities.createQuery(
                                "select count(f) from Feedback f where f.learner = :learner", Long.class)
                        .setParameter("learner", learner)
                        .getSingleResult())
                .orElse(0L);
    }

    /** How many of them the acting learner has not read, in one statement. */
    @Transactional(readOnly = true)
    public long unread() {
        return tallies.of(toRead());
    }

    /** The question behind {@link #unread}. */
    public Tally toRead() {
        return AssessorQueue.unread(Actor.current().person());
    }

    /** Those that the acting learner has not read, in short: the newest, and how many there are. */
    @Transactional(readOnly = true)
    public Unread newest() {
        var newest = submitted.newestUnread(Actor.current().person());
        return new Unread(
                newest.map(AssessorQueue.Newest::all).orElse(0L),
                newest.map(one -> new Unread.Newest(
                        one.title(),
                        office.staffNames().getOrDefault(one.by(), "A former member of staff"),
                        one.words(),
                        one.at())));
    }

    /** The acting learner has read these. Nothing is recorded for anybody else. */
    @Transactional
    public void read(Collection<FeedbackId> ids) {
        var me = me();
        if (me.isEmpty() || ids.isEmpty()) return;
        var now = clock.instant();
        feedbacks.findByLearnerAndIdIn(me.get(), ids).forEach(answer -> answer.read(now));
    }

    private Map<Of, AssessorQueue.Version> versions(List<EvidenceId> items) {
        return submitted.versions(items).stream()
                .collect(
                        Collectors.toMap(version -> new Of(version.evidence(), version.number()), Function.identity()));
    }

    /** The latest decision on each criterion by submission. */
    private Map<Of, Map<String, Answer.Decided>> decided(LearnerId learner, List<EvidenceId> items) {
        var decided = new HashMap<Of, Map<String, Answer.Decided>>();
        entities.createQuery(
                        "select new org.assay.assessment.Answers$Made(u.id, u.unit, j.evidence, j.evidenceVersion, j.criterion,"
                                + " j.verdict, j.trainee, j.comment, j.correction) from UnitAssessment u join u.judgements j"
                                + " where u.learner = :learner and j.evidence in :items order by u.id, index(j)",
                        Made.class)
                .setParameter("learner", learner)
                .setParameter("items", items)
                .getResultList()
                .forEach(made -> decided.computeIfAbsent(
                                new Of(made.evidence(), made.version()), of -> new LinkedHashMap<>())
                        .put(made.id() + " " + made.criterion(), line(made)));
        return decided;
    }

    private Answer.Decided line(Made made) {
        var unit = catalogue.unit(made.unit());
        return new Answer.Decided(
                made.id(),
                unit.title(),
                made.criterion(),
                unit.find(made.criterion())
                        .map(criterion -> criterion.shortTitle())
                        .orElse(""),
                made.verdict(),
                made.trainee() && made.verdict() == Verdict.MET,
                made.comment() == null ? "" : made.comment(),
                made.correction() == null ? "" : made.correction());
    }

    private Optional<LearnerId> me() {
        return enrolling.mine().stream().map(EnrolmentLine::learner).findFirst();
    }
}
