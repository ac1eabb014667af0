package jp.madoguchi.engine.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DialogueStateTest {

    @Test
    void isASmallJsonDocument() {
        String json = SubsidyTest.filled().state().toJson();

        assertThat(json).startsWith("{\"version\":1,").hasSizeLessThan(2000);
        assertThat(DialogueState.fromJson(json).toJson()).isEqualTo(json);
    }

    @Test
    void keepsDecimalsExact() {
        Scenario talk =
                Scenario.of(Ask.form("申請", Ask.decimal("q", "距離", 3))).begins().says("0.1");
        assertThat(DialogueState.fromJson(talk.state().toJson()).answers().get("q"))
                .isEqualTo(new java.math.BigDecimal("0.1"));
    }

    @Test
    void refusesAStateOfANewerEngine() {
        assertThatThrownBy(() -> DialogueState.fromJson("{\"version\":2,\"something\":\"new\"}"))
                .isInstanceOf(DialogueState.UnknownVersion.class)
                .hasMessageContaining("version 1 to 1, got 2");
    }
}
