package org.assay.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody was not let in, as the sign-in page says it. Its code stands in that page's address; nothing else from outside does. */
public enum SignInRefusal {
    NO_ROLE(
            "You are known, but no centre has given you a role.",
            "Ask an administrator of your centre to give you one, then sign in again."),
    LINK_SPENT(
            "The invitation that you came with has been used, replaced or withdrawn, or its time is over.",
            "Ask an administrator of your centre for another, and begin from its link again."),
    NOT_FINISHED(
            "The sign-in was not finished.",
            "It was stopped, begun in another window, or left for too long. Begin again."),
    NOT_PROVEN(
            "What your provider sent does not prove who you are, so nobody was signed in.",
            "Begin again. If it stays so, tell the administrator of your centre."),
    PROVIDER_DOWN(
            "Your sign-in provider does not answer.",
            "Try again in a few minutes. Nothing is wrong with what you have saved here."),
    LONG_ENOUGH(
            "You have been signed in for twelve hours.",
            "What you saved and every draft is kept. Sign in again to go on."),
    ENDED(
            "You no longer have the role that you were working in, or you were signed out by your provider.",
            "What you saved is kept. Sign in again to go on with what else you do here.");

    private final String sentence;
    private final String next;

    SignInRefusal(String sentence, String next) {
        this.sentence = sentence;
        this.next = next;
    }

    public String sentence() {
        return sentence;
    }

    /** What to do now. */
    public String next() {
        return next;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where it is said. */
    String address() {
        return "/login?refused=" + code();
    }

    public static Optional<SignInRefusal> coded(String code) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.code().equals(code))
                .findFirst();
    }
}
