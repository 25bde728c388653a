package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.assay.RunningAssay;

/** A person at a screen: the verbs that the journeys are written in. Whatever is done is found by what a person reads on the page. */
final class Somebody implements AutoCloseable {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final double PATIENCE = 30_000;

    /** The fonts are there and no answer is on its way. */
    static final String SETTLED = """
            () => document.fonts.status === 'loaded'
              && !Object.values(window.Vaadin?.Flow?.clients ?? {}).some(one => one.isActive?.())""";

    final Page page;
    private final BrowserContext context;
    private final Function<String, String> addresses;
    private final List<String> forbidden = new ArrayList<>();
    private boolean expectsNothing;

    private Somebody(BrowserContext context, Function<String, String> addresses) {
        this.context = context;
        this.addresses = addresses;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) forbidden.add(page.url() + ": " + message.text());
        });
        page.setDefaultTimeout(PATIENCE);
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** Signs in with user name and password, as on the page of a demonstration. */
    static Somebody signsIn(String username) {
        return signsIn(
                username,
                new Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setViewportSize(1440, 1000)
                        .setAcceptDownloads(true));
    }

    static Somebody signsIn(String username, Browser.NewContextOptions at) {
        var somebody = new Somebody(
                Chromium.get().newContext(at),
                path -> RunningAssay.get().at(path).toString());
        somebody.entersAs(username);
        return somebody;
    }

    /** The same at another address than that of the product in this process; it ends with a slash. */
    static Somebody signsInAt(String address, String username) {
        var somebody = new Somebody(
                Chromium.get()
                        .newContext(new Browser.NewContextOptions()
                                .setLocale("en-GB")
                                .setViewportSize(1440, 1000)),
                path -> address + path);
        somebody.entersAs(username);
        return somebody;
    }

    /** Somebody into whose page something is planted: what the browser forbids there is meant to be forbidden. */
    static Somebody planted(String username) {
        var somebody = signsIn(username);
        somebody.expectsNothing = true;
        return somebody;
    }

    void entersAs(String username) {
        page.navigate(addresses.apply("login"));
        page.waitForLoadState();
        page.evaluate("""
                ([name, word]) => { const form = document.createElement('form'); form.method = 'post'; form.action = 'login';
                  for (const [key, value] of [['username', name], ['password', word]]) {
                    const input = document.createElement('input'); input.name = key; input.value = value; form.append(input); }
                  document.body.append(form); form.submit(); }""", new Object[] {username, RunningAssay.PASSWORD});
        page.waitForURL(url -> !url.contains("/login"));
        heading();
    }

    /** The session ends behind the back of this page. */
    void signsOutInAnotherTab() {
        var tab = context.newPage();
        tab.navigate(addresses.apply(""));
        tab.locator("button.me").click();
        tab.getByText("Sign out").click();
        tab.waitForURL(url -> url.contains("/login"));
        tab.close();
    }

    /** Signs in where the product asks for it, by the form with a user name. */
    void signsInHere(String username) {
        page.waitForURL(url -> url.contains("/login"));
        page.getByText("Sign in with a user name").click();
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").fill(RunningAssay.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.waitForURL(url -> !url.contains("/login"));
        heading();
    }

    Somebody opens(String path) {
        page.navigate(addresses.apply(path));
        heading();
        return this;
    }

    /**
     * Waits for the answer to what was done last, as a person waits until the page stands still: what an answer opens above a box moves
     * the box away from under the hand.
     */
    Somebody waits() {
        page.waitForFunction(SETTLED);
        return this;
    }

    /** The sentence that the page opens with. */
    Locator heading() {
        var heading = page.locator("h1").first();
        heading.waitFor();
        return heading;
    }

    Somebody sees(String words) {
        assertThat(page.getByText(words).first()).isVisible();
        return this;
    }

    Somebody reads(Pattern sentence) {
        assertThat(page.locator("body")).containsText(sentence);
        return this;
    }

    Somebody presses(String button) {
        waits();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return this;
    }

    /** Presses a button that is gone once its deed is done, and waits until it is. */
    Somebody does(String deed) {
        waits();
        var button = page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(deed).setExact(true))
                .first();
        button.click();
        button.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        return this;
    }

    Somebody follows(String link) {
        waits();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    Somebody writes(String label, String words) {
        waits();
        var field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
        field.fill(words);
        field.blur();
        return this;
    }

    /** Types on at the end of what stands in a field, and does nothing else yet. */
    Somebody goesOnWriting(String label, String words) {
        var field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
        field.press("Control+End");
        field.pressSequentially(words);
        return this;
    }

    /** Sees that a field has these words in it. */
    Somebody holds(String label, String words) {
        assertThat(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                        .first())
                .hasValue(words);
        return this;
    }

    Somebody dates(String label, LocalDate day) {
        waits();
        var field = page.locator("vaadin-date-picker:has(label:text-is('" + label + "')) input");
        field.fill(TYPED.format(day));
        field.press("Enter");
        field.blur();
        return this;
    }

    Somebody times(String label, String time) {
        waits();
        var field = page.locator("vaadin-time-picker:has(label:text-is('" + label + "')) input");
        field.fill(time);
        field.press("Enter");
        field.blur();
        return this;
    }

    /** Chooses from a select. */
    Somebody chooses(String label, String option) {
        waits();
        page.locator("vaadin-select:has(label:text-is('" + label + "'))").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
        return this;
    }

    /** Finds in a list that can be typed into. */
    Somebody finds(String label, String option) {
        waits();
        var field = page.locator("vaadin-combo-box:has(label:text-is('" + label + "')) input")
                .first();
        field.click();
        field.fill(option);
        page.locator("vaadin-combo-box-item:visible", new Page.LocatorOptions().setHasText(option))
                .first()
                .click();
        return this;
    }

    Somebody ticks(String label) {
        waits();
        page.locator("vaadin-checkbox:has(label:has-text(\"" + label + "\")) input")
                .first()
                .check();
        return this;
    }

    /** Presses one of the segments that stand side by side. */
    Somebody says(String segment) {
        waits();
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(segment).setExact(true))
                .first()
                .check(new Locator.CheckOptions().setForce(true));
        return this;
    }

    /** The same where several groups have a segment of that name. */
    Somebody says(String group, String segment) {
        waits();
        page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(group))
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(segment).setExact(true))
                .check(new Locator.CheckOptions().setForce(true));
        return this;
    }

    /** Adds a file and waits until it is safe. */
    Somebody adds(Path file) {
        waits();
        int before = page.getByText("Safe").count();
        page.locator("label:has-text('File') input[type=file]").setInputFiles(file);
        page.getByText("Safe").nth(before).waitFor();
        return this;
    }

    /** Answers a dialog that asks for words. */
    Somebody answers(String words, String button) {
        page.locator("vaadin-dialog[opened] textarea").fill(words);
        presses(button);
        return this;
    }

    @Override
    public void close() {
        context.close();
        if (!expectsNothing && !forbidden.isEmpty())
            throw new AssertionError("The product breaks its own policy: " + forbidden);
    }
}
