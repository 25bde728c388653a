package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The same schema on the real PostgreSQL. That the application starts at all on it says that the migrations run there and that
 * Hibernate finds what its mappings name.
 */
@DirtiesContext
class SchemaOnPostgreSqlTest extends SchemaTest {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        PostgreSql.fresh(properties);
    }

    @Test
    @DisplayName("T3 H2 and PostgreSQL have the same tables, columns and rules of what may be empty")
    void bothDatabasesHaveTheSameColumns() {
        var h2 = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(h2)
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .load()
                .migrate();

        assertThat(database.sql("select version()").query(String.class).single())
                .startsWith("PostgreSQL 18");
        assertThat(columns(database)).containsExactlyElementsOf(columns(JdbcClient.create((DataSource) h2)));
    }

    @Override
    List<String> indexesThatBeginOtherwise(Set<String> tables) {
        return database.sql("""
                        select t.relname || ' ' || i.relname from pg_index x
                        join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
                        join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
                        where a.attname <> 'centre_id' and t.relname in (:tables)""").param("tables", tables).query(String.class).list();
    }

    private static List<String> columns(JdbcClient database) {
        return database
                .sql("""
                        select table_name, column_name, is_nullable from information_schema.columns
                        where table_schema = 'public' and table_name <> 'flyway_schema_history'""")
                .query((row, number) -> row.getString(1) + "." + row.getString(2) + " " + row.getString(3))
                .list()
                .stream()
                .sorted()
                .toList();
    }
}
