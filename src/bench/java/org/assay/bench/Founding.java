package org.assay.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.centre.StaffEntered;
import org.assay.centre.Standing;
import org.assay.enrolment.CohortId;
import org.assay.enrolment.CohortOpened;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.Specification;
import org.assay.verification.VisitId;
import org.assay.verification.VisitOpened;

/** How a centre begins, or grows: its people, what they may assess, and the cohorts that learners join. */
final class Founding {
    /** Learners of a cohort; the shown one has ten. */
    private static final int COHORT = 20;

    static final int SHOWN = 10;

    /** The awarding organisation whose visitor is there. */
    private static final String VISITOR = "ocr";

    /** How long a learner takes, in days. */
    private static final int PLANNED = 548;

    private final Frame frame;
    private final Told told;
    private final Chance chance;
    private final List<Specification> specifications;
    private final List<Member> iqas = new ArrayList<>();
    private final List<Member> assessors = new ArrayList<>();
    private final List<Intake> intakes = new ArrayList<>();
    private final Member eqa;
    private final UUID visit;

    Founding(Frame frame, QualificationCatalogue catalogue) {
        this.frame = frame;
        this.told = new Told(frame.chance(1, 0), frame.size().record());
        this.chance = frame.chance(1, 1);
        this.specifications = catalogue.all().stream()
                .sorted(Comparator.comparing(Founding::criteria).reversed())
                .toList();
        var name = chance.of(Phrases.FIRST) + " " + chance.of(Phrases.LAST);
        this.eqa = new Member(chance.id(begun()), "eqa-" + frame.number() + "@example.org", name, false);
        this.visit = chance.id(begun());
    }

    private static int criteria(Specification specification) {
        return specification.units().stream()
                .mapToInt(unit -> unit.criteria().size())
                .sum();
    }

    Founding tell() {
        if (frame.wave() == 0) centre();
        int cohorts = Math.ceilDiv(Math.max(0, frame.size().learners() - shown()), COHORT);
        for (int i = 0; i < Math.max(frame.wave() == 0 ? 2 : 0, frame.size().learners() / 400); i++)
            iqas.add(staff("iqa", i, Role.IQA, false));
        if (iqas.isEmpty()) iqas.add(staff("iqa", 0, Role.IQA, false));
        for (int i = 0; i < cohorts + 2; i++) assessors.add(staff("assessor", i, Role.ASSESSOR, i > 1 && i % 8 == 5));
        if (shown() > 0) intakes.add(intake(0, map(), 0.5, assessors.getFirst(), true));
        for (int i = 0; i < cohorts; i++)
            intakes.add(intake(i + 1, specification(i), share(), assessors.get(i + 2), false));
        return this;
    }

    private int shown() {
        return frame.wave() == 0 ? Math.min(SHOWN, frame.size().learners()) : 0;
    }

    /** How many learners join a cohort. */
    int learners(Intake intake) {
        if (intake.shown()) return shown();
        int place = intakes.indexOf(intake) - (shown() > 0 ? 1 : 0);
        return Math.min(COHORT, frame.size().learners() - shown() - place * COHORT);
    }

    private double share() {
        double judged = frame.size().judged();
        return judged + (chance.share() - 0.5) * 1.6 * Math.min(judged, 1 - judged);
    }

    /** Sixty criteria where there are as many: the smallest specification that has them, or else the largest. */
    private Specification map() {
        if (!frame.size().only().isEmpty()) return specification(0);
        return specifications.stream()
                .filter(one -> criteria(one) >= 60)
                .reduce((larger, smaller) -> smaller)
                .orElse(specifications.getFirst());
    }

    /** Most are on the whole programme, some on the core units, and every eighth cohort on something else. */
    private Specification specification(int cohort) {
        if (!frame.size().only().isEmpty())
            return specifications.stream()
                    .filter(one -> one.key().value().equals(frame.size().only()))
                    .findFirst()
                    .orElseThrow();
        if (cohort % 8 == 7)
            return specifications.get(
                    Math.min(2, specifications.size() - 1) + cohort / 8 % Math.max(1, specifications.size() - 2));
        return cohort % 16 == 3 ? map() : specifications.getFirst();
    }

    private void centre() {
        var rows = told.rows();
        rows.add(
                Table.CENTRE_PROFILE,
                frame.centre(),
                "70%03d".formatted(frame.number()),
                "Morgan Ellis",
                10,
                10,
                14,
                20,
                28,
                1);
        rows.add(Table.CENTRE_SITE, frame.centre(), 0, "Main site", frame.number() + " Station Road");
        var admin = frame.admin();
        person(admin, Role.CENTRE_ADMIN);
        rows.add(Table.STAFF_MEMBER, frame.centre(), admin.person(), admin.name(), Standing.QUALIFIED, null, 0);
        specifications.stream()
                .flatMap(one -> one.awardingOrganisation().stream())
                .distinct()
                .forEach(one -> approval(one.key()));
        rows.add(
                Table.SAMPLING_STRATEGY,
                frame.centre(),
                1,
                "A quarter of everybody’s decisions, and every risk that can be seen.",
                25,
                "SINGLE_KIND HASTE NEVER_SAMPLED",
                1,
                admin.person(),
                begun());
        visit();
    }

