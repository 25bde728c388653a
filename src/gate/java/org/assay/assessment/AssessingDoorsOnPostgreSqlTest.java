package org.assay.assessment;

import org.assay.PostgreSql;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on the real PostgreSQL, which puts lists of text together, counts over pages and limits within a query in its own way. */
@DirtiesContext
class AssessingDoorsOnPostgreSqlTest extends AssessingDoorsTest {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        PostgreSql.fresh(properties);
    }
}
