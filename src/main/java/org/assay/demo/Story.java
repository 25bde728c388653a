package org.assay.demo;

import org.assay.identity.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells the story once: a database that knows Northgate has heard it. */
@Component
@Profile("demo")
class Story implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Story.class);

    private final People people;
    private final Northgate northgate;
    private final Harbourside harbourside;

    Story(People people, Northgate northgate, Harbourside harbourside) {
        this.people = people;
        this.northgate = northgate;
        this.harbourside = harbourside;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (people.centreNamed(Northgate.NAME).isPresent()) return;
        long began = System.nanoTime();
        northgate.told();
        harbourside.told();
        LOG.info(
                "The demo story is told ({} ms); sign in as anybody of its cast.",
                (System.nanoTime() - began) / 1_000_000);
    }
}
