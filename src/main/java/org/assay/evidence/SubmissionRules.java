package org.assay.evidence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.platform.Refusal;

/** What stands between a draft and its submission, each as a sentence that says what to do. The screen shows what the command throws. */
final class SubmissionRules {
    static final String TITLE = "evidence-title";
    static final String NOTHING = "evidence-nothing";
    static final String REJECTED = "evidence-rejected-file";
    static final String DAY = "evidence-day";
    static final String FUTURE = "evidence-future";
    static final String CRITERION = "evidence-criterion";
    static final String DECLARED = "evidence-declared";
    static final String AI = "evidence-ai";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private SubmissionRules() {}

    /** Everything that the draft itself lacks, in the order of the page. */
    static List<Refusal> lacking(EvidenceVersion draft, LocalDate today) {
        List<Refusal> lacking = new ArrayList<>();
        if (draft.files().isEmpty() && draft.narrative().isBlank())
            lacking.add(new Refusal(NOTHING, "There is no file and no text. Add a file, or write what happened."));
        draft.files().values().stream()
                .filter(file -> file.scan() == ScanState.REJECTED)
                .sorted(java.util.Comparator.comparing(EvidenceFile::receivedAt))
                .map(file -> new Refusal(REJECTED, rejected(file)))
                .forEach(lacking::add);
        if (draft.title().isBlank())
            lacking.add(new Refusal(TITLE, "Enter a title, so that you and your assessor find it again."));
        day(draft.facts(), today).ifPresent(lacking::add);
        if (draft.claims().isEmpty())
            lacking.add(new Refusal(CRITERION, "Choose at least one criterion that it may meet."));
        return lacking;
    }

    private static String rejected(EvidenceFile file) {
        return "The virus scan rejected “" + file.name() + "”. Take it out, and add a clean copy if you have one.";
    }

    static Optional<Refusal> day(EvidenceFacts facts, LocalDate today) {
        LocalDate day = facts.happenedOn();
        if (day == null) return Optional.of(new Refusal(DAY, "Enter the day it happened."));
        if (day.isAfter(today))
            return Optional.of(new Refusal(FUTURE, DATE.format(day) + " is in the future. Enter the day it happened."));
        return Optional.empty();
    }

    static List<Refusal> undeclared(AuthenticityDeclaration declaration) {
        List<Refusal> undeclared = new ArrayList<>();
        if (!declaration.ownWork() || declaration.wording() != AuthenticityDeclaration.WORDING)
            undeclared.add(new Refusal(DECLARED, "Declare that this is your own work. Nobody else can do it for you."));
        if (!declaration.aiAcknowledged())
            undeclared.add(new Refusal(AI, "Say that you named every AI tool you used, or that you used none."));
        return undeclared;
    }

    /** One refusal of all: the first alone, or a count with a line each. */
    static Optional<Refusal> together(List<Refusal> all) {
        if (all.isEmpty()) return Optional.empty();
        if (all.size() == 1) return Optional.of(all.getFirst());
        return Optional.of(new Refusal(
                all.getFirst().rule(),
                "There are " + all.size() + " things to put right before you can submit.",
                all.stream().map(Refusal::sentence).toList()));
    }
}
