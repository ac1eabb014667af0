package jp.madoguchi.engine.accounts;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.engine.accounts.Accounts.AccountRefusal;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person shows beside the password, and whether the municipality wants it. */
@Component
public class SecondFactors {

    public static final String APP = "totp";
    public static final String PASSKEY = "passkey";
    public static final String RECOVERY = "recovery";

    private final JdbcClient jdbc;
    private final AppCodes codes;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;

    SecondFactors(JdbcClient jdbc, AppCodes codes, Passkeys passkeys, RecoveryCodes recovery) {
        this.passkeys = passkeys;
        this.jdbc = jdbc;
        this.codes = codes;
        this.recovery = recovery;
    }

    /** What the account can sign in with beside the password; empty when nothing is set up. */
    public List<String> of(Account account) {
        List<String> factors = new ArrayList<>();
        if (account.secondFactor()) {
            factors.add(APP);
        }
        if (!passkeys.of(account).isEmpty()) {
            factors.add(PASSKEY);
        }
        if (!factors.isEmpty() && recovery.left(account) > 0) {
            factors.add(RECOVERY);
        }
        return factors;
    }

    /** Ends all of them. */
    @Transactional
    public void reset(Account account) {
        codes.remove(account);
        passkeys.removeAll(account);
        recovery.remove(account);
    }

    /** @throws AccountRefusal when there is none, so that recovery codes would stand for nothing */
    public void needed(Account account) {
        if (!account.secondFactor() && passkeys.of(account).isEmpty()) {
            throw new AccountRefusal("先に認証アプリかパスキーを登録してください。 / Set up an app or a passkey first.");
        }
    }

    /** @throws AccountRefusal when it is the only one and the municipality wants one */
    @Transactional
    public void removeApp(Account account) {
        codes.remove(account);
        afterRemoval(account, passkeys.of(account).isEmpty());
    }

    /**
     * @return false when there is none of this id
     * @throws AccountRefusal when it is the only one and the municipality wants one
     */
    @Transactional
    public boolean removePasskey(Account account, String id) {
        boolean removed = passkeys.remove(account, id);
        afterRemoval(account, !account.secondFactor() && passkeys.of(account).isEmpty());
        return removed;
    }

    private void afterRemoval(Account account, boolean noneLeft) {
        if (noneLeft && wanted(account.municipality())) {
            throw new AccountRefusal(
                    "最後の確認方法は消せません。先にほかの方法を登録してください。 / This is your only second factor; set up another one first.");
        }
        if (noneLeft) {
            recovery.remove(account);
        }
    }

    /** Whether everybody of a municipality must have one; so unless the municipality says otherwise. */
    public boolean wanted(MunicipalityId municipality) {
        return jdbc.sql("select second_factor from staff_policy where municipality_id = ?")
                .param(municipality.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    @Transactional
    public void want(MunicipalityId municipality, boolean wanted) {
        int changed = jdbc.sql("update staff_policy set second_factor = ? where municipality_id = ?")
                .params(wanted, municipality.value())
                .update();
        if (changed == 0) {
            jdbc.sql("insert into staff_policy (municipality_id, second_factor) values (?, ?)")
                    .params(municipality.value(), wanted)
                    .update();
        }
    }
}
