package org.assay.qualification;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The specification files that come with the product, read once at start. One mistake in them stops the start. */
@Configuration(proxyBeanMethods = false)
class PublishedSpecifications {
    private static final String FOLDER = "specifications/";
    private static final Comparator<Specification> ORDER =
            Comparator.comparing(Specification::centreDevised).thenComparing(Specification::key);

    @Bean
    QualificationCatalogue qualificationCatalogue() {
        return catalogue();
    }

    static QualificationCatalogue catalogue() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*.yaml");
            Arrays.sort(files, Comparator.comparing(PublishedSpecifications::name));
            List<Specification> specifications = new ArrayList<>();
            for (Resource file : files) {
                try (Reader content = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    specifications.add(SpecificationFile.read(name(file), content));
                }
            }
            oneNameEach(specifications);
            specifications.sort(ORDER);
            return new QualificationCatalogue(specifications);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The specification files could not be read.", unreadable);
        }
    }

    /** One awarding organisation is written the same in every file, otherwise lists would show it twice. */
    static void oneNameEach(List<Specification> specifications) {
        Map<String, AwardingOrganisation> known = new HashMap<>();
        for (Specification specification : specifications) {
            specification.awardingOrganisation().ifPresent(organisation -> {
                AwardingOrganisation first = known.putIfAbsent(organisation.key(), organisation);
                if (first != null && !first.equals(organisation)) {
                    throw new SpecificationMistake(
                            FOLDER + specification.key() + ".yaml",
                            1,
                            "the awarding organisation " + organisation.key()
                                    + " is written differently in another file: " + first.name() + ", "
                                    + first.shortName() + ".");
                }
            });
        }
    }

    private static String name(Resource file) {
        return FOLDER + file.getFilename();
    }
}
