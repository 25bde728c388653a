package org.assay.identity;

/** Somebody who was asked in has signed in. */
public record InvitationAccepted(PersonId person) implements Auditable {}
