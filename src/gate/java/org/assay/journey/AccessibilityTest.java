package org.assay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.assay.Addresses;
import org.assay.Figures;
import org.assay.RunningAssay;
import org.assay.Visitor;
import org.assay.enrolment.ImportingLearners;
import org.assay.evidence.EvidenceDraft;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceState;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every page, for everybody whose page it is, in light and dark, on a desk and on two phones: axe finds nothing serious, and nothing is
 * wider than the screen. The pages are the product's own list of routes, so that a new one cannot be forgotten.
 */
class AccessibilityTest {
    private static final int[] WIDTHS = {1440, 390, 320};
    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final Map<String, String> PEOPLE = people();

    /** How many ids of a kind are tried before a page counts as one that this person cannot get. */
    private static final int TRIED = 40;

    private static final String AXE = axe();

    private static final String LOOK = """
            async () => {
              await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              await Promise.all(document.getAnimations().map(one => one.finished.catch(() => {})));
              const found = await axe.run(document, {resultTypes: ['violations']});
              const serious = found.violations
                .filter(one => one.impact === 'serious' || one.impact === 'critical')
                .map(one => one.id + ' × ' + one.nodes.length + ': ' + one.nodes.slice(0, 3).map(
                  node => node.target.flat().join(' ') + ' ' + node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')).join('; '));
              for (const whole of document.querySelectorAll('html, main'))
                if (whole.scrollWidth > whole.clientWidth) {
                  const out = [...whole.querySelectorAll('*')].find(one => one.getBoundingClientRect().right > innerWidth + 1);
                  serious.push(whole.localName + ' is ' + whole.scrollWidth + ' wide: ' + out?.outerHTML.slice(0, 160));
                }
              return serious;
            }""";

    private final RunningAssay assay = RunningAssay.get();
    private final Addresses addresses = new Addresses(assay);
    private final Map<String, String> kinds = new HashMap<>();
    private final List<String> serious = new ArrayList<>();
    private final TreeSet<String> opened = new TreeSet<>();
    private int combinations;

    /** By user name, the role that they arrive in. Two learners, because one has sent what the other still writes. */
    private static Map<String, String> people() {
        var people = new LinkedHashMap<String, String>();
        people.put("amira", "LEARNER");
        people.put("tomasz", "LEARNER");
        people.put("ben", "ASSESSOR");
        people.put("carys", "ASSESSOR");
        people.put("dev", "IQA");
        people.put("eilidh", "CENTRE_ADMIN");
        people.put("frank", "EQA");
        return people;
    }

    @Test
    @DisplayName("axe finds nothing serious on any page × person × theme × width, and no page is wider than its screen")
    void nothingSeriousOnAnyPage() {
        bringsAFile();
        var draft = writesADraft();
        atTheDoor();
        PEOPLE.forEach(this::walk);
        as("amira", Role.LEARNER).run(() -> assay.door(SubmittingEvidence.class).discard(draft));

        Figures.write("axe", "axe.serious", serious.size());
        Figures.write("axe", "axe.combinations", combinations);
        System.out.println("axe: " + combinations + " combinations, " + opened.size() + " pages: " + opened);
        assertThat(serious).isEmpty();
        assertThat(opened)
                .as("every page of the product was opened by somebody")
                .containsAll(
                        addresses.views().stream().map(Addresses.View::template).toList());
        assertThat(combinations).isGreaterThan(300);
    }

    /** The story has no file of learners that still waits; here is one. */
    private void bringsAFile() {
        as("eilidh", Role.CENTRE_ADMIN)
                .run(() -> assay.door(ImportingLearners.class)
                        .stage(
                                "learners.csv",
                                "First name,Last name,Email,Cohort\nUna,Voss,una.voss@example.org,Nowhere\n"
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    /** Nor has it a draft that lacks nothing and only waits to be declared. */
    private EvidenceId writesADraft() {
        var submitting = assay.door(SubmittingEvidence.class);
        return as("amira", Role.LEARNER).call(() -> {
            var like = submitting.mine(EnumSet.allOf(EvidenceState.class), 0, 20).stream()
                    .map(line -> submitting.item(line.id()))
                    .filter(item -> !item.putForward().isEmpty())
                    .findFirst()
                    .orElseThrow();
            var id = submitting.start("A call that is ready to go");
            submitting.revise(
                    id, new EvidenceDraft("A call that is ready to go", like.facts(), "I called the customer back."));
            submitting.putForward(id, like.putForward());
            return id;
        });
    }

    private Actor as(String username, Role role) {
        var people = assay.door(People.class);
        var northgate = new CentreId(addresses.centre("Northgate Skills Centre"));
        return people.actor(people.withUsername(username).orElseThrow(), northgate, role);
    }

    /** The sign-in page, before and after a word that does not fit. */
    private void atTheDoor() {
        try (var context = Chromium.get().newContext(screen())) {
            var page = context.newPage();
            for (var path : List.of("login", "login?error")) look(page, "nobody", path);
        }
    }

    private void walk(String username, String role) {
        long start = System.nanoTime();
        int before = combinations;
        try (var somebody = Somebody.signsIn(username, screen())) {
            var visitor = assay.visitor(username);
            var ids = addresses.ids(addresses.centre("Northgate Skills Centre"), TRIED);
            for (var view : addresses.views()) {
                if (!view.isFor(role)) continue;
                path(view, visitor, ids).ifPresent(path -> {
                    look(somebody.page, username, path);
                    // A page that starts something leads on by its nature; one with an id must not have led elsewhere.
                    if (!view.takesAnId() || isAt(somebody.page, path)) opened.add(view.template());
                });
            }
            look(somebody.page, username, "no-such-page");
        }
        System.out.println("axe: " + username + ", " + (combinations - before) + " combinations in "
                + (System.nanoTime() - start) / 1_000_000_000 + " s");
    }

    private boolean isAt(Page page, String path) {
        return page.url().split("[?#]")[0].equals(assay.at(path).toString());
    }

    private static Browser.NewContextOptions screen() {
        return new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(WIDTHS[0], 900);
    }

    /** A page is loaded once and looked at in every theme and width, as somebody does who turns the device. */
    private void look(Page page, String username, String path) {
        page.navigate(assay.at(path).toString());
        page.locator("h1").first().waitFor();
        page.waitForFunction(Somebody.SETTLED);
        page.evaluate(AXE);
        for (var scheme : SCHEMES)
            for (int width : WIDTHS) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.setViewportSize(width, 900);
                combinations++;
                for (var finding : (List<?>) page.evaluate(LOOK))
                    serious.add(username + " at " + path + ", " + scheme + " " + width + ": " + finding);
            }
    }

    /** The address with something real in it that this person gets; empty where there is nothing of that kind for them. */
    private Optional<String> path(Addresses.View view, Visitor visitor, Map<String, List<UUID>> ids) {
        if (!view.takesAnId()) return Optional.of(view.template());
        if (view.template().startsWith("catalogue")) return Optional.of(view.with("ocr-post-transaction-1"));
        var tab = visitor.tab();
        for (var of : addresses
                .ids(addresses.centre("Northgate Skills Centre"), TRIED)
                .entrySet()) {
            if (!kinds.getOrDefault(view.template(), of.getKey()).equals(of.getKey())) continue;
            for (var id : of.getValue()) {
                var answer = tab.goes(view.with(id));
                if (answer.isNotFound() || answer.isBroken() || answer.leadsElsewhere()) continue;
                kinds.put(view.template(), of.getKey());
                return Optional.of(view.with(id));
            }
        }
        return Optional.empty();
    }

    /** The rules, which are put into a page once and then asked as often as there are themes and widths. */
    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
