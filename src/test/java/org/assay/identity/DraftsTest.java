package org.assay.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        properties = {
            "spring.profiles.active=plain",
            "assay.data=target/test-data/drafts",
            "spring.datasource.url=jdbc:h2:mem:drafts;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        })
class DraftsTest {
    @Autowired
    Drafts drafts;

    @Autowired
    People people;

    @Test
    @DisplayName("D1 what is typed is found again by the same person at the same centre, and by nobody else")
    void what_is_typed_is_found_again_by_the_same_person_at_the_same_centre_and_by_nobody_else() {
        var northgate = people.openCentre("Northgate Skills Centre");
        var harbourside = people.openCentre("Harbourside Training");
        var carys = people.enter("carys", "Carys Evans", null);
        var ben = people.enter("ben", "Ben Okafor", null);
        people.join(carys, northgate, Role.ASSESSOR);
        people.join(carys, harbourside, Role.ASSESSOR);
        people.join(ben, northgate, Role.ASSESSOR);
        var here = people.actor(carys, northgate, Role.ASSESSOR);

        here.run(() -> {
            drafts.save("judgement/1", "A clear call");
            drafts.save("judgement/1", "A clear call that follows the guide.");
        });

        assertThat(here.call(() -> drafts.find("judgement/1")))
                .map(Drafts.Typed::text)
                .contains("A clear call that follows the guide.");
        assertThat(here.call(() -> drafts.find("judgement/2"))).isEmpty();
        assertThat(people.actor(carys, harbourside, Role.ASSESSOR).call(() -> drafts.find("judgement/1")))
                .isEmpty();
        assertThat(people.actor(ben, northgate, Role.ASSESSOR).call(() -> drafts.find("judgement/1")))
                .isEmpty();

        here.run(() -> drafts.forget("judgement/1"));
        assertThat(here.call(() -> drafts.find("judgement/1"))).isEmpty();
    }
}
