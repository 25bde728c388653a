package org.assay.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * An invitation as screens show it.
 *
 * @param until when its link ends
 * @param failure what the mail server said, where the letter was not delivered
 */
public record InvitationLine(
        PersonId person,
        String address,
        InvitationState state,
        Instant invitedAt,
        Optional<Instant> until,
        Optional<String> failure) {}
