package org.assay.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.assay.RunningAssay;

/** What a session and each open view keep in memory: live objects after a full collection, before and after so many of them. */
final class MemoryPart implements Benchmark.Part {
    private static final double KILO = 1024;

    @Override
    public void measure(Ledger ledger, boolean quick) {
        ledger.without("memory.");
        int sessions = quick ? 40 : 500;
        int views = quick ? 10 : 100;
        // One person opens a hundred views here, which the product would not let them otherwise.
        try (var stand = Stand.typical(quick);
                var product = stand.start(false, "assay.pages.open=100000")) {
            WorkingDay.begins(Walks.of(product.address(), stand.cast(), stand.places()), product, true);
            var heap = new Heap(product.pid());
            long before = heap.live();
            var people = new ArrayList<Browser>();
            for (int person = 0; person < sessions; person++)
                people.add(in(
                        product,
                        stand.cast().people().get(person % stand.cast().people().size())));
            long signedIn = heap.live();
            people.forEach(one -> one.opens(""));
            long opened = heap.live();
            ledger.put("memory.started", before / KILO / KILO);
            ledger.put("memory.sessions", sessions);
            ledger.put("memory.session", (signedIn - before) / KILO / sessions);
            ledger.put("memory.view.home", (opened - signedIn) / KILO / sessions);
            ledger.put("memory.person", (opened - before) / KILO / sessions);
            // Of a gigabyte of heap, three quarters for what stays; the rest is room for what comes and goes.
            ledger.put("memory.users", (0.75 * 1024 * 1024 * 1024 - before) / ((double) (opened - before) / sessions));
            long last = opened;
            for (var view : views(stand, product).entrySet()) {
                for (int tab = 0; tab < views; tab++) view.getValue().apply(tab);
                long now = heap.live();
                ledger.put("memory.view." + view.getKey(), (now - last) / KILO / views);
                System.out.printf("%-24s %8.1f KB%n", "memory.view." + view.getKey(), (now - last) / KILO / views);
                last = now;
            }
        }
        var kept = ledger.names("memory.view.").stream()
                .map(name -> ledger.number(name).orElseThrow())
                .toList();
        ledger.put("memory.views.p50", Spread.of(kept).p50());
        ledger.put(
                "memory.views.most",
                kept.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
    }

    private static Browser in(Product product, String username) {
        return new Browser(product.address()).signsIn(username, RunningAssay.PASSWORD);
    }

    /** The main views of each role, each in a tab of its own. */
    private static Map<String, IntFunction<Tab>> views(Stand stand, Product product) {
        var cast = stand.cast();
        var learner = in(product, cast.learners().getFirst());
        var assessor = in(product, cast.assessor());
        var admin = in(product, cast.admin());
        var iqa = in(product, cast.iqa());
        var unit = stand.places().fullestUnit(cast.learners().getFirst());
        var views = new LinkedHashMap<String, IntFunction<Tab>>();
        views.put("map", tab -> learner.opens("my-units"));
        views.put("unit", tab -> learner.opens("unit/" + unit));
        views.put("evidence", tab -> learner.opens("evidence"));
        views.put("queue", tab -> assessor.opens("queue"));
        views.put("submission", tab -> assessor.opens("queue/" + turn(cast.submissions(), tab)));
        views.put("caseload", tab -> assessor.opens("my-learners"));
        views.put("progress", tab -> admin.opens("cohort/" + cast.cohort()));
        views.put("learners", tab -> admin.opens("learners"));
        views.put("admin", tab -> admin.opens(""));
        views.put("coverage", tab -> iqa.opens("sampling"));
        if (!cast.samples().isEmpty()) views.put("sample", tab -> iqa.opens("sample/" + turn(cast.samples(), tab)));
        return views;
    }

    private static <T> T turn(List<T> all, int seat) {
        return all.get(seat % all.size());
    }
}
