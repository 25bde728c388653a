package org.assay.demo;

import static org.assay.demo.Narrator.day;
import static org.assay.demo.Narrator.daysAgo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.centre.AdoptedRule;
import org.assay.centre.Approval;
import org.assay.centre.CentreOffice;
import org.assay.centre.RagRule;
import org.assay.centre.Site;
import org.assay.centre.Standing;
import org.assay.enrolment.CohortId;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.ImportingLearners;
import org.assay.enrolment.Uln;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.assay.qualification.SpecificationKey;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Northgate Skills Centre: who works and learns there, and what it has decided. The work of its people is in {@link NorthgateWork}. */
@Component
@Profile("demo")
class Northgate {
    static final String NAME = "Northgate Skills Centre";
    static final SpecificationKey OCR = new SpecificationKey("ocr-post-transaction-1");
    static final SpecificationKey FUTUREQUALS = new SpecificationKey("futurequals-post-transaction-1");
    static final SpecificationKey BIIAB = new SpecificationKey("biiab-post-transaction-1");
    static final SpecificationKey CENTRE_POST = new SpecificationKey("centre-post-transaction-1");
    static final SpecificationKey CENTRE_AFTER = new SpecificationKey("centre-after-sales-1");

    /** Two of its rows are to be mended: a check digit, and a cohort that nobody has opened. */
    private static final String NEW_STARTERS = """
            First name,Surname,Email,ULN,Cohort,Registration number,Registration date
            Aisha,Rahman,aisha@example.org,,"Customer service, autumn",,
            Connor,Byrne,connor@example.org,9276308687,"Customer service, autumn",,
            Mei,Tanaka,mei@example.org,,"Customer service, winter",,
            Rhys,Morgan,rhys@example.org,,"Contact centre, autumn",,
            """;

    private final Narrator narrator;
    private final People people;
    private final CentreOffice office;
    private final Enrolling enrolling;
    private final ImportingLearners importing;
    private final NorthgateWork work;

    Northgate(
            Narrator narrator,
            People people,
            CentreOffice office,
            Enrolling enrolling,
            ImportingLearners importing,
            NorthgateWork work) {
        this.narrator = narrator;
        this.people = people;
        this.office = office;
        this.enrolling = enrolling;
        this.importing = importing;
        this.work = work;
    }

    void told() {
        var centre = people.openCentre(NAME);
        staff(centre);
        learners(centre);
        work.told(centre);
        narrator.catchesUp("amira", centre, Role.LEARNER, daysAgo(13, 20, 10));
        narrator.catchesUp("ben", centre, Role.ASSESSOR, daysAgo(5, 17, 30));
        narrator.catchesUp("carys", centre, Role.ASSESSOR, daysAgo(11, 17, 0));
        for (var role : new Role[] {Role.IQA, Role.ASSESSOR})
            narrator.catchesUp("dev", centre, role, daysAgo(7, 12, 0));
        narrator.catchesUp("gwen", centre, Role.IQA, daysAgo(7, 12, 0));
        narrator.catchesUp("eilidh", centre, Role.CENTRE_ADMIN, daysAgo(4, 9, 0));
        narrator.does(
                "eilidh",
                centre,
                Role.CENTRE_ADMIN,
                daysAgo(3, 9, 40),
                () -> importing.stage("new-starters.csv", NEW_STARTERS.getBytes(StandardCharsets.UTF_8)));
    }

    private void staff(CentreId centre) {
        joins(centre, "eilidh", "Eilidh Fraser", Role.CENTRE_ADMIN);
        joins(centre, "ben", "Ben Okafor", Role.ASSESSOR);
        joins(centre, "carys", "Carys Evans", Role.ASSESSOR);
        joins(centre, "dev", "Dev Patel", Role.IQA, Role.ASSESSOR);
        joins(centre, "gwen", "Gwen Hughes", Role.IQA);
        joins(centre, "frank", "Frank Osei", Role.EQA);
        narrator.does("eilidh", centre, Role.CENTRE_ADMIN, daysAgo(84, 9, 0), () -> {
            office.describe(
                    "NG-4071",
                    "Eilidh Fraser",
                    10,
                    List.of(
                            new Site("Tanner Row", "14 Tanner Row, Northgate"),
                            new Site("Harbour Gate", "2 Harbour Gate, Northgate")),
                    RagRule.USUAL);
            var every = Set.of(OCR, FUTUREQUALS, BIIAB, CENTRE_POST, CENTRE_AFTER);
            enters("ben", "Ben Okafor", Standing.TRAINEE, every, Optional.of(day(-120)));
            enters("carys", "Carys Evans", Standing.QUALIFIED, every, Optional.empty());
            enters("dev", "Dev Patel", Standing.QUALIFIED, every, Optional.empty());
            enters("gwen", "Gwen Hughes", Standing.QUALIFIED, Set.of(), Optional.empty());
            enters("eilidh", "Eilidh Fraser", Standing.QUALIFIED, Set.of(), Optional.empty());
            office.approve(new Approval("ocr", "OCR-10482", Set.of(OCR), day(700), false));
            office.approve(new Approval("futurequals", "FQ-2291", Set.of(FUTUREQUALS), day(500), true));
            office.approve(new Approval("biiab", "BI-7730", Set.of(BIIAB), day(400), false));
        });
        narrator.does("dev", centre, Role.IQA, daysAgo(83, 10, 0), () -> {
            office.adopt(new AdoptedRule(OCR, "R4", 3, 28));
            office.adopt(new AdoptedRule(OCR, "R5", 2, 0));
            office.adopt(new AdoptedRule(OCR, "R6", 2, 0));
        });
    }

