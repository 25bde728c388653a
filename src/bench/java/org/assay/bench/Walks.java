package org.assay.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.RunningAssay;

/** The ways that the people of a {@link Cast} take through the product, each from its role's own pages to what is measured. */
final class Walks {
    private static final String FEEDBACK =
            "You say what was done and why it was done so. Next: go on to what is still open in this unit.";

    private final URI product;
    private final Cast cast;
    private final Places places;

    /** What can be done once only, and by whom; shared by all walks, however often the product is started again. */
    private final Deeds deeds;

    private record Deeds(Queue<UUID> untaken, List<UUID> taken, Map<String, Queue<UUID>> singles) {
        static Deeds of(Cast cast, Places places) {
            var deeds = new Deeds(
                    new ConcurrentLinkedQueue<>(cast.submissions()),
                    new CopyOnWriteArrayList<>(),
                    new ConcurrentHashMap<>());
            places.singles(cast.centre(), cast.assessor())
                    .forEach(one -> deeds.singles
                            .computeIfAbsent(one.assessor(), fresh -> new ConcurrentLinkedQueue<>())
                            .add(one.evidence()));
            return deeds;
        }
    }

    private Walks(URI product, Cast cast, Places places, Deeds deeds) {
        this.product = product;
        this.cast = cast;
        this.places = places;
        this.deeds = deeds;
    }

    static Walks of(URI product, Cast cast, Places places) {
        return new Walks(product, cast, places, Deeds.of(cast, places));
    }

    /** The same people on a product that was started again; what is done is done. */
    Walks on(URI restarted) {
        return new Walks(restarted, cast, places, deeds);
    }

    private record Way(String name, java.util.function.IntFunction<Walk.Steps> seats) implements Walk {
        @Override
        public Steps seat(int seat) {
            return seats.apply(seat);
        }
    }

    private static Walk way(String name, java.util.function.IntFunction<Walk.Steps> seats) {
        return new Way(name, seats);
    }

    private Browser browser(String username) {
        return new Browser(product).signsIn(username, RunningAssay.PASSWORD);
    }

    private static <T> T turn(List<T> all, int seat) {
        if (all.isEmpty()) throw new Stumble("There is nobody and nothing to do this with.");
        return all.get(seat % all.size());
    }

    /** Home, the map of every criterion, one unit, the evidence. */
    Walk learner() {
        return way("learner", seat -> {
            var tab = browser(turn(cast.learners(), seat)).opens("feedback");
            var unit = places.fullestUnit(turn(cast.learners(), seat));
            return marks -> {
                marks.mark("home", () -> tab.goes("", "How each one stands, in order"));
                marks.mark("map", () -> tab.goes("my-units", "unitlist"));
                marks.mark("unit", () -> tab.goes("unit/" + unit, "Evidence tracking sheet"));
                marks.mark("evidence", () -> tab.goes("evidence", "pagehead"));
                return true;
            };
        });
    }

    /** A browser that has nothing of the product yet but its scripts: the document, the first state, the page. */
    Walk firstPage() {
        return way("first page", seat -> {
            var browser = browser(turn(cast.learners(), seat));
            return marks -> {
                marks.markAll("first", () -> browser.opens("").everything());
                return true;
            };
        });
    }

    /** The list of all that waits, page by page; one after the other of the submissions that are taken up; the caseload. */
    Walk assessor() {
        var next = new AtomicInteger();
        return way("assessor", seat -> {
            var tab = browser(cast.assessor()).opens("sign-offs");
            return marks -> {
                marks.markAll("queue", () -> pages(tab, "queue"));
                marks.mark("submission", () -> {
                    var one = turn(deeds.taken, next.getAndIncrement());
                    return tab.goes("queue/" + one, "pane-title");
                });
                marks.mark("caseload", () -> tab.goes("my-learners", "Learners allocated to you"));
                return true;
            };
        });
    }

    private static List<Answer> pages(Tab tab, String list) {
        var answers = new ArrayList<Answer>();
        answers.add(tab.goes(list, "Submissions that wait for you"));
        for (int from = 0; ; ) {
            int shown = from;
            var further = tab.links(list + "?from=").stream()
                    .mapToInt(link -> Integer.parseInt(link.replaceAll("\\D+", "")))
                    .filter(at -> at > shown)
                    .min();
            if (further.isEmpty()) return answers;
            from = further.getAsInt();
            answers.add(tab.goes(list + "?from=" + from, "Submissions that wait for you"));
        }
    }

