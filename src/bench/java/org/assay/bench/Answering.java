package org.assay.bench;

import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** One request while it is answered, for a recording of the virtual machine; it costs nothing while there is none. */
@Name(Answering.NAME)
@StackTrace(false)
final class Answering extends Event {
    static final String NAME = "org.assay.bench.Answering";

    long request;
}
