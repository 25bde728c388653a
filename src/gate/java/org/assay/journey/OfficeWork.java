package org.assay.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What a centre administrator does before anybody learns anything. */
record OfficeWork(Somebody admin) {
    void opensACohort(String name, String specification) {
        admin.opens("cohorts")
                .writes("Name of the cohort", name)
                .chooses("Specification", specification)
                .dates("Starts", LocalDate.now())
                .dates("Planned end", LocalDate.now().plusDays(200))
                .presses("Open the cohort")
                .sees("“" + name + "” is open.");
    }

    /** Brings a file that can be read, and looks at what is in it. */
    void brings(String csv) {
        offers(csv.getBytes(StandardCharsets.UTF_8));
        admin.page.waitForURL(Pattern.compile(".*/imports?/.+"));
        admin.heading();
    }

    void offers(byte[] csv) {
        admin.opens("imports");
        admin.page
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("learners.csv", "text/csv", csv));
    }

    void allocates(String cohort, String assessor, String iqa, String... names) {
        admin.opens("learners").finds("Cohort", cohort);
        admin.page.waitForURL(Pattern.compile(".*cohort=.*"));
        for (var name : names)
            admin.waits().page.getByLabel("Choose " + name).first().check();
        var bar = admin.page.locator(".card:has(h2:has-text('Allocate'))");
        colleague(bar.locator("vaadin-combo-box").nth(0), assessor);
        colleague(bar.locator("vaadin-combo-box").nth(1), iqa);
        admin.presses("Allocate").sees("allocated.");
    }

    private void colleague(Locator field, String name) {
        field.locator("input").click();
        field.locator("input").fill(name);
        admin.page
                .locator("vaadin-combo-box-item:visible", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
    }
}
