package org.assay.demo;

import static org.assay.demo.Narrator.daysAgo;
import static org.assay.demo.Pieces.account;
import static org.assay.demo.Pieces.call;
import static org.assay.demo.Pieces.suggestion;
import static org.assay.demo.Pieces.unplanned;
import static org.assay.demo.Pieces.workProduct;

import java.util.List;
import org.assay.assessment.AssessingUnits;
import org.assay.assessment.Judging;
import org.assay.assessment.SignOffMove;
import org.assay.demo.Narrator.Item;
import org.assay.evidence.Channel;
import org.assay.evidence.Initiative;
import org.assay.identity.CentreId;
import org.assay.identity.Role;
import org.assay.qualification.UnitKey;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Twelve weeks of work at Northgate: what learners put forward and what assessors decided. */
@Component
@Profile("demo")
class NorthgateWork {
    static final UnitKey OCR = new UnitKey("ocr-post-transaction-1-unit-1");
    static final UnitKey FUTUREQUALS = new UnitKey("futurequals-post-transaction-1-unit-1");
    static final UnitKey BIIAB = new UnitKey("biiab-post-transaction-1-unit-1");
    static final UnitKey CENTRE_AFTER = new UnitKey("centre-after-sales-1-unit-1");
    static final UnitKey CENTRE_POST = new UnitKey("centre-post-transaction-1-unit-1");

    private final Narrator narrator;
    private final AssessingUnits assessing;
    private final NorthgateChecks checks;
    private final AmirasUnit amira;
    private final Judging judging;

    NorthgateWork(
            Narrator narrator, AssessingUnits assessing, NorthgateChecks checks, AmirasUnit amira, Judging judging) {
        this.narrator = narrator;
        this.assessing = assessing;
        this.checks = checks;
        this.amira = amira;
        this.judging = judging;
    }

    void told(CentreId centre) {
        checks.adoptsAStrategy(centre);
        amira.told(centre);
        points("morag", "carys", centre, CENTRE_POST, 70, "P1", "P2", "P3", "P4", "P5");
        signsOff("morag", "carys", centre, SignOffMove.SIGN_OFF, 21);
        whole("priya", "carys", centre, 68);
        signsOff("priya", "carys", centre, SignOffMove.SIGN_OFF, 20);
        whole("zofia", "carys", centre, 67);
        signsOff("zofia", "carys", centre, SignOffMove.SIGN_OFF, 19);
        checks.settlesTheFirstDraw(centre);
        whole("leah", "ben", centre, 66);
        signsOff("leah", "ben", centre, SignOffMove.SIGN_OFF_AS_TRAINEE, 15);
        signsOff("leah", "dev", centre, SignOffMove.COUNTERSIGN, 14);
        whole("maisie", "carys", centre, 64);
        signsOff("maisie", "carys", centre, SignOffMove.SIGN_OFF, 14);
        checks.opensTheSecondDraw(centre);
        whole("callum", "ben", centre, 65);
        signsOff("callum", "ben", centre, SignOffMove.SIGN_OFF_AS_TRAINEE, 6);
        points("grace", "ben", centre, BIIAB, 40, "P1", "P2", "P3", "P4");
        signsOff("grace", "ben", centre, SignOffMove.SIGN_OFF_AS_TRAINEE, 3);
        points("omar", "dev", centre, BIIAB, 60, "P1", "P3");
        points("hana", "ben", centre, FUTUREQUALS, 45, "P1", "P2");
        points("tomasz", "carys", centre, FUTUREQUALS, 40, "P1");
        points("morag", "carys", centre, CENTRE_AFTER, 30, "P1", "P2", "P3");
        begun(centre);
        for (var learner : List.of("morag", "priya", "zofia", "leah", "maisie", "callum", "omar", "nadia", "luca"))
            narrator.reads(learner, centre, daysAgo(2, 19, 0));
        waiting(centre);
    }

    /** A learner whose whole OCR unit is met. */
    private void whole(String learner, String assessor, CentreId centre, int from) {
        met(learner, assessor, centre, from, account("What we do after a sale", from, Accounts.POLICIES), "1.1", "1.2");
        met(
                learner,
                assessor,
                centre,
                from - 4,
                account("Contracts and the law", from - 4, Accounts.CONTRACTS),
                "1.3",
                "1.4");
        met(
                learner,
                assessor,
                centre,
                from - 8,
                account("For and against calling back", from - 8, Accounts.PROGRAMMES),
                "1.5");
        more(
                learner,
                assessor,
                centre,
                from - 10,
                call("First planned call", from - 10, Accounts.FIRST_CALL),
                "2.1",
                "2.3");
        more(
                learner,
                assessor,
                centre,
                from - 18,
                call("Second planned call", from - 18, Accounts.SECOND_CALL),
                "2.1",
                "2.4");
        var chance = Item.of(
                OCR,
                "Help at the counter",
                unplanned(from - 20, Channel.FACE_TO_FACE),
                Accounts.UNPLANNED,
                "voice-note.mp3");
        more(learner, assessor, centre, from - 20, chance, "2.2", "2.6");
        var invoice = Item.of(
                OCR,
                "Invoice put right",
                unplanned(from - 24, Channel.EMAIL),
                Accounts.UNPLANNED_AGAIN,
                "email-thread.txt");
        met(learner, assessor, centre, from - 24, invoice, "2.2");
        var first = Item.of(OCR, "First suggestion", suggestion(from - 26), Accounts.RECOMMENDS, "recommendation.pdf");
        more(learner, assessor, centre, from - 26, first, "2.5");
        var second = Item.of(OCR, "Second suggestion", suggestion(from - 32), Accounts.RECOMMENDS_AGAIN);
        met(learner, assessor, centre, from - 32, second, "2.5");
        met(learner, assessor, centre, from - 42, call("Third planned call", from - 42, Accounts.THIRD_CALL), "2.1");
    }

