package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The book of rules, the tests and the code name the same rules. */
class RulesBookTest {
    private static final Pattern LINE = Pattern.compile("(?m)^\\| ([A-Z][A-Z0-9-]*) \\|");
    private static final Pattern NAME = Pattern.compile("@DisplayName\\(\\s*(\"(?:[^\"\\\\]|\\\\.)*\"[^)]*)\\)");
    private static final Pattern ID = Pattern.compile(
            "\\b(?:SPEED-\\d+|SC-\\d+|SO-\\d+|EN-\\d+|IM-\\d+|IN-\\d+|LE-\\d+|NO-\\d+|CA-\\d+|CE-\\d+|JUDGE-[A-Z]+|[TARVEFD]\\d+)\\b");
    private static final Pattern RANGE = Pattern.compile("\\b([A-Z]+-?)(\\d+) to \\1(\\d+)\\b");

    @Test
    void every_rule_of_the_book_stands_in_a_tests_name() {
        var untested = new TreeSet<>(book());
        untested.removeAll(tested());

        assertThat(untested).isEmpty();
        assertThat(book()).hasSizeGreaterThan(60);
    }

    @Test
    void every_rule_that_a_test_names_is_in_the_book() {
        var unknown = new TreeSet<>(tested());
        unknown.removeAll(book());

        assertThat(unknown).isEmpty();
    }

    @Test
    void every_rule_that_the_code_names_is_in_the_book() {
        var signOff = ids(read(Path.of("src/main/java/org/assay/assessment/SignOffRule.java")), "SO-\\d+");
        var judging = sources("src/main/java", ".java")
                .flatMap(text -> ids(text, "JUDGE-[A-Z]+").stream())
                .collect(Collectors.toSet());
        var read = sources("src/main/resources/specifications", ".yaml")
                .flatMap(text -> ids(text, "(?<=id: )R\\d+").stream())
                .collect(Collectors.toSet());

        assertThat(signOff)
                .containsExactlyInAnyOrderElementsOf(
                        book().stream().filter(id -> id.startsWith("SO-")).toList());
        assertThat(book()).containsAll(judging).containsAll(read);
        assertThat(judging).isNotEmpty();
        assertThat(read).hasSize(10);
    }

    private static Set<String> book() {
        return LINE.matcher(read(Path.of("src/docs/rules.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tested() {
        var tested = new TreeSet<String>();
        Stream.concat(sources("src/test/java", ".java"), sources("src/gate/java", ".java"))
                .flatMap(text -> NAME.matcher(text).results())
                .map(found -> found.group(1))
                .forEach(name -> {
                    tested.addAll(ids(name, ID.pattern()));
                    RANGE.matcher(name).results().forEach(range -> {
                        for (int number = Integer.parseInt(range.group(2));
                                number <= Integer.parseInt(range.group(3));
                                number++) tested.add(range.group(1) + number);
                    });
                });
        return tested;
    }

    private static Set<String> ids(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources(String folder, String ending) {
        try (var paths = Files.walk(Path.of(folder))) {
            List<Path> files = paths.filter(path -> path.toString().endsWith(ending))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return files.stream().map(RulesBookTest::read);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
