package org.assay.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assay.Assay;
import org.assay.PostgreSql;
import org.assay.ProductOnly;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The front doors of the product in this process, at work as production works: for what is measured without the way over HTTP. */
final class Doors implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Doors(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Doors of(PostgreSql postgreSql, Path data) {
        var settings = new ArrayList<>(postgreSql.settings());
        settings.addAll(List.of(
                "server.port=0",
                "management.server.port=0",
                "spring.profiles.active=none",
                "assay.data=" + data,
                "vaadin.productionMode=true",
                "spring.main.banner-mode=off"));
        return new Doors(new SpringApplicationBuilder(Assay.class)
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("productOnly", new ProductOnly()))
                .run(settings.stream().map(one -> "--" + one).toArray(String[]::new)));
    }

    /** Does something as somebody would who is signed in. */
    <T> T as(String username, UUID centre, Role role, Supplier<T> deed) {
        var people = door(People.class);
        var person = people.withUsername(username).orElseThrow();
        return people.actor(person, new CentreId(centre), role).call(deed);
    }

    <T> T door(Class<T> type) {
        return context.getBean(type);
    }

    ApplicationContext product() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
