package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may go on with a form for those on a list, over real HTTP, with many residents. */
class AdmissionsTest extends StaffApi {

    private static final int MANY = 8;
    private static boolean published;

    @BeforeEach
    void publishOnce() {
        if (!published) {
            engine.postZip(CITY + "/packages", StartedEngine.zip("list"));
            Answer answer = engine.post(CITY + "/packages/list/versions/1.0.0/publish", "{}");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            published = true;
        }
    }

    private void rows(String... rows) {
        String csv = "通知番号,生年月日,氏名\n" + String.join("\n", rows);
        assertThat(engine.api("POST", CITY + "/registers/eligible/rows?mode=update", "text/csv", utf8(csv))
                        .status())
                .isEqualTo(200);
    }

    private void say(String user, List<String> talk) {
        for (String text : talk) {
            assertThat(engine.say(CHANNEL, user, UUID.randomUUID().toString(), text)
                            .status())
                    .isEqualTo(200);
        }
    }

    private long cases() {
        return engine.get(CITY + "/cases?package=list&size=1")
                .json()
                .path("total")
                .asLong();
    }

    @Test
    void givesARowToOneOfManyWhoSendAtTheSameMoment() throws Exception {
        rows("101,1990-04-01,山口 花子");
        long before = cases();
        List<String> users = IntStream.range(0, MANY).mapToObj(i -> "Urace" + i).toList();
        users.forEach(user -> say(user, List.of("給付金", "101", "1990-04-01", "山口 花子")));
        Crowd.of(MANY, i -> (Callable<Boolean>) () -> {
            say(users.get(i), List.of("送信する"));
            return true;
        });
        assertThat(cases() - before).isOne();
    }

    @Test
    void freesTheRowOfACaseThatWasRejected() {
        rows("102,1990-04-02,舞鶴 太郎");
        List<String> talk = List.of("給付金", "102", "1990-04-02", "舞鶴 太郎", "送信する");
        say("Ufirst", talk);
        String number = engine.get(CITY + "/cases?package=list&size=1")
                .json()
                .path("items")
                .path(0)
                .path("number")
                .asString();
        long before = cases();
        say("Usecond", talk);
        assertThat(cases()).isEqualTo(before);
        engine.bean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> engine.bean(Cases.class).state(new MunicipalityId("shiken"), number, "rejected"));
        say("Uthird", talk);
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void locksANoticeNumberThatSeveralResidentsGuess() {
        rows("103,1990-04-03,東 京子");
        long before = cases();
        for (int i = 0; i < 5; i++) {
            say("Uguess" + i, List.of("給付金", "103", "1970-01-0" + (i + 1)));
        }
        List<String> talk = List.of("給付金", "000103", "1990-04-03", "東 京子", "送信する");
        say("Uright", talk);
        assertThat(cases()).isEqualTo(before);
    }
}
