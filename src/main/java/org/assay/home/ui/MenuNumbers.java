package org.assay.home.ui;

import java.util.HashMap;
import java.util.Map;
import org.assay.assessment.Answers;
import org.assay.assessment.Judging;
import org.assay.assessment.ui.AssessmentNavigation;
import org.assay.centre.ui.CentreNavigation;
import org.assay.identity.Actor;
import org.assay.identity.Letters;
import org.assay.notice.NoticeBoard;
import org.assay.notice.ui.NoticeNavigation;
import org.assay.platform.Tallies;
import org.assay.platform.Tally;
import org.assay.verification.Reviewing;
import org.assay.verification.Sampling;
import org.assay.verification.ui.VerificationNavigation;
import org.springframework.stereotype.Component;

/** How much waits for the actor behind the places of the menu, counted in one statement when they arrive on a page. */
@Component
class MenuNumbers {
    private final Answers answers;
    private final Judging judging;
    private final Reviewing reviewing;
    private final Sampling sampling;
    private final NoticeBoard notices;
    private final Letters letters;
    private final Tallies tallies;

    MenuNumbers(
            Answers answers,
            Judging judging,
            Reviewing reviewing,
            Sampling sampling,
            NoticeBoard notices,
            Letters letters,
            Tallies tallies) {
        this.answers = answers;
        this.judging = judging;
        this.reviewing = reviewing;
        this.sampling = sampling;
        this.notices = notices;
        this.letters = letters;
        this.tallies = tallies;
    }

    /** By the place's path; a place that is not named has no number. */
    Map<String, Long> now() {
        Map<String, Tally> questions = new HashMap<>(ofRole());
        questions.put(NoticeNavigation.notices(), notices.toRead());
        return tallies.of(questions);
    }

    private Map<String, Tally> ofRole() {
        return switch (Actor.current().role()) {
            case LEARNER -> Map.of(AssessmentNavigation.feedback(), answers.toRead());
            case ASSESSOR ->
                Map.of(
                        AssessmentNavigation.queue(),
                        judging.waiting(),
                        VerificationNavigation.actions(),
                        reviewing.openActions());
            case IQA ->
                Map.of(
                        VerificationNavigation.sampling(),
                        sampling.open(),
                        VerificationNavigation.actions(),
                        reviewing.openActions());
            case CENTRE_ADMIN -> Map.of(CentreNavigation.letters(), letters.undelivered());
            case EQA, SYSTEM -> Map.of();
        };
    }
}
