package org.assay.evidence;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.LearnerId;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.assay.platform.NotFound;
import org.assay.platform.Refusal;
import org.assay.platform.Refused;
import org.assay.qualification.UnitKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door: a learner's evidence from its first draft until an assessor has closed it. Whoever may not read an item is told that
 * it does not exist ({@link NotFound}); whoever may not do something is told why ({@link Refused}).
 */
@Service
public class SubmittingEvidence {
    private final Cabinet cabinet;
    private final EvidenceLists lists;
    private final AssessorsSide assessors;
    private final Fitting fitting;
    private final ReceivingFiles files;
    private final UploadTickets tickets;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;

    SubmittingEvidence(
            Cabinet cabinet,
            EvidenceLists lists,
            AssessorsSide assessors,
            Fitting fitting,
            ReceivingFiles files,
            UploadTickets tickets,
            ApplicationEventPublisher deeds,
            Clock clock) {
        this.cabinet = cabinet;
        this.lists = lists;
        this.assessors = assessors;
        this.fitting = fitting;
        this.files = files;
        this.tickets = tickets;
        this.deeds = deeds;
        this.clock = clock;
    }

    // ---- the learner ----

    /**
     * Starts a draft of the acting learner.
     *
     * @param title may be empty as yet
     * @throws Refused when the actor is not a learner, or is enrolled on nothing
     */
    @Transactional
    public EvidenceId start(String title) {
        var actor = Actor.current();
        if (!actor.is(Role.LEARNER))
            throw new Refused(
                    "evidence-learner", "Only a learner adds their own evidence. Switch to your role as a learner.");
        var learner = lists.me()
                .orElseThrow(() -> new Refused(
                        "evidence-enrolment",
                        "You are not enrolled on anything yet. Your centre enrols you; then you can add evidence."));
        var key = new Evidence.Key(actor.centre(), EvidenceId.next());
        var now = clock.instant();
        cabinet.begin(
                new Evidence(key, learner, null, now),
                new EvidenceVersion(
                        new EvidenceVersion.Key(key.centre(), key.id(), 1),
                        new EvidenceDraft(Fitting.cut(title, 200), EvidenceFacts.of(EvidenceKind.WORK_PRODUCT), ""),
                        now));
        return key.id();
    }

    /** The acting learner's draft that says nothing yet, or else a new one: so that opening a page twice leaves one draft behind. */
    @Transactional
    public EvidenceId startOrTakeBlank() {
        return lists.blank().orElseGet(() -> start(""));
    }

    /**
     * Writes what the item says, as a whole. A draft may be incomplete and even say a day in the future: that is refused on submission.
     *
     * @throws Refused when the version is frozen
     */
    @Transactional
    public EvidenceItem revise(EvidenceId id, EvidenceDraft draft) {
        var open = cabinet.open(id);
        open.version().revise(Fitting.draft(draft), clock.instant());
        return open.item();
    }

    /**
     * Takes a file in: looked at, stored, then named in the draft. Sending the same file id again gives the same receipt.
     *
     * @return the receipt
     * @throws Refused when the version is frozen, or the file is empty, too large or of a kind that is not taken
     */
    public EvidenceFile attach(EvidenceId id, FileUpload upload) throws IOException {
        return files.receive(id, upload);
    }

    /**
     * Where and how a browser sends files for this draft: the path is a leave of its own for a day.
     *
     * @throws Refused when the version is frozen
     */
    @Transactional(readOnly = true)
    public UploadPlace uploadPlace(EvidenceId id) {
        cabinet.open(id);
        return new UploadPlace("files/upload/" + tickets.issue(id), files.maxSize());
    }

    /** @throws Refused when the version is frozen */
    @Transactional
    public void removeFile(EvidenceId id, FileId file) {
        var version = cabinet.open(id).version();
        if (!version.files().containsKey(file)) throw new NotFound("There is no such file.");
        version.remove(file, clock.instant());
        deeds.publishEvent(new FileRemoved(id, version.number(), file));
    }

