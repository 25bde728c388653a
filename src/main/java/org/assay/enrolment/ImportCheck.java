package org.assay.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.identity.PersonId;
import org.assay.qualification.SpecificationKey;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file against what the centre knows: each becomes a learner to be written, or says what is wrong with it. */
class ImportCheck {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NUMBER = 60;

    /**
     * What the centre knows that matters here.
     *
     * @param cohorts by name in lower case
     * @param learners those who share an e-mail address, ULN or sign-in with the file
     * @param signIns who signs in by the e-mail addresses of the file
     * @param places which learners are in which cohorts
     * @param registrable specifications that an awarding organisation registers learners for
     * @param registered registration numbers of the file that the centre has already
     */
    record Known(
            Map<String, Cohort> cohorts,
            List<Learner> learners,
            Map<String, PersonId> signIns,
            Set<Enrolments.Place> places,
            Set<SpecificationKey> registrable,
            List<Enrolments.Registered> registered,
            LocalDate today) {}

    /** A row that can be written. */
    record Starter(
            String name,
            String email,
            @Nullable Uln uln,
            Cohort cohort,
            @Nullable LocalDate start,
            @Nullable String registrationNumber,
            @Nullable LocalDate registeredOn,
            @Nullable Learner learner) {}

    /** One row with what became of it: either a starter or problems. */
    record Outcome(ImportFile.Row row, @Nullable Starter starter, List<RowProblem> problems) {
        boolean ready() {
            return problems.isEmpty();
        }
    }

    private final Map<Column, Integer> places;
    private final int width;
    private final DateOrder order;
    private final Known known;
    private final Map<String, Learner> byEmail = new HashMap<>();
    private final Map<String, String> emailOfNumber = new HashMap<>();
    private final Map<String, Learner> byUln = new HashMap<>();
    private final Map<PersonId, Learner> byPerson = new HashMap<>();
    private final Map<String, Integer> seenInCohort = new HashMap<>();
    private final Map<String, Integer> seenUln = new HashMap<>();
    private final Map<String, String> ulnOfEmail = new HashMap<>();
    private final Map<String, String> emailOfUln = new HashMap<>();

    ImportCheck(List<String> header, DateOrder order, Known known) {
        this.places = ImportFile.places(header);
        this.width = header.size();
        this.order = order;
        this.known = known;
        known.learners().forEach(learner -> {
            byEmail.put(learner.email(), learner);
            byPerson.put(learner.person(), learner);
            if (learner.uln() != null) byUln.put(learner.uln(), learner);
        });
    }

    List<Outcome> all(List<ImportFile.Row> rows) {
        return rows.stream().map(this::one).toList();
    }

    private Outcome one(ImportFile.Row row) {
        var reading = new Reading(row);
        return reading.outcome();
    }

    private final class Reading {
        private final ImportFile.Row row;
        private final List<RowProblem> problems = new ArrayList<>();

        Reading(ImportFile.Row row) {
            this.row = row;
        }

        Outcome outcome() {
            if (row.cells().size() > width) {
                problem(
                        RowProblem.Kind.CELLS,
                        null,
                        row.cells().size() + " cells",
                        "At most " + width + " cells, as in the heading");
                return new Outcome(row, null, problems);
            }
            String name = name();
            String email = email();
            Uln uln = uln();
            Cohort cohort = cohort();
            LocalDate start = date(Column.START, RowProblem.Kind.DATE);
            if (cohort != null && start != null && !start.isBefore(cohort.plannedEnd()))
                problem(
                        RowProblem.Kind.DATE,
                        Column.START,
                        cell(Column.START),
                        "A day before the planned end of “" + cohort.name() + "”");
            LocalDate registeredOn = date(Column.REGISTRATION_DATE, RowProblem.Kind.DATE);
            String number = registration(cohort, registeredOn);
            Learner learner = somebody(email, uln);
            if (problems.isEmpty() && cohort != null) unshared(number, cohort, email, learner);
            if (problems.isEmpty() && cohort != null) once(email, uln, cohort, learner);
            return problems.isEmpty() && cohort != null
                    ? new Outcome(
                            row, new Starter(name, email, uln, cohort, start, number, registeredOn, learner), List.of())
                    : new Outcome(row, null, problems);
        }

