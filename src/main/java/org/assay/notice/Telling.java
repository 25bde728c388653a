package org.assay.notice;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.assessment.SignOffMove;
import org.assay.assessment.SignOffStage;
import org.assay.assessment.UnitMoved;
import org.assay.assessment.ui.AssessmentNavigation;
import org.assay.centre.CentreOffice;
import org.assay.centre.StaffLine;
import org.assay.enrolment.EnrolmentId;
import org.assay.evidence.EvidenceClosed;
import org.assay.evidence.EvidenceState;
import org.assay.evidence.EvidenceSubmitted;
import org.assay.evidence.FileScanned;
import org.assay.evidence.ScanState;
import org.assay.evidence.ui.EvidenceNavigation;
import org.assay.identity.Actor;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.notice.Notice.Told;
import org.assay.platform.Spoken;
import org.assay.qualification.SpecificationKey;
import org.assay.verification.ActionMoved;
import org.assay.verification.ActionRaised;
import org.assay.verification.ActionState;
import org.assay.verification.SampleDrawn;
import org.assay.verification.VisitOpened;
import org.assay.verification.ui.VerificationNavigation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what the modules publish and writes who is told of it, in the transaction of the deed: after it, a failure would be silent and
 * somebody would never hear. Nobody is told of what they did themselves.
 */
@Component
class Telling {
    private final Whom whom;
    private final Notices notices;
    private final CentreOffice office;
    private final EntityManager entities;
    private final Clock clock;

    Telling(Whom whom, Notices notices, CentreOffice office, EntityManager entities, Clock clock) {
        this.whom = whom;
        this.notices = notices;
        this.office = office;
        this.entities = entities;
        this.clock = clock;
    }

    @EventListener
    void hear(EvidenceSubmitted submitted) {
        var item = whom.item(submitted.evidence(), submitted.version());
        if (submitted.enrolments().isEmpty() || item.isEmpty()) return;
        tell(whom.enrolled(submitted.enrolments()).stream()
                .map(Whom.Enrolled::assessor)
                .filter(Objects::nonNull)
                .distinct()
                .map(assessor -> new Told(
                        assessor,
                        Role.ASSESSOR,
                        NoticeKind.SUBMITTED,
                        submitted.evidence().value() + " " + submitted.version(),
                        item.get().learnerName() + " has put evidence forward",
                        item.get().title(),
                        AssessmentNavigation.submission(submitted.evidence())))
                .toList());
    }

    @EventListener
    void hear(EvidenceClosed closed) {
        boolean more = closed.state() == EvidenceState.MORE_NEEDED;
        if (!more && closed.state() != EvidenceState.ACCEPTED) return;
        whom.item(closed.evidence(), closed.version())
                .ifPresent(item -> tell(List.of(new Told(
                        item.learner(),
                        Role.LEARNER,
                        more ? NoticeKind.MORE_NEEDED : NoticeKind.JUDGED,
                        closed.evidence().value() + " " + closed.version(),
                        "“" + item.title() + "”: " + (more ? "more is needed" : "accepted"),
                        more
                                ? "Your assessor says what is missing. Answer with a new version."
                                : "Read what your assessor decided and why.",
                        EvidenceNavigation.item(closed.evidence(), closed.version())))));
    }

    @EventListener
    void hear(FileScanned scanned) {
        if (scanned.result() != ScanState.REJECTED) return;
        whom.item(scanned.evidence(), scanned.version())
                .ifPresent(item -> tell(List.of(new Told(
                        item.learner(),
                        Role.LEARNER,
                        NoticeKind.FILE_REJECTED,
                        scanned.evidence().value() + " " + scanned.file().value(),
                        "A file of “" + item.title() + "” was rejected by the virus scanner",
                        "Nobody can open it. Put a clean one in its place.",
                        EvidenceNavigation.item(scanned.evidence(), scanned.version())))));
    }

    @EventListener
    void hear(UnitMoved moved) {
        if (moved.move() != SignOffMove.RETURN
                && moved.to() != SignOffStage.AWAITING_COUNTERSIGNATURE
                && moved.to() != SignOffStage.SIGNED_OFF) return;
        enrolled(moved.enrolment()).ifPresent(enrolled -> tell(about(moved, enrolled)));
    }

