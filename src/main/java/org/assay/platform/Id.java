package org.assay.platform;

import java.io.Serializable;
import java.util.UUID;

/** A typed identifier: a record over one time-ordered UUID (version 7, RFC 9562), made by the application and never by the database. */
public interface Id extends Serializable {
    UUID value();
}
