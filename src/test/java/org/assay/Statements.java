package org.assay;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The statements that really reach the database, whoever sends them; a batch is one. Comes with {@link TestDatabase}. */
@TestConfiguration(proxyBeanMethods = false)
public class Statements {
    private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

    /** What this thread sends while it does this. */
    public static List<String> during(Runnable deed) {
        var sent = new ArrayList<String>();
        SENT.set(sent);
        try {
            deed.run();
        } finally {
            SENT.remove();
        }
        return sent;
    }

    @Bean
    static BeanPostProcessor countedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof DataSource source)) return bean;
                return ProxyDataSourceBuilder.create(source)
                        .listener(new Listener())
                        .build();
            }
        };
    }

    private static final class Listener implements QueryExecutionListener {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            var sent = SENT.get();
            if (sent == null) return;
            queries.stream()
                    .map(QueryInfo::getQuery)
                    .filter(sql -> !sql.startsWith("SET LOCAL"))
                    .forEach(sent::add);
        }
    }
}
