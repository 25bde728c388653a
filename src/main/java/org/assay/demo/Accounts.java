package org.assay.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the learners of the story wrote, as they wrote it. */
final class Accounts {
    static final String POLICIES = read("policies");
    static final String CONTRACTS = read("contracts");
    static final String LOYALTY = read("loyalty");

    static final String FIRST_CALL = """
            Planned call four days after the repair, as our guide asks. I said who I was and which job I was ringing about, and asked \
            whether the hot water had been steady. The customer was happy with the work and told me that the visit had been confirmed late, \
            so that she had waited in for a whole morning. I wrote both on the job and told the office about the late confirmation.""";
    static final String SECOND_CALL = """
            Second planned call to the same customer. The reason this time was the noise that she had asked about, and to see whether the \
            letter had reached her. She gave us nine out of ten. The point we lost was again the time we took to confirm the visit. I wrote \
            to her afterwards; the letter is attached.""";
    static final String THIRD_CALL = """
            Third planned call, more than four weeks after the first. The heating had stayed on through the cold days. I reminded the \
            customer of the yearly service and of the stamp that her warranty needs, and booked it while she was on the line.""";
    static final String UNPLANNED = """
            A customer came to the counter to ask about something else and mentioned a knocking in the pipes. It was not on my list. I rang \
            her back the same afternoon, explained what it was, and offered a visit without a charge if it did not stop. The voice note is \
            what I recorded straight after.""";
    static final String UNPLANNED_AGAIN = """
            An e-mail about a wrong invoice. While I had the diary open I saw that the customer's yearly service fell into the week of his \
            holiday and offered him another one. Nobody had asked me to look.""";
    static final String RECOMMENDS = """
            I wrote to the service manager and suggested a text the evening before each visit, because of the calls from customers who did \
            not know whether the engineer was still coming. I counted them first. It needs no new system.""";
    static final String RECOMMENDS_AGAIN = """
            A second suggestion, to Mrs Lowe, who decides about the job cards: print the date of the next service on the card that stays with \
            the customer. I asked three engineers whether it would hold them up, and it would not.""";
    static final String PROGRAMMES = """
            A programme of calls after each job costs us about four hours a week. What we get for it is that faults come back to us early, \
            while they are small, and that people stay. It also has a price: some customers find a third call too much and say so, and if we \
            ring with nothing to tell them it does harm. We let people choose how often they hear from us, and I think that settles most of it.""";

    private Accounts() {}

    private static String read(String name) {
        try (var text = Objects.requireNonNull(Accounts.class.getResourceAsStream("accounts/" + name + ".txt"), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