        /** A number is one learner's on a specification, in the centre and in the file. */
        private void unshared(@Nullable String number, Cohort cohort, String email, @Nullable Learner learner) {
            if (number == null) return;
            String specification = cohort.specification().value();
            boolean elsewhere = known.registered().stream()
                    .filter(one ->
                            one.number().equals(number) && one.specification().equals(specification))
                    .anyMatch(one -> learner == null || !one.learner().equals(learner.id()));
            String other = emailOfNumber.putIfAbsent(specification + "\n" + number, email);
            if (elsewhere || (other != null && !other.equals(email)))
                problem(
                        RowProblem.Kind.REGISTRATION,
                        Column.REGISTRATION_NUMBER,
                        shortened(number),
                        "A number that no other learner has on this specification");
        }

        private String name() {
            String first = cell(Column.FIRST_NAME);
            String last = cell(Column.SURNAME);
            for (Column column : List.of(Column.FIRST_NAME, Column.SURNAME)) {
                String found = cell(column);
                if (found.isEmpty())
                    problem(
                            RowProblem.Kind.NAME,
                            column,
                            "",
                            column == Column.SURNAME ? "A surname, or - for a learner with one name" : "A first name");
                if (found.length() > LONGEST_NAME)
                    problem(
                            RowProblem.Kind.NAME,
                            column,
                            found.substring(0, 20) + "…",
                            "At most " + LONGEST_NAME + " characters");
            }
            return last.equals("-") ? first : first + " " + last;
        }

        private String email() {
            String address = cell(Column.EMAIL).toLowerCase(Locale.ROOT);
            EmailAddress.wrong(address)
                    .ifPresent(wrong -> problem(
                            RowProblem.Kind.EMAIL,
                            Column.EMAIL,
                            shortened(address),
                            "An address such as amira@example.org, of at most 120 characters"));
            return address;
        }

        private @Nullable Uln uln() {
            String figures = cell(Column.ULN).replaceAll("\\s", "");
            if (figures.isEmpty()) return null;
            if (Uln.wrong(figures).isEmpty()) return new Uln(figures);
            problem(RowProblem.Kind.ULN, Column.ULN, shortened(figures), expectedUln(figures));
            return null;
        }

        private @Nullable Cohort cohort() {
            String called = cell(Column.COHORT);
            Cohort cohort = known.cohorts().get(called.toLowerCase(Locale.UK));
            if (cohort == null) problem(RowProblem.Kind.COHORT, Column.COHORT, shortened(called), expectedCohort());
            return cohort;
        }

        private String expectedCohort() {
            if (known.cohorts().isEmpty()) return "A cohort; none is open yet";
            String some = known.cohorts().values().stream()
                    .map(cohort -> "“" + cohort.name() + "”")
                    .sorted()
                    .limit(4)
                    .collect(Collectors.joining(", "));
            return "One of " + some + (known.cohorts().size() > 4 ? " and others" : "");
        }

        private @Nullable LocalDate date(Column column, RowProblem.Kind kind) {
            String found = cell(column);
            if (found.isEmpty()) return null;
            var read = CellDate.read(found, order);
            var day = read.day();
            if (read.ambiguous()) {
                problem(
                        RowProblem.Kind.DATE_ORDER,
                        column,
                        shortened(found),
                        "A date with the month as a word, such as 3 April 2026, or the order chosen");
            } else if (day == null || day.getYear() < 1990 || day.getYear() > 2100) {
                problem(
                        kind,
                        column,
                        shortened(found),
                        order == DateOrder.UNDECIDED || day != null
                                ? "A date such as 3 April 2026"
                                : "A date, " + order.word().toLowerCase(Locale.UK) + ", such as "
                                        + (order == DateOrder.DAY_FIRST ? "03/04/2026" : "04/03/2026")
                                        + " for 3 April 2026");
                return null;
            }
            return day;
        }

        private @Nullable String registration(@Nullable Cohort cohort, @Nullable LocalDate on) {
            String number = cell(Column.REGISTRATION_NUMBER);
            String date = cell(Column.REGISTRATION_DATE);
            var kind = RowProblem.Kind.REGISTRATION;
            if (number.isEmpty() && date.isEmpty()) return null;
            if (number.isEmpty())
                problem(kind, Column.REGISTRATION_NUMBER, "", "The number that goes with the registration date");
            if (date.isEmpty())
                problem(kind, Column.REGISTRATION_DATE, "", "The date that goes with the registration number");
            if (number.length() > LONGEST_NUMBER)
                problem(kind, Column.REGISTRATION_NUMBER, shortened(number), "At most 60 characters");
            if (on != null && on.isAfter(known.today()))
                problem(kind, Column.REGISTRATION_DATE, date, "A day that has passed");
            if (cohort != null && !known.registrable().contains(cohort.specification()))
                problem(
                        kind,
                        Column.REGISTRATION_NUMBER,
                        shortened(number),
                        "Nothing: no awarding organisation registers learners for a centre-devised unit");
            return number;
        }

