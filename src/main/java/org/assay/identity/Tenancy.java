package org.assay.identity;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The walls between centres. Hibernate is told the actor's centre for every session; where nobody is acting it is told the nil id,
 * which owns nothing. A transaction that one centre opened is never joined by an actor of another. PostgreSQL is told the centre at
 * the beginning of each transaction and forgets it at its end; its row-level security knows no other, whatever a statement asks for. Of
 * the connections one centre has at most a share at once.
 */
@Configuration(proxyBeanMethods = false)
class Tenancy {
    private static final CentreId NOBODY = new CentreId(new UUID(0, 0));

    private static CentreId centre() {
        return Actor.present().map(Actor::centre).orElse(NOBODY);
    }

    @Bean
    HibernatePropertiesCustomizer tenantOfTheActor() {
        return (Map<String, Object> properties) -> properties.put(
                MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new CurrentTenantIdentifierResolver<CentreId>() {
                    @Override
                    public CentreId resolveCurrentTenantIdentifier() {
                        return centre();
                    }

                    @Override
                    public boolean validateExistingCurrentSessions() {
                        return false;
                    }

                    @Override
                    public boolean isRoot(CentreId tenant) {
                        return false;
                    }
                });
    }

    @Bean
    JpaTransactionManager transactionManager(
            EntityManagerFactory factory,
            JdbcClient database,
            ObjectProvider<TransactionManagerCustomizers> customizers,
            @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections,
            @Value("${assay.centre.share:75}") int share,
            @Value("${spring.datasource.hikari.connection-timeout:10000}") long patience) {
        boolean postgreSql = factory.unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getDialect()
                instanceof PostgreSQLDialect;
        if (postgreSql) Walls.check(database);
        // Three quarters of the web server's threads may wait for one centre; the others are for the others.
        var turns = new Turns(connections * share / 100, 150, Duration.ofMillis(patience));
        var manager = new ActingTransactionManager(factory, postgreSql, turns);
        customizers.ifAvailable(all -> all.customize(manager));
        return manager;
    }

    private static final class ActingTransactionManager extends JpaTransactionManager {
        private final boolean postgreSql;
        private final Turns turns;

        ActingTransactionManager(EntityManagerFactory factory, boolean postgreSql, Turns turns) {
            super(factory);
            this.postgreSql = postgreSql;
            this.turns = turns;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            var actor = Actor.present();
            turns.enter(actor.map(Actor::centre));
            try {
                super.doBegin(transaction, definition);
            } catch (RuntimeException | Error failure) {
                turns.leave();
                throw failure;
            }
            if (!postgreSql) return;
            try {
                session().doWork(connection -> tellTheCentre(connection, actor));
            } catch (RuntimeException failure) {
                abandon(transaction, failure);
                throw new CannotCreateTransactionException(
                        "PostgreSQL could not be told which centre is acting.", failure);
            }
        }

        /** For this transaction alone. A UUID is no text that anybody chose, so there is nothing to escape. */
        private static void tellTheCentre(Connection connection, Optional<Actor> actor) throws SQLException {
            var centre = actor.map(one -> one.centre().value().toString());
            var told = "SET LOCAL assay.centre = '" + centre.orElse("") + "'";
            // A guest of the centre has fewer rights in the database too, and none once their visit is over.
            if (actor.filter(one -> one.is(Role.EQA)).isPresent())
                told += "; SET LOCAL assay.person = '" + actor.get().person().value() + "'; SET LOCAL ROLE assay_eqa";
            try (var statement = connection.createStatement()) {
                statement.execute(told);
            }
        }

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            try {
                super.doCleanupAfterCompletion(transaction);
            } finally {
                turns.leave();
            }
        }

        /** Nobody else cleans up after a transaction that could not begin. */
        private void abandon(Object transaction, RuntimeException failure) {
            try {
                session().getTransaction().rollback();
            } catch (RuntimeException another) {
                failure.addSuppressed(another);
            } finally {
                doCleanupAfterCompletion(transaction);
            }
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            if (!super.isExistingTransaction(transaction)) return false;
            if (!centre().equals(session().getTenantIdentifierValue()))
                throw new IllegalTransactionStateException(
                        "A transaction of one centre was about to be joined by an actor of another.");
            return true;
        }

        private Session session() {
            var holder = (EntityManagerHolder)
                    TransactionSynchronizationManager.getResource(Objects.requireNonNull(getEntityManagerFactory()));
            return Objects.requireNonNull(holder).getEntityManager().unwrap(Session.class);
        }
    }
}
