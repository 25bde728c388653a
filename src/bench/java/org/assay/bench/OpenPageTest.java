package org.assay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.assay.Addresses;
import org.assay.BulkCentre;
import org.assay.RunningAssay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the product keeps of an open page is little, and all that a browser may ask for again. */
class OpenPageTest {
    private static final List<String> LEARNERS = List.of("Amira Khan", "Leah Brooks", "Omar Haddad");

    private final RunningAssay assay = RunningAssay.get();

    private Browser browser(String username) {
        return new Browser(assay.at("")).signsIn(username, RunningAssay.PASSWORD);
    }

    @Test
    @DisplayName(
            "A browser that missed the last answer is given it again, and one that lost its page is given all of the page")
    void givesAnswersAgain() {
        var tab = browser("amira").opens("");
        var answer = tab.goes("my-units", "unitlist").text();
        assertThat(tab.asksAgain().text()).isEqualTo(answer);
        assertThat(tab.asksAgain().text()).isEqualTo(answer);
        assertThat(tab.asksForEverything().text())
                .contains("\"resynchronize\":true")
                .contains(list(answer));
    }

    /** The markup of the list, as it was sent. */
    private static String list(String answer) {
        int from = answer.indexOf("<ul class=\\\"rows unitlist");
        return answer.substring(from, answer.indexOf("</ul>", from));
    }

    @Test
    @DisplayName("A submission that is put forward for many criteria has the fields of the one decision that is open")
    void hasTheFieldsOfOneDecision() {
        var centre = BulkCentre.of(assay, new Addresses(assay).centre("Northgate Skills Centre"), LEARNERS, 2);
        var waiting = waiting(centre.id());
        var tab = browser(waiting.assessor()).opens("queue");
        tab.goes("queue/" + waiting.evidence(), "Send judgement");
        assertThat(tab.has("verdict-0")).isTrue();
        assertThat(tab.has("verdict-1")).isFalse();
    }

    private record Waiting(UUID evidence, String assessor) {}

    /** A submission that is put forward for several criteria. */
    private Waiting waiting(UUID centre) {
        return assay.database()
                .sql("""
                        select v.evidence, p.username from evidence_version v
                        join evidence_claim c on c.centre_id = v.centre_id and c.evidence = v.evidence and c.number = v.number
                        join enrolment n on n.centre_id = c.centre_id and n.id = c.enrolment join person p on p.id = n.assessor
                        where v.centre_id = ? and v.state = 'SUBMITTED' group by v.evidence, p.username having count(*) > 1
                        order by 1 limit 1""")
                .param(centre)
                .query((row, number) -> new Waiting(row.getObject(1, UUID.class), row.getString(2)))
                .single();
    }
}
