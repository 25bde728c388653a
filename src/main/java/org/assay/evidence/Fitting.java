package org.assay.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentLine;
import org.assay.enrolment.LearnerId;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.assay.qualification.QualificationCatalogue;
import org.springframework.stereotype.Component;

/** Makes what was typed fit: text within its length, criteria within what the learner is enrolled on. */
@Component
class Fitting {
    private static final int LONGEST_TEXT = 20_000;

    private final Enrolling enrolling;
    private final QualificationCatalogue catalogue;

    Fitting(Enrolling enrolling, QualificationCatalogue catalogue) {
        this.enrolling = enrolling;
        this.catalogue = catalogue;
    }

    /** @throws Refused when the text is too long; what a field limits is cut to its limit */
    static EvidenceDraft draft(EvidenceDraft draft) {
        if (draft.narrative().length() > LONGEST_TEXT)
            throw new Refused(
                    "evidence-text",
                    "The text has " + draft.narrative().length()
                            + " characters; 20,000 is the most. Shorten it, or add it as a file.");
        var facts = draft.facts();
        return new EvidenceDraft(
                cut(draft.title().strip(), 200),
                facts.in(
                                cut(facts.place().strip(), 200),
                                cut(facts.organisation().strip(), 200))
                        .aiUse(cut(facts.aiUse(), 2000)),
                plain(draft.narrative()));
    }

    /**
     * @throws NotFound for criteria that are not of the learner's enrolments
     * @throws Refused when an enrolment is over, or a criterion is chosen twice
     */
    List<PutForward> criteria(LearnerId learner, List<PutForward> all) {
        Set<CriterionOf> seen = new HashSet<>();
        var enrolments =
                enrolling.ofLearner(learner).stream().collect(Collectors.toMap(EnrolmentLine::id, line -> line));
        List<PutForward> fitting = new ArrayList<>();
        for (PutForward one : all) {
            var enrolment = enrolments.get(one.enrolment());
            if (enrolment == null) throw new NotFound("There is no such enrolment.");
            check(enrolment, one);
            if (!seen.add(one.target()))
                throw new Refused("evidence-criterion-twice", "Criterion " + one.criterion() + " is chosen twice.");
            fitting.add(
                    one.saying(cut(one.note().strip(), 2000), cut(one.locator().strip(), 100)));
        }
        return fitting;
    }

    private void check(EnrolmentLine enrolment, PutForward one) {
        var specification = catalogue.get(enrolment.specification());
        if (specification
                .find(one.unit())
                .flatMap(unit -> unit.find(one.criterion()))
                .isEmpty()) throw new NotFound("There is no such criterion in " + specification.title() + ".");
        if (!enrolment.state().open())
            throw new Refused(
                    "evidence-enrolment",
                    "The enrolment on " + specification.title() + " is “"
                            + enrolment.state().word() + "”. Evidence cannot be put forward for it.");
    }

    static String cut(String text, int longest) {
        String plain = plain(text);
        return plain.length() > longest ? plain.substring(0, longest) : plain;
    }

    /** Without the one character that PostgreSQL cannot hold, and that nobody can type. */
    private static String plain(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }
}
