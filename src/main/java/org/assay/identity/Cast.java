package org.assay.identity;

import java.util.List;

/**
 * The people of a demonstration, offered on the sign-in page. Only a demonstration has such a bean; where there is none, the page asks for
 * user name and password alone.
 */
public interface Cast {

    /**
     * One of them.
     *
     * @param username signs in
     * @param password is no secret in a demonstration
     * @param role as shown, for example "Trainee assessor"
     * @param finds what waits for them, for example "Draw a sample and review it"
     */
    record Player(String username, String password, String name, String role, String finds) {}

    /** In the order of the story. */
    List<Player> players();

    /** One line beneath them, for example where they work. */
    String setting();
}
