package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Version;
import org.junit.jupiter.api.Test;

/** The decision letters in {@code src/docs/decisions} are of one form, and those that no other test keeps are kept here. */
class DecisionsTest {
    private static final Path LETTERS = Path.of("src/docs/decisions");
    private static final Path SOURCES = Path.of("src/main/java/org/assay");
    private static final Set<String> READ_MODELS = Set.of("AssessorQueue", "Boards", "Desk", "Overviews", "Whom");

    @Test
    void every_letter_has_its_four_parts_and_names_tests_that_exist() throws IOException {
        var tests = files(Path.of("src"), ".java").keySet();
        var letters = files(LETTERS, ".md");
        letters.remove("README");
        assertThat(letters).hasSizeGreaterThan(10);
        letters.forEach((name, letter) -> {
            assertThat(letter.lines().filter(line -> line.startsWith("## ")))
                    .as(name)
                    .containsExactly("## Context", "## Decision", "## What it costs", "## How it is kept");
            var kept = letter.substring(letter.indexOf("## How it is kept"));
            assertThat(kept).as(name).contains("`");
            assertThat(found("`(\\w+Test)`", kept)).as(name).isSubsetOf(tests);
        });
        var contents = Files.readString(LETTERS.resolve("README.md"));
        assertThat(letters.keySet()).allSatisfy(name -> assertThat(contents).contains("(" + name + ".md)"));
    }

    @Test
    void a_query_names_its_own_modules_entities_except_in_the_named_read_models() throws IOException {
        var places = new HashMap<String, String>();
        for (var file : paths(SOURCES, ".java"))
            if (Files.readString(file).contains("@Entity")) places.put(name(file), module(file));
        assertThat(places).hasSizeGreaterThan(15);

        var abroad = new TreeMap<String, List<String>>();
        for (var file : paths(SOURCES, ".java"))
            for (var entity : found("\\b(?:from|join|update|,)\\s+([A-Z]\\w+)\\s+[a-z]\\b", Files.readString(file)))
                if (places.containsKey(entity) && !module(file).equals(places.get(entity)))
                    abroad.computeIfAbsent(name(file), first -> new ArrayList<>())
                            .add(entity);
        assertThat(abroad.keySet()).isEqualTo(READ_MODELS);
    }

    @Test
    void nothing_of_ours_asks_to_be_bundled() throws IOException {
        assertThat(files(SOURCES, ".java").values())
                .noneMatch(source -> source.contains("@JsModule")
                        || source.contains("@CssImport")
                        || source.contains("@NpmPackage")
                        || source.contains("@JavaScript("));
        assertThat(Path.of("src/main/frontend")).doesNotExist();
    }

    @Test
    void the_hibernate_that_runs_is_the_one_that_keeps_centres_apart() {
        assertThat(Version.getVersionString()).isEqualTo("7.4.9.Final");
    }

    @Test
    void every_entity_of_a_centre_has_a_key_class() throws IOException {
        assertThat(files(SOURCES, ".java").values().stream()
                        .filter(source -> source.contains("@Entity") && source.contains("@TenantId")))
                .hasSizeGreaterThan(15)
                .allSatisfy(source -> assertThat(source).contains("@IdClass(", "record Key(CentreId centre"));
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    /** Texts by the name of their file without its ending. */
    private static Map<String, String> files(Path folder, String ending) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var file : paths(folder, ending)) texts.put(name(file), read(file));
        return texts;
    }

    private static List<Path> paths(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
    }

    private static String module(Path file) {
        return SOURCES.relativize(file).getName(0).toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
