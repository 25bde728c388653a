package org.assay.notice;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.identity.Actor;
import org.assay.identity.Letters;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.platform.Letter;
import org.assay.platform.Spoken;
import org.assay.platform.StoryClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts notices into letters, each into one: what a person has been told since their last letter goes into the next, when their pace says that it is
 * time. The letter is posted in the transaction that marks the notices, so two nodes that try at once post one.
 */
@Component
class Digests {
    private static final int AT_A_TIME = 5_000;
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** Older news is no news: it stays in the product. */
    private static final Duration STALE = Duration.ofDays(14);

    private final Notices notices;
    private final NoticeChoices choices;
    private final People people;
    private final Letters letters;
    private final Duration after;

    Digests(
            Notices notices,
            NoticeChoices choices,
            People people,
            Letters letters,
            @Value("${assay.notices.after:20s}") Duration after) {
        this.notices = notices;
        this.choices = choices;
        this.people = people;
        this.letters = letters;
        this.after = after;
    }

    /**
     * For the acting centre.
     *
     * @param since which notices are looked at: those of the last hour in most rounds, all now and then
     */
    @Transactional
    void post(Instant since, Instant now) {
        var waiting = notices.unmailed(since, now.minus(after), PageRequest.of(0, AT_A_TIME)).stream()
                .map(Notice::line)
                .toList();
        if (waiting.isEmpty()) return;
        var byPerson = waiting.stream()
                .collect(Collectors.groupingBy(NoticeLine::person, LinkedHashMap::new, Collectors.toList()));
        Map<PersonId, Pace> paces = choices.findByPersonIn(byPerson.keySet()).stream()
                .collect(Collectors.toMap(NoticeChoice::person, NoticeChoice::pace));
        var recipients = people.recipients(byPerson.keySet());
        var roles = people.rolesHeld(byPerson.keySet(), Actor.current().centre());
        List<NoticeId> done = new ArrayList<>();
        byPerson.forEach((person, lines) -> {
            var due = new ArrayList<NoticeLine>();
            for (var line : lines) {
                var pace = paces.getOrDefault(person, NoticeBoard.usual(line.role()));
                boolean tellable = pace != Pace.NEVER
                        && line.toldAt().isAfter(now.minus(STALE))
                        && recipients.containsKey(person)
                        && roles.getOrDefault(person, java.util.Set.of()).contains(line.role());
                if (!tellable) done.add(line.id());
                else if (line.read()) done.add(line.id());
                else if (isTime(pace, line.toldAt(), now)) due.add(line);
            }
            if (due.isEmpty()) return;
            var ids = due.stream().map(NoticeLine::id).toList();
            if (notices.mailed(ids, now) != ids.size())
                throw new OptimisticLockingFailureException("Another node puts these notices into letters.");
            Optional.ofNullable(recipients.get(person)).ifPresent(to -> letters.post(to, letter(due), null));
        });
        if (!done.isEmpty()) notices.mailed(done, now);
    }

    /** The first moment of its kind since the notice was told has come. */
    static boolean isTime(Pace pace, Instant toldAt, Instant now) {
        var told = toldAt.atZone(StoryClock.UK);
        return switch (pace) {
            case AT_ONCE -> true;
            case DAILY -> !now.isBefore(morningAfter(told).toInstant());
            case WEEKLY -> {
                var monday = told.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                        .with(MORNING);
                yield !now.isBefore((monday.isAfter(told) ? monday : monday.plusWeeks(1)).toInstant());
            }
            case NEVER -> false;
        };
    }

    private static ZonedDateTime morningAfter(ZonedDateTime told) {
        var morning = told.with(MORNING);
        return morning.isAfter(told) ? morning : morning.plusDays(1);
    }

    private static Letter letter(List<NoticeLine> lines) {
        var centre = Actor.current();
        var one = lines.getFirst();
        boolean single = lines.size() == 1;
        return new Letter(
                single ? one.kind().subject() : lines.size() + " notices from " + centre.centreName(),
                single
                        ? one.kind().subject()
                        : Spoken.opening(lines.size(), "notice", "notices") + " from " + centre.centreName(),
                List.of(),
                Optional.empty(),
                lines.stream()
                        .map(line -> new Letter.Item(line.title(), line.detail(), path(centre, line)))
                        .toList(),
                List.of(
                        "You were told this at " + centre.centreName() + ".",
                        "How often you get these letters is yours to choose, under Notices."));
    }

    /** By way of the notice itself, which knows in which role its page opens. */
    private static String path(Actor centre, NoticeLine line) {
        return "notices?open=" + line.id().value() + "&centre="
                + centre.centre().value() + "&as=" + line.role();
    }
}
