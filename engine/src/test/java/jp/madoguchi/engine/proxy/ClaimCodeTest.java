package jp.madoguchi.engine.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import jp.madoguchi.engine.proxy.ClaimCode.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCodeTest {

    private static final ClaimCode CODE = new ClaimCode("7K4MQ2XP9T");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "引き継ぎ 7K4M-Q2XP-9T",
                "引き継ぎ7K4MQ2XP9T",
                "引継ぎ　7k4m q2xp 9t",
                "引き継ぎ：７Ｋ４Ｍ－Ｑ２ＸＰ－９Ｔ",
                "「引き継ぎ ７ｋ４ｍ−ｑ２ｘｐ−９ｔ」",
                "引き継ぎコードは7K4Mー Q2XPー9T。",
                "引継 番号 7K4M‐Q2XP‐9T",
                "ひきつぎ\n7K4M–Q2XP–9T",
                "take over: 7k4m-q2xp-9t"
            })
    void readsACodeHoweverItIsWritten(String text) {
        assertThat(ClaimCode.read(text)).isEqualTo(new Said.Code(CODE, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7K4M-Q2XP-9T", "７ｋ４ｍｑ２ｘｐ９ｔ", " 7K4M Q2XP 9T "})
    void tellsACodeAloneFromANamedOne(String text) {
        assertThat(ClaimCode.read(text)).isEqualTo(new Said.Code(CODE, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"引き継ぎ", "「引継ぎ」", "引き継ぎコード", "ひきつぎ。"})
    void hearsTheWordAlone(String text) {
        assertThat(ClaimCode.read(text)).isInstanceOf(Said.Word.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"引き継ぎ 7K4M-Q2XP", "引き継ぎ 7K4M-Q2XP-9T2", "引き継ぎ 0K4M-Q2XP-9T", "引き継ぎ 2026-000123"})
    void noticesWhatCannotBeACode(String text) {
        assertThat(ClaimCode.read(text)).isInstanceOf(Said.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "申請状況", "引き継ぎについて教えてください", "0312345678", "090-1234-5678", "補助金 7K4M-Q2XP-9T", "7K4M-Q2XP"})
    void leavesOtherWordsAlone(String text) {
        assertThat(ClaimCode.read(text)).isInstanceOf(Said.Nothing.class);
    }

    @Test
    void makesCodesThatAreReadBackAndNeverTheSame() {
        SecureRandom random = new SecureRandom();
        Set<ClaimCode> made = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ClaimCode code = ClaimCode.random(random);
            assertThat(code.grouped()).matches("[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{2}");
            assertThat(ClaimCode.read("引き継ぎ " + code.grouped())).isEqualTo(new Said.Code(code, true));
            made.add(code);
        }
        assertThat(made).hasSize(1000);
    }

    @Test
    void doesNotWriteItselfIntoLogs() {
        assertThat(CODE.toString()).doesNotContain(CODE.value());
    }
}
