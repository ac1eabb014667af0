package jp.madoguchi.engine.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class OutboxMailsTest {

    private static final MunicipalityId CITY = new MunicipalityId("mihon");

    private final FakeOutbox outbox = new FakeOutbox();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Mails mails = new OutboxMails(outbox, json);

    @Test
    void putsAMailIntoTheOutboxInTheLaneOfItsAddress() {
        mails.send(CITY, "kankyo@city.mihon.example", "【新規申請】生ごみ処理機", "本文\n二行目");

        assertThat(outbox.put).singleElement().satisfies(put -> {
            assertThat(put.kind()).isEqualTo("mail");
            assertThat(put.lane()).isEqualTo("kankyo@city.mihon.example");
            assertThat(json.readValue(put.payload(), Letter.class))
                    .isEqualTo(new Letter("kankyo@city.mihon.example", "【新規申請】生ごみ処理機", "本文\n二行目"));
        });
    }

    @Test
    void sendsToEachOfSeveralAddressesByItself() {
        mails.send(CITY, "a@city.example.jp, b@city.example.jp", "件名", "本文");

        assertThat(outbox.put)
                .extracting(FakeOutbox.Put::lane)
                .containsExactly("a@city.example.jp", "b@city.example.jp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kankyo",
                "kankyo@",
                "@city.example.jp",
                "a@city.example.jp,",
                "a@city.example.jp\r\nBcc: evil@example.com",
                "a@city.example.jp%0aBcc:x@example.com@",
                "環境@city.example.jp",
                "環境政策課 <a@city.example.jp>",
                "a b@city.example.jp",
                "group: a@city.example.jp;"
            })
    void refusesWhatIsNoAddressBeforeItReachesTheOutbox(String to) {
        assertThatThrownBy(() -> mails.send(CITY, to, "件名", "本文")).isInstanceOf(IllegalArgumentException.class);
        assertThat(outbox.put).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"件名\r\nBcc: evil@example.com", "件名\nX: y", "件名\rX: y", "件\u0000名", "件\u0085名"})
    void refusesASubjectThatWouldWriteAnotherHeader(String subject) {
        assertThatThrownBy(() -> mails.send(CITY, "a@city.example.jp", subject, "本文"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(outbox.put).isEmpty();
    }

    @Test
    void refusesTooManyAddressesAndTooLongSubjects() {
        String many = "a@city.example.jp,".repeat(20) + "a@city.example.jp";

        assertThatThrownBy(() -> mails.send(CITY, many, "件名", "本文")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mails.send(CITY, "a@city.example.jp", "件".repeat(201), "本文"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static final class FakeOutbox implements Outbox {

        record Put(String kind, String lane, String payload) {}

        final List<Put> put = new ArrayList<>();

        @Override
        public void put(
                MunicipalityId municipality, String kind, String lane, String payload, @Nullable Instant notBefore) {
            put.add(new Put(kind, lane, payload));
        }
    }
}
