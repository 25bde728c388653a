package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ways around the walls that nobody is to open: something kept for another centre to read, and text that becomes a statement. */
@TestDatabase
class NoBackDoorTest {
    /** A call that takes a statement, up to its first argument's end. */
    private static final Pattern STATEMENT = Pattern.compile(
            "\\b(?:sql|createQuery|createNativeQuery|createSelectionQuery|createMutationQuery|execute|executeUpdate|prepareStatement|queryForObject|batchUpdate)\\(");

    private static final Pattern LITERAL = Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern CONSTANT = Pattern.compile("\\b(?:[A-Z]\\w*\\.)?[A-Z][A-Z0-9_]*\\b");

    /** One of two literals. */
    private static final Pattern EITHER = Pattern.compile("\\([^()?]*(?:\\([^()]*\\)[^()?]*)*\\?\\s*:\\s*\\)");

    /**
     * Put together from parts that their own class holds as literals: conditions of the record's filter, the two halves of a list.
     */
    private static final Set<String> ALLOWED = Set.of("AuditLog.java", "SignOffs.java");

    @Autowired
    EntityManagerFactory factory;

    @Test
    @DisplayName("T7 nothing that a centre owns is kept in a cache that another centre could be answered from")
    void noCache() {
        var sessions = factory.unwrap(SessionFactoryImplementor.class);
        assertThat(sessions.getSessionFactoryOptions().isSecondLevelCacheEnabled())
                .isFalse();
        assertThat(sessions.getSessionFactoryOptions().isQueryCacheEnabled()).isFalse();
        var cached = new ArrayList<String>();
        sessions.getMappingMetamodel().forEachEntityDescriptor(entity -> {
            if (entity.canReadFromCache() || entity.canWriteToCache()) cached.add(entity.getEntityName());
        });
        sessions.getMappingMetamodel().forEachCollectionDescriptor(collection -> {
            if (collection.hasCache()) cached.add(collection.getRole());
        });
        assertThat(cached).isEmpty();
    }

    @Test
    @DisplayName("T9 no statement is put together from text that somebody could have chosen")
    void noTextInStatements() throws IOException {
        var found = new TreeSet<String>();
        int looked = 0;
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                var calls = STATEMENT.matcher(source);
                while (calls.find()) {
                    var rest = LITERAL.matcher(argument(source, calls.end())).replaceAll("");
                    if (rest.equals(argument(source, calls.end())) || rest.contains("->")) continue;
                    looked++;
                    var left = CONSTANT.matcher(EITHER.matcher(rest).replaceAll(""))
                            .replaceAll("");
                    if (!left.replaceAll("[\\s+()]|//.*", "").isEmpty())
                        found.add(file.getFileName().toString());
                }
            }
        }
        assertThat(looked).isGreaterThan(30);
        assertThat(found).isEqualTo(ALLOWED);
    }

    /** Up to the comma or the bracket that ends it. */
    private static String argument(String source, int from) {
        int depth = 0;
        for (int at = from; at < source.length(); at++) {
            char one = source.charAt(at);
            if (one == '"') {
                var literal = LITERAL.matcher(source).region(at, source.length());
                if (literal.lookingAt()) at = literal.end() - 1;
            } else if (one == '(') depth++;
            else if (one == ')' && depth-- == 0 || one == ',' && depth == 0) return source.substring(from, at);
        }
        throw new AssertionError("No end");
    }
}
