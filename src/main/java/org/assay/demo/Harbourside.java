package org.assay.demo;

import static org.assay.demo.Narrator.day;
import static org.assay.demo.Narrator.daysAgo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.centre.Approval;
import org.assay.centre.CentreOffice;
import org.assay.centre.RagRule;
import org.assay.centre.Site;
import org.assay.centre.Standing;
import org.assay.demo.Narrator.Item;
import org.assay.enrolment.Enrolling;
import org.assay.evidence.Channel;
import org.assay.evidence.EvidenceFacts;
import org.assay.evidence.EvidenceKind;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.assay.qualification.UnitKey;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Harbourside Training: smaller, BIIAB only. It exists to be unable to see Northgate; one assessor works for both. */
@Component
@Profile("demo")
class Harbourside {
    static final String NAME = "Harbourside Training";
    private static final UnitKey UNIT = new UnitKey("biiab-post-transaction-1-unit-1");

    private final Narrator narrator;
    private final People people;
    private final CentreOffice office;
    private final Enrolling enrolling;

    Harbourside(Narrator narrator, People people, CentreOffice office, Enrolling enrolling) {
        this.narrator = narrator;
        this.people = people;
        this.office = office;
        this.enrolling = enrolling;
    }

    void told() {
        var centre = people.openCentre(NAME);
        people.join(narrator.enter("hamish", "Hamish Rae"), centre, Role.CENTRE_ADMIN);
        people.join(narrator.enter("iona", "Iona Bell"), centre, Role.IQA);
        people.join(narrator.person("carys"), centre, Role.ASSESSOR);
        narrator.does("hamish", centre, Role.CENTRE_ADMIN, daysAgo(70, 9, 0), () -> opens());
        work(centre);
    }

    private void opens() {
        office.describe(
                "HT-118", "Hamish Rae", 10, List.of(new Site("Quayside", "5 Quayside, Harbour Town")), RagRule.USUAL);
        office.enterStaff(
                narrator.person("carys"), "Carys Evans", Standing.QUALIFIED, Set.of(Northgate.BIIAB), Optional.empty());
        office.enterStaff(narrator.person("iona"), "Iona Bell", Standing.QUALIFIED, Set.of(), Optional.empty());
        office.approve(new Approval("biiab", "BI-8114", Set.of(Northgate.BIIAB), day(200), false));
        var cohort = enrolling.openCohort("Harbour shops", Northgate.BIIAB, day(70), day(-200));
        int number = 41;
        for (var name : List.of("Ailsa Kerr", "Ewan Baird", "Rhona Muir", "Struan Weir")) {
            String username = name.substring(0, name.indexOf(' ')).toLowerCase(java.util.Locale.ROOT);
            var learner = enrolling.enterLearner(
                    narrator.enter(username, name), name, username + "@example.org", Optional.empty());
            var enrolment = enrolling.enrol(learner, cohort);
            enrolling.allocate(enrolment, narrator.person("carys"), narrator.person("iona"));
            enrolling.register(enrolment, "BI-21" + number++, day(70));
        }
    }

    private void work(CentreId centre) {
        var facts = EvidenceFacts.of(EvidenceKind.WORK_PRODUCT)
                .on(day(40))
                .in("Quayside shop", "Harbour Outfitters")
                .by(Channel.EMAIL)
                .anonymised(true);
        var answered = narrator.submits(
                "ailsa",
                centre,
                daysAgo(39, 15, 10),
                Item.of(UNIT, "Complaint log, week 41", facts, Accounts.UNPLANNED_AGAIN, "email-thread.txt"),
                "P1",
                "P2");
        narrator.judges(
                "carys",
                centre,
                daysAgo(36, 11, 0),
                answered,
                "A clear log, and the channels are both there. Next: show me what you learned from the feedback.");
        narrator.submits(
                "ewan",
                centre,
                daysAgo(4, 10, 20),
                Item.of(UNIT, "How our customers want to hear from us", facts.on(day(6)), Accounts.LOYALTY),
                "P3",
                "P4");
    }
}
