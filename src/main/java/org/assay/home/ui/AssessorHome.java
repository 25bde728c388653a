package org.assay.home.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.assay.assessment.Figures;
import org.assay.assessment.Judging;
import org.assay.assessment.QueueLine;
import org.assay.assessment.SignOffs;
import org.assay.assessment.UnitSummary;
import org.assay.assessment.ui.AssessmentNavigation;
import org.assay.identity.Role;
import org.assay.platform.OneLook;
import org.assay.platform.widgets.Avatar;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.StateMark;
import org.assay.verification.ActionLine;
import org.assay.verification.Reviewing;
import org.assay.verification.ui.VerificationNavigation;
import org.springframework.stereotype.Component;

/** The assessor's: how much waits and how long is left, the longest waiting first, and the signatures that are theirs to give. */
@Component
class AssessorHome implements RoleHome {
    private static final int QUEUE = 5;
    private static final int MOST = 50;
    private static final Noun SUBMISSIONS = Noun.of("submission");

    private final Judging judging;
    private final SignOffs signOffs;
    private final Reviewing reviewing;
    private final OneLook look;
    private final Clock clock;

    AssessorHome(Judging judging, SignOffs signOffs, Reviewing reviewing, OneLook look, Clock clock) {
        this.reviewing = reviewing;
        this.look = look;
        this.judging = judging;
        this.signOffs = signOffs;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.ASSESSOR;
    }

    @Override
    public Markup shown() {
        return look.at(this::read);
    }

    private Markup read() {
        var page = judging.queue(0, QUEUE);
        long waiting = page.all();
        var queue = page.lines();
        var asked = reviewing.actions(0, MOST);
        long ready = signOffs.countReady();
        long awaiting = signOffs.countToCountersign();
        return Markup.of(
                "<div class=\"col\">{}{}</div><aside aria-label=\"Signatures and visits\">{}{}{}{}</aside>",
                opening(waiting, queue, Math.toIntExact(ready + awaiting), asked.size()),
                queue.isEmpty() ? nothing() : queue(queue, waiting),
                asked(asked),
                signatures("To sign off", signOffs.ready(LearnerAside.SHOWN), ready),
                signatures("To countersign", signOffs.toCountersign(LearnerAside.SHOWN), awaiting),
                visits());
    }

    private Markup opening(long waiting, List<QueueLine> queue, int toSign, int asked) {
        String sentence = sentence(waiting, queue, toSign, asked);
        if (!queue.isEmpty())
            return Opening.of(
                    clock,
                    sentence,
                    Opening.deed(
                            "Open the oldest",
                            AssessmentNavigation.submission(queue.getFirst().evidence())),
                    Opening.way("See the whole queue", AssessmentNavigation.queue()));
        if (asked > 0)
            return Opening.of(
                    clock,
                    sentence,
                    Opening.deed("See what is asked of you", VerificationNavigation.actions()),
                    Markup.when(toSign > 0, Opening.way("See what is to sign", AssessmentNavigation.signOffs())));
        return toSign == 0
                ? Opening.of(clock, sentence, Opening.look("See your learners", AssessmentNavigation.myLearners()))
                : Opening.of(clock, sentence, Opening.deed("See what is to sign", AssessmentNavigation.signOffs()));
    }

    /** "Six submissions wait; the oldest has 1 working day left." */
    static String sentence(long waiting, List<QueueLine> queue, int toSign, int asked) {
        if (queue.isEmpty()) return besides(toSign, asked);
        int left = queue.getFirst().daysLeft();
        String oldest = (left > 0 ? " has " : " is ") + Told.left(left) + ".";
        return waiting == 1
                ? "One submission waits; it" + oldest
                : Told.capital(SUBMISSIONS.inWords(waiting)) + " wait; the oldest" + oldest;
    }

    private static String besides(int toSign, int asked) {
        var parts = new ArrayList<String>();
        if (toSign > 0)
            parts.add(Noun.of("unit").inWords(toSign) + (toSign == 1 ? " waits" : " wait") + " for your signature");
        if (asked > 0) parts.add(Noun.of("action").inWords(asked) + (asked == 1 ? " is" : " are") + " asked of you");
        return parts.isEmpty() ? "Nothing waits for you." : "Your queue is empty; " + Figures.list(parts) + ".";
    }

    private static Markup queue(List<QueueLine> queue, long waiting) {
        return Markup.of(
                "<section class=\"card flush\"><header><h2>Waiting for you, the oldest first</h2><span class=\"sm mut\">{} of {}</span></header>"
                        + "<ul class=\"rows tight\">{}</ul></section>",
                queue.size(),
                waiting,
                Markup.each(queue, AssessorHome::line));
    }

    private static Markup line(QueueLine line) {
        return Markup.of(
                "<li><a router-link href=\"{}\">{}<span class=\"grow\"><b>{}</b><span class=\"sm mut\">{}, for {}</span></span>"
                        + "{}<span class=\"due{}\">{}{}</span></a></li>",
                AssessmentNavigation.submission(line.evidence()),
                Avatar.of(line.learnerName()),
                line.title(),
                line.learnerName(),
                new Noun("criterion", "criteria").inFigures(line.criteria()),
                StateMark.badge(line.state()),
                line.daysLeft() < 0 ? " late" : line.daysLeft() < 2 ? " soon" : "",
                Icon.of("clock", 15),
                Told.capital(Told.left(line.daysLeft())));
    }

    private static Markup nothing() {
        return Markup.of(
                "<div class=\"card\">{}</div>",
                EmptyState.of(
                        "Every submission of your learners is answered.",
                        "When a learner puts evidence forward, it stands here with the days you have."));
    }

    private static Markup asked(List<ActionLine> actions) {
        if (actions.isEmpty()) return Markup.NONE;
        return LearnerAside.card(
                "Asked of you",
                Markup.each(actions.stream().limit(LearnerAside.SHOWN).toList(), VerifierHome::asked),
                Markup.when(
                        actions.size() > LearnerAside.SHOWN,
                        Markup.of(
                                "<footer><a router-link href=\"{}\">See all actions</a></footer>",
                                VerificationNavigation.actions())));
    }

    private static Markup signatures(String title, List<UnitSummary> units, long all) {
        if (units.isEmpty()) return Markup.NONE;
        return LearnerAside.card(
                title,
                Markup.each(
                        units,
                        unit -> Markup.of(
                                "<li><a router-link href=\"{}\"><span class=\"grow\"><b>{}</b><span class=\"sm mut\">{}</span></span>{}</a></li>",
                                AssessmentNavigation.unit(unit.id()),
                                unit.enrolment().learnerName(),
                                unit.unit().title(),
                                Icon.of("chevron-right"))),
                Markup.when(
                        all > units.size(),
                        Markup.of(
                                "<footer><a router-link href=\"{}\">See all</a></footer>",
                                AssessmentNavigation.signOffs())));
    }

    private static Markup visits() {
        return Markup.of(
                "<section class=\"card beside\"><h2>Observe on site</h2><p class=\"sm mut\">What you see becomes evidence, and may itself"
                        + " decide. Choose the learner you are with.</p><p class=\"deeds\"><a router-link class=\"btn\" href=\"{}\">{}Choose a learner</a></p></section>",
                AssessmentNavigation.myLearners(),
                Icon.of("clipboard-pen"));
    }
}
