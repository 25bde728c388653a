package org.assay.assessment;

import java.util.ArrayList;
import java.util.List;
import org.assay.centre.CentreOffice;
import org.assay.centre.Standing;
import org.assay.enrolment.EnrolmentLine;
import org.assay.enrolment.EnrolmentState;
import org.assay.evidence.EvidenceLine;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what the sign-off rules look at. */
@Component
class Situations {
    private final CentreOffice office;
    private final ObjectProvider<SampleStandings> samples;

    Situations(CentreOffice office, ObjectProvider<SampleStandings> samples) {
        this.office = office;
        this.samples = samples;
    }

    /** @param sheet the unit as the actor sees it, read in the same transaction */
    SigningSituation of(UnitAssessment unit, UnitSheet sheet, Actor actor, String reason) {
        var staff = actor.is(Role.ASSESSOR) ? office.me() : java.util.Optional.<org.assay.centre.StaffLine>empty();
        boolean competent =
                staff.filter(line -> line.mayAssess(unit.specification())).isPresent();
        var standing = staff.map(org.assay.centre.StaffLine::standing).orElse(null);
        var asks = samples.getIfAvailable();
        return new SigningSituation(
                unit.stage(),
                actor.person(),
                actor.role(),
                unit.learnerPerson(),
                competent && standing == Standing.QUALIFIED,
                competent && standing == Standing.TRAINEE,
                sheet.enrolment().assessedBy(actor.person()),
                running(sheet.enrolment()),
                unit.signer(),
                unit.deciders(),
                unit.notMet(sheet.unit().refs()),
                undeclared(unit, sheet.evidence()),
                sheet.declarationRequired(),
                sheet.learnerDeclaredAt().isPresent(),
                insufficient(sheet.rules()),
                asks == null ? SampleStanding.NOT_DRAWN : asks.standing(unit.id()),
                asks != null && asks.hasOpenAction(unit.id()),
                reason);
    }

    static boolean running(EnrolmentLine enrolment) {
        return enrolment.state() == EnrolmentState.ACTIVE || enrolment.state() == EnrolmentState.COMPLETED;
    }

    /** What a learner submits is declared with the submission; what only stands as a draft is not. */
    private static List<String> undeclared(UnitAssessment unit, List<EvidenceLine> evidence) {
        var undeclared = new ArrayList<String>();
        for (var line : evidence)
            if (line.submittedAt() == null
                    && line.recordedBy().isEmpty()
                    && unit.judgements().stream()
                            .anyMatch(judgement -> judgement.evidence().equals(line.id())
                                    && judgement.evidenceVersion() == line.version())) undeclared.add(line.title());
        return undeclared;
    }

    private static List<String> insufficient(List<RuleLine> rules) {
        return rules.stream()
                .filter(RuleLine::stopsSignOff)
                .map(line -> line.behindMet().words())
                .toList();
    }
}
