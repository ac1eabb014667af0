package jp.madoguchi.definitions.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    private static String key(Reading<?> reading) {
        assertThat(reading).isInstanceOf(Reading.NotUnderstood.class);
        return ((Reading.NotUnderstood<?>) reading).reason().key();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "３０００円 | 3000",
                "3000 | 3000",
                "3,000 | 3000",
                "３，０００円 | 3000",
                "1,234,567円 | 1234567",
                "三千円 | 3000",
                "三千五百円 | 3500",
                "千円 | 1000",
                "一万円 | 10000",
                "十五万三千円 | 153000",
                "百二十円 | 120",
                "二〇二六円 | 2026",
                "金参千円也 | 3000",
                "壱万弐千円 | 12000",
                "金壱百弐拾参円 | 123",
                "3千円 | 3000",
                "3千5百円 | 3500",
                "1.5万 | 15000",
                "１．５万円 | 15000",
                "3万5千 | 35000",
                "3万5,000円 | 35000",
                "12万3456円 | 123456",
                "1億2000万円 | 120000000",
                "1億 | 100000000",
                "¥3000 | 3000",
                "￥３，０００ | 3000",
                "\\3000 | 3000",
                "3000 yen | 3000",
                "3000円です。 | 3000",
                "3 000 円 | 3000",
                "3OOO円 | 3000",
                "3〇〇〇円 | 3000",
                "0 | 0",
                "0円 | 0",
                "〇 | 0",
                "007 | 7",
                "3.0 | 3",
            })
    void readsYen(String typed, long yen) {
        assertThat(Numbers.yen(typed)).isEqualTo(Reading.of(yen));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3人 | 3",
                "３名 | 3",
                "二人 | 2",
                "5個 | 5",
                "12歳 | 12",
                "-5 | -5",
                "−5 | -5",
                "－５ | -5",
                "ー5 | -5",
                "▲3 | -3",
                "△1,000 | -1000",
                "マイナス5 | -5",
                "‐5 | -5",
                "–5 | -5",
                "999999999999999 | 999999999999999",
                "6か月 | 6"
            })
    void readsWholeNumbers(String typed, long number) {
        assertThat(Numbers.whole(typed)).isEqualTo(Reading.of(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.5 | 3.5",
                "３．５ | 3.5",
                "3.50 | 3.5",
                "-0.25 | -0.25",
                "36 | 36",
                "1.25万 | 12500",
                "100 | 100",
                "0.10 | 0.1"
            })
    void readsDecimals(String typed, BigDecimal number) {
        assertThat(Numbers.decimal(typed, 2)).isEqualTo(Reading.of(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | number",
                "円 | number",
                "約3000円 | number",
                "3000円くらい | number",
                "三千五千 | number",
                "3千5000 | number",
                "万 | number",
                "1万2万 | number",
                "3-5 | number",
                "1.2.3 | number",
                "1. | number",
                ".5 | number",
                "1e5 | number",
                "0x10 | number",
                "３０００ドル | number",
                "いっぱい | number",
                "OOO | number",
                "1万3.5 | number",
                "3,00 | number.comma",
                "30,00円 | number.comma",
                "1,5 | number.comma",
                "3.5 | number.not-whole",
                "1000000000000000 | number.too-large",
                "9999兆 | number.too-large",
                "-3000円 | yen.negative",
                "▲3,000円 | yen.negative",
            })
    void refuses(String typed, String key) {
        assertThat(key(Numbers.yen(typed))).isEqualTo(key);
    }

    @Test
    void refusesMoreDigitsThanAskedFor() {
        assertThat(key(Numbers.decimal("3.141", 2))).isEqualTo("number.too-precise");
        assertThat(key(Numbers.decimal("3.1", 0))).isEqualTo("number.too-precise");
        assertThat(key(Numbers.whole("1".repeat(500)))).isEqualTo("number");
    }

    @Test
    void readsEveryNumberItMayBeWrittenAs() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            long number = (long) Math.pow(10, random.nextDouble() * 13);
            String plain = Long.toString(number);
            assertThat(Numbers.yen(plain)).isEqualTo(Reading.of(number));
            assertThat(Numbers.yen(Width.full(new DecimalFormat("#,##0").format(number)) + "円"))
                    .isEqualTo(Reading.of(number));
            assertThat(Numbers.yen(kanji(number)))
                    .as("%s, seed %d", kanji(number), seed)
                    .isEqualTo(Reading.of(number));
            assertThat(Numbers.yen(myriads(number)))
                    .as("%s, seed %d", myriads(number), seed)
                    .isEqualTo(Reading.of(number));
        }
    }

    private static String myriads(long number) {
        StringBuilder text = new StringBuilder();
        String[] units = {"", "万", "億", "兆"};
        for (int i = 3; i >= 0; i--) {
            long part = number / (long) Math.pow(10_000, i) % 10_000;
            text.append(part > 0 ? part + units[i] : "");
        }
        return text.toString();
    }

    private static String kanji(long number) {
        StringBuilder text = new StringBuilder();
        String[] units = {"", "万", "億", "兆"};
        String[] small = {"", "十", "百", "千"};
        for (int i = 3; i >= 0; i--) {
            long part = number / (long) Math.pow(10_000, i) % 10_000;
            for (int j = 3; j >= 0; j--) {
                int digit = (int) (part / (long) Math.pow(10, j) % 10);
                boolean silent = digit == 1 && j > 0;
                text.append(digit == 0 ? "" : (silent ? "" : "一二三四五六七八九".charAt(digit - 1)) + small[j]);
            }
            text.append(part > 0 ? units[i] : "");
        }
        return text.toString();
    }
}
