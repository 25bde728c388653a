package org.assay.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assay.TestDatabase;
import org.assay.audit.AuditFilter;
import org.assay.audit.AuditTrail;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.platform.StoryClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@TestDatabase
class TakingReportTest {
    static final LocalDate OPENS = LocalDate.of(2026, 11, 23);
    static final LocalDate CLOSES = LocalDate.of(2026, 11, 27);

    @Autowired
    ExternalVerification external;

    @Autowired
    Sampling sampling;

    @Autowired
    AuditTrail trail;

    AVerifiedCentre.Doors doors;
    AVerifiedCentre centre;
    MockMvc http;
    VisitId visit;

    @Autowired
    void wired(ApplicationContext context, ReportDoor door) {
        doors = AVerifiedCentre.Doors.of(context);
        http = MockMvcBuilders.standaloneSetup(door).build();
    }

    @BeforeEach
    void aVisitToACentreThatSamples() {
        centre = new AVerifiedCentre(doors);
        centre.signedOff("Amira Khan", AVerifiedCentre.BIIAB, centre.ben);
        centre.signedOff("Zofia Nowak", AVerifiedCentre.OCR, centre.carys);
        centre.does(centre.dev, () -> sampling.draw());
        visit = centre.gets(
                centre.eilidh, () -> external.open(centre.frank.person(), "biiab", OPENS, CLOSES, "Autumn cohorts"));
    }

    @Test
    @DisplayName(
            "the report is a download that nobody keeps, and the record knows its fingerprint and what it stands on")
    void taken() throws Exception {
        var head = as(centre.dev, OPENS, () -> trail.head());
        var answer = answer(centre.frank, OPENS, "/visit/report.pdf");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment; filename=\"verification-report-centre-")
                .endsWith("-biiab-2026-11-23.pdf\"");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");

        var entry = as(centre.dev, OPENS, () -> trail.page(AuditFilter.EVERYTHING, Long.MAX_VALUE, 1))
                .getFirst();
        assertThat(entry.deed().words()).isEqualTo("Verification report taken");
        assertThat(entry.facts().values())
                .contains(
                        Fingerprint.of(answer.getContentAsByteArray()).hex(), Long.toString(head.size()), head.root());
        assertThat(text(answer.getContentAsByteArray()).replaceAll("\\s", "")).contains(head.root());
    }

    @Test
    @DisplayName("V15 it holds the learners of the visit’s awarding organisation and no others")
    void scoped() throws Exception {
        var text = text(answer(centre.frank, CLOSES, "/visit/report.pdf").getContentAsByteArray());
        assertThat(text)
                .contains("Amira Khan", "Ben Okafor", "Carys Evans", "B-77")
                .doesNotContain("Zofia Nowak")
                .doesNotContain("12345");
    }

    @Test
    @DisplayName("V15 before and after the days of the visit it is refused, with the days, and nothing is recorded")
    void outsideTheWindow() throws Exception {
        var before = answer(centre.frank, OPENS.minusDays(1), "/visit/report.pdf");
        assertThat(before.getStatus()).isEqualTo(403);
        assertThat(before.getContentAsString())
                .isEqualTo("Your visit opens on 23 November 2026 and closes on 27 November 2026.");
        var head = as(centre.dev, CLOSES, () -> trail.head());
        var after = answer(centre.frank, CLOSES.plusDays(1), "/visit/report.pdf");
        assertThat(after.getStatus()).isEqualTo(403);
        assertThat(after.getContentAsString())
                .isEqualTo("Your visit opened on 23 November 2026 and closed on 27 November 2026.");
        assertThat(as(centre.dev, CLOSES, () -> trail.head())).isEqualTo(head);
    }

    @Test
    @DisplayName(
            "the centre reads the report of its own visit at any time; another centre and any other role find none")
    void preview() throws Exception {
        var address = "/visits/" + visit.value() + "/report.pdf";
        var early = OPENS.minusDays(3);
        for (Actor reader : new Actor[] {centre.eilidh, centre.dev})
            assertThat(text(answer(reader, early, address).getContentAsByteArray()))
                    .contains("Taken by " + reader.name() + " on 20 November 2026");
        var stranger = new AVerifiedCentre(doors);
        for (Actor other : new Actor[] {
            centre.frank, centre.ben, centre.actor("Liam Doyle", Role.LEARNER), stranger.eilidh, stranger.dev
        })
            assertThat(answer(other, early, address).getStatus())
                    .as(other.name())
                    .isEqualTo(404);
        for (Actor other : new Actor[] {centre.eilidh, centre.dev, centre.ben})
            assertThat(answer(other, OPENS, "/visit/report.pdf").getStatus())
                    .as(other.name())
                    .isEqualTo(404);
        assertThat(answer(centre.dev, early, "/visits/nonsense/report.pdf").getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse answer(Actor actor, LocalDate day, String address) {
        return as(actor, day, () -> http.perform(get(address)).andReturn().getResponse());
    }

    private static <T> T as(Actor actor, LocalDate day, Callable<T> deed) {
        var got = new java.util.ArrayList<T>();
        StoryClock.at(
                day.atTime(10, 0).toInstant(ZoneOffset.UTC),
                () -> actor.run(() -> {
                    try {
                        got.add(deed.call());
                    } catch (Exception broken) {
                        throw new AssertionError(broken);
                    }
                }));
        return got.getFirst();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
