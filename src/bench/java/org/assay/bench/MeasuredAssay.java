package org.assay.bench;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import javax.sql.DataSource;
import org.assay.Assay;
import org.assay.ProductOnly;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * The product in a process of its own, as it runs anywhere, but for a {@link Gauge} before it. It ends with whoever started it.
 *
 * <p>Counting statements costs time of its own, so it is asked for by {@code -Dassay.counting=true}, and no times are taken then.
 */
public final class MeasuredAssay {
    static final String READY = "measured product answers at port ";

    private MeasuredAssay() {}

    public static void main(String[] settings) {
        var context = new SpringApplicationBuilder(Assay.class)
                .initializers(fresh -> measured(fresh, new Gauge()))
                .run(settings);
        Thread.ofPlatform().daemon().start(MeasuredAssay::endWithTheStarter);
        System.out.println(
                READY + ((WebServerApplicationContext) context).getWebServer().getPort());
    }

    private static void measured(ConfigurableApplicationContext fresh, Gauge gauge) {
        var beans = fresh.getBeanFactory();
        beans.registerSingleton("productOnly", new ProductOnly());
        var before = new FilterRegistrationBean<>(gauge);
        before.setOrder(Ordered.HIGHEST_PRECEDENCE);
        before.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        beans.registerSingleton("gauge", before);
        if (Boolean.getBoolean("assay.counting"))
            beans.addBeanPostProcessor(new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? gauge.counting(source) : bean;
                }
            });
    }

    private static void endWithTheStarter() {
        try {
            while (System.in.read() >= 0) Thread.onSpinWait();
        } catch (java.io.IOException gone) {
            // The same: nobody is there any more.
        }
        Runtime.getRuntime().halt(0);
    }
}
