package org.assay.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * What one piece of work took, as the browser waited for it and as the server saw it.
 *
 * @param server milliseconds in the server, from its first filter to the last byte
 * @param browser milliseconds until the last byte was there
 * @param wire bytes of the answers
 */
record Taken(
        double server,
        double browser,
        int statements,
        int settings,
        int questions,
        long rows,
        long wire,
        int requests,
        List<String> sql) {

    /** Lets so many people walk, and puts both sides of what they did together, by the key of the work. */
    static Map<String, List<Taken>> by(Crowd crowd, Walk walk, Product product) {
        product.seen();
        var marks = crowd.walks(walk);
        var seen = product.seen();
        var taken = new LinkedHashMap<String, List<Taken>>();
        marks.forEach(mark ->
                taken.computeIfAbsent(mark.work(), fresh -> new ArrayList<>()).add(of(mark, seen)));
        return taken;
    }

    private static Taken of(Marks.Mark mark, Map<Long, Product.Seen> seen) {
        var all = mark.requests().stream()
                .map(number -> Objects.requireNonNull(seen.get(number), "A request that the server did not see."))
                .toList();
        return new Taken(
                all.stream().mapToLong(Product.Seen::nanos).sum() / 1e6,
                mark.nanos() / 1e6,
                all.stream().mapToInt(Product.Seen::statements).sum(),
                all.stream().mapToInt(Product.Seen::settings).sum(),
                all.stream().mapToInt(Product.Seen::questions).sum(),
                all.stream().mapToLong(Product.Seen::rows).sum(),
                mark.wire(),
                all.size(),
                all.stream().flatMap(one -> one.sql().stream()).toList());
    }

    static Spread spread(List<Taken> taken, ToDoubleFunction<Taken> what) {
        return Spread.of(taken.stream().map(what::applyAsDouble).toList());
    }
}