    /** The first look at a submission, which takes it up. */
    Walk takingUp() {
        return way("taking up", seat -> {
            var tab = browser(cast.assessor()).opens("sign-offs");
            return marks -> {
                var one = deeds.untaken.poll();
                if (one == null) return false;
                marks.mark("taken", () -> tab.goes("queue/" + one, "judgement-ticks"));
                deeds.taken.add(one);
                return true;
            };
        });
    }

    /** Ticks, verdict and feedback, each kept as a draft, and the judgement itself. */
    Walk judge() {
        var assessors = deeds.singles.keySet().stream().sorted().toList();
        return way("judge", seat -> {
            var assessor = turn(assessors, seat);
            var tab = browser(assessor).opens("sign-offs");
            return marks -> {
                var one = deeds.singles.get(assessor).poll();
                if (one == null) return false;
                looks(tab, one);
                tab.sets("judgement-ticks", "value", List.of("1", "2", "3"));
                tab.sets("verdict-0", "value", "1");
                tab.sets("sufficient-0", "checked", true);
                marks.mark("draft", () -> tab.sets("judgement-feedback", "value", FEEDBACK));
                marks.mark("judge", () -> tab.clicks("send-judgement", "Judgement sent."));
                return true;
            };
        });
    }

    private static void looks(Tab tab, UUID one) {
        try {
            tab.goes("queue/" + one, "judgement-ticks");
        } catch (Stumble stumbled) {
            throw new Stumble("queue/" + one + ": " + stumbled.getMessage(), stumbled);
        }
    }

    /** A film of 5 MB: what has no pictures to be made of it, as the peer makes none. */
    Walk upload() {
        return way("upload", seat -> {
            var browser = browser(turn(cast.people(), seat));
            var tab = browser.opens("feedback");
            tab.arrives("evidence/new", "files");
            var place = tab.attribute("files", "data-upload-path");
            var film = Film.of(seat);
            return marks -> {
                film[film.length - 1]++;
                marks.mark("upload", () -> browser.uploads(place, "counter.mp4", film));
                return true;
            };
        });
    }

    /** The board of a cohort of ten, all cohorts, everybody's progress as a file. */
    Walk office() {
        return way("office", seat -> {
            var tab = browser(cast.admin()).opens("staff");
            return marks -> {
                marks.mark("progress", () -> tab.goes("cohort/" + cast.cohort(), "the most urgent first"));
                marks.mark("admin", () -> tab.goes("", "Home · Assay"));
                marks.mark("learners", () -> tab.goes("learners", "tablewrap"));
                return true;
            };
        });
    }

    Walk file() {
        return way("file", seat -> {
            var browser = browser(cast.admin());
            return marks -> {
                marks.mark("file", () -> browser.downloads("progress.csv"));
                return true;
            };
        });
    }

    /** The map of what was sampled, one sample, the home of a verifier. */
    Walk verifier() {
        return way("verifier", seat -> {
            var tab = browser(cast.iqa()).opens("actions");
            var samples = places.openSamples(cast.centre());
            return marks -> {
                marks.mark("coverage", () -> tab.goes("sampling", "Assessor by unit"));
                if (!samples.isEmpty()) marks.mark("sample", () -> tab.goes("sample/" + turn(samples, seat)));
                marks.mark("verifier", () -> tab.goes("", "Home · Assay"));
                return true;
            };
        });
    }

    Walk draw() {
        return way("draw", seat -> {
            var tab = browser(cast.iqa()).opens("actions");
            return marks -> {
                tab.goes("sampling", "Assessor by unit");
                marks.mark("draw", () -> tab.clicks("draw-sample", "Each one says why."));
                return true;
            };
        });
    }

    Walk check() {
        return way("check", seat -> {
            var tab = browser(cast.admin()).opens("staff");
            return marks -> {
                tab.goes("audit");
                marks.mark("check", () -> tab.clicks("check-record", ", unchanged"));
                return true;
            };
        });
    }

    Walk report(UUID visit) {
        return way("report", seat -> {
            var browser = browser(cast.admin());
            return marks -> {
                marks.mark("report", () -> browser.downloads("visits/" + visit + "/report.pdf"));
                return true;
            };
        });
    }

    /** What is read again and again, in the order of a day. */
    List<Walk> reading() {
        return List.of(learner(), assessor(), office(), verifier(), firstPage(), file());
    }
}
