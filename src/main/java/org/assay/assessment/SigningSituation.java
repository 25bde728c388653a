package org.assay.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.qualification.CriterionRef;

/**
 * Everything that the sign-off rules look at, gathered before they are asked: the rules themselves read nothing.
 *
 * @param qualified the actor is a qualified assessor of this specification
 * @param trainee the actor works towards an assessor award, and may assess this specification under countersignature
 * @param allocated the actor is the assessor allocated to this enrolment
 * @param signer who signed off first since the unit was last in progress
 * @param deciders everybody who ever judged a criterion of this unit, signed it off or countersigned it
 * @param notMet criteria whose latest judgement is not MET, in reading order
 * @param undeclared titles of judged evidence without an authenticity declaration
 * @param insufficient sentences of adopted sufficiency rules that are neither met nor overridden
 * @param reason what the actor gave as a reason; blank when nothing
 */
record SigningSituation(
        SignOffStage stage,
        PersonId actor,
        Role role,
        PersonId learner,
        boolean qualified,
        boolean trainee,
        boolean allocated,
        boolean enrolmentActive,
        Optional<PersonId> signer,
        Set<PersonId> deciders,
        List<CriterionRef> notMet,
        List<String> undeclared,
        boolean declarationRequired,
        boolean learnerDeclared,
        List<String> insufficient,
        SampleStanding sample,
        boolean openAction,
        String reason) {}
