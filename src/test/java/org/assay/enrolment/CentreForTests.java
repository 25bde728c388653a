package org.assay.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.centre.CentreOffice;
import org.assay.centre.Standing;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.qualification.SpecificationKey;

/** A centre of a test's own, with an administrator, a qualified assessor, a trainee and a verifier. */
final class CentreForTests {
    static final SpecificationKey OCR = new SpecificationKey("ocr-post-transaction-1");
    static final LocalDate STARTS = LocalDate.of(2026, 9, 7);
    static final LocalDate ENDS = LocalDate.of(2027, 6, 11);

    final CentreId id;
    final Actor admin;
    final Actor iqa;
    final Actor assessor;
    final Actor trainee;

    private final People people;

    CentreForTests(People people, CentreOffice office) {
        this.people = people;
        id = people.openCentre("Centre " + UUID.randomUUID());
        admin = actor("Eilidh Fraser", Role.CENTRE_ADMIN);
        iqa = actor("Dev Patel", Role.IQA);
        assessor = actor("Carys Evans", Role.ASSESSOR);
        trainee = actor("Ben Okafor", Role.ASSESSOR);
        admin.run(() -> {
            office.enterStaff(iqa.person(), "Dev Patel", Standing.QUALIFIED, Set.of(), Optional.empty());
            office.enterStaff(assessor.person(), "Carys Evans", Standing.QUALIFIED, Set.of(OCR), Optional.empty());
            office.enterStaff(
                    trainee.person(), "Ben Okafor", Standing.TRAINEE, Set.of(), Optional.of(LocalDate.of(2027, 3, 1)));
        });
    }

    Actor actor(String name, Role role) {
        PersonId person = people.enter(UUID.randomUUID().toString(), name, null);
        people.join(person, id, role);
        return people.actor(person, id, role);
    }

    Actor learner(PersonId person) {
        return people.actor(person, id, Role.LEARNER);
    }

    static String address() {
        return UUID.randomUUID() + "@example.org";
    }
}
