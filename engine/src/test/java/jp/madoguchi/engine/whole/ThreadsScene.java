package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.engine.mail.SandboxMailbox;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A resident with a case, and its thread. */
abstract class ThreadsScene extends StaffApi {

    ThreadResident hanako;

    String number;

    @BeforeEach
    void apply() {
        hanako = new ThreadResident(engine, line);
        number = hanako.applies();
    }

    String thread() {
        return CITY + "/cases/" + number + "/thread";
    }

    JsonNode shown() {
        return engine.get(thread()).json();
    }

    List<String> texts() {
        return shown().path("items")
                .valueStream()
                .map(e -> e.path("text").asString(""))
                .toList();
    }

    void write(String text) {
        Answer answer = engine.post(thread(), "{\"text\":\"" + text + "\",\"by\":\"窓口 太郎\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    JsonNode listed() {
        return engine.get(CITY + "/cases?size=200")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("number").asString().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** Mails that tell of messages in this case. */
    long mails() {
        return engine.bean(SandboxMailbox.class).all(new MunicipalityId("shiken")).stream()
                .filter(mail -> mail.subject().equals("【メッセージ】受付番号 " + number))
                .peek(mail ->
                        assertThat(mail.body()).contains(number, "/staff/").doesNotContain("花子", "質問"))
                .count();
    }
}
