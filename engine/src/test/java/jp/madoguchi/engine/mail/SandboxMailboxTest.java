package jp.madoguchi.engine.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.engine.mail.MailSenders.Sender;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.OutboxHandler.Message;
import jp.madoguchi.engine.outbox.PlainVault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class SandboxMailboxTest {

    private static final MunicipalityId CITY = new MunicipalityId("mihon");
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Sender OWN = new Sender("みほん市", null, "toiawase@city.example.jp");

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsMailOfEachCityInOrderAndNoneTwice(Make make) {
        try (Database database = make.open()) {
            JdbcSandboxMailbox mailbox = mailbox(database);
            Message first = message(CITY);
            put(database, mailbox, first, new Letter("a@city.example.jp", "一通目", "本文"));
            put(database, mailbox, first, new Letter("a@city.example.jp", "一通目", "本文"));
            database.transaction()
                    .executeWithoutResult(status -> senders(database).put(CITY, OWN));
            put(database, mailbox, message(CITY), new Letter("b@city.example.jp", "二通目", "本文"));
            put(database, mailbox, message(new MunicipalityId("other")), new Letter("c@other.example.jp", "他市", "本文"));

            List<SandboxMail> all = database.read(() -> mailbox.all(CITY));

            assertThat(all)
                    .containsExactly(
                            new SandboxMail("a@city.example.jp", "一通目", "本文", NOW, Sender.OPERATORS),
                            new SandboxMail("b@city.example.jp", "二通目", "本文", NOW, OWN));
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void storesNothingReadable(Make make) {
        try (Database database = make.open()) {
            JdbcSandboxMailbox mailbox = mailbox(database);
            put(database, mailbox, message(CITY), new Letter("a@city.example.jp", "件名", "HIMITSU"));

            byte[] stored = database.read(() -> Objects.requireNonNull(
                    database.jdbc().queryForObject("select mail from sandbox_mail", byte[].class)));

            assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("HIMITSU", "city.example");
        }
    }

    private static JdbcSandboxMailbox mailbox(Database database) {
        return new JdbcSandboxMailbox(
                JdbcClient.create(database.jdbc()),
                new PlainVault(),
                JsonMapper.builder().build(),
                CLOCK,
                senders(database));
    }

    private static MailSenders senders(Database database) {
        return new MailSenders(JdbcClient.create(database.jdbc()), CLOCK);
    }

    private static void put(Database database, JdbcSandboxMailbox mailbox, Message message, Letter letter) {
        database.transaction().executeWithoutResult(status -> mailbox.put(message, letter));
    }

    private static int sequence;

    private static Message message(MunicipalityId city) {
        return new Message(new UUID(0x0193456a7b007000L, sequence++), city, "lane", "", 1, NOW);
    }
}
