package jp.madoguchi.engine.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.mail.MailSenders.Sender;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.OutboxHandler.Message;
import jp.madoguchi.engine.outbox.OutboxHandler.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpPostmanTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final UUID ID = UUID.fromString("0193456a-7b00-7000-8000-000000000001");
    private static final Letter LETTER = new Letter(
            "kankyo@city.mihon.example",
            "【新規申請】生ごみ処理機購入費補助金（2026-000123）髙﨑様",
            "申請がありました。\n\n受付番号：2026-000123\n氏名：髙﨑 𠮷子\n");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsJapaneseSubjectAndBodyUnharmed() throws Exception {
        assertThat(deliver(server.getSmtp().getPort())).isEqualTo(new Result.Delivered());

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo(LETTER.subject());
        assertThat(((String) mail.getContent()).replace("\r\n", "\n").stripTrailing())
                .isEqualTo(LETTER.body().stripTrailing());
        assertThat(mail.getContentType()).containsIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.getHeader("Subject")[0]).isASCII().contains("=?UTF-8?");
    }

    @Test
    void saysWhoSendsItAndThatNobodyWroteIt() throws Exception {
        deliver(server.getSmtp().getPort());

        MimeMessage mail = server.getReceivedMessages()[0];
        InternetAddress from = (InternetAddress) mail.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("noreply@city.mihon.example");
        assertThat(from.getPersonal()).isEqualTo("みほん市");
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("kankyo@city.mihon.example"));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(NOW.minusSeconds(60));
    }

    @Test
    void sendsARepeatedMessageUnderTheSameMessageId() throws Exception {
        deliver(server.getSmtp().getPort());
        deliver(server.getSmtp().getPort());

        assertThat(server.getReceivedMessages())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.getMessageID()).isEqualTo("<" + ID + "@city.mihon.example>"));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user,                true",
        "RCPT, 553 5.1.3 bad address,                 true",
        "MAIL, 550 5.7.1 sender refused,              true",
        "DATA, 554 5.7.1 refused as spam,             true",
        "RCPT, 450 4.2.1 greylisted try again later,  false",
        "MAIL, 451 4.3.0 temporary failure,           false",
        "DATA, 452 4.3.1 mailbox full,                false",
        "EHLO, 421 4.3.2 closing down,                false"
    })
    void triesAgainOrNeverAsTheServerSays(String command, String reply, boolean permanent) throws IOException {
        try (RefusingServer server = new RefusingServer(command, reply)) {
            Result result = deliver(server.port());

            if (permanent) {
                assertThat(result)
                        .isInstanceOfSatisfying(
                                Result.Failed.class,
                                failed -> assertThat(failed.reason()).contains(reply.substring(0, 9)));
            } else {
                assertThat(result)
                        .isInstanceOfSatisfying(
                                Result.Retry.class,
                                retry -> assertThat(retry.at()).isEqualTo(NOW.plusSeconds(60)));
            }
        }
    }

    @Test
    void triesAgainWhenNobodyAnswers() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(deliver(free)).isInstanceOf(Result.Retry.class);
    }

    @Test
    void waitsLongerEachTimeAndGivesUpAfterFourDays() throws IOException {
        try (RefusingServer server = new RefusingServer("RCPT", "450 4.2.1 later")) {
            assertThat(deliver(server.port(), 3, NOW))
                    .isEqualTo(new Result.Retry(NOW.plusSeconds(240), "450 4.2.1 later"));
            assertThat(deliver(server.port(), 60, NOW))
                    .isEqualTo(new Result.Retry(NOW.plusSeconds(3600), "450 4.2.1 later"));
            assertThat(deliver(server.port(), 90, NOW.minus(Duration.ofDays(5))))
                    .isInstanceOf(Result.Failed.class);
        }
    }

    @Test
    void wantsASenderBeforeItStarts() {
        assertThatThrownBy(() -> MailConfiguration.sender("")).hasMessageContaining("madoguchi.mail.from");
        assertThatThrownBy(() -> MailConfiguration.sender("みほん市")).hasMessageContaining("madoguchi.mail.from");
    }

    @Test
    void goesOutAsTheMunicipalityWantsAndAnswersComeToIt() throws Exception {
        own = new Sender("見本市 環境課", "kankyo@city.mihon.example", "toiawase@city.mihon.example");
        try {
            deliver(server.getSmtp().getPort());
            MimeMessage mail = server.getReceivedMessages()[0];
            InternetAddress from = (InternetAddress) mail.getFrom()[0];
            assertThat(from.getPersonal()).isEqualTo("見本市 環境課");
            assertThat(from.getAddress()).isEqualTo("kankyo@city.mihon.example");
            assertThat(mail.getReplyTo()[0]).hasToString("toiawase@city.mihon.example");
        } finally {
            own = new Sender(null, null, null);
        }
    }

    private static Sender own = new Sender(null, null, null);

    private static Result deliver(int port) {
        return deliver(port, 1, NOW.minusSeconds(60));
    }

    private static Result deliver(int port, int attempt, Instant created) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        Message message = new Message(ID, new MunicipalityId("mihon"), LETTER.to(), "", attempt, created);
        return new SmtpPostman(
                        sender,
                        MailConfiguration.sender("みほん市 <noreply@city.mihon.example>"),
                        municipality -> own,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .deliver(message, LETTER);
    }

    /** Speaks SMTP until one command, which it refuses. */
    private static final class RefusingServer implements AutoCloseable {

        private static final Map<String, String> REPLIES = Map.of(
                "EHLO",
                "250 ok",
                "HELO",
                "250 ok",
                "MAIL",
                "250 ok",
                "RCPT",
                "250 ok",
                "DATA",
                "354 go on",
                "RSET",
                "250 ok",
                "QUIT",
                "221 bye");

        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

        RefusingServer(String command, String reply) throws IOException {
            Thread thread = new Thread(() -> serve(command, reply));
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve(String refused, String reply) {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept();
                        BufferedReader in = new BufferedReader(
                                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                    talk(client, in, refused, reply);
                } catch (IOException e) {
                    return; // closed by the test
                }
            }
        }

        private static void talk(Socket client, BufferedReader in, String refused, String reply) throws IOException {
            say(client, "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.substring(0, Math.min(4, line.length()));
                boolean ehlo = refused.equals("EHLO") && command.equals("HELO");
                say(client, command.equals(refused) || ehlo ? reply : REPLIES.getOrDefault(command, "500 what"));
            }
        }

        private static void say(Socket client, String line) throws IOException {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
