package org.assay.centre;

import java.util.List;
import org.assay.identity.Actor;
import org.assay.platform.Refused;
import org.assay.qualification.QualificationCatalogue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What awarding organisations have approved at a centre: one letter of each, for specifications of its own. */
@Component
class LettersOfApproval {
    private final ApprovalEntries entries;
    private final QualificationCatalogue catalogue;
    private final ApplicationEventPublisher deeds;

    LettersOfApproval(ApprovalEntries entries, QualificationCatalogue catalogue, ApplicationEventPublisher deeds) {
        this.entries = entries;
        this.catalogue = catalogue;
        this.deeds = deeds;
    }

    List<Approval> all() {
        return entries.everyOne().stream().map(ApprovalEntry::approval).toList();
    }

    void enter(Actor actor, Approval approval) {
        if (approval.centreNumber().isBlank())
            throw new Refused(
                    "centre-number", "Write the centre number by which the awarding organisation knows the centre.");
        ownSpecifications(approval);
        var entry = entries.findById(new ApprovalEntry.Key(actor.centre(), approval.awardingOrganisation()))
                .orElseGet(() -> new ApprovalEntry(actor.centre(), approval.awardingOrganisation()));
        entry.grant(approval);
        entries.save(entry);
        deeds.publishEvent(new ApprovalEntered(
                approval.awardingOrganisation(),
                approval.centreNumber(),
                approval.specifications().stream().sorted().toList(),
                approval.since(),
                approval.directClaims()));
    }

    private void ownSpecifications(Approval approval) {
        for (var key : approval.specifications()) {
            var specification = catalogue.get(key);
            if (specification
                    .awardingOrganisation()
                    .filter(awarding -> awarding.key().equals(approval.awardingOrganisation()))
                    .isEmpty())
                throw new Refused(
                        "approval-specification",
                        specification.title() + " is not a specification of this awarding organisation.");
        }
    }
}
