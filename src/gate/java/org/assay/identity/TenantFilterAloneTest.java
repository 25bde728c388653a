package org.assay.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assay.PostgreSql;
import org.assay.RunningAssay;
import org.hibernate.annotations.TenantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The second wall, alone: with PostgreSQL's taken down, whatever goes through Hibernate answers to the row as it does behind it. */
class TenantFilterAloneTest {
    private final RunningAssay assay = RunningAssay.onRealParts();
    private final JdbcTemplate owner = new JdbcTemplate(assay.postgreSql().as(PostgreSql.OWNER));
    private final EntityManagerFactory factory = assay.door(EntityManagerFactory.class);
    private final EntityManager entities = assay.door(EntityManager.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(assay.door(PlatformTransactionManager.class));
    private final Actor northgate = actor("Northgate Skills Centre");
    private final Actor harbourside = actor("Harbourside Training");

    private Actor actor(String centre) {
        var id = owner.queryForObject("select id from centre where name = ?", UUID.class, centre);
        return new Actor(PersonId.next(), "Somebody", new CentreId(id), centre, Role.IQA);
    }

    private void wall(String how) {
        Probes.tables(owner)
                .forEach(table -> owner.execute("alter table " + table + " " + how + " row level security"));
    }

    @AfterEach
    void theWallStandsAgain() {
        wall("enable");
    }

    @Test
    @DisplayName(
            "T2 with row-level security off, reading, finding, joining and bulk changes stay within the actor's centre")
    void hibernateAlone() {
        var foreign = northgate.call(this::keys);
        var behindTheWall = harbourside.call(() -> answers(foreign));
        assertThat(natively()).isLessThan(behindTheWall.get("Learner read") + 1);

        wall("disable");

        assertThat(natively()).isGreaterThan(behindTheWall.get("Learner read"));
        assertThat(harbourside.call(() -> answers(foreign))).isEqualTo(behindTheWall);
        assertThat(answers(foreign).values()).as("where nobody acts").containsOnly(0L);
        assertThat(foreign).hasSizeGreaterThan(10);
        assertThat(behindTheWall).hasSizeGreaterThan(50);
    }

    private long natively() {
        return harbourside.call(
                () -> transaction.execute(status -> ((Number) entities.createNativeQuery("select count(*) from learner")
                                .getSingleResult())
                        .longValue()));
    }

    /** The keys of what a centre has, by entity. */
    private Map<String, List<Object>> keys() {
        return transaction.execute(status -> {
            var keys = new TreeMap<String, List<Object>>();
            for (var type : owned()) {
                var found = entities.createQuery("select e from " + type.getName() + " e", Object.class)
                        .setMaxResults(40)
                        .getResultList();
                if (!found.isEmpty())
                    keys.put(
                            type.getName(),
                            found.stream()
                                    .map(factory.getPersistenceUnitUtil()::getIdentifier)
                                    .toList());
            }
            return keys;
        });
    }

    /** How many rows each way of asking comes to; what is changed is taken back. */
    private Map<String, Long> answers(Map<String, List<Object>> foreign) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            var answers = new TreeMap<String, Long>();
            for (var type : owned()) {
                var name = type.getName();
                answers.put(name + " read", count("select count(e) from " + name + " e"));
                answers.put(
                        name + " found",
                        foreign.getOrDefault(name, List.of()).stream()
                                .filter(key -> entities.find(type.getJavaType(), key) != null)
                                .count());
                for (var many : type.getPluralAttributes())
                    answers.put(
                            name + "." + many.getName() + " joined",
                            count("select count(*) from " + name + " e join e." + many.getName() + " m"));
                plain(type)
                        .ifPresent(attribute -> answers.put(name + " changed", (long)
                                entities.createQuery("update " + name + " e set e." + attribute + " = e." + attribute)
                                        .executeUpdate()));
            }
            return answers;
        });
    }

    private long count(String hql) {
        return entities.createQuery(hql, Long.class).getSingleResult();
    }

    private List<EntityType<?>> owned() {
        return factory.getMetamodel().getEntities().stream()
                .filter(type -> Arrays.stream(type.getJavaType().getDeclaredFields())
                        .anyMatch(field ->
                                field.isAnnotationPresent(TenantId.class) && field.isAnnotationPresent(Id.class)))
                .toList();
    }

    private static java.util.Optional<String> plain(EntityType<?> type) {
        return type.getSingularAttributes().stream()
                .filter(attribute -> !attribute.isId()
                        && !attribute.isVersion()
                        && attribute.getPersistentAttributeType() == Attribute.PersistentAttributeType.BASIC)
                .map(Attribute::getName)
                .sorted()
                .findFirst();
    }
}
