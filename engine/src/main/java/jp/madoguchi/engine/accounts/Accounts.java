package jp.madoguchi.engine.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** The people of staff of a municipality. */
public interface Accounts {

    /**
     * Makes an account that waits for its person to choose a password.
     *
     * @throws WrongField for what is no mail address, a missing name, a department that does not exist
     * @throws AccountRefusal when the login is taken
     */
    Account invite(MunicipalityId municipality, String login, String name, List<GrantedRole> grants);

    /**
     * Changes the name and replaces the roles.
     *
     * @throws WrongField for a missing name, a department that does not exist
     */
    void change(Account account, String name, List<GrantedRole> grants);

    Optional<Account> find(MunicipalityId municipality, UUID id);

    Optional<Account> byLogin(MunicipalityId municipality, String login);

    /** By name. */
    List<Account> of(MunicipalityId municipality);

    /** What an account does not allow as it stands. Answered as 409. */
    class AccountRefusal extends RuntimeException {
        public AccountRefusal(String message) {
            super(message);
        }
    }

    /** There is nobody of this id. Answered as 404. */
    class UnknownAccount extends RuntimeException {
        public UnknownAccount(UUID id) {
            super("職員 " + id + " はいません。一覧を開き直してください。 / There is nobody with this id; look at the list again.");
        }
    }
}
