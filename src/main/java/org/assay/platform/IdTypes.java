package org.assay.platform;

import java.lang.reflect.Constructor;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.hibernate.jpa.boot.spi.TypeContributorList;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.java.ImmutableMutabilityPlan;
import org.hibernate.type.descriptor.jdbc.UUIDJdbcType;
import org.hibernate.type.internal.BasicTypeImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;

/** Teaches Hibernate every typed {@link Id} of the product once, so that entities name {@code LearnerId} and never {@code UUID}. */
@Component
class IdTypes implements HibernatePropertiesCustomizer {
    @Override
    public void customize(Map<String, Object> properties) {
        properties.put(JpaSettings.TYPE_CONTRIBUTORS, (TypeContributorList) () -> java.util.List.of(contributor()));
    }

    private TypeContributor contributor() {
        return (types, registry) -> {
            var scan = new ClassPathScanningCandidateComponentProvider(false);
            scan.addIncludeFilter(new AssignableTypeFilter(Id.class));
            for (var found : scan.findCandidateComponents("org.assay")) {
                Class<? extends Id> id = load(found.getBeanClassName());
                var javaType = new IdJavaType<>(id);
                types.contributeJavaType(javaType);
                types.contributeType(new BasicTypeImpl<>(javaType, UUIDJdbcType.INSTANCE), id.getName());
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Id> load(@Nullable String name) {
        try {
            return (Class<? extends Id>) Class.forName(name).asSubclass(Id.class);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static final class IdJavaType<T extends Id> extends AbstractClassJavaType<T> {
        private final transient Constructor<T> make;

        IdJavaType(Class<T> type) {
            // Hibernate puts rows in order of their ids before it writes many at once.
            super(type, ImmutableMutabilityPlan.instance(), Comparator.comparing(Id::value));
            try {
                make = type.getDeclaredConstructor(UUID.class);
                make.setAccessible(true);
            } catch (NoSuchMethodException wrong) {
                throw new IllegalStateException(type + " must be a record over one UUID", wrong);
            }
        }

        @Override
        public String toString(@Nullable T id) {
            return id == null ? "" : id.value().toString();
        }

        @Override
        public T fromString(CharSequence text) {
            return of(UUID.fromString(text.toString()));
        }

        @Override
        @SuppressWarnings("unchecked")
        public <X> @Nullable X unwrap(@Nullable T id, Class<X> type, WrapperOptions options) {
            if (id == null) return null;
            if (type.isInstance(id)) return type.cast(id);
            if (type == UUID.class || type == Object.class) return (X) id.value();
            if (type == String.class) return (X) id.value().toString();
            throw unknownUnwrap(type);
        }

        @Override
        public <X> @Nullable T wrap(@Nullable X value, WrapperOptions options) {
            if (value == null) return null;
            if (getJavaTypeClass().isInstance(value)) return getJavaTypeClass().cast(value);
            if (value instanceof UUID uuid) return of(uuid);
            if (value instanceof String text) return of(UUID.fromString(text));
            throw unknownWrap(value.getClass());
        }

        private T of(UUID value) {
            try {
                return make.newInstance(value);
            } catch (ReflectiveOperationException wrong) {
                throw new IllegalStateException(wrong);
            }
        }
    }
}
