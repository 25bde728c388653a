package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.assay.enrolment.ImportingLearners;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Two centres that cannot see each other, over real HTTP: every address × every role × the other centre's real ids. Addresses, doors
 * and ids are the product's own lists, so what is added tomorrow is probed tomorrow.
 */
class IsolationTest {
    /** What all centres share: the published catalogue. */
    private static final Set<String> SHARED = Set.of("catalogue");

    private static final String NORTHGATE = "Northgate Skills Centre";
    private static final String HARBOURSIDE = "Harbourside Training";

    final RunningAssay assay = started();
    private final Addresses addresses = new Addresses(assay);
    private final Map<String, Visitor> visitors = new HashMap<>();
    private final List<String> leaks = new ArrayList<>();
    private long probes;

    /** What is walked through. */
    RunningAssay started() {
        return RunningAssay.get();
    }

    /** Under which its figures are kept. */
    String figures() {
        return "routes.isolation";
    }

    /** How many ids of each kind are tried in every role. */
    int ofEachKind() {
        return 3;
    }

    @Test
    @DisplayName(
            "T1 another centre's id answers as an unknown one at every address in every role, and answers its owner")
    void nobodySeesAnotherCentre() {
        var northgate = addresses.centre(NORTHGATE);
        var harbourside = addresses.centre(HARBOURSIDE);
        var answered = new TreeMap<String, Integer>();
        bringsAFile("eilidh", northgate);
        bringsAFile("hamish", harbourside);

        probeViews(northgate, harbourside, answered);
        probeViews(harbourside, northgate, answered);
        probeDoors(northgate, harbourside, answered);
        probeNames(northgate, harbourside);
        probeNames(harbourside, northgate);

        System.out.println("ids that answered their owner, by address: " + answered);
        Figures.write("isolation", figures() + ".probes", probes);
        Figures.write("isolation", figures() + ".leaks", leaks.size());
        assertThat(leaks).isEmpty();
        assertThat(unanswered(answered))
                .as("addresses that answered nobody: whoever owns an id has to get in")
                .isEmpty();
        assertThat(probes).isGreaterThan(1_000);
    }

