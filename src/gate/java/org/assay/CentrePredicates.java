package org.assay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads in a statement whether every table of a centre in it is tied to that centre: by {@code centre_id} and a value, or by
 * {@code centre_id} and another table that is. Then one node can answer it, whichever it is that has the centre's rows.
 */
final class CentrePredicates {
    private static final Pattern TOKEN = Pattern.compile(
            "/\\*.*?\\*/|--[^\\n]*|::\\s*\\w+|'(?:[^']|'')*'|\"[^\"]*\"|:[a-zA-Z_]\\w*|[a-zA-Z_]\\w*|\\d+|\\S",
            Pattern.DOTALL);

    private static final Set<String> BEFORE_A_TABLE = Set.of("from", "join", "into", "update", "using");
    private static final Set<String> AFTER_A_LIST_OF_TABLES = Set.of(
            "where", "group", "order", "having", "limit", "set", "union", "select", "returning", "for", "values");
    private static final Set<String> NO_ALIAS = Set.of(
            "where",
            "join",
            "left",
            "right",
            "inner",
            "cross",
            "full",
            "on",
            "set",
            "group",
            "order",
            "using",
            "values",
            "limit",
            "for",
            "union",
            "except",
            "intersect",
            "natural",
            "lateral",
            "returning",
            "fetch",
            "offset",
            "having",
            "default",
            "select",
            "window");

    private final Set<String> owned;
    private final List<String> tokens = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Scope> scopeOf = new ArrayList<>();

    private CentrePredicates(String sql, Set<String> owned) {
        this.owned = owned;
        var matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            var token = matcher.group();
            if (!token.startsWith("/*") && !token.startsWith("--") && !token.startsWith("::")) tokens.add(token);
        }
    }

    /** A select of its own, with what it reads from. */
    private record Scope(@Nullable Scope around, Map<String, Table> names) {
        @Nullable
        Table named(String alias) {
            for (Scope one = this; one != null; one = one.around)
                if (one.names.containsKey(alias)) return one.names.get(alias);
            return null;
        }
    }

    private static final class Table {
        private final String name;
        private boolean bound;
        private final List<Table> tied = new ArrayList<>();

        Table(String name) {
            this.name = name;
        }
    }

    /** The tables in it that no value of a centre leads to; empty when one node can answer it. */
    static Set<String> unbound(String sql, Set<String> owned) {
        return new CentrePredicates(sql, owned).unbound();
    }

    /** Whether it reads or writes a table of a centre at all. */
    static boolean concerns(String sql, Set<String> owned) {
        var read = new CentrePredicates(sql, owned);
        read.tables();
        return !read.tables.isEmpty();
    }

    private Set<String> unbound() {
        tables();
        for (int at = 0; at < tokens.size(); at++) if (is(at, "centre_id")) tie(at);
        for (boolean further = true; further; ) {
            further = false;
            for (var table : tables)
                if (!table.bound && table.tied.stream().anyMatch(other -> other.bound)) {
                    table.bound = true;
                    further = true;
                }
        }
        var unbound = new TreeSet<String>();
        tables.stream().filter(table -> !table.bound).forEach(table -> unbound.add(table.name));
        return unbound;
    }

    private void tables() {
        var scope = new Scope(null, new HashMap<>());
        var open = new ArrayList<Scope>();
        var lists = new HashMap<Integer, Boolean>();
        for (int at = 0; at < tokens.size(); at++) {
            if (is(at, "(")) {
                open.add(scope);
                if (is(at + 1, "select") || is(at + 1, "with")) scope = new Scope(scope, new HashMap<>());
                lists.remove(open.size());
            } else if (is(at, ")") && !open.isEmpty()) scope = open.removeLast();
            else if (is(at, "union") || is(at, "except") || is(at, "intersect"))
                scope = new Scope(scope.around, new HashMap<>());
            scopeOf.add(scope);
            int depth = open.size();
            if (is(at, "from")) lists.put(depth, true);
            else if (AFTER_A_LIST_OF_TABLES.contains(word(at))) lists.remove(depth);
            if (owned.contains(token(at))
                    && (BEFORE_A_TABLE.contains(word(at - 1))
                            || is(at - 1, "(") && BEFORE_A_TABLE.contains(word(at - 2)) && !is(at - 2, "into")
                            || is(at - 1, ",") && lists.containsKey(depth))) read(at, scope);
        }
    }

    private void read(int at, Scope scope) {
        var table = new Table(token(at));
        tables.add(table);
        int next = is(at + 1, "as") ? at + 2 : at + 1;
        boolean alias = word(next).matches("[a-z_]\\w*") && !NO_ALIAS.contains(word(next));
        scope.names.put(alias ? token(next) : token(at), table);
        if (is(at - 1, "into") && is(next, "("))
            table.bound = tokens.subList(next, end(next)).contains("centre_id");
    }

    /** The bracket that closes this one. */
    private int end(int open) {
        int depth = 0;
        for (int at = open; at < tokens.size(); at++) {
            if (is(at, "(")) depth++;
            if (is(at, ")") && --depth == 0) return at;
        }
        return tokens.size();
    }

    /** What a mention of the column says of its table. */
    private void tie(int at) {
        boolean qualified = is(at - 1, ".");
        int before = qualified ? at - 3 : at - 1;
        var table = table(at);
        if (table == null) {
            made(at);
            return;
        }
        if (is(at + 1, "=")) equal(table, at + 2);
        else if (is(at + 1, "in") && is(at + 2, "(") && isValue(at + 3)) table.bound = true;
        else if (is(before, "(") && is(at + 1, ",")) {
            int after = end(before) + 1;
            if (is(after, "in") && is(after + 1, "(")) table.bound = true;
            else if (is(after, "=") && is(after + 1, "(")) equal(table, after + 2);
        }
        if (is(before, "=") && isValue(before - 1)) table.bound = true;
    }

    /** Of something that is made of other tables in the same statement, which are looked at themselves. */
    private void made(int at) {
        if (!is(at - 1, ".") || !is(at + 1, "=") || !is(at + 3, ".") || !is(at + 4, "centre_id")) return;
        var other = table(at + 4);
        if (other != null) other.bound = true;
    }

    private void equal(Table table, int value) {
        if (isValue(value)) table.bound = true;
        else if (is(value + 1, ".") && is(value + 2, "centre_id")) {
            var other = table(value + 2);
            if (other == null) table.bound = true;
            else {
                table.tied.add(other);
                other.tied.add(table);
            }
        }
    }

    private @Nullable Table table(int at) {
        var scope = scopeOf.get(at);
        if (is(at - 1, ".")) return scope.named(token(at - 2));
        return scope.names.size() == 1 ? scope.names.values().iterator().next() : null;
    }

    private boolean isValue(int at) {
        var word = word(at);
        return word.equals("?")
                || word.startsWith(":")
                || word.equals("cast")
                || word.equals("any")
                || word.startsWith("'");
    }

    private boolean is(int at, String word) {
        return word(at).equals(word);
    }

    private String word(int at) {
        return token(at).toLowerCase(Locale.ROOT);
    }

    private String token(int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at);
    }
}
