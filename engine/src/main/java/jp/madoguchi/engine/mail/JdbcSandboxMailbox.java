package jp.madoguchi.engine.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.engine.mail.MailSenders.Sender;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.OutboxHandler.Message;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcSandboxMailbox implements SandboxMailbox {

    private static final String PURPOSE = "sandbox-mail";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;
    private final MailSenders senders;

    JdbcSandboxMailbox(JdbcClient jdbc, Vault vault, JsonMapper json, Clock clock, MailSenders senders) {
        this.senders = senders;
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** @param sender null in what was kept before municipalities had one */
    private record Kept(
            String to,
            String subject,
            String body,
            @Nullable Sender sender) {}

    /** Takes a mail; the same message taken again is not kept twice. */
    @Transactional
    public void put(Message message, Letter letter) {
        Kept kept = new Kept(letter.to(), letter.subject(), letter.body(), senders.of(message.municipality()));
        byte[] sealed = vault.sealText(message.municipality(), PURPOSE, json.writeValueAsString(kept));
        jdbc.sql(
                        "insert into sandbox_mail (municipality_id, id, mail, sent) values (?, ?, ?, ?) on conflict do nothing")
                .params(message.municipality().value(), message.id(), sealed, Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public List<SandboxMail> all(MunicipalityId municipality) {
        return jdbc.sql("select mail, sent from sandbox_mail where municipality_id = ? order by sent, id")
                .param(municipality.value())
                .query((row, index) -> {
                    Kept letter =
                            json.readValue(vault.openText(municipality, PURPOSE, row.getBytes("mail")), Kept.class);
                    return new SandboxMail(
                            letter.to(),
                            letter.subject(),
                            letter.body(),
                            row.getTimestamp("sent").toInstant(),
                            letter.sender());
                })
                .list();
    }
}
