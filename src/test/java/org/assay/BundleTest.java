package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The front end that is kept in the sources is the one that they give, and the one that runs; nobody needs Node to find out. The build
 * compares it too, and would make another with Node: that must not have happened unseen.
 */
class BundleTest {
    private static final Path KEPT = Path.of("src/main/bundles/prod.bundle");
    private static final Path BUILT = Path.of("target/classes/META-INF/VAADIN");
    private static final Pattern COMPONENT = Pattern.compile("com/vaadin/flow/component/[A-Za-z0-9_/]+");

    @Test
    void what_runs_is_what_is_kept_file_by_file() throws IOException {
        try (var kept = new ZipFile(KEPT.toFile())) {
            var files = kept.stream().filter(entry -> !entry.isDirectory()).toList();
            assertThat(files).hasSizeGreaterThan(20);
            for (var entry : files) {
                if (!entry.getName().startsWith("webapp/VAADIN/build/")) continue;
                assertThat(BUILT.resolve(entry.getName()))
                        .hasBinaryContent(kept.getInputStream(entry).readAllBytes());
            }
        }
        assertThat(Path.of("node_modules")).doesNotExist();
        assertThat(Path.of("package.json")).doesNotExist();
    }

    @Test
    void every_component_that_our_pages_name_is_in_it_in_the_version_that_we_compile_against() throws Exception {
        var stats = stats();
        var inside = new TreeSet<String>();
        stats.get("bundleImports").forEach(one -> inside.add(one.asString()));
        var missing = new TreeSet<String>();
        var versions = new TreeMap<String, String>();
        for (var name : named()) {
            Class<?> type = Class.forName(name, false, getClass().getClassLoader());
            if (!Component.class.isAssignableFrom(type)) continue;
            for (Class<?> one = type; one != null; one = one.getSuperclass()) {
                for (var module : one.getAnnotationsByType(JsModule.class))
                    if (!inside.contains(place(module.value()))) missing.add(name + ": " + module.value());
                for (var npm : one.getAnnotationsByType(NpmPackage.class)) versions.put(npm.value(), npm.version());
            }
        }
        assertThat(missing)
                .as("make the bundle anew, as src/docs/decisions/028 says")
                .isEmpty();
        assertThat(versions).hasSizeGreaterThan(10);
        for (var npm : versions.entrySet())
            assertThat(stats.get("packageJsonDependencies").get(npm.getKey()).asString())
                    .as(npm.getKey())
                    .isEqualTo(npm.getValue());
    }

    private static String place(String module) {
        return module.startsWith("./") ? "Frontend/generated/jar-resources/" + module.substring(2) : module;
    }

    private static JsonNode stats() throws IOException {
        try (var kept = new ZipFile(KEPT.toFile())) {
            return JsonMapper.shared()
                    .readTree(kept.getInputStream(kept.getEntry("config/stats.json"))
                            .readAllBytes());
        }
    }

    /** The classes of Vaadin's that ours name, as their files say. */
    private static TreeSet<String> named() throws IOException {
        var named = new TreeSet<String>();
        try (var files = Files.walk(Path.of("target/classes/org/assay"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".class")).toList())
                COMPONENT
                        .matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .results()
                        .forEach(found -> named.add(found.group().replace('/', '.')));
        }
        named.removeIf(name -> !exists(name));
        return named;
    }

    private static boolean exists(String name) {
        return BundleTest.class.getClassLoader().getResource(name.replace('.', '/') + ".class") != null;
    }
}
