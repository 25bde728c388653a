package org.assay.assessment;

import java.util.List;
import java.util.Optional;
import org.assay.enrolment.LearnerId;
import org.assay.evidence.EvidenceId;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface Feedbacks extends Repository<Feedback, Feedback.Key> {
    Feedback save(Feedback feedback);

    Optional<Feedback> findByEvidenceAndEvidenceVersion(EvidenceId evidence, int version);

    List<Feedback> findByEvidenceOrderByGivenAt(EvidenceId evidence);

    List<Feedback> findByLearnerAndIdIn(LearnerId learner, java.util.Collection<FeedbackId> ids);

    List<Feedback> findByLearnerOrderByGivenAtDesc(LearnerId learner, Limit limit);
}
