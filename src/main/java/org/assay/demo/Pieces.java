package org.assay.demo;

import static org.assay.demo.Narrator.day;

import java.time.LocalDate;
import org.assay.demo.Narrator.Item;
import org.assay.evidence.Channel;
import org.assay.evidence.EvidenceFacts;
import org.assay.evidence.EvidenceKind;
import org.assay.evidence.Initiative;
import org.assay.evidence.Planning;

/** The kinds of evidence that people of the story bring. */
final class Pieces {
    private Pieces() {}

    static Item account(String title, int daysAgo, String words) {
        var facts = EvidenceFacts.of(EvidenceKind.REFLECTIVE_ACCOUNT)
                .on(day(daysAgo))
                .in("Tanner Row", "Brightwell Heating")
                .anonymised(true);
        return Item.of(NorthgateWork.OCR, title, facts, words);
    }

    static Item call(String title, int daysAgo, String words) {
        return Item.of(NorthgateWork.OCR, title, planned(daysAgo), words, "repair-slip.jpg", "letter-after-repair.pdf");
    }

    static EvidenceFacts workProduct(int daysAgo) {
        return EvidenceFacts.of(EvidenceKind.WORK_PRODUCT)
                .on(day(daysAgo))
                .in("Tanner Row", "Brightwell Heating")
                .anonymised(true)
                .checkedThirdParty(true);
    }

    static EvidenceFacts planned(int daysAgo) {
        return workProduct(daysAgo)
                .planning(Planning.PLANNED)
                .initiative(Initiative.PROACTIVE)
                .by(Channel.PHONE);
    }

    static EvidenceFacts unplanned(int daysAgo, Channel channel) {
        return workProduct(daysAgo)
                .planning(Planning.UNPLANNED)
                .initiative(Initiative.REACTIVE)
                .by(channel);
    }

    static EvidenceFacts suggestion(int daysAgo) {
        return workProduct(daysAgo).toDecisionMaker(true).by(Channel.LETTER);
    }

    static EvidenceFacts planned(LocalDate day) {
        return planned(0).on(day);
    }
}
