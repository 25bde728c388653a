package org.assay.demo;

import org.assay.identity.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells the story once, before the doors open: a database that knows Northgate has heard it. */
@Component
@Profile("demo")
class Story implements SmartLifecycle {
    /** Ahead of the web server, so that nobody of the cast is turned away while their story is being told. */
    private static final int BEFORE_THE_DOORS_OPEN = Integer.MAX_VALUE - 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(Story.class);

    private final People people;
    private final Narrator narrator;
    private final Northgate northgate;
    private final Harbourside harbourside;
    private boolean told;

    Story(People people, Narrator narrator, Northgate northgate, Harbourside harbourside) {
        this.people = people;
        this.narrator = narrator;
        this.northgate = northgate;
        this.harbourside = harbourside;
    }

    @Override
    public void start() {
        told = true;
        if (people.centreNamed(Northgate.NAME).isPresent()) return;
        long began = System.nanoTime();
        northgate.told();
        harbourside.told();
        narrator.tell();
        LOG.info(
                "The demo story is told ({} ms); sign in as anybody of its cast.",
                (System.nanoTime() - began) / 1_000_000);
    }

    @Override
    public void stop() {
        told = false;
    }

    @Override
    public boolean isRunning() {
        return told;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_DOORS_OPEN;
    }
}
