package jp.madoguchi.definitions.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.madoguchi.definitions.feel.Expressions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFillerTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-20T10:00:00+09:00[Asia/Tokyo]");

    private final TemplateFiller filler = new TemplateFiller(new Expressions());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {{ applicant.name }} 様               | 山口 花子 様
                    {{ price }}                           | 39800
                    {{ yen(price) }}                      | 39,800円
                    {{ bought }}                          | 2026年10月1日
                    {{ wareki(bought) }}                  | 令和8年10月1日
                    {{ wareki(document.date) }}           | 令和8年11月20日
                    {{ document.number }}                 | 環政第12号
                    {{ agreed }}                          | はい
                    {{ address.building }}                |
                    {{ reason }}                          |
                    {{ types }}                           | 電動式、その他
                    {{ if price > 20000 then "高" else "安" }} | 高
                    {{ shop }}                            | A&amp;B &lt;商店&gt;
                    {{ "{{" }}{{ "}}" }}                  | {{}}
                    {{ note }}                            | 一行目<br/>二行目
                    """)
    void fillsPlaceholders(String text, @Nullable String expected) {
        assertThat(body("<p>" + text.replace(">", "&gt;") + "</p>"))
                .isEqualTo("<p>" + (expected == null ? "" : expected) + "</p>");
    }

    @Test
    void repeatsRowsWithTheirNumber() {
        assertThat(body("<tr data-each=\"m in members\"><td>{{ loop.index }}</td><td>{{ m.name }}</td></tr>"))
                .isEqualTo("<tr><td>1</td><td>山口 花子</td></tr><tr><td>2</td><td>山口 太郎</td></tr>");
    }

    @Test
    void choosesAmongTheRows() {
        assertThat(body("<li data-each=\"m in members\" data-if=\"m.age &lt; 18\">{{ m.name }}</li>"))
                .isEqualTo("<li>山口 太郎</li>");
    }

    @Test
    void nestsRows() {
        String template = "<ul data-each=\"m in members\"><li data-each=\"n in [1, 2]\">{{ m.age }}-{{ n }}</li></ul>";

        assertThat(body(template)).isEqualTo("<ul><li>42-1</li><li>42-2</li></ul><ul><li>9-1</li><li>9-2</li></ul>");
    }

    @Test
    void repeatsNothingForAnUnansweredGroup() {
        assertThat(body("<p data-each=\"x in reason\">{{ x }}</p><p>後</p>")).isEqualTo("<p>後</p>");
    }

    @Test
    void leavesOutWhatDoesNotApply() {
        assertThat(body("<p data-if=\"price &gt; 50000\">高額</p><p data-if=\"reason = null\">理由なし</p>"))
                .isEqualTo("<p>理由なし</p>");
    }

    @Test
    void takesAnUnknownConditionAsNo() {
        assertThat(body("<p data-if=\"reason &gt; 3\">本文</p>")).isEmpty();
    }

    @Test
    void letsNoAnswerBecomeMarkup() {
        assertThat(body("<p>{{ attack }}</p>"))
                .isEqualTo("<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;{{ price }}</p>");
    }

    @Test
    void replacesSignsXmlCannotHold() {
        assertThat(body("<p>{{ broken }}</p>")).isEqualTo("<p>a\uFFFDb</p>");
    }

    @Test
    void putsInAnImageParameter() {
        assertThat(body("<img class=\"seal\" src=\"{{ parameters.seal }}\"/>"))
                .isEqualTo("<img class=\"seal\" src=\"data:image/png;base64,iVBORw0KGgo=\"/>");
    }

    @Test
    void leavesOutAnImageThatIsNotSet() {
        assertThat(body("<p>市長<img src=\"{{ parameters.logo }}\"/></p>")).isEqualTo("<p>市長</p>");
    }

    @Test
    void refusesAnImageFromOutsideThatCameInAParameter() {
        assertThatThrownBy(() -> body("<img src=\"{{ shop }}\"/>"))
                .isInstanceOf(TemplateFailed.class)
                .hasMessageContaining("画像");
    }

    @Test
    void namesFileLineAndPlaceholderWhenSomethingIsWrong() {
        assertThatThrownBy(() -> body("<p>\n\n{{ aplicant.name }}</p>"))
                .isInstanceOf(TemplateFailed.class)
                .hasMessageContaining("documents/decision.html 3行目 {{ aplicant.name }}");
    }

    @Test
    void keepsAnswersOutOfItsMessages() {
        assertThatThrownBy(() -> body("<p>{{ yen(applicant.name) }}</p>"))
                .isInstanceOf(TemplateFailed.class)
                .hasMessageNotContaining("花子")
                .hasNoCause();
    }

    @Test
    void refusesToPrintAGroupAsAWhole() {
        assertThatThrownBy(() -> body("<p>{{ applicant }}</p>"))
                .isInstanceOf(TemplateFailed.class)
                .hasMessageContaining("まとまり");
    }

    @Test
    void stopsBeforeTheResultFillsTheMemory() {
        Map<String, @Nullable Object> variables = variables();
        variables.put("many", IntStream.range(0, 3000).boxed().toList());
        String template = page("<p data-each=\"a in many\"><b data-each=\"b in many\">" + "字".repeat(500) + "</b></p>");

        assertThatThrownBy(() -> filler.fill(template(template), variables, NOW))
                .isInstanceOf(TemplateFailed.class)
                .hasMessageContaining("大きくなりすぎ");
    }

    @Test
    void writesDatesOfAnEnglishTemplateTheEnglishWay() {
        String template = page("<p>{{ bought }}</p>").replace("<html>", "<html lang=\"en\">");

        assertThat(filler.fill(template(template), variables(), NOW)).contains("<p>2026-10-01</p>");
        assertThat(filler.language(template(template))).isEqualTo("en");
    }

    @Test
    void tellsWhatStandsBeforeTheNumber() {
        String template = page("<p>本文</p>")
                .replace("<head>", "<head><meta name=\"number-prefix\" content=\"{{ address.city }}指令\"/>");

        assertThat(filler.numberPrefix(template(template), variables(), NOW)).contains("山口市指令");
        assertThat(filler.fill(template(template), variables(), NOW)).doesNotContain("指令");
        assertThat(filler.numberPrefix(template(page("<p/>")), variables(), NOW))
                .isEmpty();
    }

    @Test
    void readsTheTitle() {
        assertThat(template(page("<p/>")).title().in("ja")).isEqualTo("交付決定通知書");
    }

    @Test
    void givesTheSameForTheSame() {
        DocumentTemplate template = template(page("<p class=\"a\" id=\"b\" style=\"color: red\">{{ today() }}</p>"));

        assertThat(filler.fill(template, variables(), NOW)).isEqualTo(filler.fill(template, variables(), NOW));
    }

    private String body(String body) {
        String filled = filler.fill(template(page(body)), variables(), NOW);
        return filled.substring(filled.indexOf("<body>") + 6, filled.indexOf("</body>"));
    }

    private static String page(String body) {
        return "<html><head><title>交付決定通知書</title></head><body>" + body + "</body></html>";
    }

    private static DocumentTemplate template(String xhtml) {
        return DocumentTemplate.read("decision", xhtml.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("applicant", Map.of("name", "山口 花子", "kana", "ヤマグチ ハナコ"));
        variables.put("address", Map.of("postalCode", "753-0074", "city", "山口市"));
        variables.put("price", 39800);
        variables.put("bought", LocalDate.of(2026, 10, 1));
        variables.put("agreed", true);
        variables.put("reason", null);
        variables.put("types", List.of("電動式", "その他"));
        variables.put("shop", "A&B <商店>");
        variables.put("note", "一行目\n二行目");
        variables.put("attack", "<script>alert(\"1\")</script>{{ price }}");
        variables.put("broken", "a\u0001b");
        variables.put("members", Arrays.asList(Map.of("name", "山口 花子", "age", 42), Map.of("name", "山口 太郎", "age", 9)));
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("seal", "data:image/png;base64,iVBORw0KGgo=");
        parameters.put("logo", null);
        variables.put("parameters", parameters);
        variables.put("document", Map.of("number", "環政第12号", "date", LocalDate.of(2026, 11, 20)));
        return variables;
    }
}
