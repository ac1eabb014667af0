package jp.madoguchi.engine.accounts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.madoguchi.engine.mail.Mails;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.Municipality;
import org.springframework.stereotype.Component;

/** Mails a person the link to choose a password. */
@Component
class InvitationMail {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日 H時mm分", Locale.JAPAN).withZone(ZoneId.of("Asia/Tokyo"));
    private static final String SUBJECT = "【%s】職員アカウントのご案内";
    private static final String BODY = """
            %s 様

            %sの窓口システムを使うためのパスワードを、次のページで決めてください。
            %s

            %s まで、一度だけ使えます。期限が過ぎたときは、管理者に送り直しを頼んでください。
            心当たりがないときは、このメールを消してください。

            Choose your password for the counter of %2$s on the page above. The link works once, until %4$s (Japan time).
            """;

    private final Mails mails;
    private final Municipalities municipalities;
    private final ConsoleAddress address;

    InvitationMail(Mails mails, Municipalities municipalities, ConsoleAddress address) {
        this.mails = mails;
        this.municipalities = municipalities;
        this.address = address;
    }

    /** @return the link */
    String send(Account account, String token, Instant expires) {
        String city = municipalities
                .find(account.municipality())
                .map(Municipality::name)
                .orElse(account.municipality().value());
        String link = address.invitation(token);
        mails.send(
                account.municipality(),
                account.login(),
                SUBJECT.formatted(city),
                BODY.formatted(account.name(), city, link, DAY.format(expires)));
        return link;
    }
}
