package org.assay.custody;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.assay.audit.KeptRecord;
import org.assay.platform.FileStore;

/** Where rows and files are brought from. It is only read. */
interface Origin extends AutoCloseable {
    /** Whether it may be brought at all; asked before anything is done. */
    void check() throws SQLException, IOException;

    /** The version of its schema. */
    String version() throws SQLException, IOException;

    /** Whether a schema older than the program's is brought as it is. Otherwise it must be the program's own. */
    boolean mayBeOlder();

    /** Writes all rows of the table as PostgreSQL's own text and says how many there are. */
    long write(Database.Table table, OutputStream rows) throws SQLException, IOException;

    FileStore files();

    /** Digests of files that rows name and that were not there when this was written; it is known that they stay away. */
    Set<String> missing();

    /**
     * Whether the records that have arrived, each sound in itself, are the ones that were sent.
     *
     * @throws org.assay.platform.Refused when they are not
     */
    void compare(List<KeptRecord> arrived) throws SQLException, IOException;

    @Override
    void close() throws SQLException;
}
