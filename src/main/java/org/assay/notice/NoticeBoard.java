package org.assay.notice;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.identity.Actor;
import org.assay.identity.Letters;
import org.assay.identity.Role;
import org.assay.platform.Tallies;
import org.assay.platform.Tally;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door: what the acting person was told in the role that they act in, and how often they want letters. */
@Service
public class NoticeBoard {
    private final Notices notices;
    private final NoticeChoices choices;
    private final Letters letters;
    private final Tallies tallies;
    private final Clock clock;

    NoticeBoard(Notices notices, NoticeChoices choices, Letters letters, Tallies tallies, Clock clock) {
        this.notices = notices;
        this.choices = choices;
        this.letters = letters;
        this.tallies = tallies;
        this.clock = clock;
    }

    /**
     * A page, the latest first, in one statement.
     *
     * @param page from 0
     */
    @Transactional(readOnly = true)
    public List<NoticeLine> page(int page, int size) {
        var actor = Actor.current();
        return notices.of(actor.person(), actor.role(), PageRequest.of(page, size)).stream()
                .map(Notice::line)
                .toList();
    }

    @Transactional(readOnly = true)
    public long count() {
        var actor = Actor.current();
        return notices.count(actor.person(), actor.role());
    }

    @Transactional(readOnly = true)
    public long unread() {
        return tallies.of(toRead());
    }

    /** The question behind {@link #unread}. */
    public Tally toRead() {
        var actor = Actor.current();
        return new Tally(
                "count(o.id)",
                "from Notice o where o.person = :told and o.role = :as and o.readAt is null",
                Map.of("told", actor.person(), "as", actor.role()));
    }

    @Transactional
    public void readAll() {
        var actor = Actor.current();
        notices.readAll(actor.person(), actor.role(), clock.instant());
    }

    /** Opens one of the acting person's own, in whatever role they were told, and notes that it has been read. */
    @Transactional
    public Optional<NoticeLine> open(NoticeId id) {
        var actor = Actor.current();
        var found = notices.findById(new Notice.Key(actor.centre(), id))
                .map(Notice::line)
                .filter(line -> line.person().equals(actor.person()));
        found.ifPresent(line -> notices.read(actor.person(), id, clock.instant()));
        return found;
    }

    /** Whether letters are sent at all. */
    public boolean byLetter() {
        return letters.areSent();
    }

    @Transactional(readOnly = true)
    public Pace pace() {
        var actor = Actor.current();
        return choices.findById(new NoticeChoice.Key(actor.centre(), actor.person()))
                .map(NoticeChoice::pace)
                .orElse(usual(actor.role()));
    }

    @Transactional
    public void choose(Pace pace) {
        var actor = Actor.current();
        choices.findById(new NoticeChoice.Key(actor.centre(), actor.person()))
                .ifPresentOrElse(
                        choice -> choice.choose(pace),
                        () -> choices.save(new NoticeChoice(actor.centre(), actor.person(), pace)));
    }

    /** Learners hear seldom and wait for it; staff would be flooded. */
    static Pace usual(Role role) {
        return role == Role.LEARNER ? Pace.AT_ONCE : Pace.DAILY;
    }
}
