package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of security requirements is whole, and names tests that exist. */
class AsvsTest {
    private static final Path TABLE = Path.of("src/docs/asvs.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| (.+?) \\| (.+?) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Journey))`");

    /** How many requirements of level 1 and 2 each section begins with; those of level 3 follow them. */
    private static final List<String> SECTIONS = List.of(
            "5.1 1", "5.2 3", "5.3 2", "5.4 3", "6.1 3", "6.2 12", "6.3 4", "6.4 4", "6.5 5", "6.6 3", "6.8 4", "7.1 3",
            "7.2 4", "7.3 2", "7.4 5", "7.5 2", "7.6 2", "8.1 2", "8.2 3", "8.3 1", "8.4 1", "10.1 2", "10.2 2",
            "10.3 4", "10.4 11", "10.5 5", "10.6 2", "10.7 3");

    @Test
    void every_requirement_has_a_row_with_a_test_or_a_reason() throws IOException {
        var rows = new TreeMap<String, String>();
        ROW.matcher(Files.readString(TABLE)).results().forEach(row -> rows.put(row.group(1), row.group(4)));
        var wanted = SECTIONS.stream()
                .map(section -> section.split(" "))
                .flatMap(section -> IntStream.rangeClosed(1, Integer.parseInt(section[1]))
                        .mapToObj(number -> section[0] + "." + number))
                .toList();

        assertThat(rows.keySet()).containsAll(wanted);
        assertThat(rows.values()).allSatisfy(shown -> assertThat(shown).hasSizeGreaterThan(8));
    }

    @Test
    void every_test_that_is_named_exists() throws IOException {
        var named = TEST.matcher(Files.readString(TABLE))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        try (Stream<Path> tests = Stream.concat(Files.walk(Path.of("src/test")), Files.walk(Path.of("src/gate")))) {
            assertThat(tests.map(file -> file.getFileName().toString().replace(".java", "")))
                    .containsAll(named);
        }
        assertThat(named).hasSizeGreaterThan(10);
    }
}
