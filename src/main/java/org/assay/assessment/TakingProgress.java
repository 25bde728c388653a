package org.assay.assessment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assay.enrolment.CohortId;
import org.assay.enrolment.CohortLine;
import org.assay.enrolment.Enrolling;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.platform.CsvText;
import org.assay.platform.NotFound;
import org.assay.platform.Remembered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far everybody has come, as a file for a spreadsheet: one statement whatever the number of learners, and an entry in the record,
 * since it names them all.
 */
@Component
class TakingProgress {
    private static final List<String> HEAD = List.of(
            "Cohort",
            "Learner",
            "State",
            "Criteria met",
            "Criteria",
            "Progress %",
            "Plan %",
            "Days since last activity",
            "Assessor");

    private final Boards boards;
    private final Enrolling enrolling;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;

    TakingProgress(Boards boards, Enrolling enrolling, ApplicationEventPublisher deeds, Clock clock) {
        this.boards = boards;
        this.enrolling = enrolling;
        this.deeds = deeds;
        this.clock = clock;
    }

    record Taken(String name, byte[] bytes) {}

    /**
     * @param only the cohort that is asked for; empty for the whole centre
     * @throws NotFound for anybody but a centre administrator, and for a cohort of another centre
     */
    @Transactional
    Taken take(Optional<CohortId> only) {
        if (!may()) throw new NotFound("There is no such list.");
        return Remembered.unchanging(() -> taken(only));
    }

    /** Whether the actor is handed such a list: it names everybody. */
    static boolean may() {
        return Actor.current().is(Role.CENTRE_ADMIN);
    }

    private Taken taken(Optional<CohortId> only) {
        var of = only.map(enrolling::cohort).map(CohortLine::name);
        var learners = new AtomicInteger();
        byte[] bytes;
        try (var everybody = boards.everybody(only)) {
            bytes = CsvText.forSpreadsheets(Stream.concat(Stream.of(HEAD), everybody.map(row -> {
                learners.incrementAndGet();
                return cells(row);
            })));
        }
        deeds.publishEvent(new ProgressTaken(only.stream().toList(), learners.get(), sha256(bytes)));
        return new Taken(name(of.orElse(Actor.current().centreName())), bytes);
    }

    private static List<String> cells(CohortBoard.Row row) {
        return List.of(
                row.cohortName(),
                row.learnerName(),
                row.colour().word(),
                Integer.toString(row.met()),
                Integer.toString(row.items()),
                Integer.toString(row.percent()),
                Integer.toString(row.plan()),
                Long.toString(row.quietDays()),
                row.assessorName().orElse(""));
    }

    private String name(String of) {
        String plain = of.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return "progress-" + (plain.isEmpty() ? "" : plain + "-") + LocalDate.now(clock) + ".csv";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
