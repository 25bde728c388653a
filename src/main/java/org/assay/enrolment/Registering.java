package org.assay.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import org.assay.identity.Words;
import org.assay.platform.Refused;
import org.assay.qualification.QualificationCatalogue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The numbers by which awarding organisations know learners: whose they may be, and from when. */
@Component
class Registering {
    private final Enrolments enrolments;
    private final QualificationCatalogue catalogue;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;

    Registering(Enrolments enrolments, QualificationCatalogue catalogue, ApplicationEventPublisher deeds, Clock clock) {
        this.enrolments = enrolments;
        this.catalogue = catalogue;
        this.deeds = deeds;
        this.clock = clock;
    }

    void register(Enrolment enrolment, String number, LocalDate on) {
        if (number.isEmpty() || number.length() > 60)
            throw new Refused(
                    "registration-number", "Write the awarding organisation’s number, in at most 60 characters.");
        if (on.isAfter(LocalDate.now(clock)))
            throw new Refused(
                    "registration-date", "The registration date is in the future. Write the day it was made.");
        if (catalogue.get(enrolment.specification()).centreDevised())
            throw new Refused(
                    "registration-centre-devised",
                    "This is a centre-devised unit: no awarding organisation registers learners for it.");
        if (enrolments.registeredToAnother(enrolment.specification().value(), number, enrolment.learner()))
            throw new Refused(
                    "registration-number",
                    "Another learner has the number " + number + " on this specification. Check both.");
        enrolment.register(number, on);
        deeds.publishEvent(new EnrolmentRegistered(enrolment.id(), new Words(number), on));
    }
}
