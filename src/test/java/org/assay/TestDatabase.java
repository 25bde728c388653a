package org.assay;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole application on an H2 database in memory, migrated and empty, without the demo story. One context serves every test class
 * that asks for it so: each makes a centre of its own and takes no notice of the others'.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "spring.profiles.default=none",
            "vaadin.productionMode=true", // else a test writes front-end sources into the project
            "assay.data=target/test-data"
        })
@Import(Statements.class)
public @interface TestDatabase {}
