package jp.madoguchi.engine.accounts;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person shows beside the password, and whether the municipality wants it. */
@Component
public class SecondFactors {

    public static final String APP = "totp";
    public static final String RECOVERY = "recovery";

    private final JdbcClient jdbc;
    private final AppCodes codes;
    private final RecoveryCodes recovery;

    SecondFactors(JdbcClient jdbc, AppCodes codes, RecoveryCodes recovery) {
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
        if (!factors.isEmpty() && recovery.left(account) > 0) {
            factors.add(RECOVERY);
        }
        return factors;
    }

    /** Ends all of them. */
    @Transactional
    public void reset(Account account) {
        codes.remove(account);
        recovery.remove(account);
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