    /**
     * Says what the item is put forward for, replacing what was said before.
     *
     * @throws Refused when the version is frozen, a criterion is not of the learner's enrolments, or one is named twice
     */
    @Transactional
    public EvidenceItem putForward(EvidenceId id, List<PutForward> all) {
        var open = cabinet.open(id);
        open.version().putForward(fitting.criteria(open.evidence().learner(), all), clock.instant());
        return open.item();
    }

    /** What stands between this draft and its submission, each with its sentence; the declaration is asked for last. */
    @Transactional(readOnly = true)
    public List<Refusal> lacking(EvidenceId id) {
        return SubmissionRules.lacking(cabinet.open(id).version(), LocalDate.now(clock));
    }

    /**
     * Declares the draft the learner's own and puts it forward.
     *
     * @throws Refused with every sentence that {@link #lacking} has, or when it is not declared
     */
    @Transactional
    public EvidenceItem declareAndSubmit(EvidenceId id, AuthenticityDeclaration declaration) {
        var open = cabinet.open(id);
        if (!Actor.current().is(Role.LEARNER))
            throw new Refused("evidence-learner", "Only the learner submits their own evidence.");
        var version = open.version();
        List<Refusal> against = new ArrayList<>(SubmissionRules.lacking(version, LocalDate.now(clock)));
        against.addAll(SubmissionRules.undeclared(declaration));
        SubmissionRules.together(against).ifPresent(refusal -> {
            throw refusal.thrown();
        });
        version.submit(declaration, clock.instant());
        deeds.publishEvent(
                new EvidenceDeclared(id, version.number(), declaration.wording(), declaration.aiAcknowledged()));
        deeds.publishEvent(new EvidenceSubmitted(
                id, version.number(), open.evidence().learner(), version.enrolments(), version.criteria()));
        return open.item();
    }

    /**
     * Begins the next version as a copy, after a decision or after a withdrawal. Where one is begun already, that one is answered.
     *
     * @return the number of the draft
     * @throws Refused while the newest version is with the assessor
     */
    @Transactional
    public int answerWithNewVersion(EvidenceId id) {
        var own = cabinet.own(id);
        var newest = own.version();
        if (newest.state() == EvidenceState.DRAFT) return newest.number();
        if (newest.state().waiting()) throw Writing.frozen(newest).thrown();
        var next = newest.next(clock.instant());
        cabinet.add(own.evidence(), next);
        deeds.publishEvent(new EvidenceVersionStarted(id, next.number(), newest.number()));
        return next.number();
    }

    /**
     * Takes back what nobody has begun to look at.
     *
     * @throws Refused when the reason is missing, or the version is a draft, being looked at or judged
     */
    @Transactional
    public void withdraw(EvidenceId id, String reason) {
        var newest = cabinet.own(id).version();
        String why = Fitting.cut(reason.strip(), 2000);
        if (why.isEmpty())
            throw new Refused("evidence-reason", "Write why you take it back; it is kept in the record.");
        if (newest.state() == EvidenceState.DRAFT)
            throw new Refused("evidence-draft", "This is a draft that nobody else sees. Discard it instead.");
        if (newest.state() != EvidenceState.SUBMITTED)
            throw Writing.frozen(newest).thrown();
        newest.withdraw(why);
        deeds.publishEvent(new EvidenceWithdrawn(id, newest.number(), new Words(why)));
    }

    /** Throws a draft away. Earlier versions stay as they were. */
    @Transactional
    public void discard(EvidenceId id) {
        var own = cabinet.own(id);
        if (own.version().state() != EvidenceState.DRAFT)
            throw Writing.frozen(own.version()).thrown();
        cabinet.drop(own);
    }

    // ---- the assessor ----

    /**
     * Takes the newest version up: from here on it is frozen. Doing so twice is doing it once.
     *
     * @return its number
     * @throws Refused when the learner is not allocated to the acting assessor, or is the assessor, or there is nothing to take up
     */
    @Transactional
    public int takeUp(EvidenceId id) {
        return assessors.takeUp(id);
    }

