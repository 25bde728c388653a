package org.assay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.assay.identity.CentreId;
import org.assay.identity.People;

/**
 * The product of an installation whose people sign in by their centres' own providers: two of the real Keycloak and one made up, each
 * bound to a centre. There is no story in it and nobody has a password;
 * letters go to a mail server of its own.
 */
public final class ProvidedAssay {
    public static final String NORTHGATE = "Northgate Skills Centre";
    public static final String HARBOURSIDE = "Harbourside Training";
    public static final String ELSEWHERE = "Elsewhere College";

    private static ProvidedAssay running;

    private final RunningAssay assay;
    private final int port;
    private final int keycloakPort;
    private final MadeUpProvider madeUp;
    private final MailServer mail = new MailServer();
    private final CentreId northgate;
    private final CentreId harbourside;
    private final CentreId elsewhere;
    private Keycloak keycloak;

    private ProvidedAssay() throws IOException {
        port = Keycloak.freePort();
        keycloakPort = Keycloak.freePort();
        madeUp = new MadeUpProvider();
        // Nobody answers at the addresses of two of them yet, and it starts all the same.
        var settings = new ArrayList<>(mail.settings());
        settings.addAll(List.of(
                "server.port=" + port,
                "assay.oidc.northgate.issuer=" + Keycloak.issuer(keycloakPort, Keycloak.NORTHGATE),
                "assay.oidc.northgate.client-id=assay",
                "assay.oidc.northgate.client-secret=" + Keycloak.SECRET,
                "assay.oidc.northgate.title=Northgate’s account",
                "assay.oidc.northgate.centres[0]=" + NORTHGATE,
                "assay.oidc.northgate.administrators=northgate-admins",
                "assay.oidc.harbourside.issuer=" + Keycloak.issuer(keycloakPort, Keycloak.HARBOURSIDE),
                "assay.oidc.harbourside.client-id=assay",
                "assay.oidc.harbourside.client-secret=" + Keycloak.SECRET,
                "assay.oidc.harbourside.title=Harbourside’s account",
                "assay.oidc.harbourside.centres[0]=" + HARBOURSIDE,
                "assay.oidc.harbourside.administrators=harbourside-admins",
                "assay.oidc.made-up.issuer=" + madeUp.issuer(),
                "assay.oidc.made-up.client-id=" + MadeUpProvider.CLIENT,
                "assay.oidc.made-up.title=A made-up account",
                "assay.oidc.made-up.centres[0]=" + ELSEWHERE,
                "assay.oidc.made-up.claim=realm_access.roles",
                "assay.oidc.made-up.administrators=admins",
                // Nobody is there, ever; and somebody is there who calls themselves otherwise.
                "assay.oidc.silent.issuer=http://localhost:" + Keycloak.freePort(),
                "assay.oidc.silent.client-id=assay",
                "assay.oidc.silent.title=A silent account",
                "assay.oidc.silent.centres[0]=" + ELSEWHERE,
                "assay.oidc.misnamed.issuer=" + madeUp.issuer() + "/",
                "assay.oidc.misnamed.client-id=assay",
                "assay.oidc.misnamed.title=A misnamed account",
                "assay.oidc.misnamed.centres[0]=" + ELSEWHERE));
        assay = RunningAssay.anewOnH2(settings);
        var people = assay.door(People.class);
        northgate = people.openCentre(NORTHGATE);
        harbourside = people.openCentre(HARBOURSIDE);
        elsewhere = people.openCentre(ELSEWHERE);
    }

    public static synchronized ProvidedAssay get() {
        try {
            if (running == null) running = new ProvidedAssay();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        running.assay.inPlace();
        return running;
    }

    /** Begins to start Keycloak, which takes longer than whatever is tried meanwhile. */
    public synchronized void startKeycloak() throws IOException {
        if (keycloak == null) keycloak = Keycloak.starting(keycloakPort, port);
    }

    public synchronized Keycloak keycloak() throws Exception {
        startKeycloak();
        return keycloak.awaitReady();
    }

    public RunningAssay assay() {
        return assay.inPlace();
    }

    public MailServer mail() {
        return mail;
    }

    public MadeUpProvider madeUp() {
        return madeUp;
    }

    public CentreId northgate() {
        return northgate;
    }

    public CentreId harbourside() {
        return harbourside;
    }

    public CentreId elsewhere() {
        return elsewhere;
    }
}