    /** Learners at different places of their unit; two have done little. */
    private void begun(CentreId centre) {
        theory("nadia", "ben", centre, 50);
        theory("liam", "ben", centre, 48);
        theory("niamh", "ben", centre, 40);
        theory("luca", "dev", centre, 36);
        met("joel", "carys", centre, 26, account("What we do after a sale", 26, Accounts.POLICIES), "1.1", "1.2");
        met("tom", "carys", centre, 34, account("What we do after a sale", 34, Accounts.POLICIES), "1.1");
    }

    private void theory(String learner, String assessor, CentreId centre, int from) {
        met(learner, assessor, centre, from, account("What we do after a sale", from, Accounts.POLICIES), "1.1", "1.2");
        var contracts = account("Contracts and the law", from - 10, Accounts.CONTRACTS);
        met(learner, assessor, centre, from - 10, contracts, "1.3", "1.4");
    }

    private void points(String learner, String assessor, CentreId centre, UnitKey unit, int from, String... refs) {
        int day = from;
        for (var ref : refs) {
            var facts = workProduct(day).by(Channel.EMAIL).initiative(Initiative.PROACTIVE);
            var item = Item.of(unit, "What I did about " + ref, facts, Accounts.LOYALTY, "email-thread.txt");
            met(learner, assessor, centre, day, item, ref);
            day -= 4;
        }
    }

    /** What is still in the queues; Ben looks at one of them. */
    private void waiting(CentreId centre) {
        var counter = narrator.submits(
                "nadia",
                centre,
                daysAgo(6, 9, 10),
                Item.of(
                        OCR,
                        "Trade counter, unplanned help",
                        unplanned(7, Channel.FACE_TO_FACE),
                        Accounts.UNPLANNED,
                        "voice-note.mp3"),
                "2.2");
        narrator.submits(
                "liam",
                centre,
                daysAgo(5, 12, 0),
                Item.of(OCR, "Returns log", workProduct(6), Accounts.UNPLANNED_AGAIN, "email-thread.txt"),
                "2.3",
                "2.4");
        narrator.submits(
                "niamh",
                centre,
                daysAgo(4, 8, 55),
                account("For and against a programme of calls", 5, Accounts.PROGRAMMES),
                "1.5");
        narrator.submits(
                "hana",
                centre,
                daysAgo(3, 15, 30),
                Item.of(
                        FUTUREQUALS,
                        "Satisfaction survey results",
                        workProduct(4),
                        Accounts.LOYALTY,
                        "letter-after-repair.pdf"),
                "P3");
        narrator.drafts(
                "tomasz",
                centre,
                daysAgo(23, 19, 5),
                Item.of(FUTUREQUALS, "A call that went wrong", workProduct(24), Accounts.UNPLANNED.substring(0, 120)));
        narrator.does("ben", centre, Role.ASSESSOR, daysAgo(1, 16, 30), () -> judging.takeUp(counter.outcome()));
    }

    private void met(String learner, String assessor, CentreId centre, int daysAgo, Item item, String... refs) {
        var id = narrator.submits(learner, centre, daysAgo(daysAgo, 15, 0), item, refs);
        narrator.judges(
                assessor,
                centre,
                daysAgo(daysAgo - 2, 17, 0),
                id,
                "This stands: specific, yours, and enough. Go on to the next one.");
    }

    /** The first of the criteria needs more, the rest is met. */
    private void more(String learner, String assessor, CentreId centre, int daysAgo, Item item, String... refs) {
        var id = narrator.submits(learner, centre, daysAgo(daysAgo, 15, 0), item, refs);
        narrator.judges(
                assessor,
                centre,
                daysAgo(daysAgo - 2, 17, 0),
                id,
                "Good work as far as it goes. One more occasion, on another date, and it is enough.",
                refs[0] + ": This counts. Bring another one, on another date.");
    }

    private void signsOff(String learner, String who, CentreId centre, SignOffMove move, int daysAgo) {
        var unit = narrator.gets(learner, centre, Role.LEARNER, daysAgo(daysAgo, 9, 0), () -> {
            var mine = assessing.mine().stream()
                    .filter(one -> one.met() == one.criteria().size())
                    .findFirst()
                    .orElseThrow();
            if (move != SignOffMove.COUNTERSIGN) assessing.declareUnit(mine.id());
            return mine.id();
        });
        narrator.does(
                who, centre, Role.ASSESSOR, daysAgo(daysAgo, 16, 20), () -> assessing.move(unit.outcome(), move, ""));
    }
}
