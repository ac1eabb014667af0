package jp.madoguchi.engine.mail;

import java.sql.Timestamp;
import java.time.Clock;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** As whom each municipality's mail comes: the table {@code mail_sender}. The mail server is the operator's. */
@Component
@Transactional
public class MailSenders {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailSenders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is null is as the operator set it.
     *
     * @param name as readers see it, at most 100 characters
     * @param address the mail server must let it be used
     * @param replyTo where answers go
     */
    public record Sender(
            @Nullable String name,
            @Nullable String address,
            @Nullable String replyTo) {

        static final Sender OPERATORS = new Sender(null, null, null);
        private static final int LONGEST_NAME = 100;

        public Sender {
            if (name != null && (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl))) {
                throw new IllegalArgumentException(
                        "name（差出人の名前）は改行のない 100 文字までにしてください。 / \"name\" has at most 100 characters and no line breaks.");
            }
            check("address", address);
            check("replyTo", replyTo);
        }

        private static void check(String field, @Nullable String value) {
            try {
                if (value != null && Addresses.parse(value).size() != 1) {
                    throw new IllegalArgumentException("more than one");
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        field + " はメールアドレス一つにしてください（例: kankyo@city.example.jp）。 / \"" + field
                                + "\" is one mail address such as kankyo@city.example.jp.",
                        e);
            }
        }
    }

    @Transactional(readOnly = true)
    public Sender of(MunicipalityId municipality) {
        return jdbc.sql("select name, address, reply_to from mail_sender where municipality_id = ?")
                .param(municipality.value())
                .query((row, index) ->
                        new Sender(row.getString("name"), row.getString("address"), row.getString("reply_to")))
                .optional()
                .orElse(Sender.OPERATORS);
    }

    /** Holds for mail that was not sent yet, too. */
    public void put(MunicipalityId municipality, Sender sender) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("insert into mail_sender (municipality_id, changed) values (?, ?) on conflict do nothing")
                .params(municipality.value(), now)
                .update();
        jdbc.sql("update mail_sender set name = ?, address = ?, reply_to = ?, changed = ? where municipality_id = ?")
                .param(sender.name())
                .param(sender.address())
                .param(sender.replyTo())
                .param(now)
                .param(municipality.value())
                .update();
    }
}
