package org.assay.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.assay.assessment.FeedbackGiven;
import org.assay.assessment.ui.AssessmentNavigation;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.LearnerId;
import org.assay.evidence.Channel;
import org.assay.evidence.EvidenceClosed;
import org.assay.evidence.EvidenceDeclared;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceKind;
import org.assay.evidence.EvidenceState;
import org.assay.evidence.EvidenceSubmitted;
import org.assay.evidence.EvidenceTakenUp;
import org.assay.evidence.EvidenceVersionStarted;
import org.assay.evidence.EvidenceViewed;
import org.assay.evidence.FileId;
import org.assay.evidence.FileReceived;
import org.assay.evidence.FileScanned;
import org.assay.evidence.FileType;
import org.assay.evidence.Initiative;
import org.assay.evidence.Planning;
import org.assay.evidence.ScanState;
import org.assay.evidence.Setting;
import org.assay.evidence.ui.EvidenceNavigation;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.assay.notice.NoticeKind;
import org.jspecify.annotations.Nullable;

/** One item of evidence: begun, submitted, judged, and answered with a second version where more was needed. */
final class EvidenceStory {
    private static final List<EvidenceKind> KINDS = List.of(
            EvidenceKind.WORK_PRODUCT,
            EvidenceKind.WORK_PRODUCT,
            EvidenceKind.REFLECTIVE_ACCOUNT,
            EvidenceKind.REFLECTIVE_ACCOUNT,
            EvidenceKind.WITNESS_TESTIMONY,
            EvidenceKind.PROFESSIONAL_DISCUSSION,
            EvidenceKind.QUESTIONING,
            EvidenceKind.ASSIGNMENT);

    private final LearnerStory of;
    private final Chance chance;
    private final UUID id;
    private final String title;
    private final EvidenceKind kind;
    private final Instant begun;
    private final List<Target> targets;
    private final List<Object[]> files = new ArrayList<>();
    private final boolean noted;
    private final String narrative;

    /** A criterion that it is put forward for. */
    record Target(UnitStory unit, int criterion) {
        String ref() {
            return unit.criterion(criterion).ref().value();
        }
    }

    /** @param noted whether the learner says something to every criterion, and not only now and then */
    EvidenceStory(LearnerStory of, Instant begun, List<Target> targets, int howManyFiles, boolean noted) {
        this.of = of;
        this.chance = of.chance();
        this.begun = begun;
        this.targets = targets;
        this.noted = noted;
        this.id = chance.id(begun);
        this.title = chance.of(Phrases.TITLES);
        this.kind = chance.of(KINDS);
        this.narrative = Phrases.account(chance, chance.from(4, 11));
        for (int i = 0; i < howManyFiles; i++) file(noted ? i : chance.from(0, Phrases.FILES.size() - 1), noted, i);
    }

    UUID id() {
        return id;
    }

    /** It stays a draft. */
    void draft() {
        head(1);
        version(1, EvidenceState.DRAFT, begun, null);
    }

    /** It waits, or an assessor has begun to look. */
    void waits(Instant submitted, boolean takenUp) {
        head(1);
        version(1, takenUp ? EvidenceState.IN_ASSESSMENT : EvidenceState.SUBMITTED, begun, submitted);
        submitted(1, submitted, false);
        if (takenUp) takenUp(1, of.frame().after(submitted, 30, 600, chance));
    }

    /** It is judged; where more is needed it mostly comes back. Returns whether the last version was accepted. */
    boolean judged(Instant submitted, Instant judged, Instant end, boolean unread) {
        submitted(1, submitted, true);
        boolean accepted = decided(1, submitted, judged, 0.93, unread);
        version(1, accepted ? EvidenceState.ACCEPTED : EvidenceState.MORE_NEEDED, begun, submitted);
        var again = of.frame().after(judged, 1440, 8 * 1440, chance);
        var answered = of.frame().after(again, 1440, 8 * 1440, chance);
        if (accepted || !answered.isBefore(end.minusSeconds(86_400))) {
            head(1);
            return accepted;
        }
        head(2);
        of.told().deed(again, of.person(), Role.LEARNER, new EvidenceVersionStarted(new EvidenceId(id), 2, 1));
        submitted(2, again, true);
        decided(2, again, answered, 1, unread);
        version(2, EvidenceState.ACCEPTED, again, again);
        return true;
    }

    private void head(int latest) {
        of.rows().add(Table.EVIDENCE, of.centre(), id, of.learner(), begun, latest, latest);
    }

    private void file(int which, boolean real, int place) {
        var file = chance.id(begun);
        var at = begun.plusSeconds(40L * (place + 1));
        var kept = real ? SmallFile.ALL.get(which % SmallFile.ALL.size()) : null;
        var name = kept == null ? Phrases.FILES.get(which) : kept.name();
        var type = FileType.valueOf(type(name));
        long size = kept == null ? chance.from(20_000, 4_000_000) : kept.size();
        var sha256 = kept == null ? chance.sha256() : kept.sha256();
        Integer pages = type == FileType.PDF ? (kept == null ? chance.from(1, 6) : 1) : null;
        files.add(new Object[] {file, name, type, size, sha256, ScanState.CLEAN, at, pages});
        of.told()
                .deed(
                        at,
                        of.person(),
                        Role.LEARNER,
                        new FileReceived(new EvidenceId(id), 1, new FileId(file), sha256, size, new Words(name)));
        of.told()
                .own(
                        at.plusSeconds(2),
                        new FileScanned(
                                new EvidenceId(id), 1, new FileId(file), sha256, ScanState.CLEAN, Optional.empty()));
    }

    private static String type(String name) {
        var end = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return end.equals("JPG") ? "JPEG" : end;
    }

