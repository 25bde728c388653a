package org.assay.bench;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where things stand in a generated database, read past every wall. */
final class Places {
    private final JdbcClient owner;

    Places(JdbcClient owner) {
        this.owner = owner;
    }

    /** The unit of a learner with the most evidence put forward for it. */
    UUID fullestUnit(String learner) {
        return owner.sql("""
                        select u.id from unit_assessment u join person p on p.id = u.learner_person
                        left join evidence_claim c on c.centre_id = u.centre_id and c.enrolment = u.enrolment and c.unit = u.unit
                        where p.username = ? group by u.id order by count(c.seq) desc, u.id limit 1""").param(learner).query(UUID.class).single();
    }

    /** What a verifier still has to look at. */
    List<UUID> openSamples(UUID centre) {
        return owner.sql("select id from sample where centre_id = ? and settled_at is null order by id limit 20")
                .param(centre)
                .query(UUID.class)
                .list();
    }

    UUID person(String username) {
        return owner.sql("select id from person where username = ?")
                .param(username)
                .query(UUID.class)
                .single();
    }

    long count(String table, UUID centre) {
        return owner.sql("select count(*) from " + table + " where centre_id = ?")
                .param(centre)
                .query(Long.class)
                .single();
    }

    /** In all centres. */
    long learners() {
        return owner.sql("select count(*) from learner").query(Long.class).single();
    }

    String setting(String name) {
        return owner.sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    /** Bytes of the whole database on the disk. */
    long bytes() {
        return owner.sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
    }
}
