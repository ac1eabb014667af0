package jp.madoguchi.definitions.architecture.wrong;

import java.sql.Connection;
import java.util.Optional;

/** Deliberately wrong: the architecture test must refuse it. */
public final class KnowsADatabase {
    final Optional<Connection> connection = Optional.empty();

    boolean isClosed(Connection open) throws java.sql.SQLException {
        return open.isClosed();
    }
}
