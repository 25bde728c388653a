package org.assay.bench;

import java.util.ArrayList;
import java.util.Optional;

/** What the page says of memory and of staying power; nothing where nothing was measured. */
record StayingPage(Ledger ledger) {
    private static final double VIEW = 150;
    private static final double MOST = 400;
    private static final double BUSY = 300;
    private static final double NEIGHBOUR = 1.5;

    /** As Markdown. */
    String text() {
        var text = new StringBuilder();
        memory(text);
        thousand(text);
        neighbour(text);
        largeFile(text);
        return text.isEmpty() ? "" : "\n## Memory and staying power\n\n" + text;
    }

    private void memory(StringBuilder text) {
        if (ledger.number("memory.person").isEmpty()) return;
        text.append("Live objects after a full collection, before and after so many were there. ")
                .append(shown("memory.sessions"));
        text.append(" people signed in, each with their home open: ").append(shown("memory.session"));
        text.append(" KB for the session and ")
                .append(shown("memory.view.home"))
                .append(" KB for the view. With ");
        text.append(shown("memory.started"))
                .append(" MB that the product itself keeps, a heap of 1 GB with a quarter left free holds ");
        text.append(shown("memory.users")).append(" people.\n\n| View | KB retained by one |\n|---|---|\n");
        for (var name : ledger.names("memory.view."))
            text.append("| ")
                    .append(
                            name.equals("memory.view.home")
                                    ? "Learner's home"
                                    : Works.title(name.substring("memory.view.".length())))
                    .append(" | ")
                    .append(shown(name))
                    .append(" |\n");
        text.append("\nOver the main views p50 ")
                .append(shown("memory.views.p50"))
                .append(" KB (aim ≤ 150: ");
        text.append(verdict("memory.views.p50", VIEW)).append("), the largest ").append(shown("memory.views.most"));
        text.append(" KB (aim ≤ 400: ")
                .append(verdict("memory.views.most", MOST))
                .append(").\n\n");
    }

    private void thousand(StringBuilder text) {
        if (ledger.number("thousand.p95").isEmpty()) return;
        text.append("**")
                .append(shown("thousand.people"))
                .append(" people at work at once** for ")
                .append(shown("thousand.minutes"));
        text.append(" minutes, ten seconds between two deeds of each; ")
                .append(WorkingDay.MIXTURE)
                .append(" ");
        text.append(shown("thousand.deeds"))
                .append(" deeds and ")
                .append(shown("thousand.errors"))
                .append(" errors (aim 0), p50 ")
                .append(shown("thousand.p50"));
        text.append(" ms and p95 ")
                .append(shown("thousand.p95"))
                .append(" ms as browsers waited for them (aim ≤ 300: ");
        text.append(verdict("thousand.p95", BUSY))
                .append("), p95 in the server ")
                .append(shown("thousand.server.p95"))
                .append(" ms.");
        if (ledger.number("thousand.cpu.product").isPresent())
            text.append(" Of the processors the product took ")
                    .append(shown("thousand.cpu.product"))
                    .append(" %, PostgreSQL ")
                    .append(shown("thousand.cpu.database"))
                    .append(" % and the driver, which is no part of either, ")
                    .append(shown("thousand.cpu.driver"))
                    .append(" %.");
        text.append("\n\n");
        works(text);
        soak(text);
    }

    private void works(StringBuilder text) {
        var end = "." + shown("thousand.people").replace(",", "");
        var rows = new ArrayList<String>();
        Works.titles().forEach((work, title) -> {
            var name = "thousand.work." + work + end;
            if (ledger.number(name + ".p50").isEmpty()) return;
            rows.add("| " + title + " | " + shown(name + ".times") + " | " + shown(name + ".p50") + " / "
                    + shown(name + ".p95") + " | " + shown(name + ".browser.p50") + " / " + shown(name + ".browser.p95")
                    + " |\n");
        });
        if (rows.isEmpty()) return;
        text.append(
                "| Work | Times | In the server, ms p50 / p95 | In the browser, ms p50 / p95 |\n|---|---|---|---|\n");
        rows.forEach(text::append);
        text.append("\n");
    }

    private void soak(StringBuilder text) {
        var looks = ledger.names("thousand.look.").stream()
                .filter(name -> name.endsWith(".live"))
                .map(this::shown)
                .toList();
        if (looks.isEmpty()) return;
        text.append("**What stays**: live objects after a full collection, looked at ")
                .append(looks.size())
                .append(
                        " times in these minutes (whoever asks while it collects waits for it, which the figures above have in them): ")
                .append(String.join(", ", looks))
                .append(" MB.");
        if (ledger.number("thousand.slope").isPresent())
            text.append(" After the first third they change by ")
                    .append(shown("thousand.slope"))
                    .append(" KB a minute.");
        text.append("\n\n");
    }

    private void neighbour(StringBuilder text) {
        if (ledger.number("neighbour.ratio").isEmpty()) return;
        text.append("**A quiet centre beside a loud one.** Four learners of one centre by themselves: p95 ");
        text.append(shown("neighbour.alone.p95")).append(" ms. While ").append(shown("neighbour.flood"));
        text.append(" people of another ask as fast as answers come: p95 ").append(shown("neighbour.beside.p95"));
        text.append(" ms, ")
                .append(shown("neighbour.ratio"))
                .append(" × (aim ≤ 1.5: ")
                .append(verdict("neighbour.ratio", NEIGHBOUR));
        text.append("; rounds of the loud ones that ended in a refusal: ").append(shown("neighbour.refused"));
        text.append(
                "). A centre has a share of the connections and none of the processors, which both centres and the driver use here.\n\n");
    }

    private void largeFile(StringBuilder text) {
        if (ledger.number("largefile.megabytes").isEmpty()) return;
        text.append("**A file of ")
                .append(shown("largefile.megabytes"))
                .append(" MB** (the limit raised for it) arrived in ");
        text.append(shown("largefile.seconds"))
                .append(" s. Live objects before and after: ")
                .append(shown("largefile.live.before"));
        text.append(" and ").append(shown("largefile.live.after")).append(" MB; memory of the process before it ");
        text.append(shown("largefile.resident.before"))
                .append(" MB, at the most ")
                .append(shown("largefile.resident.most"))
                .append(" MB.\n\n");
    }

    private String shown(String name) {
        return ledger.number(name).map(Picture::figure).orElse("–");
    }

    private String verdict(String name, double most) {
        return Optional.of(ledger.number(name).orElseThrow() <= most)
                .map(met -> met ? "met" : "**missed**")
                .orElseThrow();
    }
}
