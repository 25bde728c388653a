package org.assay.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Refuses to change or delete entries on H2, whatever the statement. Named by the migration that creates the trigger. */
public class EntriesStay implements Trigger {
    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("An entry of the record is never changed or deleted.", "45000");
    }
}
