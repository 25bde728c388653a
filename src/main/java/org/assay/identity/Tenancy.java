package org.assay.identity;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The first two walls between centres. Hibernate is told the actor's centre for every session; where nobody is acting it is told
 * the nil id, which owns nothing. A transaction that one centre opened is never joined by an actor of another.
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
            org.springframework.beans.factory.ObjectProvider<TransactionManagerCustomizers> customizers) {
        var manager = new ActingTransactionManager(factory);
        customizers.ifAvailable(all -> all.customize(manager));
        return manager;
    }

    private static final class ActingTransactionManager extends JpaTransactionManager {
        ActingTransactionManager(EntityManagerFactory factory) {
            super(factory);
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            if (!super.isExistingTransaction(transaction)) return false;
            var holder = (EntityManagerHolder)
                    TransactionSynchronizationManager.getResource(Objects.requireNonNull(getEntityManagerFactory()));
            if (holder != null) {
                var session = holder.getEntityManager().unwrap(org.hibernate.Session.class);
                if (!centre().equals(session.getTenantIdentifierValue()))
                    throw new IllegalTransactionStateException(
                            "A transaction of one centre was about to be joined by an actor of another.");
            }
            return true;
        }
    }
}
