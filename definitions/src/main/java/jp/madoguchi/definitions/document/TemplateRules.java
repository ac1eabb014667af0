package jp.madoguchi.definitions.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.definitions.document.TemplateNode.Element;
import org.jspecify.annotations.Nullable;

/** What a template is made of, beside its expressions. */
final class TemplateRules {

    /** The one name a {@code <meta>} may have. */
    static final String NUMBER_PREFIX = "number-prefix";

    private static final Pattern EACH =
            Pattern.compile("\\s*([a-z][a-zA-Z0-9_]*)\\s+in\\s+(.*\\S)\\s*", Pattern.DOTALL);
    private static final Set<String> FIXED = Set.of("html", "head", "title", "style", "meta", "body");

    private TemplateRules() {}

    /** {@code data-each="name in FEEL"}. */
    record Each(String name, String list) {
        static @Nullable Each parse(String value) {
            Matcher matcher = EACH.matcher(value);
            return matcher.matches() ? new Each(matcher.group(1), matcher.group(2)) : null;
        }
    }

    /** Whether an element stands once in every document and can be neither conditional nor repeated. */
    static boolean fixed(String element) {
        return FIXED.contains(element);
    }

    /** The title, without surrounding space; empty when there is none. */
    static String title(Element root) {
        return find(root, "title").stream()
                .findFirst()
                .map(e -> e.text().strip())
                .orElse("");
    }

    /** The language of the document, {@code ja} unless said. */
    static String language(Element root) {
        String lang = root.attributes().get("lang");
        return lang == null || lang.isBlank() ? "ja" : lang.strip();
    }

    /** What stands before 第○号 in the document's number, as written; null when the template leaves that to the department's name. */
    static @Nullable String numberPrefix(Element root) {
        return find(root, "meta").stream()
                .filter(meta -> NUMBER_PREFIX.equals(meta.attributes().get("name")))
                .map(meta -> meta.attributes().getOrDefault("content", ""))
                .findFirst()
                .orElse(null);
    }

    static List<Element> find(Element root, String name) {
        List<Element> found = new ArrayList<>();
        collect(root, name, found);
        return found;
    }

    private static void collect(Element element, String name, List<Element> found) {
        if (element.name().equals(name)) {
            found.add(element);
        }
        for (TemplateNode child : element.children()) {
            if (child instanceof Element inner) {
                collect(inner, name, found);
            }
        }
    }

    /** Whether an image stands in the document itself. */
    static boolean isImage(String uri) {
        return uri.startsWith("data:image/png;base64,") || uri.startsWith("data:image/jpeg;base64,");
    }
}
