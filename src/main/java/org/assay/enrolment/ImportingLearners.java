package org.assay.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.identity.Actor;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.assay.platform.CsvText;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.Specification;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door for files of learners: staged, looked at, accepted, and undone in one step. For centre administrators. */
@Service
public class ImportingLearners {
    private static final String WHAT_TO_MEND = "What to mend";

    private final LearnerImports imports;
    private final Cohorts cohorts;
    private final Learners learners;
    private final Enrolments enrolments;
    private final StarterWriting writing;
    private final People people;
    private final QualificationCatalogue catalogue;
    private final ObjectProvider<ImportUndoGuard> guards;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;

    ImportingLearners(
            LearnerImports imports,
            Cohorts cohorts,
            Learners learners,
            Enrolments enrolments,
            StarterWriting writing,
            People people,
            QualificationCatalogue catalogue,
            ObjectProvider<ImportUndoGuard> guards,
            ApplicationEventPublisher deeds,
            Clock clock) {
        this.imports = imports;
        this.cohorts = cohorts;
        this.learners = learners;
        this.enrolments = enrolments;
        this.writing = writing;
        this.people = people;
        this.catalogue = catalogue;
        this.guards = guards;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * Reads a CSV file and keeps every row of it, with what is wrong with those that cannot be written. Nobody is entered.
     *
     * @throws Refused when the file as a whole cannot be read: empty, no CSV, not decodable, a column missing, more than 5,000 rows
     */
    @Transactional
    public ImportId stage(String fileName, byte[] bytes) {
        var actor = admin();
        var file = ImportFile.read(bytes);
        var run = new LearnerImport(
                actor.centre(), ImportId.next(), shortName(fileName), file, actor.person(), clock.instant());
        run.checked(check(file.header(), file.rows(), DateOrder.UNDECIDED), DateOrder.UNDECIDED);
        return imports.save(run).id();
    }

    /** The latest runs, at most 100. */
    @Transactional(readOnly = true)
    public List<ImportLine> runs() {
        admin();
        return imports.latest();
    }

    /** @throws NotFound when the centre has no such run */
    @Transactional(readOnly = true)
    public StagedImport staged(ImportId id) {
        admin();
        var line = imports.line(id).orElseThrow(ImportingLearners::unknown);
        var header = imports.findById(key(id)).orElseThrow().header();
        Map<String, String> columns = new LinkedHashMap<>();
        List<String> unused = new ArrayList<>();
        for (String heading : header) {
            Column.called(heading)
                    .ifPresentOrElse(
                            column -> columns.put(heading, column.word()),
                            () -> Stream.of(heading)
                                    .filter(text -> !text.isEmpty() && !text.equals(WHAT_TO_MEND))
                                    .forEach(unused::add));
        }
        var problems = imports.refused(id).stream()
                .flatMap(row -> row.found().stream())
                .toList();
        return new StagedImport(line, columns, unused, groups(problems));
    }

    /** Says what 03/04/2026 means in this file, and checks every row again. */
    @Transactional
    public void chooseDates(ImportId id, DateOrder order) {
        admin();
        var run = find(id, ImportStage.STAGED);
        run.checked(checkAgain(run, order), order);
    }

    /**
     * Writes the ready rows, all or none, after checking every row once more: what somebody else entered in the meantime is left
     * out and stays among the refused rows.
     *
     * @return the run as it stands now
     * @throws Refused when it is accepted already, or no row is ready any more
     */
    @Transactional
    public ImportLine accept(ImportId id) {
        var actor = admin();
        var run = find(id, ImportStage.STAGED);
        var outcomes = checkAgain(run, run.dates());
        run.checked(outcomes, run.dates());
        var starters = outcomes.stream()
                .map(ImportCheck.Outcome::starter)
                .filter(Objects::nonNull)
                .toList();
        if (starters.isEmpty())
            throw new Refused("import-nothing", "No row of this file is ready. Mend the file and bring it again.");
        int entered = writing.write(starters, id);
        run.accepted(entered, starters.size(), actor.person(), clock.instant());
        deeds.publishEvent(new ImportAccepted(id, entered, starters.size(), outcomes.size() - starters.size()));
        return run.line();
    }

    /**
     * Takes back what a run wrote, once, while no work stands on it.
     *
     * @throws Refused when it was not accepted or is undone already, when another module knows of work on its enrolments, or when its
     *     learners have been enrolled elsewhere since
     */
    @Transactional
    public void undo(ImportId id) {
        var actor = admin();
        var run = find(id, ImportStage.ACCEPTED);
        var written = enrolments.writtenBy(id);
        var ids = written.stream().map(Enrolments.Written::id).toList();
        guards.stream()
                .flatMap(guard -> guard.refusal(ids).stream())
                .findFirst()
                .ifPresent(refusal -> {
                    throw refusal.thrown();
                });
        var entered = learners.findByImportRun(id);
        var enteredIds = entered.stream().map(Learner::id).collect(Collectors.toSet());
        if (enrolments.places(enteredIds).size()
                != written.stream()
                        .filter(one -> enteredIds.contains(one.learner()))
                        .count())
            throw new Refused(
                    "import-undo",
                    "Learners of this run have been enrolled in other cohorts since. Withdraw single learners instead.");
        writing.takeBack(id, ids, entered);
        run.undone(actor.person(), clock.instant());
        deeds.publishEvent(new ImportUndone(id, entered.size(), written.size()));
    }

    /** The refused rows as a CSV file in the layout they came in, with a column that says what to mend. */
    @Transactional(readOnly = true)
    public byte[] refusedRows(ImportId id) {
        admin();
        var header = imports.findById(key(id))
                .orElseThrow(ImportingLearners::unknown)
                .header();
        int before = header.indexOf(WHAT_TO_MEND);
        List<List<String>> records = new ArrayList<>();
        records.add(with(header, header.size(), before, WHAT_TO_MEND));
        for (ImportRow row : imports.refused(id)) {
            String mend = row.found().stream().map(RowProblem::sentence).collect(Collectors.joining(". "));
            records.add(with(row.row().cells(), header.size(), before, mend));
        }
        return CsvText.forSpreadsheets(records);
    }

    /** An empty file with the headings, for whoever starts from nothing. */
    public byte[] template() {
        return CsvText.forSpreadsheets(
                List.of(Stream.of(Column.values()).map(Column::word).toList()));
    }

    private List<ImportCheck.Outcome> checkAgain(LearnerImport run, DateOrder order) {
        return check(run.header(), run.rows().stream().map(ImportRow::row).toList(), order);
    }

    /** Checks rows against the centre in a bounded number of statements. */
    private List<ImportCheck.Outcome> check(List<String> header, List<ImportFile.Row> rows, DateOrder order) {
        var places = ImportFile.places(header);
        var emails = cells(rows, places.get(Column.EMAIL), ImportingLearners::plain);
        var signIns = people.withUsernames(emails);
        Map<LearnerId, Learner> known = new LinkedHashMap<>();
        learners.findByEmailInOrUlnIn(emails, cells(rows, places.get(Column.ULN), ImportingLearners::plain))
                .forEach(learner -> known.put(learner.id(), learner));
        learners.findByPersonIn(signIns.values()).forEach(learner -> known.put(learner.id(), learner));
        var knows = new ImportCheck.Known(
                cohorts.findAllByOrderByName().stream()
                        .collect(Collectors.toMap(cohort -> cohort.name().toLowerCase(Locale.UK), cohort -> cohort)),
                List.copyOf(known.values()),
                signIns,
                Set.copyOf(enrolments.places(known.keySet())),
                catalogue.all().stream()
                        .filter(specification -> !specification.centreDevised())
                        .map(Specification::key)
                        .collect(Collectors.toSet()),
                enrolments.registered(cells(rows, places.get(Column.REGISTRATION_NUMBER), String::strip)),
                LocalDate.now(clock));
        return new ImportCheck(header, order, knows).all(rows);
    }

    private static Collection<String> cells(
            List<ImportFile.Row> rows, @Nullable Integer place, UnaryOperator<String> plain) {
        if (place == null) return Set.of();
        return rows.stream()
                .filter(row -> place < row.cells().size())
                .map(row -> plain.apply(row.cells().get(place)))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String plain(String cell) {
        return cell.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    private static List<StagedImport.Group> groups(List<RowProblem> problems) {
        Map<RowProblem.Kind, List<RowProblem>> kinds = new EnumMap<>(RowProblem.Kind.class);
        problems.forEach(problem ->
                kinds.computeIfAbsent(problem.kind(), kind -> new ArrayList<>()).add(problem));
        return kinds.entrySet().stream()
                .map(group -> new StagedImport.Group(
                        group.getKey(),
                        group.getValue().stream()
                                .mapToInt(RowProblem::row)
                                .distinct()
                                .count(),
                        List.copyOf(group.getValue())))
                .sorted(Comparator.comparingLong(StagedImport.Group::rows).reversed())
                .toList();
    }

    private static List<String> with(List<String> cells, int width, int before, String last) {
        List<String> all = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (all.size() < width) all.add("");
        if (before >= 0) all.remove(before);
        if (cells.size() > width) all.addAll(cells.subList(width, cells.size()));
        all.add(last);
        return all;
    }

    private LearnerImport find(ImportId id, ImportStage needed) {
        var run = imports.withRows(id).orElseThrow(ImportingLearners::unknown);
        if (run.stage() != needed)
            throw new Refused(
                    "import-stage",
                    switch (run.stage()) {
                        case STAGED -> "This run has not been accepted; nothing of it is written.";
                        case ACCEPTED -> "This run has been accepted already.";
                        case UNDONE -> "This run has been undone. Bring the file again to start anew.";
                    });
        return run;
    }

    private static LearnerImport.Key key(ImportId id) {
        return new LearnerImport.Key(Actor.current().centre(), id);
    }

    private static NotFound unknown() {
        return new NotFound("No such import.");
    }

    private static String shortName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .strip();
        if (name.isEmpty()) return "learners.csv";
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    private static Actor admin() {
        var actor = Actor.current();
        if (!actor.is(Role.CENTRE_ADMIN))
            throw new Refused("import", "Only a centre administrator brings learners in from a file.");
        return actor;
    }
}
