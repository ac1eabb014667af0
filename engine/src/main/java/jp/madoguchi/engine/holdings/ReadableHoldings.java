package jp.madoguchi.engine.holdings;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is held on somebody, as a page that anybody can read: one heading for each section, tables in tables below it. */
final class ReadableHoldings {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="ja"><head><meta charset="utf-8"/><title>保有個人情報の開示</title><style>
            body { font-family: sans-serif; line-height: 1.6; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
            table { border-collapse: collapse; margin: 0.25rem 0 1rem; width: 100%; }
            th, td { border: 1px solid #767676; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
            th { background: #f2f2f2; font-weight: normal; width: 12rem; } h2 { margin-top: 2rem; }
            </style></head><body>
            """;

    private static final Map<String, String> LABELS = HoldingLabels.JAPANESE;

    private ReadableHoldings() {}

    static String page(JsonNode document) {
        Markup page = new Markup().raw(HEAD).element("h1", "保有個人情報の開示");
        page.element("p", "作成 " + document.path("at").asString());
        document.properties().forEach(section -> {
            if (section.getValue().isArray() && !section.getValue().isEmpty()) {
                page.element("h2", label(section.getKey()));
                section.getValue().forEach(entry -> value(page, entry, ""));
            }
        });
        return page.raw("</body></html>").toString();
    }

    private static void value(Markup page, JsonNode value, String name) {
        if (value.isObject()) {
            page.raw("<table>");
            value.properties().forEach(member -> {
                page.raw("<tr>").element("th", label(member.getKey())).raw("<td>");
                value(page, member.getValue(), member.getKey());
                page.raw("</td></tr>\n");
            });
            page.raw("</table>");
        } else if (value.isArray()) {
            value.forEach(item -> {
                page.raw("<div>");
                value(page, item, name);
                page.raw("</div>");
            });
        } else if (name.equals("path")) {
            page.raw("<a href=\"")
                    .says(value.asString())
                    .raw("\">")
                    .says(value.asString())
                    .raw("</a>");
        } else if (!value.isNull()) {
            page.says(value.asString());
        }
    }

    private static String label(String name) {
        return LABELS.getOrDefault(name, name);
    }
}
