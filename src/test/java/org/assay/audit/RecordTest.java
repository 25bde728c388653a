package org.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assay.Statements;
import org.assay.TestDatabase;
import org.assay.identity.Actor;
import org.assay.identity.Auditable;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.assay.platform.Refused;
import org.assay.platform.StoryClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.NestedTransactionNotSupportedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The record against a real database: that it is kept with the deed, and that nothing in it can be changed unnoticed. */
@TestDatabase
class RecordTest {
    @Autowired
    AuditTrail trail;

    @Autowired
    People people;

    @Autowired
    ApplicationEventPublisher told;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    CentreId centre;
    Actor dev;

    record KettleBoiled(UUID kettle, int cups, Words reason) implements Auditable {}

    record KettleCooled(UUID kettle) implements Auditable {}

    @BeforeEach
    void aCentre() {
        centre = people.openCentre("Northgate " + UUID.randomUUID());
        var person = people.enter("dev-" + UUID.randomUUID(), "Dev Patel", null);
        people.join(person, centre, Role.IQA);
        dev = people.actor(person, centre, Role.IQA);
    }

    TransactionTemplate tx(int propagation) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        return template;
    }

    private void asDev(Runnable deed) {
        dev.run(() -> tx(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(status -> deed.run()));
    }

    private static KettleBoiled boiled(int cups) {
        return new KettleBoiled(UUID.randomUUID(), cups, new Words("Tea for " + cups));
    }

    private void boil(int times) {
        asDev(() -> IntStream.range(0, times).forEach(cups -> told.publishEvent(boiled(cups))));
    }

    private long size() {
        return dev.call(() -> trail.head()).size();
    }

    private RecordCheck check() {
        return dev.call(() -> trail.check());
    }

    @Test
    @DisplayName("A1 a deed is recorded with its transaction")
    void aDeedIsRecordedWithItsTransaction() {
        var kettle = UUID.randomUUID();
        StoryClock.at(
                Instant.parse("2026-11-01T09:30:00Z"),
                () -> asDev(() -> {
                    told.publishEvent(new KettleBoiled(kettle, 3, new Words("Visitors")));
                    assertThat(trail.head().size()).isZero();
                }));
        var line = dev.call(() -> trail.page(AuditFilter.EVERYTHING, Long.MAX_VALUE, 10))
                .getFirst();
        assertThat(line.seq()).isEqualTo(1);
        assertThat(line.recorded()).isEqualTo(Instant.parse("2026-11-01T09:30:00Z"));
        assertThat(line.sentence()).isEqualTo("Kettle boiled by Dev Patel (Internal verifier (IQA))");
        assertThat(line.subjects()).containsExactly(kettle);
        assertThat(line.facts()).containsExactly(java.util.Map.entry("cups", "3"));
        assertThat(line.words()).containsExactly(new AuditLine.Said("reason", "Visitors"));
        assertThat(check().sentence()).startsWith("The one entry is unchanged. The root is ");
    }

    @Test
    @DisplayName("A1 what is rolled back is not recorded")
    void whatIsRolledBackIsNotRecorded() {
        dev.run(() -> tx(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(status -> {
            told.publishEvent(boiled(1));
            status.setRollbackOnly();
        }));
        assertThatThrownBy(() -> asDev(() -> {
                    told.publishEvent(boiled(1));
                    throw new IllegalStateException("the kettle broke");
                }))
                .hasMessage("the kettle broke");
        assertThat(size()).isZero();
        assertThat(check().sentence()).isEqualTo("Nothing has been recorded yet.");
    }

    @Test
    void aTransactionInsideAnotherKeepsItsOwnDeeds() {
        asDev(() -> {
            told.publishEvent(boiled(1));
            tx(TransactionDefinition.PROPAGATION_REQUIRES_NEW)
                    .executeWithoutResult(status -> told.publishEvent(boiled(2)));
            told.publishEvent(boiled(3));
        });
        assertThat(size()).isEqualTo(3);

        assertThatThrownBy(() -> asDev(() -> {
                    told.publishEvent(boiled(4));
                    tx(TransactionDefinition.PROPAGATION_REQUIRES_NEW)
                            .executeWithoutResult(status -> told.publishEvent(boiled(5)));
                    throw new IllegalStateException("only the outer one");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(size()).isEqualTo(4);

        asDev(() -> {
            told.publishEvent(boiled(6));
            tx(TransactionDefinition.PROPAGATION_REQUIRES_NEW).executeWithoutResult(status -> {
                told.publishEvent(boiled(7));
                status.setRollbackOnly();
            });
        });
        assertThat(size()).isEqualTo(5);
        assertThat(check().unchanged()).isTrue();
    }

    @Test
    void aDeedThatNothingWouldKeepIsRefused() {
        assertThatThrownBy(() -> dev.run(() -> told.publishEvent(boiled(1))))
                .isInstanceOf(IllegalTransactionStateException.class)
                .hasMessageContaining("outside a transaction");
        assertThatThrownBy(() -> asDev(() -> tx(TransactionDefinition.PROPAGATION_NOT_SUPPORTED)
                        .executeWithoutResult(status -> told.publishEvent(boiled(1)))))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> dev.run(() -> {
                    var reading = new TransactionTemplate(transactions);
                    reading.setReadOnly(true);
                    reading.executeWithoutResult(status -> told.publishEvent(boiled(1)));
                }))
                .hasMessageContaining("may only read");
        assertThatThrownBy(() -> tx(TransactionDefinition.PROPAGATION_REQUIRED)
                        .executeWithoutResult(status -> told.publishEvent(boiled(1))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not signed in");
        assertThatThrownBy(() -> asDev(() -> tx(TransactionDefinition.PROPAGATION_NESTED)
                        .executeWithoutResult(status -> told.publishEvent(boiled(1)))))
                .isInstanceOf(NestedTransactionNotSupportedException.class);
        assertThat(size()).isZero();
    }

    @Test
    @DisplayName("A1 a deed told after the commit is refused")
    void aDeedToldAfterTheCommitIsRefused() {
        var refusals = new ArrayList<RuntimeException>();
        asDev(() -> {
            told.publishEvent(boiled(1));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    told.publishEvent(boiled(2)); // still in time
                }

                @Override
                public void afterCommit() {
                    try {
                        told.publishEvent(boiled(3));
                    } catch (RuntimeException refused) {
                        refusals.add(refused);
                    }
                }
            });
        });
        assertThat(refusals)
                .singleElement()
                .satisfies(refused -> assertThat(refused).hasMessageContaining("committed"));
        assertThat(size()).isEqualTo(2);
    }

    @Test
    void aDeedOfAnotherCentreIsRefused() {
        var other = people.openCentre("Harbourside " + UUID.randomUUID());
        var stranger = new Actor(PersonId.next(), "Somebody", other, "Harbourside", Role.IQA);
        assertThatThrownBy(() -> asDev(() -> {
                    told.publishEvent(boiled(1));
                    stranger.run(() -> told.publishEvent(boiled(2)));
                }))
                .hasMessageContaining("another centre");
        assertThatThrownBy(() -> asDev(() -> stranger.run(() -> told.publishEvent(boiled(2)))))
                .hasMessageContaining("another centre");
        assertThat(size()).isZero();
    }

    @Test
    @DisplayName("A4, T1 each centre has its own record and sees no other")
    void eachCentreHasItsOwnRecordAndSeesNoOther() {
        boil(3);
        var other = people.openCentre("Harbourside " + UUID.randomUUID());
        var stranger = new Actor(dev.person(), "Somebody", other, "Harbourside", Role.IQA);
        stranger.run(() -> {
            assertThat(trail.head().size()).isZero();
            assertThat(trail.page(AuditFilter.EVERYTHING, Long.MAX_VALUE, 10)).isEmpty();
        });
        assertThat(check().unchanged()).isTrue();
    }

    @Test
    @DisplayName("A4 the record is read by those who run or verify the centre")
    void theRecordIsReadByThoseWhoRunOrVerifyTheCentre() {
        var learner = new Actor(dev.person(), "Somebody", centre, "Northgate", Role.LEARNER);
        assertThatThrownBy(() -> learner.run(() -> trail.page(AuditFilter.EVERYTHING, Long.MAX_VALUE, 10)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void pagesGoBackwardsAndFiltersNarrow() {
        var kettle = UUID.randomUUID();
        StoryClock.at(Instant.parse("2026-10-01T09:00:00Z"), () -> boil(5));
        StoryClock.at(
                Instant.parse("2026-10-02T09:00:00Z"), () -> asDev(() -> told.publishEvent(new KettleCooled(kettle))));
        dev.run(() -> {
            var first = trail.page(AuditFilter.EVERYTHING, Long.MAX_VALUE, 4);
            assertThat(first).extracting(AuditLine::seq).containsExactly(6L, 5L, 4L, 3L);
            assertThat(trail.page(AuditFilter.EVERYTHING, 3, 4))
                    .extracting(AuditLine::seq)
                    .containsExactly(2L, 1L);
            assertThat(trail.entriesAbout(kettle, 10))
                    .extracting(AuditLine::seq)
                    .containsExactly(6L);
            assertThat(page("kettle-cooled", null, null, null)).containsExactly(6L);
            assertThat(page(null, PersonId.next(), null, null)).isEmpty();
            assertThat(page(null, dev.person(), null, null)).hasSize(6);
            assertThat(page(null, null, "2026-10-02T00:00:00Z", null)).containsExactly(6L);
            assertThat(page(null, null, null, "2026-10-02T00:00:00Z")).hasSize(5);
        });
        assertThat(trail.types()).contains(new DeedType("kettle-cooled", "Kettle cooled"));
    }

    private List<Long> page(String type, PersonId actor, String from, String to) {
        var filter = new AuditFilter(
                type, actor, null, from == null ? null : Instant.parse(from), to == null ? null : Instant.parse(to));
        return trail.page(filter, Long.MAX_VALUE, 10).stream()
                .map(AuditLine::seq)
                .toList();
    }

    @Test
    @DisplayName("A2 entries are neither changed nor deleted")
    void entriesAreNeitherChangedNorDeleted() {
        boil(2);
        for (String attempt : List.of(
                "update audit_entry set type = 'other' where centre_id = ?",
                "delete from audit_entry where centre_id = ?",
                "update audit_subject set seq = 1 where centre_id = ?",
                "delete from audit_subject where centre_id = ?"))
            assertThatThrownBy(() -> alone(attempt))
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("An entry of the record is never changed or deleted.");
        assertThatThrownBy(() -> jdbc.execute("truncate table audit_entry")).isInstanceOf(DataAccessException.class);
        assertThat(size()).isEqualTo(2);
    }

    private void alone(String sql) {
        tx(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(status -> jdbc.update(sql, centre.value()));
    }

    /** What somebody could do who owns the database. */
    private RecordCheck afterTampering(String... statements) {
        asOwner(() -> {
            for (String sql : statements) alone(sql);
        });
        return check();
    }

    private void asOwner(Runnable deed) {
        withoutWatch();
        try {
            deed.run();
        } finally {
            withWatch();
        }
    }

    /** Takes the triggers away, as only the owner of the database can. */
    void withoutWatch() {
        jdbc.execute("drop trigger audit_entry_stays");
        jdbc.execute("drop trigger audit_subject_stays");
    }

    void withWatch() {
        for (String table : List.of("audit_entry", "audit_subject"))
            jdbc.execute("create trigger " + table + "_stays before update, delete on " + table
                    + " for each row call 'org.assay.audit.EntriesStay'");
    }

    @Test
    @DisplayName("A2 a changed body is found and named")
    void aChangedBodyIsFoundAndNamed() {
        boil(20);
        assertThat(check().sentence()).startsWith("All 20 entries are unchanged. The root is ");
        var check = afterTampering("update audit_entry set body = (select body from audit_entry where centre_id = '"
                + centre.value() + "' and seq = 16) where centre_id = ? and seq = 17");
        assertThat(check.unchanged()).isFalse();
        assertThat(check.firstWrong()).hasValue(17);
        assertThat(check.sentence()).isEqualTo("Entry 17 was changed after it was recorded.");
    }

    @Test
    void aChangedBodyWithALeafToMatchIsFoundAndNamed() {
        boil(9);
        asOwner(() -> tx(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(status -> {
            byte[] body = jdbc.queryForObject(
                    "select body from audit_entry where centre_id = ? and seq = 5", byte[].class, centre.value());
            byte[] forged = new String(body, java.nio.charset.StandardCharsets.UTF_8)
                    .replace("\"cups\":4", "\"cups\":9")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(forged).isNotEqualTo(body);
            jdbc.update(
                    "update audit_entry set body = ?, leaf = ? where centre_id = ? and seq = 5",
                    forged,
                    MerkleTree.leaf(forged),
                    centre.value());
        }));
        assertThat(check().firstWrong()).hasValue(5);
    }

    @Test
    @DisplayName("A2 a removed entry is found and named")
    void aRemovedEntryIsFoundAndNamed() {
        boil(9);
        var check = afterTampering(
                "delete from audit_words where centre_id = ? and seq = 4",
                "delete from audit_subject where centre_id = ? and seq = 4",
                "delete from audit_entry where centre_id = ? and seq = 4");
        assertThat(check.sentence()).isEqualTo("Entry 4 is missing: it was removed after it was recorded.");
    }

    @Test
    void aRemovedEndIsFoundAndNamed() {
        boil(9);
        var check = afterTampering(
                "delete from audit_words where centre_id = ? and seq = 9",
                "delete from audit_subject where centre_id = ? and seq = 9",
                "delete from audit_entry where centre_id = ? and seq = 9");
        assertThat(check.firstWrong()).hasValue(9);
    }

    @Test
    void aChangedHeadIsFound() {
        boil(3);
        assertThat(afterTampering("update audit_head set root = frontier where centre_id = ?")
                        .unchanged())
                .isFalse();
    }

    @Test
    void whatIsShownOtherwiseThanRecordedIsFound() {
        for (String tampering : List.of(
                "update audit_entry set type = 'kettle-cooled' where centre_id = ? and seq = 2",
                "update audit_entry set actor = centre_id where centre_id = ? and seq = 2",
                "update audit_entry set recorded_at = recorded_at - interval '1' day where centre_id = ? and seq = 2",
                "delete from audit_subject where centre_id = ? and seq = 2",
                "update audit_words set text = 'Coffee' where centre_id = ? and seq = 2")) {
            aCentre();
            boil(3);
            assertThat(afterTampering(tampering).firstWrong()).as(tampering).hasValue(2);
        }
    }

    @Test
    @DisplayName("A3 erased words are gone and every entry stays valid")
    void erasedWordsAreGoneAndEveryEntryStaysValid() {
        boil(3);
        alone("delete from audit_words where centre_id = ? and seq = 2");
        assertThat(check().unchanged()).isTrue();
        var lines = dev.call(() -> trail.page(AuditFilter.EVERYTHING, Long.MAX_VALUE, 3));
        assertThat(lines.get(1).words()).containsExactly(new AuditLine.Said("reason", null));
        assertThat(lines.get(2).words()).containsExactly(new AuditLine.Said("reason", "Tea for 0"));
    }

    @Test
    void aTransactionAppendsWithAsManyStatementsForManyDeedsAsForOne() {
        boil(1);
        var one = Statements.during(() -> boil(1));
        var many = Statements.during(() -> boil(40));
        assertThat(one).hasSize(5).first().asString().endsWith("for update");
        assertThat(one.getLast()).startsWith("update audit_head");
        assertThat(many).isEqualTo(one);
        assertThat(one).allMatch(sql -> sql.contains("centre_id"));
    }

    @Test
    void aPageAndACheckAskAsOftenForManyEntriesAsForFew() {
        boil(2);
        var fewRead = reading();
        boil(200);
        assertThat(reading()).isEqualTo(fewRead).hasSize(3);
        assertThat(Statements.during(this::check)).hasSize(4);
    }

    private List<String> reading() {
        return Statements.during(() -> dev.run(() -> trail.page(AuditFilter.EVERYTHING, Long.MAX_VALUE, 2)));
    }

    @Test
    void eightAtOnceLoseNothing() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = IntStream.range(0, 8)
                    .<Callable<Void>>mapToObj(thread -> () -> {
                        for (int i = 0; i < 50; i++) boil(1);
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) done.get();
        }
        assertThat(size()).isEqualTo(400);
        assertThat(check().sentence()).startsWith("All 400 entries are unchanged.");
        assertThat(jdbc.queryForObject(
                        "select count(distinct seq) from audit_entry where centre_id = ?", Long.class, centre.value()))
                .isEqualTo(400);
    }
}
