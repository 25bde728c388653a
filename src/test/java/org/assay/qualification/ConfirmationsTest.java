package org.assay.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.platform.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        properties = {
            "spring.profiles.active=plain",
            "assay.data=target/test-data/confirmations",
            "spring.datasource.url=jdbc:h2:mem:confirmations;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        })
class ConfirmationsTest {
    private static final SpecificationKey BIIAB = new SpecificationKey("biiab-post-transaction-1");

    @Autowired
    Confirmations confirmations;

    @Autowired
    People people;

    @Test
    @DisplayName("CA-2 a centre confirms for itself, and only by somebody who answers for quality")
    void aCentreConfirmsForItselfAndOnlyBySomebodyWhoAnswersForQuality() {
        CentreId northgate = people.openCentre("Northgate Skills Centre");
        CentreId harbourside = people.openCentre("Harbourside Training");
        PersonId dev = people.enter("dev", "Dev Patel", null);
        people.join(dev, northgate, Role.IQA);
        people.join(dev, northgate, Role.ASSESSOR);
        people.join(dev, harbourside, Role.IQA);
        Actor verifier = people.actor(dev, northgate, Role.IQA);

        people.actor(dev, northgate, Role.ASSESSOR)
                .run(() -> assertThatThrownBy(() -> confirmations.confirm(BIIAB, "Specification, issue 3"))
                        .isInstanceOf(Refused.class)
                        .hasMessageContaining("An internal verifier or a centre administrator"));
        verifier.run(() -> {
            assertThatThrownBy(() -> confirmations.confirm(BIIAB, " ")).hasMessageStartingWith("Name the document");
            assertThatThrownBy(() -> confirmations.confirm(
                            new SpecificationKey("centre-after-sales-1"), "Specification, issue 3"))
                    .hasMessageContaining("there is no document");
            confirmations.confirm(BIIAB, "Specification, issue 3");
            assertThat(confirmations.of(BIIAB)).hasValueSatisfying(confirmed -> {
                assertThat(confirmed.by()).isEqualTo("Dev Patel");
                assertThat(confirmed.document()).isEqualTo("Specification, issue 3");
            });
            assertThatThrownBy(() -> confirmations.confirm(BIIAB, "Issue 4"))
                    .hasMessage("Dev Patel has confirmed this specification already.");
        });
        people.actor(dev, harbourside, Role.IQA).run(() -> {
            assertThat(confirmations.of(BIIAB)).isEmpty();
            assertThat(confirmations.all()).isEmpty();
            assertThatThrownBy(() -> confirmations.withdraw(BIIAB, "Not ours"))
                    .hasMessage("Nobody has confirmed this specification.");
        });
        verifier.run(() -> {
            assertThat(confirmations.all()).containsOnlyKeys(BIIAB);
            assertThatThrownBy(() -> confirmations.withdraw(BIIAB, "")).hasMessageStartingWith("Say why");
            confirmations.withdraw(BIIAB, "Issue 3 was out of date.");
            assertThat(confirmations.of(BIIAB)).isEmpty();
        });
    }
}
