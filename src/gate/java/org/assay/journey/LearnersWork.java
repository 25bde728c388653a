package org.assay.journey;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What a learner does: evidence with its facts and files, put forward and declared. */
record LearnersWork(Somebody learner) {
    static final String NARRATIVE = "What happened, what you did, and why";
    private static final Path FILES = Path.of("src/main/resources/org/assay/demo");

    void begins(String title, int daysAgo) {
        learner.opens("evidence/new")
                .writes("Title", title)
                .dates("When it happened", LocalDate.now().minusDays(daysAgo))
                .writes(
                        NARRATIVE,
                        "I rang the customer as our guide asks, wrote down what she said, and told the office what to change. I did it "
                                + "because a call that closes something is the one that people remember.");
    }

    void chooses(String... refs) {
        learner.presses("Choose criteria");
        learner.page.waitForURL(Pattern.compile(".*/criteria"));
        for (var ref : refs) learner.ticks(ref + "  ");
        learner.presses("Use these criteria");
        learner.page.waitForURL(Pattern.compile(".*/evidence/[^/]+$"));
    }

    void submits() {
        learner.presses("Check and submit");
        learner.page.waitForURL(Pattern.compile(".*/check"));
        learner.ticks("This is my own work")
                .ticks("I have said where I used an AI tool")
                .presses("Submit")
                .sees("Submitted.");
    }

    void account(String title, String... refs) {
        begins(title, 55);
        chooses(refs);
        submits();
    }

    void planned(String title, int daysAgo, String file, String... refs) {
        begins(title, daysAgo);
        learner.adds(FILES.resolve(file));
        chooses(refs);
        learner.says("Planned");
        submits();
    }

    void unplanned(String title, int daysAgo, String file) {
        begins(title, daysAgo);
        learner.adds(FILES.resolve(file));
        chooses("2.2");
        learner.says("Unplanned");
        submits();
    }

    void recommends(String title, int daysAgo) {
        begins(title, daysAgo);
        learner.adds(FILES.resolve("recommendation.pdf"));
        chooses("2.5");
        learner.ticks("It went to a person who can decide");
        submits();
    }

    void declaresTheUnit() {
        learner.opens("my-units");
        learner.page.locator("a[href^='unit/']").first().click();
        learner.heading();
        learner.ticks("");
        learner.presses("Declare this unit").sees("You declared this unit on");
    }
}
