package org.assay.bench;

import java.util.List;

/** What people are called and what they write, made up. */
final class Phrases {
    static final List<String> FIRST = List.of(
            "Amelia",
            "Oliver",
            "Isla",
            "Noah",
            "Ava",
            "George",
            "Mia",
            "Arthur",
            "Ivy",
            "Muhammad",
            "Lily",
            "Leo",
            "Freya",
            "Harry",
            "Florence",
            "Oscar",
            "Willow",
            "Archie",
            "Aisha",
            "Jack",
            "Niamh",
            "Callum",
            "Priya",
            "Rhys",
            "Zara",
            "Ewan",
            "Chloe",
            "Kwame",
            "Megan",
            "Tariq",
            "Bronwen",
            "Lewis",
            "Yasmin",
            "Fergus",
            "Nia",
            "Samuel",
            "Eleri",
            "Daniel",
            "Ruth",
            "Tomos");
    static final List<String> LAST = List.of(
            "Adams",
            "Ahmed",
            "Bailey",
            "Begum",
            "Bennett",
            "Campbell",
            "Carter",
            "Clarke",
            "Cooper",
            "Davies",
            "Edwards",
            "Evans",
            "Fraser",
            "Green",
            "Griffiths",
            "Hall",
            "Hughes",
            "Hussain",
            "Jackson",
            "James",
            "Jenkins",
            "Kaur",
            "Kelly",
            "Khan",
            "Lewis",
            "Lloyd",
            "MacDonald",
            "Mitchell",
            "Moore",
            "Morgan",
            "Murphy",
            "Nguyen",
            "Okafor",
            "Owen",
            "Parker",
            "Patel",
            "Phillips",
            "Price",
            "Reid",
            "Roberts",
            "Shah",
            "Singh",
            "Stewart",
            "Taylor",
            "Thomas",
            "Turner",
            "Walker",
            "Ward",
            "Watson",
            "Wright");
    static final List<String> PLACES = List.of(
            "Front desk",
            "Contact centre",
            "Workshop counter",
            "Customer’s home",
            "Head office",
            "Store 14",
            "Showroom");
    static final List<String> EMPLOYERS = List.of(
            "Brindle Motors", "Harrow & Pike", "Lowland Energy", "Castle Homes", "Meridian Travel", "Oakfield Care");
    static final List<String> TITLES = List.of(
            "Call about a late delivery",
            "Letter after a repair",
            "Complaint about a bill",
            "Exchange of a faulty lamp",
            "Handover to the evening shift",
            "Survey of last month’s customers",
            "Refund above my limit",
            "Chat with a customer who moved house",
            "Record corrected at a customer’s request",
            "Briefing on new prices",
            "Follow-up of an open promise",
            "Recommendation to my team leader",
            "Meeting about waiting times",
            "Phone notes of a busy Monday",
            "E-mail about a guarantee",
            "Review of my goals",
            "Help for a customer with a hearing aid",
            "Change of an appointment",
            "Apology in writing",
            "Trial of a new template");
    static final List<String> SENTENCES = List.of(
            "The customer rang in the morning because the part had not arrived on the day that we had agreed.",
            "I asked what had been promised and when, and read it back so that we both meant the same thing.",
            "Our policy allows a replacement within thirty days, and I explained what that meant in this case.",
            "I looked the order up, saw that it was still in the warehouse, and told the customer so straight away.",
            "Because the sum was above my limit I asked my team leader first and wrote down what we agreed.",
            "I kept to the data protection rules: I checked who was calling before I opened the record.",
            "The next day I rang back as I had promised, which the customer had not expected.",
            "I wrote a short note for my colleague on the late shift so that nobody had to ask again.",
            "Looking back, I would have offered the call-back earlier; the customer had waited for ten minutes.",
            "The guarantee covers the motor for two years and the battery for one, and I gave both in writing.",
            "I compared last month’s answers with this month’s and saw that waiting times were named less often.",
            "My suggestion was to put the opening hours at the top of the template, and the team took it up.");
    static final List<String> NOTES = List.of(
            "See the second page, where I confirm the date.", "From 0:48 on I explain what the guarantee covers.",
            "The e-mail of the next day shows that I followed up.", "My notes show the questions that I asked.",
            "The form is filled in by me, the names are blacked out.", "I give the reason in the last paragraph.");
    static final List<String> MISSING = List.of(
            "Say which law this rests on and what it gives the customer.",
            "The reason is missing: describe why you chose this way and not another.",
            "One occasion is shown, the criterion asks for more than one.",
            "The names of customers are readable; send it again without them.",
            "It is not clear what you did yourself and what your colleague did.");
    static final List<String> FEEDBACK = List.of(
            "A clear account with the right evidence behind it. Keep naming the policy that you follow.",
            "Well observed and honestly told. For the next piece choose a customer whom you could not satisfy at once.",
            "The file shows what you say. Next time put the date on every page.",
            "Good work. Two criteria are covered twice now, so you can move on to the next unit.",
            "You explain your reasons well. What is still missing stands beside each criterion.");
    static final List<String> FILES = List.of(
            "call-notes.docx",
            "letter.pdf",
            "job-card.jpg",
            "e-mail-thread.txt",
            "voice-note.mp3",
            "survey.xlsx",
            "screenshot.png",
            "form.pdf",
            "counter.mp4",
            "handover.pdf");

    private Phrases() {}

    /** So many sentences in a row, from a random one on. */
    static String account(Chance chance, int sentences) {
        var text = new StringBuilder();
        int from = chance.from(0, SENTENCES.size() - 1);
        for (int i = 0; i < sentences; i++)
            text.append(i == 0 ? "" : i % 4 == 0 ? "\n\n" : " ")
                    .append(SENTENCES.get((from + i * 5) % SENTENCES.size()));
        return text.toString();
    }
}
