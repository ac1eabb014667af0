package jp.madoguchi.definitions.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks CSS against what a letter needs. Everything is allowed by name only, so nothing that loads, and nothing a later renderer
 * learns to load, gets through.
 */
final class Stylesheet {

    private static final Set<String> PROPERTIES = Set.of(
            ("background background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width"
                            + " border-collapse border-color border-left border-left-color border-left-style border-left-width"
                            + " border-radius border-right border-right-color border-right-style border-right-width border-spacing"
                            + " border-style border-top border-top-color border-top-style border-top-width border-width bottom"
                            + " caption-side clear color content counter-increment counter-reset display empty-cells float font-size"
                            + " font-style font-weight height hyphens left letter-spacing line-height list-style list-style-position"
                            + " list-style-type margin margin-bottom margin-left margin-right margin-top max-height max-width"
                            + " min-height min-width opacity orphans overflow padding padding-bottom padding-left padding-right"
                            + " padding-top page page-break-after page-break-before page-break-inside position quotes right size"
                            + " table-layout text-align text-decoration text-indent text-transform top vertical-align visibility"
                            + " white-space widows width word-break word-spacing word-wrap z-index"
                            + " -fs-table-paginate -fs-page-break-min-height -fs-keep-with-inline -fs-page-sequence")
                    .split(" "));
    private static final Set<String> FUNCTIONS = Set.of("counter", "counters", "element", "running", "rgb", "attr");
    private static final Set<String> AT_RULES = Set.of(
            ("page media top-left-corner top-left top-center top-right top-right-corner left-top left-middle left-bottom right-top"
                            + " right-middle right-bottom bottom-left-corner bottom-left bottom-center bottom-right bottom-right-corner")
                    .split(" "));
    private static final Pattern FUNCTION = Pattern.compile("([\\w-]+)\\s*\\(");
    /** Taken together, as a browser reads them: a string may hold the signs of a comment and the other way round. */
    private static final Pattern COMMENT_OR_STRING =
            Pattern.compile("/\\*.*?\\*/|\"[^\"\n]*\"|'[^'\n]*'", Pattern.DOTALL);

    private final List<Complaint> complaints = new ArrayList<>();

    /** @param lines line breaks before it */
    record Complaint(int lines, String ja, String en) {}

    /** Checks the content of a {@code <style>}. */
    static List<Complaint> checkSheet(String css) {
        return new Stylesheet().sheet(css, true);
    }

    /** Checks a {@code style} attribute. */
    static List<Complaint> checkDeclarations(String css) {
        return new Stylesheet().sheet(css, false);
    }

    private List<Complaint> sheet(String css, boolean rules) {
        if (css.contains("\\") || css.contains("<") || css.contains("{{")) {
            complain(
                    0,
                    "スタイルに \\ や < や {{ }} は使えません。文字そのものを書いてください。",
                    "Styles may not hold \\, < or {{ }}; write the character itself.");
            return complaints;
        }
        String plain = blankCommentsAndStrings(css);
        if (plain.contains("/*") || plain.contains("\"") || plain.contains("'")) {
            complain(0, "スタイルのコメントか引用符が閉じていません。", "A comment or a quoted string of the style is not closed.");
            return complaints;
        }
        int depth = 0;
        int start = 0;
        int line = 0;
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ';';
            if (c == '{' || c == '}' || c == ';') {
                String part = plain.substring(start, i).strip();
                if (c == '{' && rules) {
                    depth++;
                    prelude(part, line);
                } else {
                    declaration(part, line);
                    depth -= c == '}' ? 1 : 0;
                }
                start = i + 1;
            } else if (c == '\n') {
                line++;
            }
        }
        if (depth != 0) {
            complain(line, "スタイルの { と } の数が合いません。", "The braces { and } of the style do not match.");
        }
        return complaints;
    }

    private void prelude(String part, int line) {
        if (part.startsWith("@")) {
            atRule(part, line);
        }
    }

    private void declaration(String part, int line) {
        if (part.isEmpty()) {
            return;
        }
        if (part.startsWith("@")) {
            atRule(part, line);
            return;
        }
        int colon = part.indexOf(':');
        String property = (colon < 0 ? part : part.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        if (!PROPERTIES.contains(property)) {
            complain(
                    line,
                    "スタイル「%s」は使えません。使えるものは docs/documents.md を見てください。".formatted(property),
                    "The style property \"%s\" is not allowed; docs/documents.md lists those that are."
                            .formatted(property));
        }
        Matcher functions = FUNCTION.matcher(part);
        while (functions.find()) {
            String function = functions.group(1).toLowerCase(Locale.ROOT);
            if (!FUNCTIONS.contains(function)) {
                complain(
                        line,
                        "スタイルの %s( ) は使えません。文書は外のファイルを読み込めません。".formatted(function),
                        "%s( ) is not allowed in styles; a document cannot load anything from outside."
                                .formatted(function));
            }
        }
    }

    private void atRule(String part, int line) {
        String name = part.substring(1).split("[^A-Za-z-]", 2)[0].toLowerCase(Locale.ROOT);
        if (!AT_RULES.contains(name)) {
            complain(
                    line,
                    "スタイルの @%s は使えません。使えるのは @page と @media です。".formatted(name),
                    "@%s is not allowed in styles; @page and @media are.".formatted(name));
        }
    }

    private void complain(int lines, String ja, String en) {
        complaints.add(new Complaint(lines, ja, en));
    }

    private static String blankCommentsAndStrings(String css) {
        return COMMENT_OR_STRING.matcher(css).replaceAll(m -> m.group().replaceAll("[^\n]", " "));
    }
}