    private List<Told> about(UnitMoved moved, Whom.Enrolled enrolled) {
        // A unit may come by here again, after a recall: then it is news again.
        var about = moved.unit().value() + " " + moved.to() + " " + clock.instant();
        var path = AssessmentNavigation.unit(moved.unit());
        if (moved.move() == SignOffMove.RETURN)
            return toAssessor(
                    enrolled,
                    NoticeKind.RETURNED,
                    about,
                    "A unit of " + enrolled.learnerName() + " was returned",
                    moved.reason().text(),
                    path);
        if (moved.to() == SignOffStage.AWAITING_COUNTERSIGNATURE)
            return office.staff().stream()
                    .filter(one -> one.mayCountersign(new SpecificationKey(enrolled.specification())))
                    .map(StaffLine::person)
                    .filter(one -> !one.equals(moved.learnerPerson()))
                    .map(one -> new Told(
                            one,
                            Role.ASSESSOR,
                            NoticeKind.COUNTERSIGNATURE_WANTED,
                            about,
                            "A unit of " + enrolled.learnerName() + " waits for a countersignature",
                            "A trainee has signed it off.",
                            path))
                    .toList();
        var both = new ArrayList<>(toAssessor(
                enrolled,
                NoticeKind.SIGNED_OFF,
                about,
                "A unit of " + enrolled.learnerName() + " was countersigned",
                "It is signed off now.",
                path));
        both.add(new Told(
                moved.learnerPerson(),
                Role.LEARNER,
                NoticeKind.SIGNED_OFF,
                about,
                "A unit of yours is signed off",
                "Your assessor has confirmed that every criterion is met.",
                path));
        return both;
    }

    private static List<Told> toAssessor(
            Whom.Enrolled enrolled, NoticeKind kind, String about, String title, String detail, String path) {
        var assessor = enrolled.assessor();
        return assessor == null
                ? List.of()
                : List.of(new Told(assessor, Role.ASSESSOR, kind, about, title, detail, path));
    }

    @EventListener
    void hear(ActionRaised raised) {
        var learner =
                whom.enrolled(raised.unit()).map(Whom.Enrolled::learnerName).orElse("a learner");
        tell(List.of(new Told(
                raised.who(),
                Role.ASSESSOR,
                NoticeKind.ACTION_REQUIRED,
                raised.sample().value() + " " + raised.action(),
                "An action is required on a unit of " + learner + ", by " + Spoken.day(raised.dueOn()),
                raised.what().text(),
                VerificationNavigation.actions())));
    }

    @EventListener
    void hear(ActionMoved moved) {
        if (moved.became() == ActionState.ACKNOWLEDGED || moved.became() == ActionState.RAISED) return;
        boolean answered = moved.became() == ActionState.ANSWERED;
        var learner =
                whom.enrolled(moved.unit()).map(Whom.Enrolled::learnerName).orElse("a learner");
        tell(List.of(new Told(
                answered ? moved.raisedBy() : moved.who(),
                answered ? Role.IQA : Role.ASSESSOR,
                answered ? NoticeKind.ACTION_ANSWERED : NoticeKind.ACTION_SETTLED,
                moved.sample().value() + " " + moved.action() + " " + moved.became() + " " + clock.instant(),
                "An action on a unit of " + learner
                        + switch (moved.became()) {
                            case ANSWERED -> " was answered";
                            case SENT_BACK -> " was sent back to you";
                            default -> " is closed";
                        },
                moved.words().text(),
                VerificationNavigation.actions())));
    }

    @EventListener
    void hear(SampleDrawn drawn) {
        tell(office.staff().stream()
                .filter(one -> one.roles().contains(Role.IQA))
                .map(one -> new Told(
                        one.person(),
                        Role.IQA,
                        NoticeKind.DRAW_READY,
                        drawn.draw().value().toString(),
                        "Draw " + drawn.number() + " is ready to be reviewed",
                        Spoken.count(drawn.picked().size(), "unit is", "units are") + " in the sample.",
                        VerificationNavigation.sampling()))
                .toList());
    }

    @EventListener
    void hear(VisitOpened opened) {
        tell(List.of(new Told(
                opened.eqa(),
                Role.EQA,
                NoticeKind.VISIT_OPENED,
                opened.visit().value().toString(),
                "A visit to " + Actor.current().centreName() + " is open for you",
                "From " + Spoken.day(opened.opens()) + " to " + Spoken.day(opened.closes()) + ".",
                VerificationNavigation.visit())));
    }

    private Optional<Whom.Enrolled> enrolled(EnrolmentId enrolment) {
        return whom.enrolled(List.of(enrolment)).stream().findFirst();
    }

    /** One look at what is known, and one row for each who does not know yet. */
    private void tell(Collection<Told> all) {
        var actor = Actor.current();
        Map<NoticeId, Told> news = new HashMap<>();
        for (var told : all) if (!isSelf(actor, told.person())) news.putIfAbsent(Notice.id(told), told);
        if (news.isEmpty()) return;
        var known = notices.known(news.keySet()).stream().map(Notice::id).collect(Collectors.toSet());
        news.forEach((id, told) -> {
            if (!known.contains(id)) entities.persist(new Notice(actor.centre(), id, told, clock.instant()));
        });
    }

    private static boolean isSelf(Actor actor, PersonId person) {
        return actor.person().equals(person);
    }
}
