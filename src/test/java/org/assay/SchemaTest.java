package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.TenantId;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.collection.AbstractCollectionPersister;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything belongs to a centre and says so first, in the mapping and in the schema; what is shared is named here. */
@TestDatabase
class SchemaTest {
    /** Read before there is an actor, hence shared. Nothing joins this list without a decision letter. */
    private static final Set<String> SHARED = Set.of(
            "centre",
            "person",
            "membership",
            "sign_in_link",
            "identity_provider",
            "identity_provider_centre",
            "person_identity",
            "provider_sign_out");

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManagerFactory entities;

    @Test
    @DisplayName("T2 every entity is bound to its centre by its key, or stands on the list of what is shared")
    void everyEntityIsBoundToItsCentre() {
        var loose = new TreeSet<String>();
        for (var entity : entities.getMetamodel().getEntities()) {
            var type = entity.getJavaType();
            if (SHARED.contains(type.getAnnotation(Table.class).name())) continue;
            boolean bound = Arrays.stream(type.getDeclaredFields())
                    .anyMatch(field -> field.isAnnotationPresent(Id.class)
                            && field.isAnnotationPresent(TenantId.class)
                            && field.getAnnotation(jakarta.persistence.Column.class) != null
                            && field.getAnnotation(jakarta.persistence.Column.class)
                                    .name()
                                    .equals("centre_id"));
            if (!bound) loose.add(type.getName());
        }
        assertThat(loose).isEmpty();
        assertThat(entities.getMetamodel().getEntities()).hasSizeGreaterThan(15);
    }

    @Test
    @DisplayName("T2 every collection of an entity is read by its centre first")
    void everyCollectionIsReadByItsCentreFirst() {
        var loose = new TreeSet<String>();
        var seen = new ArrayList<String>();
        entities.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachCollectionDescriptor(collection -> {
                    seen.add(collection.getRole());
                    if (!((AbstractCollectionPersister) collection).getKeyColumnNames()[0].equals("centre_id"))
                        loose.add(collection.getRole());
                });
        assertThat(loose).isEmpty();
        assertThat(seen).hasSizeGreaterThan(5);
    }

    @Test
    @DisplayName("T3 every table is owned by a centre, or stands on the list of what is shared")
    void everyTableIsOwned() {
        var tables = new TreeSet<>(tables());
        tables.removeAll(SHARED);
        tables.remove("flyway_schema_history");

        assertThat(owned()).containsExactlyElementsOf(tables).hasSizeGreaterThan(25);
    }

    @Test
    @DisplayName("T3 the centre stands first in every primary, unique and foreign key")
    void theCentreStandsFirstInEveryKey() {
        var wrong = database.sql("""
                        select c.table_name || ' ' || c.constraint_name
                        from information_schema.table_constraints c
                        join information_schema.key_column_usage k
                          on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
                          and k.table_name = c.table_name and k.ordinal_position = 1
                        left join information_schema.referential_constraints r
                          on r.constraint_schema = c.constraint_schema and r.constraint_name = c.constraint_name
                        left join information_schema.table_constraints t
                          on t.constraint_schema = r.unique_constraint_schema and t.constraint_name = r.unique_constraint_name
                        where c.constraint_type in ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY')
                        and c.table_name in (:owned) and k.column_name <> 'centre_id'
                        and (t.table_name is null or t.table_name not in (:shared))
                        order by 1""")
                .param("owned", owned())
                .param("shared", SHARED)
                .query(String.class)
                .list();

        assertThat(wrong).isEmpty();
        assertThat(keyed()).containsExactlyElementsOf(owned());
    }

    @Test
    @DisplayName("T3 the centre stands first in every index")
    void theCentreStandsFirstInEveryIndex() {
        assertThat(indexesThatBeginOtherwise(owned())).isEmpty();
    }

    /** H2 makes an index of its own for each foreign key, those to the shared tables included; they are not ours. */
    List<String> indexesThatBeginOtherwise(Set<String> tables) {
        return database.sql("""
                        select c.table_name || ' ' || c.index_name from information_schema.index_columns c
                        join information_schema.indexes i on i.index_schema = c.index_schema and i.index_name = c.index_name
                        where c.ordinal_position = 1 and c.column_name <> 'centre_id' and not i.is_generated
                        and c.table_name in (:tables)""").param("tables", tables).query(String.class).list();
    }

    private TreeSet<String> keyed() {
        return new TreeSet<>(
                database.sql("""
                        select table_name from information_schema.table_constraints
                        where constraint_type = 'PRIMARY KEY' and table_name in (:owned)""").param("owned", owned()).query(String.class).list());
    }

    private List<String> tables() {
        return database.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'""").query(String.class).list();
    }

    TreeSet<String> owned() {
        return new TreeSet<>(database.sql("""
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'centre_id'""").query(String.class).list());
    }
}
