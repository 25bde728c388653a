package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.assay.platform.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What people of a centre read whose share of the connections is all in use, by whichever door they come. */
class BusyCentreTest {
    /** Three of four connections, and as many as may wait for them. */
    private static final int MORE_THAN_MAY_COME = 3 + 150;

    private static final String SENTENCE =
            "Your centre is very busy just now, and your turn has not come. Nothing was changed. Wait a minute, then try again.";

    private final RunningAssay assay = RunningAssay.onRealParts();
    private final People people = assay.door(People.class);
    private final Actor amira = person("amira", Role.LEARNER);

    @Test
    @DisplayName(
            "SC-7 whoever comes to a centre that is too busy hears so by every door: 503, when to come again, and the sentence")
    void everyDoorSaysSo() throws Exception {
        var file = assay.database()
                .sql("""
                        select f.evidence, f.number, f.file_id from evidence_file f join evidence e on e.id = f.evidence
                        join learner l on l.id = e.learner where l.person = ? limit 1""")
                .param(amira.person().value())
                .query((row, number) -> "files/" + row.getString(1) + "/" + row.getInt(2) + "/" + row.getString(3))
                .single();
        var submitting = assay.door(SubmittingEvidence.class);
        EvidenceId draft = amira.call(() -> submitting.start("While it is busy"));
        var place = amira.call(() -> submitting.uploadPlace(draft)).path();
        var learner = assay.visitor("amira");
        var admin = assay.visitor("eilidh");
        var visitor = assay.visitor("frank");
        var page = admin.tab();
        var learners = learner.tab();
        var doors = new LinkedHashMap<String, Callable<HttpResponse<String>>>();
        doors.put("a file", () -> learner.gets(file));
        doors.put("progress of all", () -> admin.gets("progress.csv"));
        doors.put("progress of a cohort", () -> admin.gets("cohorts/" + UUID.randomUUID() + "/progress.csv"));
        doors.put("the report", () -> visitor.gets("visit/report.pdf"));
        doors.put("an upload", () -> assay.visitor().sends(place, "notes.txt", new byte[] {97}));
        doors.put("signing in", () -> assay.visitor().posts("login", "username=ben&password=" + RunningAssay.PASSWORD));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var go = new CountDownLatch(1);
            var crowd = crowd(threads, go);
            try {
                var answers = new LinkedHashMap<String, Future<HttpResponse<String>>>();
                doors.forEach((name, door) -> answers.put(name, threads.submit(door)));
                var shown = threads.submit(() -> page.goes("learners"));
                var refused = threads.submit(() -> learners.goes("evidence"));
                for (var answer : answers.entrySet()) {
                    var said = answer.getValue().get();
                    assertThat(said.statusCode()).as(answer.getKey()).isEqualTo(503);
                    assertThat(said.headers().firstValue("Retry-After"))
                            .as(answer.getKey())
                            .contains("60");
                    assertThat(said.body()).as(answer.getKey()).contains(SENTENCE);
                }
                assertThat(shown.get().text()).contains(SENTENCE);
                assertThat(refused.get().text()).contains(SENTENCE);
            } finally {
                go.countDown();
            }
            for (var one : crowd) one.get();
        }
        assertThat(page.goes("learners").text()).contains("Amira Khan");
    }

    /** Whoever does not come in of these has waited as long as one waits. */
    private ArrayList<Future<?>> crowd(ExecutorService threads, CountDownLatch go) throws InterruptedException {
        var transaction = assay.door(TransactionTemplate.class);
        var inside = new CountDownLatch(3);
        var crowd = new ArrayList<Future<?>>();
        for (int number = 0; number < MORE_THAN_MAY_COME; number++)
            crowd.add(threads.submit(() -> {
                try {
                    amira.run(() -> transaction.executeWithoutResult(status -> {
                        inside.countDown();
                        await(go);
                    }));
                } catch (Refused waitedTooLong) {
                    // As everybody else who comes now.
                }
            }));
        inside.await();
        return crowd;
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Actor person(String username, Role role) {
        CentreId northgate = people.centreNamed("Northgate Skills Centre").orElseThrow();
        return people.actor(people.withUsername(username).orElseThrow(), northgate, role);
    }
}
