package jp.madoguchi.engine.accounts;

import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves accounts between their states. Works within its caller's transaction. */
@Component
class AccountStates {

    private final JdbcClient jdbc;
    private final Invitations invitations;
    private final LiveSessions sessions;

    AccountStates(JdbcClient jdbc, Invitations invitations, LiveSessions sessions) {
        this.jdbc = jdbc;
        this.invitations = invitations;
        this.sessions = sessions;
    }

    /** Until the end of the transaction nobody else changes who may do what. */
    void lock(MunicipalityId municipality) {
        jdbc.sql("select id from staff_account where municipality_id = ? order by id for update")
                .param(municipality.value())
                .query(UUID.class)
                .list();
    }

    void suspend(Account account) {
        move(account, "state = 'suspended'");
        invitations.end(account);
        sessions.end(account);
    }

    /** As if the person had just been invited: without a password and without sessions. */
    void startAgain(Account account) {
        move(account, "state = 'invited', password_hash = null");
        sessions.end(account);
    }

    private void move(Account account, String change) {
        jdbc.sql("update staff_account set " + change + " where municipality_id = ? and id = ?")
                .params(account.municipality().value(), account.id())
                .update();
    }
}
