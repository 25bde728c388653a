package org.assay.notice;

import java.time.Instant;
import org.assay.identity.PersonId;
import org.assay.identity.Role;

/**
 * A notice as its list and a letter show it.
 *
 * @param role as which the person was told; the page behind the path opens in it
 */
public record NoticeLine(
        NoticeId id,
        PersonId person,
        Role role,
        NoticeKind kind,
        String title,
        String detail,
        String path,
        Instant toldAt,
        boolean read) {}
