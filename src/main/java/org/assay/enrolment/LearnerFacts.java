package org.assay.enrolment;

import java.util.Optional;
import org.assay.identity.PersonId;

/** What the centre knows of a learner, whatever they are enrolled on. */
public record LearnerFacts(LearnerId id, PersonId person, String name, String email, Optional<Uln> uln) {}