    private void version(int number, EvidenceState state, Instant from, @Nullable Instant submitted) {
        boolean declared = submitted != null;
        of.rows()
                .add(
                        Table.EVIDENCE_VERSION,
                        of.centre(),
                        id,
                        number,
                        title,
                        state,
                        kind,
                        of.frame().day(begun).minusDays(2),
                        chance.of(Phrases.PLACES),
                        of.employer(),
                        Setting.WORKPLACE,
                        chance.once(0.5) ? Planning.PLANNED : Planning.UNPLANNED,
                        chance.once(0.5) ? Initiative.PROACTIVE : Initiative.REACTIVE,
                        chance.once(0.5) ? Channel.PHONE : Channel.EMAIL,
                        chance.once(0.2),
                        true,
                        chance.once(0.3),
                        "",
                        narrative,
                        from,
                        declared ? submitted : from,
                        submitted,
                        declared ? 1 : null,
                        declared ? true : null,
                        submitted,
                        state == EvidenceState.DRAFT ? 1 : 3);
        for (var file : files)
            of.rows()
                    .add(
                            Table.EVIDENCE_FILE,
                            of.centre(),
                            id,
                            number,
                            file[0],
                            file[1],
                            file[2],
                            file[3],
                            file[4],
                            file[5],
                            file[6],
                            file[7],
                            "KEPT");
        int seq = 0;
        for (var target : targets)
            of.rows()
                    .add(
                            Table.EVIDENCE_CLAIM,
                            of.centre(),
                            id,
                            number,
                            seq++,
                            of.enrolment(),
                            target.unit().unit().key().value(),
                            target.ref(),
                            noted || chance.once(0.3) ? chance.of(Phrases.NOTES) : "",
                            noted ? "page 1" : "");
    }

    private void submitted(int number, Instant at, boolean answered) {
        var evidence = new EvidenceId(id);
        of.told().deed(at, of.person(), Role.LEARNER, new EvidenceDeclared(evidence, number, 1, true));
        of.told()
                .deed(
                        at,
                        of.person(),
                        Role.LEARNER,
                        new EvidenceSubmitted(
                                evidence,
                                number,
                                new LearnerId(of.learner()),
                                List.of(new EnrolmentId(of.enrolment())),
                                targets.stream()
                                        .map(one -> one.unit().unit().key() + " " + one.ref())
                                        .toList()));
        notice(
                of.intake().assessor().person(),
                Role.ASSESSOR,
                NoticeKind.SUBMITTED,
                of.name() + " has put evidence forward",
                title,
                AssessmentNavigation.submission(new EvidenceId(id)),
                at,
                answered);
    }

    private void takenUp(int number, Instant at) {
        of.told()
                .deed(
                        at,
                        of.intake().assessor().person(),
                        Role.ASSESSOR,
                        new EvidenceTakenUp(new EvidenceId(id), number));
    }

    private boolean decided(int number, Instant submitted, Instant at, double likely, boolean unread) {
        var assessor = of.intake().assessor().person();
        var evidence = new EvidenceId(id);
        var opened = at.minusSeconds(60L * chance.from(8, 40));
        takenUp(number, opened);
        for (var file : files) {
            if (number == 1)
                of.rows()
                        .add(
                                Table.EVIDENCE_VIEW,
                                of.centre(),
                                assessor,
                                file[0],
                                Instant.ofEpochSecond(opened.getEpochSecond() / 3600 * 3600));
            of.told()
                    .deed(
                            opened.plusSeconds(30),
                            assessor,
                            Role.ASSESSOR,
                            new EvidenceViewed(evidence, number, new FileId((UUID) file[0])));
        }
        var piece = new UnitStory.Piece(id, number, kind, submitted, at);
        boolean accepted = true;
        for (var target : targets) accepted &= target.unit().judge(target.criterion(), piece, likely);
        var words = chance.of(Phrases.FEEDBACK);
        var state = accepted ? EvidenceState.ACCEPTED : EvidenceState.MORE_NEEDED;
        of.told().deed(at, assessor, Role.ASSESSOR, new EvidenceClosed(evidence, number, state));
        of.told()
                .deed(
                        at,
                        assessor,
                        Role.ASSESSOR,
                        new FeedbackGiven(
                                evidence, number, new LearnerId(of.learner()), true, true, true, new Words(words)));
        of.rows()
                .add(
                        Table.FEEDBACK,
                        of.centre(),
                        chance.id(at),
                        id,
                        number,
                        of.learner(),
                        assessor,
                        at,
                        words,
                        true,
                        true,
                        true,
                        unread ? null : of.frame().after(at, 60, 2880, chance),
                        unread ? 0 : 1);
        notice(
                of.person(),
                Role.LEARNER,
                accepted ? NoticeKind.JUDGED : NoticeKind.MORE_NEEDED,
                "“" + title + "”: " + (accepted ? "accepted" : "more is needed"),
                accepted
                        ? "Read what your assessor decided and why."
                        : "Your assessor says what is missing. Answer with a new version.",
                EvidenceNavigation.item(evidence, number),
                at,
                !unread);
        return accepted;
    }

    /** Letters about it went out long ago, so that no round of letters begins with all of them. */
    private void notice(
            UUID person,
            Role role,
            NoticeKind kind,
            String heading,
            String detail,
            String path,
            Instant at,
            boolean read) {
        of.rows()
                .add(
                        Table.NOTICE,
                        of.centre(),
                        chance.id(at),
                        person,
                        role,
                        kind,
                        heading,
                        detail,
                        path,
                        at,
                        read ? of.frame().after(at, 60, 2880, chance) : null,
                        at.plusSeconds(3600));
    }
}
