package org.assay.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assay.Addresses;
import org.assay.BulkCentre;
import org.assay.RunningAssay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever measures by driving the product has to know that it really did what it was told, so the driver itself is tried first. */
class DriverTest {
    private static final List<String> LEARNERS = List.of("Amira Khan", "Leah Brooks", "Omar Haddad");

    private final RunningAssay assay = RunningAssay.get();

    private Browser browser(String username) {
        return new Browser(assay.at("")).signsIn(username, RunningAssay.PASSWORD);
    }

    @Test
    @DisplayName(
            "The driver opens the pages of every role, goes on in the same tab, and knows when it is on a page of an error")
    void walksThePagesOfEveryRole() {
        var amira = browser("amira").opens("");
        amira.goes("my-units", "unitlist");
        amira.goes("", "How each one stands, in order");
        assertThatThrownBy(() -> amira.goes("queue"))
                .isInstanceOf(Stumble.class)
                .hasMessageContaining("Not found");
        assertThatThrownBy(() -> amira.goes("evidence/" + UUID.randomUUID())).isInstanceOf(Stumble.class);
        assertThatThrownBy(() -> amira.goes("my-units", "words that stand nowhere"))
                .isInstanceOf(Stumble.class);
        assertThatThrownBy(() -> amira.clicks("nothing-called-so", "")).isInstanceOf(Stumble.class);
        browser("ben").opens("").goes("my-learners", "Learners allocated to you");
        browser("dev").opens("sampling").latest().saying("Assessor by unit");
        browser("frank").opens("").goes("visit");
        assertThatThrownBy(() -> browser("nobody-called-so")).isInstanceOf(Stumble.class);
    }

    @Test
    @DisplayName(
            "The driver takes the progress of everybody as a file, which only those who read every board are given")
    void takesAFile() {
        browser("eilidh").get("progress.csv").saying("Amira Khan");
        assertThatThrownBy(() -> browser("amira").downloads("progress.csv")).isInstanceOf(Stumble.class);
        assertThat(browser("hamish").get("progress.csv").text()).doesNotContain("Amira Khan");
    }

    @Test
    @DisplayName("The driver judges a criterion and sends a file, in a centre of its own")
    void judgesACriterionAndSendsAFile() {
        var centre = BulkCentre.of(assay, new Addresses(assay).centre("Northgate Skills Centre"), LEARNERS, 2);
        var waiting = waiting(centre.id());
        var assessor = browser(waiting.assessor()).opens("queue");
        assessor.goes("queue/" + waiting.evidence(), "Send judgement");
        assessor.sets("judgement-ticks", "value", List.of("1", "2", "3"));
        for (int card = 0; card < waiting.criteria(); card++) {
            assessor.sets("verdict-" + card, "value", "1");
            assessor.sets("sufficient-" + card, "checked", true);
        }
        assertThatThrownBy(() -> assessor.clicks("send-judgement", "Judgement sent."))
                .isInstanceOf(Stumble.class);
        assessor.sets("judgement-feedback", "value", "It is yours and it is recent. Next: the one that is open.");
        assessor.clicks("send-judgement", "Judgement sent.");
        assertThat(assay.database()
                        .sql("select count(*) from judgement where centre_id = ? and evidence = ?")
                        .params(centre.id(), waiting.evidence())
                        .query(Integer.class)
                        .single())
                .isEqualTo(waiting.criteria());

        var learner = browser(centre.username("amira"));
        var tab = learner.opens("");
        tab.arrives("evidence/new", "files");
        learner.uploads(tab.attribute("files", "data-upload-path"), "counter.mp4", Film.of(1));
    }

    @Test
    @DisplayName("Two tabs that open the same new submission at the same moment both show it")
    void twoWhoOpenTheSameAtOnceBothSeeIt() throws Exception {
        var centre = BulkCentre.of(assay, new Addresses(assay).centre("Northgate Skills Centre"), LEARNERS, 12);
        var all = submitted(centre.id());
        assertThat(all.values().stream().mapToInt(List::size).sum()).isGreaterThan(5);
        try (var two = Executors.newFixedThreadPool(2)) {
            for (var each : all.entrySet()) {
                var tabs = List.of(
                        browser(each.getKey()).opens("queue"),
                        browser(each.getKey()).opens("queue"));
                for (var evidence : each.getValue()) {
                    var together = new CyclicBarrier(2);
                    for (var seen : two.invokeAll(tabs.stream()
                            .<Callable<Answer>>map(tab -> () -> {
                                together.await();
                                return tab.goes("queue/" + evidence, "judgement-ticks");
                            })
                            .toList())) seen.get();
                }
            }
        }
    }

    /** What nobody has looked at yet, by the user name of whoever assesses it. */
    private Map<String, List<UUID>> submitted(UUID centre) {
        var all = new TreeMap<String, List<UUID>>();
        assay.database().sql("""
                        select distinct p.username, v.evidence from evidence_version v
                        join evidence_claim c on c.centre_id = v.centre_id and c.evidence = v.evidence and c.number = v.number
                        join enrolment n on n.centre_id = c.centre_id and n.id = c.enrolment join person p on p.id = n.assessor
                        where v.centre_id = ? and v.state = 'SUBMITTED'""").param(centre).query(row -> {
            all.computeIfAbsent(row.getString(1), fresh -> new ArrayList<>()).add(row.getObject(2, UUID.class));
        });
        return all;
    }

    private record Waiting(UUID evidence, String assessor, int criteria) {}

    private Waiting waiting(UUID centre) {
        return assay.database()
                .sql("""
                        select v.evidence, p.username, count(*) from evidence_version v
                        join evidence_claim c on c.centre_id = v.centre_id and c.evidence = v.evidence and c.number = v.number
                        join enrolment n on n.centre_id = c.centre_id and n.id = c.enrolment join person p on p.id = n.assessor
                        where v.centre_id = ? and v.state = 'SUBMITTED' group by v.evidence, p.username order by 3, 1 limit 1""")
                .param(centre)
                .query((row, number) -> new Waiting(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .single();
    }
}
