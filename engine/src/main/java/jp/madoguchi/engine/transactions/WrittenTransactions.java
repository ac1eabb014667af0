package jp.madoguchi.engine.transactions;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions of an H2 file that are written when {@code commit} returns. H2 alone writes them up to half a second later, with {@code
 * WRITE_DELAY=0} too, and a kill in that time undoes what a resident was already told; a checkpoint waits until all is written.
 */
final class WrittenTransactions extends JdbcTransactionManager {

    WrittenTransactions(DataSource database) {
        super(database);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        if (status.isReadOnly()) {
            return;
        }
        Connection connection = ((JdbcTransactionObjectSupport) status.getTransaction())
                .getConnectionHolder()
                .getConnection();
        try (Statement checkpoint = connection.createStatement()) {
            checkpoint.execute("CHECKPOINT");
        } catch (SQLException e) {
            throw translateException("write what was committed", e);
        }
    }
}