        private @Nullable Learner somebody(String email, @Nullable Uln uln) {
            Learner learner = byEmail.get(email);
            if (learner == null) learner = byPerson.get(known.signIns().get(email));
            if (uln == null) return learner;
            Learner owner = byUln.get(uln.value());
            if (learner == null && owner != null)
                problem(
                        RowProblem.Kind.SOMEBODY_ELSE,
                        Column.ULN,
                        uln.value(),
                        "The ULN of this learner; it belongs to " + owner.name() + ", " + owner.email());
            else if (learner != null && owner != null && !learner.id().equals(owner.id()))
                problem(
                        RowProblem.Kind.SOMEBODY_ELSE,
                        Column.ULN,
                        uln.value(),
                        "The ULN of " + learner.name() + "; it belongs to " + owner.name());
            else if (learner != null && learner.uln() != null && !learner.uln().equals(uln.value()))
                problem(
                        RowProblem.Kind.SOMEBODY_ELSE,
                        Column.ULN,
                        uln.value(),
                        learner.uln() + ", the ULN of " + learner.name() + ", who has this e-mail address");
            return learner;
        }

        /** The first row of a learner counts; a later one that repeats or contradicts it is left out and says which. */
        private void once(String email, @Nullable Uln uln, Cohort cohort, @Nullable Learner learner) {
            if (learner != null && known.places().contains(new Enrolments.Place(learner.id(), cohort.id()))) {
                problem(
                        RowProblem.Kind.ENROLLED,
                        Column.COHORT,
                        cohort.name(),
                        "Another cohort: " + learner.name() + " is in this one");
                return;
            }
            Integer before = seenInCohort.get(email + "\n" + cohort.id());
            if (before != null) {
                problem(RowProblem.Kind.TWICE, Column.EMAIL, email, "A learner once; row " + before + " has them too");
                return;
            }
            if (uln != null) {
                String other = emailOfUln.get(uln.value());
                String own = ulnOfEmail.get(email);
                if ((other != null && !other.equals(email)) || (own != null && !own.equals(uln.value()))) {
                    problem(
                            RowProblem.Kind.TWICE,
                            Column.ULN,
                            uln.value(),
                            other != null
                                    ? "Another ULN; row " + seenUln.get(uln.value()) + " has this one for " + other
                                    : own + ", as in an earlier row of this learner");
                    return;
                }
                emailOfUln.put(uln.value(), email);
                ulnOfEmail.put(email, uln.value());
                seenUln.putIfAbsent(uln.value(), row.number());
            }
            seenInCohort.put(email + "\n" + cohort.id(), row.number());
        }

        private String cell(Column column) {
            return Optional.ofNullable(places.get(column))
                    .filter(place -> place < row.cells().size())
                    .map(place -> row.cells().get(place).strip())
                    .orElse("");
        }

        private void problem(RowProblem.Kind kind, @Nullable Column column, String found, String expected) {
            problems.add(new RowProblem(kind, row.number(), column == null ? "" : column.word(), found, expected));
        }
    }

    private static String shortened(String found) {
        return found.length() > 60 ? found.substring(0, 57) + "…" : found;
    }

    /** What is wrong with the figures, and where two neighbours may be swapped what would fit. */
    static String expectedUln(String figures) {
        if (!figures.chars().allMatch(c -> c >= '0' && c <= '9')) return "Ten figures and nothing else";
        if (figures.length() != 10) return "Ten figures; this has " + figures.length();
        if (figures.charAt(0) == '0') return "Ten figures; the first is never 0";
        List<String> fitting = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            String swapped =
                    figures.substring(0, i) + figures.charAt(i + 1) + figures.charAt(i) + figures.substring(i + 2);
            if (swapped.charAt(0) != '0' && Uln.checks(swapped)) fitting.add(swapped);
        }
        return fitting.size() == 1
                ? fitting.getFirst() + " would fit: two figures may be swapped"
                : "Figures that agree with each other; one of these is wrong";
    }
}
