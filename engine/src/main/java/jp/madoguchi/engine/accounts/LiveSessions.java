package jp.madoguchi.engine.accounts;

import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends people's sessions, in the transaction of what they are ended for. */
@Component
public class LiveSessions {

    private final JdbcClient jdbc;

    LiveSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name by which Spring Session knows whose a session is. */
    public static String principal(MunicipalityId municipality, UUID account) {
        return municipality.value() + "/" + account;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Account account) {
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(principal(account.municipality(), account.id()))
                .update();
    }

    /** There is none of this id. Answered as 404. */
    public static final class UnknownSession extends RuntimeException {
        public UnknownSession() {
            super("このセッションはもうありません。 / This session is gone.");
        }
    }
}