    /** The story has no file of learners that still waits; here is one. */
    private void bringsAFile(String username, UUID centre) {
        var people = assay.door(People.class);
        people.actor(people.withUsername(username).orElseThrow(), new CentreId(centre), Role.CENTRE_ADMIN)
                .run(() -> assay.door(ImportingLearners.class)
                        .stage(
                                "learners.csv",
                                "First name,Last name,Email,Cohort\nUna,Voss,una.voss@example.org,Nowhere\n"
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    /** The other centre's ids at every view; each id that some owner can open is opened by that owner. */
    private void probeViews(UUID owner, UUID other, Map<String, Integer> answered) {
        var ids = foreign(owner, other, ofEachKind());
        for (var view : addresses.views()) {
            if (!view.takesAnId() || shared(view.template())) continue;
            answered.merge(view.template(), ownersGetIn(view, owner), Integer::sum);
            for (var role : Role.OF_PEOPLE) {
                var tab = stranger(other, role).tab();
                var never = UUID.randomUUID();
                tab.goes(view.with(never));
                // The second time the page comes after one like itself, as it does for every id from here on.
                var nothing = tab.goes(view.with(never)).besides(never);
                for (var of : ids.entrySet())
                    for (var id : of.getValue()) {
                        probes++;
                        var page = tab.goes(view.with(id));
                        if (page.isNotFound() && page.besides(id).equals(nothing)) continue;
                        leaks.add(role + " at " + view.with(id) + " (" + of.getKey()
                                + ") is not answered as an unknown id: " + difference(nothing, page.besides(id)));
                        // What was shown has to go before the next id is asked for.
                        tab.goes(view.with(never));
                    }
                assertThat(stranger(other, role)
                                .opens(view.with(UUID.randomUUID()))
                                .isNotFound())
                        .as("an unknown id at " + view.template())
                        .isTrue();
            }
        }
    }

    private int ownersGetIn(Addresses.View view, UUID owner) {
        var kinds = new TreeSet<String>();
        var ids = addresses.ids(owner, 12);
        for (var insider : rolesThatOpen(view, owner)) {
            var tab = visitor(insider).tab();
            for (var of : ids.entrySet()) {
                if (kinds.contains(of.getKey())) continue;
                for (var id : of.getValue()) {
                    var page = tab.goes(view.with(id));
                    if (page.isNotFound() || page.isBroken()) continue;
                    kinds.add(of.getKey());
                    break;
                }
            }
            if (!kinds.isEmpty()) break;
        }
        return kinds.size();
    }

    private List<String> rolesThatOpen(Addresses.View view, UUID centre) {
        return addresses.insiders(centre).entrySet().stream()
                .filter(insider -> view.isFor(insider.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Files and downloads. */
    private void probeDoors(UUID northgate, UUID harbourside, Map<String, Integer> answered) {
        for (var centre : List.of(northgate, harbourside)) {
            var other = centre.equals(northgate) ? harbourside : northgate;
            for (var door : addresses.doors())
                for (var row : rows(door, centre)) {
                    if (!door.contains("{")) continue;
                    var address = Addresses.filled(door, row);
                    for (var role : Role.OF_PEOPLE) {
                        probes++;
                        var stranger = stranger(other, role);
                        var never = never(row);
                        var answer = stranger.gets(address);
                        var nothing = stranger.gets(Addresses.filled(door, never));
                        if (answer.statusCode() != 404 || !plain(answer, row).equals(plain(nothing, never)))
                            leaks.add(role + " at " + address + " is not answered as an unknown id: "
                                    + difference(plain(nothing, never), plain(answer, row)));
                    }
                    probes++;
                    if (assay.visitor().gets(address).statusCode() == 200) leaks.add("nobody at " + address);
                    answered.merge(
                            door,
                            (int) addresses.insiders(centre).keySet().stream()
                                    .filter(insider ->
                                            visitor(insider).gets(address).statusCode() == 200)
                                    .limit(1)
                                    .count(),
                            Integer::sum);
                }
        }
    }

    /** The same row with ids that never were. */
    private static Map<String, Object> never(Map<String, Object> row) {
        var never = new HashMap<>(row);
        never.replaceAll((name, value) -> value instanceof UUID ? UUID.randomUUID() : value);
        return never;
    }

    /** What a door answers, but for the ids in its address and the moment. */
    private static String plain(HttpResponse<String> answer, Map<String, Object> row) {
        var text = answer.statusCode() + " "
                + answer.headers().firstValue("Content-Type").orElse("") + " " + answer.body();
        for (var value : row.values()) if (value instanceof UUID) text = text.replace(value.toString(), "the id");
        return text.replaceAll("\"timestamp\":\"[^\"]*\"", "");
    }

    /** Where two answers part. */
    private static String difference(String nothing, String page) {
        int same = 0;
        while (same < Math.min(nothing.length(), page.length()) && nothing.charAt(same) == page.charAt(same)) same++;
        return page.substring(Math.max(0, same - 80), Math.min(page.length(), same + 200)) + " instead of "
                + nothing.substring(same, Math.min(nothing.length(), same + 120));
    }

    /** What a door takes: one file of each kind that a centre holds, or its visits. */
    private List<Map<String, Object>> rows(String door, UUID centre) {
        if (door.contains("{cohort}")) return cohorts(centre);
        if (!door.contains("{visit}")) return files(centre);
        return assay.database()
                .sql("select id from eqa_visit where centre_id = ?")
                .param(centre)
                .query((row, number) -> Map.<String, Object>of("visit", row.getObject(1, UUID.class)))
                .list();
    }

    private List<Map<String, Object>> cohorts(UUID centre) {
        return assay.database()
                .sql("select id from cohort where centre_id = ?")
                .param(centre)
                .query((row, number) -> Map.<String, Object>of("cohort", row.getObject(1, UUID.class)))
                .list();
    }

    private List<Map<String, Object>> files(UUID centre) {
        var byType = new LinkedHashMap<String, Map<String, Object>>();
        assay.database()
                .sql("select evidence, number, file_id, type from evidence_file where centre_id = ? order by file_id")
                .param(centre)
                .query((row, number) -> Map.<String, Object>of(
                        "evidence", row.getObject(1, UUID.class),
                        "version", row.getInt(2),
                        "file", row.getObject(3, UUID.class),
                        "number", 1,
                        "type", row.getString(4)))
                .list()
                .forEach(row -> byType.putIfAbsent((String) row.get("type"), row));
        return List.copyOf(byType.values());
    }

    /** The pages without an id: nobody who belongs to the other centre alone stands on any of them. */
    private void probeNames(UUID owner, UUID other) {
        var names = new TreeSet<>(names(owner));
        names.removeAll(names(other));
        assertThat(names).isNotEmpty();
        for (var view : addresses.views()) {
            if (view.takesAnId()) continue;
            for (var insider : rolesThatOpen(view, other).stream().limit(8).toList()) {
                probes++;
                var text = visitor(insider).opens(view.template()).text();
                names.stream()
                        .filter(text::contains)
                        .forEach(name -> leaks.add(insider + " reads " + name + " at " + view.template()));
            }
        }
    }

    private List<String> names(UUID centre) {
        return assay.database()
                .sql("""
                        select name from learner where centre_id = ?
                        union select p.name from membership m join person p on p.id = m.person where m.centre = ?""")
                .params(centre, centre)
                .query(String.class)
                .list();
    }

    /** Ids of one centre that the other has nothing to do with; somebody may work for both. */
    private Map<String, List<UUID>> foreign(UUID owner, UUID other, int most) {
        var known = addresses.ids(other, Integer.MAX_VALUE).values().stream()
                .flatMap(List::stream)
                .toList();
        var ids = new LinkedHashMap<String, List<UUID>>();
        addresses
                .ids(owner, Integer.MAX_VALUE)
                .forEach((kind, all) -> ids.put(
                        kind,
                        all.stream()
                                .filter(id -> !known.contains(id))
                                .limit(most)
                                .toList()));
        return ids;
    }

    /** Somebody who has this one role at this one centre. */
    private Visitor stranger(UUID centre, Role role) {
        var username = "stranger-" + role.name().toLowerCase() + "-" + centre;
        return visitors.computeIfAbsent(username, login -> {
            var people = assay.door(People.class);
            if (people.withUsername(login).isEmpty())
                people.join(people.enter(login, "A stranger", RunningAssay.PASSWORD), new CentreId(centre), role);
            return assay.visitor(login);
        });
    }

    private Visitor visitor(String username) {
        return visitors.computeIfAbsent(username, assay::visitor);
    }

    private static boolean shared(String template) {
        return SHARED.contains(template.split("/")[0]);
    }

    private static List<String> unanswered(Map<String, Integer> answered) {
        return answered.entrySet().stream()
                .filter(one -> one.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
