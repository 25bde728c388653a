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

    /** Submissions that wait with one criterion, for whoever assesses the learner now; not those of one assessor. */
    List<Cast.Waiting> singles(UUID centre, String besides) {
        return owner.sql("""
                        select v.evidence, a.username, p.username from evidence e
                        join evidence_version v on v.centre_id = e.centre_id and v.evidence = e.id and v.number = e.latest
                        join learner l on l.centre_id = e.centre_id and l.id = e.learner join person p on p.id = l.person
                        join evidence_claim c on c.centre_id = v.centre_id and c.evidence = v.evidence and c.number = v.number
                        join enrolment n on n.centre_id = c.centre_id and n.id = c.enrolment and n.state = 'ACTIVE'
                        join person a on a.id = n.assessor
                        where e.centre_id = ? and v.state = 'SUBMITTED' and a.username <> ?
                        group by 1, 2, 3 having count(*) = 1 order by 1""")
                .params(centre, besides)
                .query((row, number) ->
                        new Cast.Waiting(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
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
