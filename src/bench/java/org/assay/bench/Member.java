package org.assay.bench;

import java.util.UUID;

/** Somebody who works at a centre. */
record Member(UUID person, String username, String name, boolean trainee) {}
