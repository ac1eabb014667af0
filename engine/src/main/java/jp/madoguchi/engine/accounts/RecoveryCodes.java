package jp.madoguchi.engine.accounts;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes for who has lost the phone: ten, each good once. */
@Component
public class RecoveryCodes {

    private static final int CODES = 10;
    private static final int LENGTH = 12;
    /** Without what is easily mistaken for another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes new ones; those before are worthless then. They cannot be shown again. */
    @Transactional
    public List<String> make(Account account) {
        remove(account);
        List<String> codes = Stream.generate(this::code).limit(CODES).toList();
        codes.forEach(code -> jdbc.sql(
                        "insert into staff_recovery_code (municipality_id, account_id, code_hash) values (?, ?, ?)")
                .params(account.municipality().value(), account.id(), hash(account, code))
                .update());
        return codes;
    }

    /** Uses a code up; false for one that is wrong or used. */
    @Transactional
    public boolean use(Account account, String code) {
        return jdbc.sql(
                                "delete from staff_recovery_code where municipality_id = ? and account_id = ? and code_hash = ?")
                        .params(account.municipality().value(), account.id(), hash(account, code))
                        .update()
                == 1;
    }

    public int left(Account account) {
        return jdbc.sql("select count(*) from staff_recovery_code where municipality_id = ? and account_id = ?")
                .params(account.municipality().value(), account.id())
                .query(Integer.class)
                .single();
    }

    @Transactional
    public void remove(Account account) {
        jdbc.sql("delete from staff_recovery_code where municipality_id = ? and account_id = ?")
                .params(account.municipality().value(), account.id())
                .update();
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** With the account's id as salt; twelve of 31 letters are 59 bits, and a code is one try of a locked login. */
    private static String hash(Account account, String code) {
        return Tokens.hash(account.id() + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
