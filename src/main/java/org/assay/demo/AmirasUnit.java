package org.assay.demo;

import static org.assay.demo.Narrator.daysAgo;
import static org.assay.demo.Narrator.workingDaysAgo;
import static org.assay.demo.NorthgateWork.OCR;
import static org.assay.demo.Pieces.account;
import static org.assay.demo.Pieces.planned;
import static org.assay.demo.Pieces.suggestion;
import static org.assay.demo.Pieces.unplanned;

import org.assay.demo.Narrator.Item;
import org.assay.evidence.Channel;
import org.assay.identity.CentreId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Amira Khan's unit: the one that the demonstration shows from all sides. */
@Component
@Profile("demo")
class AmirasUnit {
    private final Narrator narrator;

    AmirasUnit(Narrator narrator) {
        this.narrator = narrator;
    }

    /** Seven of eleven met, two planned calls six days apart, one recommendation, an answer to read. */
    void told(CentreId centre) {
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
        narrator.reads("amira", centre, daysAgo(27, 18, 0));
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
        calls(centre);
    }

    /** The first has waited nine of the ten working days that the centre promises; the second took place six days after it. */
    private void calls(CentreId centre) {
        var first = workingDaysAgo(10);
        narrator.submits(
                "amira",
                centre,
                Narrator.moment(workingDaysAgo(9), 14, 6),
                Item.of(
                                OCR,
                                "First planned call after the repair",
                                planned(first),
                                Accounts.FIRST_CALL,
                                "repair-slip.jpg",
                                "call-note.docx")
                        .noting("2.1", "This is my first planned call. Our guide says within five working days."),
                "2.1");
        narrator.submits(
                "amira",
                centre,
                Narrator.moment(first.plusDays(7), 18, 6),
                Item.of(
                                OCR,
                                "Follow-up call after boiler repair",
                                planned(first.plusDays(6)),
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
}
