package org.assay.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assay.RunningAssay;
import org.assay.platform.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** A job, a listener or a thread that forgot for whom it works, on the real PostgreSQL. */
class NobodyActsTest {
    /** Answered before anybody acts, from what all centres share. */
    private static final Set<String> SHARED = Set.of("People.theSystem");

    private static final Set<Class<?>> KINDS = Set.of(Collection.class, Map.class, Optional.class, Number.class);

    private final RunningAssay assay = RunningAssay.onRealParts();

    @Test
    @DisplayName("T5 every question that needs nothing but an actor is refused or finds nothing where nobody acts")
    void nothingIsFound() throws Exception {
        SecurityContextHolder.clearContext();
        assertThat(Actor.present()).isEmpty();
        var context = WebApplicationContextUtils.getRequiredWebApplicationContext(assay.door(ServletContext.class));
        var found = new TreeSet<String>();
        int asked = 0;
        for (var name : context.getBeanDefinitionNames()) {
            var bean = context.getBean(name);
            var type = AopUtils.getTargetClass(bean);
            if (!type.getName().startsWith("org.assay.")) continue;
            for (var question : questions(type)) {
                asked++;
                if (!SHARED.contains(type.getSimpleName() + "." + question.getName()) && answers(bean, question))
                    found.add(type.getSimpleName() + "." + question.getName());
            }
        }
        assertThat(asked).isGreaterThan(15);
        assertThat(found).isEmpty();
    }

    private static Collection<Method> questions(Class<?> type) {
        var questions = new ArrayList<Method>();
        for (var method : type.getMethods())
            if (method.getParameterCount() == 0
                    && (method.getReturnType().isPrimitive() && method.getReturnType() != void.class
                            || KINDS.stream().anyMatch(kind -> kind.isAssignableFrom(method.getReturnType())))
                    && !Modifier.isStatic(method.getModifiers())
                    && (method.isAnnotationPresent(Transactional.class)
                            || type.isAnnotationPresent(Transactional.class))) questions.add(method);
        return questions;
    }

    private static boolean answers(Object bean, Method question) throws Exception {
        try {
            var asked = bean.getClass().getMethod(question.getName());
            asked.setAccessible(true);
            var answer = asked.invoke(bean);
            return switch (answer) {
                case null -> false;
                case Collection<?> all -> !all.isEmpty();
                case Map<?, ?> all -> !all.isEmpty();
                case Optional<?> one -> one.isPresent();
                case Number number -> number.longValue() != 0;
                case Boolean truth -> truth;
                default -> true;
            };
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof Refused no && no.refusal().rule().equals("actor")) return false;
            throw refused;
        }
    }
}
