package peristyle.model.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a store, as scripts that Flyway runs in order. Flyway costs more time than opening a store: it is only
 * called where there is something to migrate.
 *
 * @param scripts names of the scripts, oldest first: {@code V1__store.sql} makes version 1
 */
record Schema(List<String> scripts) {

    /** What this version of Peristyle reads and writes. */
    static final Schema CURRENT = new Schema(List.of("V1__store.sql", "V2__incidents.sql", "V3__events.sql"));

    private static final String FOLDER = "peristyle/store/migration/";

    int version() {
        return scripts.size();
    }

    /** Version of the schema in this file, 0 where it is none of ours. */
    static int versionIn(Connection connection) throws SQLException {
        try {
            return (int) Sql.number(
                    connection,
                    "select max(cast(\"version\" as integer)) from \"flyway_schema_history\" where \"success\"");
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1
                    || e.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1) {
                return 0;
            }
            throw e;
        }
    }

    /** Brings the file up to this version. H2 does not take back what a failed script did: only call it on a copy. */
    void migrate(Database database) {
        String url = "jdbc:h2:async:" + database.name() + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(url, Database.ADMIN, Database.PASSWORD)
                .resourceProvider(new Scripts(scripts))
                .javaMigrationClassProvider(List::of)
                .load()
                .migrate();
    }

    private record Scripts(List<String> names) implements ResourceProvider {

        @Override
        public @Nullable LoadableResource getResource(String name) {
            return names.contains(name) ? new Script(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return names.stream()
                    .filter(name -> name.startsWith(prefix))
                    .filter(name -> List.of(suffixes).stream().anyMatch(name::endsWith))
                    .<LoadableResource>map(Script::new)
                    .toList();
        }
    }

    private static final class Script extends LoadableResource {

        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            try (InputStream in = Schema.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
                if (in == null) {
                    throw new IllegalStateException("missing from the program: " + FOLDER + name);
                }
                return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return FOLDER + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
