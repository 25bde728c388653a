package org.assay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.assay.identity.Actor;
import org.assay.identity.People;
import org.assay.identity.Role;

/** A new installation as somebody starts it who means it: PostgreSQL, a mail server, no story and nobody in it. Started once. */
public final class NewAssay {
    private static final Pattern PRINTED = Pattern.compile("http://assay\\.test/(begin\\?token=\\S+)");

    private static NewAssay started;

    private final RunningAssay assay;
    private final MailServer mail;
    private final String printed;

    private NewAssay(RunningAssay assay, MailServer mail, String printed) {
        this.assay = assay;
        this.mail = mail;
        this.printed = printed;
    }

    public static synchronized NewAssay get() {
        if (started == null) started = listening(RunningAssay::anew);
        started.assay.inPlace();
        return started;
    }

    /** Another one, on H2, that nobody else asks for. */
    public static NewAssay onH2() {
        return listening(RunningAssay::anewOnH2);
    }

    private static NewAssay listening(Function<List<String>, RunningAssay> start) {
        var mail = new MailServer();
        var said = new ByteArrayOutputStream();
        var out = System.out;
        System.setOut(new PrintStream(both(out, said), true, UTF_8));
        try {
            var assay = start.apply(mail.settings());
            var found = PRINTED.matcher(said.toString(UTF_8));
            return new NewAssay(assay, mail, found.find() ? found.group(1) : "");
        } finally {
            System.setOut(out);
        }
    }

    private static OutputStream both(OutputStream one, OutputStream other) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws java.io.IOException {
                one.write(octet);
                other.write(octet);
            }

            @Override
            public void write(byte[] octets, int from, int length) throws java.io.IOException {
                one.write(octets, from, length);
                other.write(octets, from, length);
            }
        };
    }

    public RunningAssay assay() {
        return assay;
    }

    public MailServer mail() {
        return mail;
    }

    /** The path of the link that the start printed; empty where it printed none. */
    public String printed() {
        return printed;
    }

    /** A centre of this name with one administrator, who needs no letter to come in. */
    public Actor centre(String name) {
        var people = assay.door(People.class);
        var centre = people.openCentre(name);
        var admin = people.enter("admin-" + centre.value(), "Ada Admin", null);
        people.join(admin, centre, Role.CENTRE_ADMIN);
        return people.actor(admin, centre, Role.CENTRE_ADMIN);
    }
}
