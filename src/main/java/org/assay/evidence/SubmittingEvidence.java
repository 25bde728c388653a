package org.assay.evidence;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.EnrolmentLine;
import org.assay.enrolment.LearnerId;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.assay.platform.NotFound;
import org.assay.platform.Refusal;
import org.assay.platform.Refused;
import org.assay.qualification.QualificationCatalogue;
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
    private final EvidenceItems items;
    private final EvidenceVersions versions;
    private final Shelf shelf;
    private final Reading reading;
    private final ReceivingFiles files;
    private final UploadTickets tickets;
    private final Enrolling enrolling;
    private final QualificationCatalogue catalogue;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;

    SubmittingEvidence(
            EvidenceItems items,
            EvidenceVersions versions,
            Shelf shelf,
            Reading reading,
            ReceivingFiles files,
            UploadTickets tickets,
            Enrolling enrolling,
            QualificationCatalogue catalogue,
            ApplicationEventPublisher deeds,
            Clock clock) {
        this.items = items;
        this.versions = versions;
        this.shelf = shelf;
        this.reading = reading;
        this.files = files;
        this.tickets = tickets;
        this.enrolling = enrolling;
        this.catalogue = catalogue;
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
        var learner = enrolling.mine().stream()
                .map(EnrolmentLine::learner)
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "evidence-enrolment",
                        "You are not enrolled on anything yet. Your centre enrols you; then you can add evidence."));
        var evidence = items.save(
                new Evidence(new Evidence.Key(actor.centre(), EvidenceId.next()), learner, null, clock.instant()));
        versions.save(new EvidenceVersion(
                new EvidenceVersion.Key(actor.centre(), evidence.id(), 1),
                new EvidenceDraft(fit(title, 200), EvidenceFacts.of(EvidenceKind.WORK_PRODUCT), ""),
                clock.instant()));
        return evidence.id();
    }

    /** The acting learner's draft that says nothing yet, or else a new one: so that opening a page twice leaves one draft behind. */
    @Transactional
    public EvidenceId startOrTakeBlank() {
        return me().flatMap(shelf::blank).orElseGet(() -> start(""));
    }

    /**
     * Writes what the item says, as a whole. A draft may be incomplete and even say a day in the future: that is refused on submission.
     *
     * @throws Refused when the version is frozen
     */
    @Transactional
    public EvidenceItem revise(EvidenceId id, EvidenceDraft draft) {
        var open = open(id);
        open.version.revise(fitting(draft), clock.instant());
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
        open(id);
        return new UploadPlace("files/upload/" + tickets.issue(id), files.maxSize());
    }

    /** @throws Refused when the version is frozen */
    @Transactional
    public void removeFile(EvidenceId id, FileId file) {
        var open = open(id);
        if (!open.version.files().containsKey(file)) throw new NotFound("There is no such file.");
        open.version.remove(file, clock.instant());
        deeds.publishEvent(new FileRemoved(id, open.version.number(), file));
    }

    /**
     * Says what the item is put forward for, replacing what was said before.
     *
     * @throws Refused when the version is frozen, a criterion is not of the learner's enrolments, or one is named twice
     */
    @Transactional
    public EvidenceItem putForward(EvidenceId id, List<PutForward> all) {
        var open = open(id);
        open.version.putForward(theirs(open.evidence.learner(), all), clock.instant());
        return open.item();
    }

    /** What stands between this draft and its submission, each with its sentence; the declaration is asked for last. */
    @Transactional(readOnly = true)
    public List<Refusal> lacking(EvidenceId id) {
        return SubmissionRules.lacking(open(id).version, today());
    }

    /**
     * Declares the draft the learner's own and puts it forward.
     *
     * @throws Refused with every sentence that {@link #lacking} has, or when it is not declared
     */
    @Transactional
    public EvidenceItem declareAndSubmit(EvidenceId id, AuthenticityDeclaration declaration) {
        var open = open(id);
        if (!Actor.current().is(Role.LEARNER))
            throw new Refused("evidence-learner", "Only the learner submits their own evidence.");
        List<Refusal> against = new ArrayList<>(SubmissionRules.lacking(open.version, today()));
        against.addAll(SubmissionRules.undeclared(declaration));
        SubmissionRules.together(against).ifPresent(refusal -> {
            throw refusal.thrown();
        });
        open.version.submit(declaration, clock.instant());
        int number = open.version.number();
        deeds.publishEvent(new EvidenceDeclared(id, number, declaration.wording(), declaration.aiAcknowledged()));
        deeds.publishEvent(new EvidenceSubmitted(
                id, number, open.evidence.learner(), enrolments(open.version), criteria(open.version)));
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
        var evidence = own(id);
        var newest = version(evidence, evidence.latest());
        if (newest.state() == EvidenceState.DRAFT) return newest.number();
        if (newest.state().waiting()) throw frozen(newest).thrown();
        var next = versions.save(newest.next(clock.instant()));
        evidence.newest(next.number());
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
        var evidence = own(id);
        var newest = version(evidence, evidence.latest());
        if (reason.isBlank())
            throw new Refused("evidence-reason", "Write why you take it back; it is kept in the record.");
        if (newest.state() == EvidenceState.DRAFT)
            throw new Refused("evidence-draft", "This is a draft that nobody else sees. Discard it instead.");
        if (newest.state() != EvidenceState.SUBMITTED) throw frozen(newest).thrown();
        newest.withdraw(fit(reason.strip(), 2000));
        deeds.publishEvent(new EvidenceWithdrawn(id, newest.number(), new Words(reason.strip())));
    }

    /** Throws a draft away. Earlier versions stay as they were. */
    @Transactional
    public void discard(EvidenceId id) {
        var evidence = own(id);
        var newest = version(evidence, evidence.latest());
        if (newest.state() != EvidenceState.DRAFT) throw frozen(newest).thrown();
        versions.delete(newest);
        if (newest.number() == 1) items.delete(evidence);
        else evidence.newest(newest.number() - 1);
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
        var evidence = find(id);
        var newest = version(evidence, evidence.latest());
        reading.check(evidence, newest);
        allocated(newest);
        if (newest.state() == EvidenceState.IN_ASSESSMENT) return newest.number();
        if (newest.state() != EvidenceState.SUBMITTED)
            throw new Refused(
                    "evidence-take-up",
                    "“" + newest.title() + "” is not waiting to be looked at: its state is “"
                            + newest.state().word() + "”.");
        newest.takeUp();
        deeds.publishEvent(new EvidenceTakenUp(id, newest.number()));
        return newest.number();
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
        if (as != EvidenceState.ACCEPTED && as != EvidenceState.MORE_NEEDED)
            throw new IllegalArgumentException("Evidence is closed as accepted or as more needed, not as " + as);
        var evidence = find(id);
        var judged = version(evidence, version);
        reading.check(evidence, judged);
        allocated(judged);
        if (judged.state() != EvidenceState.IN_ASSESSMENT)
            throw new Refused(
                    "evidence-close",
                    "Version " + version + " of “" + judged.title() + "” is not being looked at: its state is “"
                            + judged.state().word() + "”.");
        judged.close(as);
        deeds.publishEvent(new EvidenceClosed(id, version, as));
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
        var actor = Actor.current();
        if (!actor.is(Role.ASSESSOR)) throw new Refused("evidence-record", "Only an assessor records this.");
        if (draft.title().isBlank()) throw new Refused(SubmissionRules.TITLE, "Enter a title.");
        SubmissionRules.day(draft.facts(), today()).ifPresent(refusal -> {
            throw refusal.thrown();
        });
        if (all.isEmpty()) throw new Refused(SubmissionRules.CRITERION, "Choose at least one criterion.");
        var evidence = new Evidence(
                new Evidence.Key(actor.centre(), EvidenceId.next()), learner, actor.person(), clock.instant());
        var version = new EvidenceVersion(
                new EvidenceVersion.Key(actor.centre(), evidence.id(), 1), fitting(draft), clock.instant());
        version.putForward(theirs(learner, all), clock.instant());
        allocated(version);
        version.recorded(clock.instant());
        items.save(evidence);
        versions.save(version);
        deeds.publishEvent(new EvidenceRecorded(evidence.id(), learner, enrolments(version), criteria(version)));
        return evidence.id();
    }

    // ---- reading ----

    /** The newest version that the actor may read: for everybody but its writer, the newest that is no draft. */
    @Transactional(readOnly = true)
    public EvidenceItem item(EvidenceId id) {
        var evidence = find(id);
        var newest = version(evidence, evidence.latest());
        boolean older = newest.state() == EvidenceState.DRAFT
                && newest.number() > 1
                && !Actor.current().is(Role.LEARNER);
        return read(evidence, older ? version(evidence, newest.number() - 1) : newest);
    }

    /** One version; judged ones never change. */
    @Transactional(readOnly = true)
    public EvidenceItem item(EvidenceId id, int version) {
        var evidence = find(id);
        return read(evidence, version(evidence, version));
    }

    /** All versions of an item that the actor may read, the first first. */
    @Transactional(readOnly = true)
    public List<EvidenceLine> versions(EvidenceId id) {
        item(id);
        boolean own = Actor.current().is(Role.LEARNER);
        return shelf.versions(id).stream()
                .filter(line -> own || line.state() != EvidenceState.DRAFT)
                .toList();
    }

    /** A page of the acting learner's items, the last changed first. */
    @Transactional(readOnly = true)
    public List<EvidenceLine> mine(Set<EvidenceState> states, int offset, int limit) {
        return me().map(learner -> shelf.newestOf(learner, states, offset, limit))
                .orElseGet(List::of);
    }

    /** How many items the acting learner has in each state. */
    @Transactional(readOnly = true)
    public Map<EvidenceState, Long> myCounts() {
        return me().map(shelf::counts).orElseGet(Map::of);
    }

    /** A page of a learner's items that are no drafts, the last changed first; what the actor may not read is left out. */
    @Transactional(readOnly = true)
    public List<EvidenceLine> ofLearner(LearnerId learner, int offset, int limit) {
        var readable = reading.readable(learner);
        if (readable.isEmpty() && !reading.admitted(learner, Set.of())) throw new NotFound("There is no such learner.");
        return shelf.newestOf(learner, PUT_FORWARD, offset, limit).stream()
                .filter(line ->
                        line.putForward().stream().map(PutForward::enrolment).anyMatch(readable::contains)
                                || reading.admitted(learner, enrolments(line)))
                .toList();
    }

    /** Versions that wait for a decision on any of these enrolments, the longest waiting first; a bounded number of statements. */
    @Transactional(readOnly = true)
    public List<EvidenceLine> submittedFor(Collection<EnrolmentId> enrolments) {
        var readable = reading.readable(enrolments);
        return readable.isEmpty() ? List.of() : shelf.waiting(readable);
    }

    /**
     * What is put forward for a unit: of each item the newest version that is neither draft nor withdrawn. Three statements and those
     * that find out whether the actor may read.
     */
    @Transactional(readOnly = true)
    public List<EvidenceLine> forUnit(EnrolmentId enrolment, UnitKey unit) {
        var line = enrolling.enrolments(List.of(enrolment)).stream().findFirst();
        if (line.isEmpty()) throw new NotFound("No such enrolment.");
        return newest(shelf.putForward(List.of(enrolment), unit));
    }

    /** As {@link #forUnit}, for all units of several enrolments at once; enrolments that do not concern the actor are left out. */
    @Transactional(readOnly = true)
    public List<EvidenceLine> forEnrolments(Collection<EnrolmentId> enrolments) {
        var readable = reading.readable(enrolments);
        return readable.isEmpty() ? List.of() : newest(shelf.putForward(readable, null));
    }

    // ---- inside ----

    private static final Set<EvidenceState> PUT_FORWARD = Set.of(
            EvidenceState.SUBMITTED, EvidenceState.IN_ASSESSMENT, EvidenceState.ACCEPTED, EvidenceState.MORE_NEEDED);

    private record Open(Evidence evidence, EvidenceVersion version) {
        EvidenceItem item() {
            return version.item(evidence);
        }
    }

    /** The version that the actor may write on now. */
    private Open open(EvidenceId id) {
        var evidence = find(id);
        var newest = version(evidence, evidence.latest());
        reading.check(evidence, newest);
        Optional<Refusal> refusal = Writing.refusal(evidence, newest, reading);
        if (refusal.isPresent()) throw refusal.get().thrown();
        return new Open(evidence, newest);
    }

    private static Refusal frozen(EvidenceVersion version) {
        return Writing.frozen(version);
    }

    private static List<EvidenceLine> newest(List<EvidenceLine> all) {
        Map<EvidenceId, EvidenceLine> newest = new java.util.LinkedHashMap<>();
        for (EvidenceLine line : all) if (line.state().putForward()) newest.put(line.id(), line);
        return List.copyOf(newest.values());
    }

    private Evidence find(EvidenceId id) {
        return items.findById(new Evidence.Key(Actor.current().centre(), id)).orElseThrow(Reading::unknown);
    }

    private EvidenceVersion version(Evidence evidence, int number) {
        return versions.findById(new EvidenceVersion.Key(evidence.centre(), evidence.id(), number))
                .orElseThrow(Reading::unknown);
    }

    private Evidence own(EvidenceId id) {
        var evidence = find(id);
        if (!Actor.current().is(Role.LEARNER)) {
            reading.check(evidence, version(evidence, evidence.latest()));
            throw new Refused("evidence-learner", "Only the learner does this with their own evidence.");
        }
        if (!reading.isOwn(evidence.learner())) throw Reading.unknown();
        if (evidence.recordedBy().isPresent())
            throw new Refused(
                    "evidence-recorded", "Your assessor recorded this. Ask them when something in it is wrong.");
        return evidence;
    }

    private EvidenceItem read(Evidence evidence, EvidenceVersion version) {
        reading.check(evidence, version);
        return version.item(evidence);
    }

    private Optional<LearnerId> me() {
        return enrolling.mine().stream().map(EnrolmentLine::learner).findFirst();
    }

    private void allocated(EvidenceVersion version) {
        var actor = Actor.current();
        var lines = enrolling.enrolments(enrolments(version));
        if (lines.stream().anyMatch(line -> line.person().equals(actor.person())))
            throw new Refused(
                    "assessor-is-not-the-learner", "This is your own evidence. Another assessor has to look at it.");
        if (!actor.is(Role.ASSESSOR) || lines.stream().noneMatch(line -> line.assessedBy(actor.person())))
            throw new Refused(
                    "assessor-is-allocated",
                    "This learner is not allocated to you. Ask the centre to allocate them, or leave it to their assessor.");
    }

    private List<PutForward> theirs(LearnerId learner, List<PutForward> all) {
        Set<CriterionOf> seen = new HashSet<>();
        var enrolments = enrolling.ofLearner(learner).stream()
                .collect(java.util.stream.Collectors.toMap(EnrolmentLine::id, line -> line));
        List<PutForward> fitting = new ArrayList<>();
        for (PutForward one : all) {
            var enrolment = enrolments.get(one.enrolment());
            if (enrolment == null) throw new NotFound("There is no such enrolment.");
            var specification = catalogue.get(enrolment.specification());
            if (specification
                    .find(one.unit())
                    .flatMap(unit -> unit.find(one.criterion()))
                    .isEmpty()) throw new NotFound("There is no such criterion in " + specification.title() + ".");
            if (!enrolment.state().open())
                throw new Refused(
                        "evidence-enrolment",
                        "The enrolment on " + specification.title() + " is “"
                                + enrolment.state().word() + "”. Evidence cannot be put forward for it.");
            if (!seen.add(one.target()))
                throw new Refused("evidence-criterion-twice", "Criterion " + one.criterion() + " is chosen twice.");
            fitting.add(
                    one.saying(fit(one.note().strip(), 2000), fit(one.locator().strip(), 100)));
        }
        return fitting;
    }

    private static List<EnrolmentId> enrolments(EvidenceVersion version) {
        return version.claims().stream().map(PutForward::enrolment).distinct().toList();
    }

    private static Set<EnrolmentId> enrolments(EvidenceLine line) {
        return line.putForward().stream().map(PutForward::enrolment).collect(java.util.stream.Collectors.toSet());
    }

    private static List<String> criteria(EvidenceVersion version) {
        return version.claims().stream()
                .map(one -> one.unit() + " " + one.criterion())
                .toList();
    }

    private static EvidenceDraft fitting(EvidenceDraft draft) {
        if (draft.narrative().length() > 20_000)
            throw new Refused(
                    "evidence-text",
                    "The text has " + draft.narrative().length()
                            + " characters; 20,000 is the most. Shorten it, or add it as a file.");
        var facts = draft.facts();
        return new EvidenceDraft(
                fit(draft.title().strip(), 200),
                facts.in(
                                fit(facts.place().strip(), 200),
                                fit(facts.organisation().strip(), 200))
                        .aiUse(fit(facts.aiUse(), 2000)),
                draft.narrative());
    }

    private static String fit(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