    private void joins(CentreId centre, String username, String name, Role... roles) {
        var person = narrator.enter(username, name);
        for (var role : roles) people.join(person, centre, role);
    }

    private void enters(
            String username,
            String name,
            Standing standing,
            Set<SpecificationKey> mayAssess,
            Optional<java.time.LocalDate> target) {
        office.enterStaff(narrator.person(username), name, standing, mayAssess, target);
    }

    private void learners(CentreId centre) {
        narrator.does("eilidh", centre, Role.CENTRE_ADMIN, daysAgo(82, 9, 30), () -> {
            var ocr = enrolling.openCohort("Customer service, autumn", OCR, day(82), day(-198));
            enrols(ocr, "amira", "Amira Khan", "9276308686", "OCR-55120", "ben");
            enrols(ocr, "liam", "Liam Doyle", null, "OCR-55121", "ben");
            enrols(ocr, "nadia", "Nadia Iqbal", null, "OCR-55122", "ben");
            enrols(ocr, "callum", "Callum Reeve", null, "OCR-55123", "ben");
            enrols(ocr, "niamh", "Niamh Kelly", null, "OCR-55124", "ben");
            enrols(ocr, "leah", "Leah Brooks", null, "OCR-55125", "ben");
            enrols(ocr, "joel", "Joel Marsh", null, "OCR-55126", "carys");
            enrols(ocr, "zofia", "Zofia Lis", null, "OCR-55127", "carys");
            enrols(ocr, "priya", "Priya Nair", null, "OCR-55128", "carys");
            enrols(ocr, "tom", "Tom Ashworth", null, null, "carys");
            enrols(ocr, "maisie", "Maisie Holt", null, null, "carys");
            enrols(ocr, "luca", "Luca Moretti", null, "OCR-55131", "dev");
            var futurequals = enrolling.openCohort("Contact centre, autumn", FUTUREQUALS, day(82), day(-198));
            enrols(futurequals, "tomasz", "Tomasz Nowak", null, "FQ-3301", "carys");
            enrols(futurequals, "hana", "Hana Suzuki", null, "FQ-3302", "ben");
            var biiab = enrolling.openCohort("Service leaders, autumn", BIIAB, day(82), day(-198));
            enrols(biiab, "grace", "Grace Adeyemi", null, "BI-0917", "ben");
            enrols(biiab, "omar", "Omar Haddad", null, "BI-0918", "dev");
            again(biiab, "liam", "BI-0919", "carys");
            var post = enrolling.openCohort("Shop floor, short course", CENTRE_POST, day(82), day(-30));
            enrols(post, "morag", "Morag Sinclair", null, null, "carys");
            var after = enrolling.openCohort("After sales, short course", CENTRE_AFTER, day(82), day(-30));
            again(after, "morag", null, "carys");
        });
    }

    private void enrols(
            CohortId cohort,
            String username,
            String name,
            @org.jspecify.annotations.Nullable String uln,
            @org.jspecify.annotations.Nullable String registration,
            String assessor) {
        var learner = enrolling.enterLearner(
                narrator.enter(username, name),
                name,
                username + "@example.org",
                Optional.ofNullable(uln).map(Uln::new));
        settles(enrolling.enrol(learner, cohort), registration, assessor);
    }

    private void again(
            CohortId cohort, String username, @org.jspecify.annotations.Nullable String registration, String assessor) {
        var person = narrator.person(username);
        var learner = enrolling.all(org.assay.enrolment.EnrolmentFilter.ALL, 0, 200).stream()
                .filter(line -> line.person().equals(person))
                .findFirst()
                .orElseThrow()
                .learner();
        settles(enrolling.enrol(learner, cohort), registration, assessor);
    }

    private void settles(
            EnrolmentId enrolment, @org.jspecify.annotations.Nullable String registration, String assessor) {
        enrolling.allocate(
                enrolment, narrator.person(assessor), narrator.person(assessor.equals("dev") ? "gwen" : "dev"));
        if (registration != null) enrolling.register(enrolment, registration, day(82));
    }
}
