package jp.madoguchi.definitions.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeelFunctionsTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-20T10:00:00+09:00[Asia/Tokyo]");

    private final Expressions expressions = new Expressions();
    private final FeelEngineApi foreignEngine = FeelEngineBuilder.forJava()
            .withFunctionProvider(new FeelFunctions())
            .withClock(new FeelClock())
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "string(today()) | 2026-11-20",
                "string(fiscal year(today())) | 2026",
                "string(fiscal year(date(\"2027-03-31\"))) | 2026",
                "string(fiscal year(date(\"2027-04-01\"))) | 2027",
                "string(fiscal year start(date(\"2027-03-31\"))) | 2026-04-01",
                "string(fiscal year end(date(\"2026-04-01\"))) | 2027-03-31",
                "wareki(date(\"2026-10-01\")) | 令和8年10月1日",
                "wareki(date(\"2019-05-01\")) | 令和元年5月1日",
                "wareki(date(\"2019-04-30\")) | 平成31年4月30日",
                "wareki(date(\"1989-01-07\")) | 昭和64年1月7日",
                "wareki(date(\"1872-12-31\")) | 1872年12月31日",
                "wareki(date and time(\"2026-10-01T23:59:00\")) | 令和8年10月1日",
                "japanese date(date(\"2026-10-01\")) | 2026年10月1日",
                "string(age(date(\"2000-04-02\"), date(\"2026-04-01\"))) | 25",
                "string(age(date(\"2000-04-02\"), date(\"2026-04-02\"))) | 26",
                "string(age(date(\"2004-02-29\"), date(\"2026-02-28\"))) | 21",
                "string(business days after(date(\"2026-11-20\"), 1)) | 2026-11-24",
                "string(business days after(date(\"2026-12-28\"), 1)) | 2027-01-04",
                "string(business days after(date(\"2026-11-21\"), 0)) | 2026-11-24",
                "string(business days after(date(\"2026-11-24\"), -1)) | 2026-11-20",
                "string(is business day(date(\"2026-11-23\"))) | false",
                "string(is business day(date(\"2026-11-24\"))) | true",
                "string(is business day(date(\"2026-12-29\"))) | false",
                "yen(3000) | 3,000円",
                "yen(0) | 0円",
                "yen(-1234567) | -1,234,567円",
                "full width(\"AB-1 ｶﾞｷﾞ\") | ＡＢ－１　ガギ",
                "half width(\"ＡＢ－１　ガギパー\") | AB-1 ｶﾞｷﾞﾊﾟｰ",
                "string(matches kana(\"ヤマグチ ハナコ\")) | true",
                "string(matches kana(\"山口 ハナコ\")) | false",
            })
    void areAlikeInEveryEngine(String expression, String result) {
        assertThat(expressions.evaluate(new Feel(expression), Map.of(), NOW)).hasToString(result);
        assertThat(FeelClock.at(
                        NOW,
                        () -> foreignEngine
                                .evaluateExpression(expression, Map.<String, Object>of())
                                .result()))
                .hasToString(result);
    }

    @ParameterizedTest
    @CsvSource({"fiscal year start", "is business day", "business days after"})
    void areFoundByTheirNamesWithSpaces(String name) {
        assertThat(new FeelFunctions().getFunctionNames()).contains(name);
    }
}
