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
     * @throws IllegalArgumentException for what is no mail address, a missing name, a department that does not exist
     * @throws AccountRefusal when the login is taken
     */
    Account invite(MunicipalityId municipality, String login, String name, List<GrantedRole> grants);

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
}