    /**
     * Closes a version that was looked at.
     *
     * @param version the version that was judged
     * @param as {@link EvidenceState#ACCEPTED} or {@link EvidenceState#MORE_NEEDED}
     * @throws Refused when the learner is not allocated to the acting assessor, or the version is not being looked at
     */
    @Transactional
    public void close(EvidenceId id, int version, EvidenceState as) {
        assessors.close(id, version, as);
    }

    /**
     * Closes the newest version again, because a decision on it was corrected. Closing it as it stands changes nothing.
     *
     * @param as {@link EvidenceState#ACCEPTED} or {@link EvidenceState#MORE_NEEDED}
     * @throws Refused when the learner is not allocated to the acting assessor, or has begun the next version
     */
    @Transactional
    public void reclose(EvidenceId id, int version, EvidenceState as) {
        assessors.reclose(id, version, as);
    }

    /**
     * Records evidence as an assessor, such as an observation: being looked at from the start, and written on by nobody but that
     * assessor ({@link #revise}, {@link #attach} and {@link #putForward} until it is closed).
     *
     * @throws Refused when an enrolment is not allocated to the acting assessor, the day is missing or in the future, or no criterion
     *     is named
     */
    @Transactional
    public EvidenceId recordByAssessor(LearnerId learner, EvidenceDraft draft, List<PutForward> all) {
        return assessors.record(learner, draft, all);
    }

    // ---- reading ----

    /** The newest version that the actor may read: for everybody but its writer, the newest that is no draft. */
    @Transactional(readOnly = true)
    public EvidenceItem item(EvidenceId id) {
        return cabinet.standing(id).item();
    }

    /** One version; judged ones never change. */
    @Transactional(readOnly = true)
    public EvidenceItem item(EvidenceId id, int version) {
        return cabinet.exactly(id, version).item();
    }

    /** All versions of an item that the actor may read, the first first. */
    @Transactional(readOnly = true)
    public List<EvidenceLine> versions(EvidenceId id) {
        cabinet.standing(id);
        return lists.versions(id);
    }

    /** A page of the acting learner's items, the last changed first. */
    @Transactional(readOnly = true)
    public List<EvidenceLine> mine(Set<EvidenceState> states, int offset, int limit) {
        return lists.mine(states, offset, limit);
    }

    /** The acting learner's last drafts and the last items that wait for an answer, so many of either; in one statement. */
    @Transactional(readOnly = true)
    public List<EvidenceLine> mineUnderWay(int limit) {
        return lists.mineUnderWay(limit);
    }

    /** How many items the acting learner has in each state. */
    @Transactional(readOnly = true)
    public Map<EvidenceState, Long> myCounts() {
        return lists.myCounts();
    }

    /** A page of a learner's items that are no drafts, the last changed first; what the actor may not read is left out. */
    @Transactional(readOnly = true)
    public List<EvidenceLine> ofLearner(LearnerId learner, int offset, int limit) {
        return lists.ofLearner(learner, offset, limit);
    }

    /** Versions that wait for a decision on any of these enrolments, the longest waiting first; a bounded number of statements. */
    @Transactional(readOnly = true)
    public List<EvidenceLine> submittedFor(Collection<EnrolmentId> enrolments) {
        return lists.submittedFor(enrolments);
    }

    /**
     * What is put forward for a unit: of each item the newest version that is neither draft nor withdrawn. Three statements and those
     * that find out whether the actor may read.
     */
    @Transactional(readOnly = true)
    public List<EvidenceLine> forUnit(EnrolmentId enrolment, UnitKey unit) {
        return lists.forUnit(enrolment, unit);
    }

    /** As {@link #forUnit}, for all units of several enrolments at once; enrolments that do not concern the actor are left out. */
    @Transactional(readOnly = true)
    public List<EvidenceLine> forEnrolments(Collection<EnrolmentId> enrolments) {
        return lists.forEnrolments(enrolments);
    }
}
