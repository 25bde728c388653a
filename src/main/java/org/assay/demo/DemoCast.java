package org.assay.demo;

import java.util.List;
import org.assay.identity.Cast;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of the story, as the sign-in page of a demonstration offers them. */
@Component
@Profile("demo")
class DemoCast implements Cast {
    static final String PASSWORD = "assay-demo";

    @Override
    public List<Player> players() {
        return List.of(
                player("amira", "Amira Khan", "Learner", "Seven of eleven criteria met, feedback to read"),
                player("ben", "Ben Okafor", "Trainee assessor", "A queue of submissions, one nearly due"),
                player("carys", "Carys Evans", "Assessor, two centres", "Units to countersign, an action to answer"),
                player("dev", "Dev Patel", "Internal verifier (IQA)", "A sample to review, an action to re-check"),
                player("eilidh", "Eilidh Fraser", "Centre administrator", "A cohort with learners at risk"),
                player("frank", "Frank Osei", "External quality assurer", "A visit open this week, a report to take"),
                player(
                        "tomasz",
                        "Tomasz Nowak",
                        "Learner, FutureQuals (FAQ)",
                        "Quiet for 23 days, a draft half written"),
                player("grace", "Grace Adeyemi", "Learner, BIIAB", "A unit that waits for a countersignature"),
                player("liam", "Liam Doyle", "Learner, OCR and BIIAB", "Two enrolments side by side"),
                player("morag", "Morag Sinclair", "Learner, centre-devised unit", "Finished: complete"),
                player(
                        "hamish",
                        "Hamish Rae",
                        "Centre administrator, Harbourside",
                        "Another centre, which sees nothing of the first"));
    }

    private static Player player(String username, String name, String role, String finds) {
        return new Player(username, PASSWORD, name, role, finds);
    }

    @Override
    public String setting() {
        return "Northgate Skills Centre and Harbourside Training: everybody here is made up, and so is their work.";
    }
}
