package org.assay.bench;

import java.util.stream.Collectors;
import org.assay.PostgreSql;

/** How much there was of everything, counted and not taken from what was ordered. */
final class Sizes {
    private Sizes() {}

    static void describe(Ledger ledger, String name, Stand stand) {
        var centre = stand.cast().centre();
        var places = stand.places();
        ledger.put(name + ".learners", places.count("learner", centre));
        ledger.put(name + ".evidence", places.count("evidence", centre));
        ledger.put(name + ".claims", places.count("evidence_claim", centre));
        ledger.put(name + ".judgements", places.count("judgement", centre));
        ledger.put(name + ".units", places.count("unit_assessment", centre));
        ledger.put(name + ".record", places.count("audit_entry", centre));
        ledger.put(name + ".bytes", places.bytes());
        ledger.put("about.seed", Stand.SEED);
        ledger.put("about.postgresql", places.setting("server_version"));
        ledger.put(
                "about.fsync",
                places.setting("fsync") + ", synchronous_commit " + places.setting("synchronous_commit"));
        ledger.put(
                "about.container",
                PostgreSql.containerSettings().keySet().stream()
                        .map(setting -> setting + " " + places.setting(setting))
                        .collect(Collectors.joining(", ")));
    }
}
