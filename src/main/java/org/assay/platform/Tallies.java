package org.assay.platform;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts in one statement whatever several front doors would count in one each. */
@Component
public class Tallies {
    private final EntityManager entities;

    Tallies(EntityManager entities) {
        this.entities = entities;
    }

    /** The answer to each question, by the same name. */
    @Transactional(readOnly = true)
    public <K> Map<K, Long> of(Map<K, Tally> questions) {
        if (questions.isEmpty()) return Map.of();
        List<Map.Entry<K, Tally>> asked = List.copyOf(questions.entrySet());
        var query = entities.createQuery(
                IntStream.range(0, asked.size())
                        .mapToObj(number -> "select " + number + ", "
                                + asked.get(number).getValue().counted() + " "
                                + asked.get(number).getValue().from())
                        .collect(Collectors.joining(" union all ")),
                Object[].class);
        values(questions).forEach(query::setParameter);
        var answers = new HashMap<K, Long>();
        for (var row : query.getResultList())
            answers.put(asked.get(((Number) row[0]).intValue()).getKey(), ((Number) row[1]).longValue());
        return answers;
    }

    /** The answer to one question. */
    @Transactional(readOnly = true)
    public long of(Tally question) {
        return of(Map.of("", question)).getOrDefault("", 0L);
    }

    private static Map<String, Object> values(Map<?, Tally> questions) {
        var values = new HashMap<String, Object>();
        for (var question : questions.values())
            question.values().forEach((name, value) -> {
                var other = values.putIfAbsent(name, value);
                if (other != null && !other.equals(value))
                    throw new IllegalArgumentException("Two questions mean something else by :" + name);
            });
        return values;
    }
}
