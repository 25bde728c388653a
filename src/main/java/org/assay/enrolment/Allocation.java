package org.assay.enrolment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.centre.CentreOffice;
import org.assay.centre.StaffLine;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.SpecificationKey;
import org.springframework.stereotype.Component;

/** Who may be given whom: the rules of allocation, asked for many enrolments in a bounded number of statements. */
@Component
class Allocation {
    private final Enrolments enrolments;
    private final CentreOffice office;
    private final QualificationCatalogue catalogue;

    Allocation(Enrolments enrolments, CentreOffice office, QualificationCatalogue catalogue) {
        this.enrolments = enrolments;
        this.office = office;
        this.catalogue = catalogue;
    }

    List<AssessorAllocated> allocate(Collection<EnrolmentId> chosen, PersonId assessor, PersonId iqa) {
        if (chosen.isEmpty()) throw new Refused("allocate-none", "Choose at least one learner to allocate.");
        var found = enrolments.findByIdIn(Set.copyOf(chosen));
        if (found.size() != Set.copyOf(chosen).size()) throw new NotFound("No such enrolment.");
        check(found, assessor, iqa);
        List<AssessorAllocated> done = new ArrayList<>();
        for (Enrolment enrolment : found) {
            var before = Optional.ofNullable(enrolment.assessor());
            enrolment.allocate(assessor, iqa);
            done.add(new AssessorAllocated(enrolment.id(), before, assessor, iqa));
        }
        return done;
    }

    private void check(List<Enrolment> found, PersonId assessor, PersonId iqa) {
        var staff = office.staff();
        var assesses = one(staff, assessor, Role.ASSESSOR, "an assessor");
        var verifies = one(staff, iqa, Role.IQA, "an internal verifier");
        if (assessor.equals(iqa))
            throw new Refused(
                    "allocate-same",
                    assesses.name() + " cannot both assess and verify the same work. Choose two people.");
        var specifications = found.stream().map(Enrolment::specification).collect(Collectors.toSet());
        for (SpecificationKey specification : specifications) {
            if (!assesses.mayAssess(specification))
                throw new Refused(
                        "allocate-competence",
                        assesses.name() + " may not assess "
                                + catalogue.get(specification).title()
                                + ". Choose another assessor, or enter the competence under Staff first.");
        }
        var ids = found.stream().map(Enrolment::id).toList();
        if (enrolments.belongsTo(ids, assessor))
            throw new Refused("allocate-self", assesses.name() + " is the learner. Nobody assesses their own work.");
        if (enrolments.belongsTo(ids, iqa))
            throw new Refused("allocate-self", verifies.name() + " is the learner. Nobody verifies their own work.");
    }

    private static StaffLine one(List<StaffLine> staff, PersonId person, Role role, String what) {
        var line = staff.stream()
                .filter(member -> member.person().equals(person))
                .findFirst()
                .orElseThrow(() ->
                        new Refused("allocate-staff", "This person is not on the centre’s staff. Enter them first."));
        if (!line.roles().contains(role))
            throw new Refused("allocate-role", line.name() + " is not " + what + " at this centre.");
        return line;
    }
}
