package org.assay.platform;

/** Thrown when a command is refused; carries the {@link Refusal} that the screen shows. */
public class Refused extends RuntimeException {
    private final Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.sentence());
        this.refusal = refusal;
    }

    public Refused(String rule, String sentence) {
        this(new Refusal(rule, sentence));
    }

    @Override
    public String getMessage() {
        return refusal.sentence();
    }

    public Refusal refusal() {
        return refusal;
    }
}