    /** An external quality assurer has had the centre open to them since yesterday. */
    private void visit() {
        person(eqa, Role.EQA);
        var at = frame.today().minusSeconds(14 * 3600);
        var admin = frame.admin().person();
        var until = day().plusDays(14);
        var scope = "Everybody on the specification";
        told.rows()
                .add(
                        Table.EQA_VISIT,
                        frame.centre(),
                        visit,
                        eqa.person(),
                        VISITOR,
                        day().minusDays(1),
                        until,
                        scope,
                        admin,
                        at,
                        0);
        told.deed(
                at,
                admin,
                Role.CENTRE_ADMIN,
                new VisitOpened(
                        new VisitId(visit),
                        new PersonId(eqa.person()),
                        VISITOR,
                        day().minusDays(1),
                        until,
                        new Words(scope)));
    }

    private void approval(String organisation) {
        told.rows()
                .add(
                        Table.APPROVAL,
                        frame.centre(),
                        organisation,
                        "C" + (70_000 + frame.number()),
                        day().minusYears(2),
                        true,
                        0);
        int seq = 0;
        for (var one : specifications)
            if (one.awardingOrganisation()
                    .filter(who -> who.key().equals(organisation))
                    .isPresent())
                told.rows()
                        .add(
                                Table.APPROVAL_SPECIFICATION,
                                frame.centre(),
                                organisation,
                                seq++,
                                one.key().value());
    }

    private Member staff(String what, int number, Role role, boolean trainee) {
        var wave = frame.wave() == 0 ? "" : frame.wave() + "-";
        var member = new Member(
                chance.id(begun()),
                what + "-" + frame.number() + "-" + wave + number + "@example.org",
                chance.of(Phrases.FIRST) + " " + chance.of(Phrases.LAST),
                trainee);
        person(member, role);
        var rows = told.rows();
        var standing = trainee ? Standing.TRAINEE : Standing.QUALIFIED;
        var target = trainee ? day().plusMonths(4) : null;
        rows.add(Table.STAFF_MEMBER, frame.centre(), member.person(), member.name(), standing, target, 0);
        for (var one : specifications)
            rows.add(
                    Table.STAFF_COMPETENCE,
                    frame.centre(),
                    member.person(),
                    one.key().value(),
                    day().minusYears(2));
        told.deed(
                begun(),
                frame.admin().person(),
                Role.CENTRE_ADMIN,
                new StaffEntered(
                        new PersonId(member.person()),
                        new Words(member.name()),
                        standing,
                        specifications.stream().map(Specification::key).sorted().toList(),
                        Optional.ofNullable(target)));
        return member;
    }

    private void person(Member member, Role role) {
        told.rows().add(Table.PERSON, member.person(), member.username(), member.name(), Centres.passwordHash());
        told.rows().add(Table.MEMBERSHIP, member.person(), frame.centre(), role, begun());
    }

    private Intake intake(int number, Specification specification, double share, Member assessor, boolean shown) {
        var starts = day().minusDays((long) (PLANNED * share) + 20);
        var at = starts.minusDays(10).atTime(10, number % 60).toInstant(ZoneOffset.UTC);
        var wave = frame.wave() == 0 ? "" : " of wave " + frame.wave();
        var intake = new Intake(
                chance.id(at),
                specification,
                starts,
                starts.plusDays(PLANNED),
                share,
                assessor,
                assessors.get(1),
                iqas.get(number % iqas.size()),
                shown);
        var name = "Cohort " + (number + 1) + wave;
        told.rows()
                .add(
                        Table.COHORT,
                        frame.centre(),
                        intake.id(),
                        name,
                        specification.key().value(),
                        starts,
                        intake.ends(),
                        0);
        told.deed(
                at,
                frame.admin().person(),
                Role.CENTRE_ADMIN,
                new CohortOpened(
                        new CohortId(intake.id()), new Words(name), specification.key(), starts, intake.ends()));
        return intake;
    }

    /** Before any learner. */
    private Instant begun() {
        return frame.today().minusSeconds(800 * 86_400L);
    }

    private LocalDate day() {
        return frame.day(frame.today());
    }

    Told told() {
        return told;
    }

    List<Intake> intakes() {
        return intakes;
    }

    List<Member> assessors() {
        return assessors;
    }

    /** The last of them draws and reviews. */
    Member iqa() {
        return iqas.getLast();
    }

    Member eqa() {
        return eqa;
    }

    UUID openVisit() {
        return visit;
    }

    UUID shownCohort() {
        return intakes.getFirst().id();
    }
}
