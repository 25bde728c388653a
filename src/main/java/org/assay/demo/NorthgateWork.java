package org.assay.demo;

import static org.assay.demo.Narrator.day;
import static org.assay.demo.Narrator.daysAgo;

import org.assay.assessment.AssessingUnits;
import org.assay.assessment.SignOffMove;
import org.assay.demo.Narrator.Item;
import org.assay.evidence.Channel;
import org.assay.evidence.EvidenceFacts;
import org.assay.evidence.EvidenceKind;
import org.assay.evidence.Initiative;
import org.assay.evidence.Planning;
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
    static final UnitKey CENTRE_POST = new UnitKey("centre-post-transaction-1-unit-1");

    private final Narrator narrator;
    private final AssessingUnits assessing;
    private final NorthgateChecks checks;

    NorthgateWork(Narrator narrator, AssessingUnits assessing, NorthgateChecks checks) {
        this.narrator = narrator;
        this.assessing = assessing;
        this.checks = checks;
    }

    void told(CentreId centre) {
        checks.adoptsAStrategy(centre);
        amira(centre);
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
        waiting(centre);
    }

    /** Seven of eleven met, two planned calls six days apart, one recommendation, an answer to read. */
    private void amira(CentreId centre) {
        var policies = narrator.submits(
                "amira",
                centre,
                daysAgo(70, 16, 5),
                account("What we do after a repair", 71, Accounts.POLICIES),
                "1.1",
                "1.2");
        narrator.judges(
                "ben",
                centre,
                daysAgo(66, 11, 20),
                policies,
                "You tie each rule to what it is for, and you say what went wrong at first. Next: contracts and the law.");
        var contracts = narrator.submits(
                "amira",
                centre,
                daysAgo(58, 18, 40),
                account("Guarantees, warranties and the law", 59, Accounts.CONTRACTS),
                "1.3",
                "1.4");
        narrator.judges(
                "ben",
                centre,
                daysAgo(54, 10, 0),
                contracts,
                "Three acts, each with something that really happened. Next: start your planned calls and keep the dates.");
        var chance = narrator.submits(
                "amira",
                centre,
                daysAgo(45, 17, 0),
                Item.of(
                        OCR,
                        "Trade counter, unplanned help",
                        unplanned(45, Channel.PHONE),
                        Accounts.UNPLANNED,
                        "voice-note.mp3"),
                "2.2",
                "2.6");
        narrator.judges(
                "ben",
                centre,
                daysAgo(40, 9, 30),
                chance,
                "You saw it and acted the same day. Bring one more unplanned occasion.",
                "2.2: One occasion so far. Bring a second one, from another day.");
        var again = narrator.submits(
                "amira",
                centre,
                daysAgo(33, 12, 30),
                Item.of(
                        OCR,
                        "Wrong invoice, put right",
                        unplanned(34, Channel.EMAIL),
                        Accounts.UNPLANNED_AGAIN,
                        "email-thread.txt"),
                "2.2",
                "2.3");
        narrator.judges(
                "ben",
                centre,
                daysAgo(28, 14, 15),
                again,
                "The second occasion goes further than anybody asked. Next: the planned calls.");
        var recommends = narrator.submits(
                "amira",
                centre,
                daysAgo(15, 9, 50),
                Item.of(OCR, "A text the evening before", suggestion(16), Accounts.RECOMMENDS, "recommendation.pdf"),
                "2.5");
        narrator.judges(
                "ben",
                centre,
                daysAgo(8, 16, 40),
                recommends,
                "A good first idea, counted before you wrote. Now make a second one, on another date.",
                "2.5: One recommendation. The unit asks for more than one over time.");
        narrator.submits(
                "amira",
                centre,
                daysAgo(17, 14, 6),
                Item.of(
                                OCR,
                                "First planned call after the repair",
                                planned(18),
                                Accounts.FIRST_CALL,
                                "repair-slip.jpg",
                                "call-note.docx")
                        .noting("2.1", "This is my first planned call. Our guide says within five working days."),
                "2.1");
        narrator.submits(
                "amira",
                centre,
                daysAgo(11, 14, 6),
                Item.of(
                                OCR,
                                "Follow-up call after boiler repair",
                                planned(12),
                                Accounts.SECOND_CALL,
                                "repair-slip.jpg",
                                "letter-after-repair.pdf",
                                "voice-note.mp3",
                                "diary-screen.webm")
                        .noting("2.1", "This is my second planned call. Our guide says day 4 and day 28.")
                        .noting("2.4", "She gave us nine out of ten."),
                "2.1",
                "2.4");
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

    private void points(String learner, String assessor, CentreId centre, UnitKey unit, int from, String... refs) {
        int day = from;
        for (var ref : refs) {
            var facts = workProduct(day).by(Channel.EMAIL).initiative(Initiative.PROACTIVE);
            var item = Item.of(unit, "What I did about " + ref, facts, Accounts.LOYALTY, "email-thread.txt");
            met(learner, assessor, centre, day, item, ref);
            day -= 4;
        }
    }

    /** What is still in the queues. */
    private void waiting(CentreId centre) {
        narrator.submits(
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
                account("Complaint e-mail thread, and what I think of it", 5, Accounts.CONTRACTS),
                "1.3",
                "1.4");
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
        narrator.does(who, centre, Role.ASSESSOR, daysAgo(daysAgo, 16, 20), () -> assessing.move(unit, move, ""));
    }

    private static Item account(String title, int daysAgo, String words) {
        var facts = EvidenceFacts.of(EvidenceKind.REFLECTIVE_ACCOUNT)
                .on(day(daysAgo))
                .in("Tanner Row", "Brightwell Heating")
                .anonymised(true);
        return Item.of(OCR, title, facts, words);
    }

    private static Item call(String title, int daysAgo, String words) {
        return Item.of(OCR, title, planned(daysAgo), words, "repair-slip.jpg", "letter-after-repair.pdf");
    }

    private static EvidenceFacts workProduct(int daysAgo) {
        return EvidenceFacts.of(EvidenceKind.WORK_PRODUCT)
                .on(day(daysAgo))
                .in("Tanner Row", "Brightwell Heating")
                .anonymised(true)
                .checkedThirdParty(true);
    }

    private static EvidenceFacts planned(int daysAgo) {
        return workProduct(daysAgo)
                .planning(Planning.PLANNED)
                .initiative(Initiative.PROACTIVE)
                .by(Channel.PHONE);
    }

    private static EvidenceFacts unplanned(int daysAgo, Channel channel) {
        return workProduct(daysAgo)
                .planning(Planning.UNPLANNED)
                .initiative(Initiative.REACTIVE)
                .by(channel);
    }

    private static EvidenceFacts suggestion(int daysAgo) {
        return workProduct(daysAgo).toDecisionMaker(true).by(Channel.LETTER);
    }
}
