package org.assay.evidence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.centre.CentreOffice;
import org.assay.centre.Standing;
import org.assay.enrolment.CohortId;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.EnrolmentLine;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.UnitKey;
import org.jspecify.annotations.Nullable;

/** A centre of a test's own: two learners on the OCR unit, Amira with Ben and Liam with Carys, who may countersign. */
final class ACentre {
    static final SpecificationKey OCR = new SpecificationKey("ocr-post-transaction-1");
    static final UnitKey UNIT = new UnitKey("ocr-post-transaction-1-unit-1");

    final CentreId id;
    final Actor eilidh;
    final Actor dev;
    final Actor ben;
    final Actor carys;
    final Actor amira;
    final Actor liam;
    final EnrolmentLine amirasEnrolment;
    final EnrolmentLine liamsEnrolment;

    private final People people;
    private final @Nullable String password;
    private final Enrolling enrolling;

    ACentre(People people, CentreOffice office, Enrolling enrolling) {
        this(people, office, enrolling, null);
    }

    /** @param password of everybody who signs in by form here */
    ACentre(People people, CentreOffice office, Enrolling enrolling, @Nullable String password) {
        this.people = people;
        this.password = password;
        this.enrolling = enrolling;
        id = people.openCentre("Centre " + UUID.randomUUID());
        eilidh = actor("Eilidh Fraser", Role.CENTRE_ADMIN);
        dev = actor("Dev Patel", Role.IQA);
        ben = actor("Ben Okafor", Role.ASSESSOR);
        carys = actor("Carys Evans", Role.ASSESSOR);
        amira = actor("Amira Khan", Role.LEARNER);
        liam = actor("Liam Doyle", Role.LEARNER);
        eilidh.run(() -> {
            office.enterStaff(dev.person(), "Dev Patel", Standing.QUALIFIED, Set.of(), Optional.empty());
            office.enterStaff(carys.person(), "Carys Evans", Standing.QUALIFIED, Set.of(OCR), Optional.empty());
            office.enterStaff(ben.person(), "Ben Okafor", Standing.TRAINEE, Set.of(OCR), Optional.empty());
        });
        var cohort = eilidh.call(
                () -> enrolling.openCohort("September", OCR, LocalDate.of(2026, 9, 7), LocalDate.of(2027, 6, 11)));
        amirasEnrolment = enrolled(amira, cohort, ben);
        liamsEnrolment = enrolled(liam, cohort, carys);
    }

    PutForward amiraFor(String criterion) {
        return PutForward.of(amirasEnrolment.id(), UNIT, CriterionRef.of(criterion));
    }

    private EnrolmentLine enrolled(Actor learner, CohortId cohort, Actor assessor) {
        return eilidh.call(() -> {
            var entered = enrolling.enterLearner(
                    learner.person(), learner.name(), UUID.randomUUID() + "@example.org", Optional.empty());
            EnrolmentId enrolment = enrolling.enrol(entered, cohort);
            enrolling.allocate(enrolment, assessor.person(), dev.person());
            return enrolling.enrolment(enrolment);
        });
    }

    private Actor actor(String name, Role role) {
        var person = people.enter(UUID.randomUUID().toString(), name, password);
        people.join(person, id, role);
        return people.actor(person, id, role);
    }
}
