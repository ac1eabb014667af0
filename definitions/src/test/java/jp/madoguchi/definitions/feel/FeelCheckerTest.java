package jp.madoguchi.definitions.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelCheckerTest {

    private final FeelChecker checker = new FeelChecker();
    private final Scope scope = Scope.empty()
            .with("price", FeelType.NUMBER)
            .with("bought", FeelType.DATE)
            .with("starts", FeelType.DATE_TIME)
            .with("opens", FeelType.TIME)
            .with("type", FeelType.STRING)
            .with("agreed", FeelType.BOOLEAN)
            .with("areas", FeelType.list(FeelType.STRING))
            .with("address", FeelType.context(Map.of("city", FeelType.STRING, "postalCode", FeelType.STRING)))
            .with("resident", FeelType.openContext(Map.of("district", FeelType.STRING)))
            .with(
                    "members",
                    FeelType.list(FeelType.context(
                            Map.of("name", FeelType.STRING, "age", FeelType.NUMBER, "lives", FeelType.BOOLEAN))))
            .with("facts", FeelType.ANY);

    private List<String> findings(String expression, FeelType expected) {
        return checker.check(new Feel(expression), scope, expected).stream()
                .map(Finding::en)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bought >= fiscal year start(today())",
                "type = \"other\"",
                "price >= 1000 and price < 50000",
                "agreed",
                "not(agreed)",
                "bought <= today() - duration(\"P1D\")",
                "(today() - bought).days > 30",
                "bought.year = 2026",
                "starts >= now()",
                "starts.hour >= 9 and opens.minute = 30",
                "list contains(areas, \"flood\")",
                "count(members[age < 20]) > 0",
                "count(members[item.age < 20 and lives]) > 0",
                "some m in members satisfies m.age >= 65 and m.lives",
                "every m in members satisfies string length(m.name) > 0",
                "sum(members.age) > 10",
                "sum(for m in members return m.age) > 10",
                "members[1].name = \"花子\"",
                "address.city = \"山口市\"",
                "resident.district = \"大殿\"",
                "resident.anything = 1",
                "facts.whatever.it > 1",
                "price in [1..10]",
                "price in (1, > 20)",
                "type in (\"a\", \"b\")",
                "type in [\"a\", \"b\"]",
                "bought in [date(\"2026-04-01\")..today()]",
                "price between 1 and 2",
                "price = null or type != null",
                "{a: 1, b: a + price}.b > 3",
                "if agreed then price > 1 else type = \"x\"",
                "matches(type, \"[a-z]+\")",
                "is business day(business days after(bought, 3))",
                "is business day(starts)",
                "price instance of number",
                "get or else(price, 0) > 1",
                "max([1, price]) > 3 and min(price, 3) > 1",
                "contains(string: type, match: \"x\")",
                "{f: function(x) x + 1, r: f(price)}.r > 1",
                "date(\"2026-04-01\") < bought",
                "bought + @\"P1Y\" > today()",
                "years and months duration(bought, today()).months > 3",
            })
    void letsRightConditionsPass(String expression) {
        assertThat(findings(expression, FeelType.BOOLEAN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "prise > 1 | there is no name \"prise\"; did you mean \"price\"?",
                "qqqq > 1 | there is no name \"qqqq\"; use a name that is known here",
                "some m in members satisfies n.age > 1 | there is no name \"n\"",
                "m.age > 1 | there is no name \"m\"",
                "some m in members satisfies m.aeg > 1 | has no member \"aeg\"; did you mean \"age\"?",
                "count(members[aeg < 20]) > 1 | there is no name \"aeg\"; did you mean \"age\"?",
                "address.town = \"x\" | context has no member \"town\"; there are city, postalCode",
                "bought.hour = 1 | date has no member \"hour\"",
                "type.length > 1 | string has no member \"length\"; drop",
                "fiscal yaer start(bought) = bought | no function \"fiscal yaer start\"; did you mean \"fiscal year start\"?",
                "not is business day(bought) | did you mean \"not(is business day(…))\"?",
                "random number() > 1 | no function \"random number\"",
                "today(1) = bought | does not take these 1 argument(s); write today()",
                "floor() > 1 | write floor(n), floor(n, scale)",
                "floor(type) > 1 | argument 1 of \"floor\" must be number, not string",
                "wareki(price) = \"x\" | argument 1 of \"wareki\" must be date, not number",
                "list contains(type, \"x\") | must be list, not string",
                "bought > type | date cannot be compared with string",
                "bought = \"2026-04-01\" | date cannot be compared with string",
                "bought > starts | date cannot be compared with date and time",
                "areas = \"flood\" | use list contains(list, value)",
                "agreed > agreed | boolean cannot be compared with boolean",
                "price = agreed | number cannot be compared with boolean",
                "price + agreed > 1 | \"+\" does not work between number and boolean",
                "price + type = type | \"+\" does not work between number and string",
                "bought + 1 > today() | \"+\" does not work between date and number",
                "bought * 2 = 3 | \"*\" does not work",
                "-type = 1 | a number is needed, not string",
                "price and agreed | a condition (boolean) is needed, not number",
                "not(price) | argument 1 of \"not\" must be boolean, not number",
                "if price then true else false | a condition (boolean) is needed, not number",
                "some x in price satisfies x > 1 | a list is needed, not number",
                "price | the result must be boolean but is number",
                "price in (\"a\", 2) | number cannot be compared with string",
                "price in [\"a\"..\"b\"] | number cannot be compared with string",
                "type in (> 3) | string cannot be compared with number",
                "{a: 1}.b = 1 | context has no member \"b\"",
                "price >> 1 | is not FEEL",
                "date(\"2026-02-30\") < bought | there is no date(\"2026-02-30\")",
                "for i in 1..3 return j | there is no name \"j\"",
            })
    void findsMistakes(String expression, String sentence) {
        assertThat(findings(expression, FeelType.BOOLEAN)).anyMatch(finding -> finding.contains(sentence));
    }

    @Test
    void saysItInJapaneseToo() {
        assertThat(checker.check(new Feel("prise > 1000"), scope, FeelType.BOOLEAN))
                .extracting(Finding::ja)
                .containsExactly("式「prise > 1000」: 「prise」という名前はありません。「price」ではありませんか。");
        assertThat(checker.check(new Feel("bought > type"), scope, FeelType.BOOLEAN))
                .extracting(Finding::ja)
                .containsExactly("式「bought > type」: 日付と文字は比べられません。同じ種類の値どうしを比べてください。");
    }

    @Test
    void findsEveryMistakeOfAnExpression() {
        assertThat(findings("prise > 1 and tipe = \"x\" and bought > 3", FeelType.BOOLEAN))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "price / 2 | number",
                "min(floor(price / 2, -2), 20000) | number",
                "bought - today() | days and time duration",
                "bought + duration(\"P1D\") | date",
                "if agreed then 1 else null | number",
                "if agreed then 1 else \"x\" | anything",
                "members.name | list of string",
                "members[age > 3] | list of context",
                "members[1].age | number",
                "for m in members return m.lives | list of boolean",
                "wareki(bought) | string",
                "today() | date",
                "now() | date and time",
                "[1, 2] | list of number",
                "[1, \"a\"] | list",
                "prise | anything",
            })
    void tellsTypes(String expression, String type) {
        assertThat(checker.typeOf(new Feel(expression), scope).en()).isEqualTo(type);
    }

    @Test
    void checksTheExpectedType() {
        assertThat(findings("today()", FeelType.DATE)).isEmpty();
        assertThat(findings("now()", FeelType.DATE)).isNotEmpty();
        assertThat(findings("price", FeelType.NUMBER)).isEmpty();
        assertThat(findings("null", FeelType.DATE)).isEmpty();
        assertThat(findings("areas", FeelType.list(FeelType.NUMBER))).isNotEmpty();
    }

    @Test
    void checksCellsOfDecisionTables() {
        assertThat(checker.checkTests(new Feel("[1000..20000], > 50000"), scope, FeelType.NUMBER))
                .isEmpty();
        assertThat(checker.checkTests(new Feel("\"a\", \"b\""), scope, FeelType.STRING))
                .isEmpty();
        assertThat(checker.checkTests(new Feel("-"), scope, FeelType.STRING)).isEmpty();
        assertThat(checker.checkTests(new Feel("> \"a\""), scope, FeelType.NUMBER))
                .isNotEmpty();
        assertThat(checker.checkTests(new Feel("prise"), scope, FeelType.NUMBER))
                .isNotEmpty();
    }

    @Test
    void checksPlaceholders() {
        assertThat(checker.checkText("{{yen(price)}} を {{wareki(bought)}} に", scope))
                .isEmpty();
        assertThat(checker.checkText("{{yen(prise)}} を {{wareki(price)}} に", scope))
                .hasSize(2);
        assertThat(checker.checkText("{{yen(price)", scope))
                .extracting(Finding::ja)
                .containsExactly("「{{」が「}}」で閉じられていません。閉じてください。");
    }

    @Test
    void namesWhatAnExpressionReads() {
        assertThat(checker.names(new Feel("price > limit and resident.district = \"x\"")))
                .containsExactlyInAnyOrder("price", "limit", "resident");
        assertThat(checker.names(new Feel("some m in members satisfies m.age > limit")))
                .containsExactlyInAnyOrder("members", "limit");
        assertThat(checker.names(new Feel("members[age > limit and item.lives]")))
                .containsExactlyInAnyOrder("members", "age", "limit");
        assertThat(checker.names(new Feel("{a: price, b: a + 1}.b"))).containsExactly("price");
        assertThat(checker.names(new Feel("1 +"))).isEmpty();
        assertThat(checker.namesInText("{{price}}円と{{yen(limit)}}")).containsExactlyInAnyOrder("price", "limit");
    }
}
