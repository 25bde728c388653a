package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every page, opened by everybody whose page it is, at a centre of ten learners and at one of a thousand with the same shapes: as many
 * statements, and for each line that the page shows more, one row more. Rows are counted where the driver hands them over, in whatever
 * statement; lines where the page that was sent holds them. The pages are the product's own list of routes.
 */
class StatementsOfViewsTest {
    private static final List<String> TEN = List.of(
            "Amira Khan",
            "Leah Brooks",
            "Priya Nair",
            "Zofia Lis",
            "Callum Reeve",
            "Grace Adeyemi",
            "Omar Haddad",
            "Hana Suzuki",
            "Tomasz Nowak",
            "Morag Sinclair");

    private static final Map<String, String> PEOPLE = people();

    /** What may come beside the lines where there is more of everything: counts by state, by unit, by colleague. */
    private static final long BESIDE = 5;

    /** More than this on one page is a list that nobody pages. */
    private static final long MOST_LINES = 200;

    /** Lines of lists and tables, and a unit under its learner; the cells of a strip of criteria are no lines. */
    private static final Pattern LINE =
            Pattern.compile("<(?:tr|article|option)\\b|<li><(?:a router-link|span class)|<span class=\\W+inscope\\b");

    private final RunningAssay assay = RunningAssay.get();
    private final Addresses addresses = new Addresses(assay);
    private final List<String> tooMany = new ArrayList<>();
    private final Map<String, String> kinds = new HashMap<>();

    private static Map<String, String> people() {
        var people = new LinkedHashMap<String, String>();
        people.put("amira", "LEARNER");
        people.put("ben", "ASSESSOR");
        people.put("carys", "ASSESSOR");
        people.put("dev", "IQA");
        people.put("eilidh", "CENTRE_ADMIN");
        people.put("frank", "EQA");
        return people;
    }

    @Test
    @DisplayName(
            "SPEED-1 no page sends more statements, or fetches more than it shows, for a thousand learners than for ten")
    void aThousandLearnersCostNoMoreStatementsThanTen() {
        var model = addresses.centre("Northgate Skills Centre");
        var few = BulkCentre.of(assay, model, TEN, 1);
        var many = BulkCentre.of(assay, model, TEN, 100);
        var ids = common(model, few);
        assertThat(learners(few)).isEqualTo(10);
        assertThat(learners(many)).isEqualTo(1_000);

        var measured = new ArrayList<String>();
        PEOPLE.forEach((person, as) -> {
            var withFew = assay.visitor(few.username(person));
            var withMany = assay.visitor(many.username(person));
            for (var view : addresses.views())
                if (view.isFor(as))
                    opened(view, withFew, few, ids)
                            .ifPresent(id -> measured.add(measure(view, person, withFew, few, withMany, many, id)));
        });

        System.out.println(String.join("\n", measured));
        assertThat(tooMany).isEmpty();
        assertThat(measured).hasSizeGreaterThanOrEqualTo(20);
    }

    /** The ids of the model that the small centre has too. */
    private Map<String, List<UUID>> common(UUID model, BulkCentre few) {
        var there = addresses.ids(few.id(), Integer.MAX_VALUE).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        var common = new LinkedHashMap<String, List<UUID>>();
        addresses
                .ids(model, Integer.MAX_VALUE)
                .forEach((kind, all) -> common.put(
                        kind,
                        all.stream().filter(id -> there.contains(few.first(id))).toList()));
        return common;
    }

    /** An id of the model by which this person gets the page in the small centre; any when it takes none. */
    private Optional<UUID> opened(
            Addresses.View view, Visitor visitor, BulkCentre centre, Map<String, List<UUID>> ids) {
        var tab = visitor.tab();
        if (!view.takesAnId())
            return isThere(tab.goes(view.template())) ? Optional.of(new UUID(0, 0)) : Optional.empty();
        for (var of : ids.entrySet()) {
            if (!kinds.getOrDefault(view.template(), of.getKey()).equals(of.getKey())) continue;
            for (var id : of.getValue().stream().limit(40).toList())
                if (isThere(tab.goes(view.with(centre.first(id))))) {
                    kinds.put(view.template(), of.getKey());
                    return Optional.of(id);
                }
        }
        return Optional.empty();
    }

    private static boolean isThere(Visitor.Page page) {
        return !page.isNotFound() && !page.isBroken();
    }

    private String measure(
            Addresses.View view,
            String as,
            Visitor withFew,
            BulkCentre few,
            Visitor withMany,
            BulkCentre many,
            UUID id) {
        var ten = count(withFew, view.with(few.first(id)));
        var thousand = count(withMany, view.with(many.first(id)));
        var name = view.name() + "-" + as;
        Figures.write(
                "statements", "statements." + name + ".10", ten.statements().size());
        Figures.write(
                "statements",
                "statements." + name + ".1000",
                thousand.statements().size());
        Figures.write("statements", "rows." + name + ".10", ten.rows());
        Figures.write("statements", "rows." + name + ".1000", thousand.rows());
        var line = name + ": " + ten.statements().size() + " and "
                + thousand.statements().size() + " statements, " + ten.rows() + " and " + thousand.rows() + " rows, "
                + ten.lines() + " and " + thousand.lines() + " lines shown";
        if (thousand.statements().size() > ten.statements().size())
            tooMany.add(line + "\n  more: " + more(ten.statements(), thousand.statements()));
        if (thousand.rows() > ten.rows() + Math.max(0, thousand.lines() - ten.lines()) + BESIDE)
            tooMany.add(line + ": more rows than lines");
        if (thousand.lines() > MOST_LINES) tooMany.add(line + ": not paged");
        return line;
    }

    /** What a page cost, and how many lines it shows. */
    private record Cost(List<String> statements, long rows, long lines) {}

    /** The second time: what is read once for all is not this page's. */
    private Cost count(Visitor visitor, String route) {
        var page = visitor.opens(route);
        assertThat(isThere(page)).as(route).isTrue();
        var count = assay.traffic().during(() -> visitor.opens(route));
        // Once for the tab that is opened and once for the page: whether they may still come, whatever they come for.
        assertThat(count.before()).as(route).isLessThanOrEqualTo(2);
        return new Cost(
                count.statements(),
                count.rows(),
                LINE.matcher(page.text()).results().count());
    }

    private static List<String> more(List<String> ten, List<String> thousand) {
        var more = new ArrayList<>(thousand);
        ten.forEach(more::remove);
        return more;
    }

    private long learners(BulkCentre centre) {
        return assay.database()
                .sql("select count(*) from learner where centre_id = ?")
                .param(centre.id())
                .query(Long.class)
                .single();
    }
}
