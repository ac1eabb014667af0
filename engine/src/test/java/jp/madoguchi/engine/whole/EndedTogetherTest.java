package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.conversation.Conversations.Heard;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Residents who send their answers off at the same moment. */
class EndedTogetherTest extends StaffApi {

    private static final String TOWN = "/api/municipalities/minna";
    private static final String TALKS = "1656000814";
    private static final MunicipalityId MINNA = new MunicipalityId("minna");

    private int said;

    @BeforeEach
    void open() {
        engine.openCounter("minna", TALKS, line.base());
        assertThat(engine.postZip(TOWN + "/packages", StartedEngine.zip("turns"))
                        .status())
                .isEqualTo(201);
        assertThat(engine.post(TOWN + "/packages/turns/versions/1.0.0/publish", "{\"parameters\":{}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void takesThoseWhoEndASurveyTogetherAndLeavesAnApplicationAlone() {
        answer("Uhanako", "色", "赤");
        answer("Utaro", "色", "青");
        answer("Ujiro", "試験", "山口 次郎", "相談");
        Map<String, Resident> known =
                engine.bean(Residents.class).known(MINNA, TALKS, List.of("Uhanako", "Utaro", "Ujiro"));
        Resident hanako = known.get("Uhanako");
        Resident taro = known.get("Utaro");
        Resident jiro = known.get("Ujiro");
        assertThat(sendTogether(hanako, taro, jiro)).containsExactlyInAnyOrder(hanako.id(), taro.id());
        assertThat(engine.get(TOWN + "/cases?package=turns")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(item -> engine.get(
                                        TOWN + "/cases/" + item.path("number").asString())
                                .json()
                                .path("answers")
                                .path("colour")
                                .asString()))
                .containsExactlyInAnyOrder("red", "blue");
        assertThat(engine.get(TOWN + "/cases?package=counter")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        answer("Ujiro", "送信する");
        assertThat(engine.get(TOWN + "/cases?package=counter")
                        .json()
                        .path("total")
                        .asInt())
                .isOne();
    }

    private Set<UUID> sendTogether(Resident... residents) {
        List<Heard> turns = Stream.of(residents)
                .map(resident -> new Heard(resident, new Input.Said("送信する"), null, null))
                .toList();
        return new TransactionTemplate(engine.bean(PlatformTransactionManager.class))
                .execute(status -> engine.bean(Conversations.class).takeTogether(turns));
    }

    private void answer(String user, String... words) {
        for (String word : words) {
            assertThat(engine.say(TALKS, user, "T" + user + said++, word).status())
                    .isEqualTo(200);
        }
    }
}
