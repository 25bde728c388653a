package org.assay.identity;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether somebody still is what their session says: asked before every request and read from the list of memberships at most once a
 * second for each person, so a role that has ended has ended everywhere within that second.
 */
@Component
class HeldHats {
    private static final long SECOND = 1_000_000_000L;

    /** By this, what a request costs is told apart from what its page costs. */
    private static final String MARK = " /* before the request */";

    private static final String HELD =
            "select m.centre, m.role, c.name from membership m join centre c on c.id = m.centre where m.person = :person ";

    private static final String ORDER = " order by m.joined_at, c.name, m.role";

    /** A provider vouches for nobody at a centre that it does not serve, whoever has appointed them there. */
    private static final String SERVED = """
             and exists (select 1 from identity_provider_centre s join identity_provider p on p.id = s.provider
              where s.centre = m.centre and p.issuer = :issuer)""";

    /** Where a centre can take an account away nobody comes in any other way: it would outlive the account. */
    private static final String NOT_SERVED = """
             and not exists (select 1 from person_identity i join identity_provider p on p.issuer = i.issuer
              join identity_provider_centre s on s.provider = p.id
              where i.person = m.person and s.centre = m.centre and p.registration in (:offered))""";

    private static final String NOT_SIGNED_OUT = """
             and not exists (select 1 from provider_sign_out o where o.issuer = :issuer
             and (o.provider_session <> '' and o.provider_session = :session
              or o.provider_session = '' and o.subject = :subject and o.at >= :since))""";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Set<String> offered;
    private final LongSupplier now;
    private final Map<Object, Read> read = new ConcurrentHashMap<>();

    @Autowired
    HeldHats(JdbcClient database, TransactionTemplate transaction, ProviderSettings settings) {
        this(database, transaction, settings.oidc().keySet(), System::nanoTime);
    }

    HeldHats(JdbcClient database, TransactionTemplate transaction, Set<String> offered, LongSupplier now) {
        this.database = database;
        this.offered = offered;
        this.transaction = transaction;
        this.now = now;
    }

    private record Read(List<Hat> held, long at) {}

    boolean holds(SignedInPerson person) {
        return current(person).stream()
                .anyMatch(hat -> hat.centre().equals(person.hat().centre())
                        && hat.role() == person.hat().role());
    }

    /** What somebody may be now, the first that they became first; as it was read for the request that they make. */
    List<Hat> current(SignedInPerson person) {
        Object key = person instanceof SignedInByProvider by ? List.of(by.person(), by.there()) : person.person();
        long at = now.getAsLong();
        var before = read.get(key);
        if (before != null && at - before.at < SECOND) return before.held;
        // The moment before the question, so that no answer is believed for longer than a second.
        var fresh = new Read(ask(person), at);
        read.values().removeIf(old -> at - old.at > SECOND);
        read.put(key, fresh);
        return fresh.held;
    }

    /** As by anybody at the door: it takes no turn from the centre, and what it asks is not the centre's. */
    private List<Hat> ask(SignedInPerson person) {
        return Actor.atTheDoor(() -> transaction.execute(status -> {
            var question = person instanceof SignedInByProvider by
                    ? database.sql(HELD + SERVED + NOT_SIGNED_OUT + ORDER + MARK)
                            .param("issuer", by.there().issuer())
                            .param("session", by.there().session())
                            .param("subject", by.there().subject())
                            .param("since", Timestamp.from(by.there().since()))
                    : offered.isEmpty()
                            ? database.sql(HELD + ORDER + MARK)
                            : database.sql(HELD + NOT_SERVED + ORDER + MARK).param("offered", offered);
            return question.param("person", person.person().value())
                    .query((row, number) -> new Hat(
                            new CentreId(row.getObject(1, UUID.class)),
                            row.getString(3),
                            Role.valueOf(row.getString(2))))
                    .list();
        }));
    }
}
