package jp.madoguchi.definitions.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.document.TemplateNode.Element;
import jp.madoguchi.definitions.feel.Expressions;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.feel.Scope;
import jp.madoguchi.definitions.packages.Problem;

/**
 * Checks {@code documents/ID.html}: well-formed XHTML, only elements, attributes and styles a letter needs, nothing from outside, and
 * expressions that read only what there is. Thread-safe.
 */
public final class TemplateChecker {

    /** What every document may read beside the case. */
    static final Map<String, FeelType> DOCUMENT =
            Map.of("document", FeelType.context(Map.of("number", FeelType.STRING, "date", FeelType.DATE)));

    private final FeelChecker feel;
    private final Placeholders placeholders;

    public TemplateChecker(FeelChecker feel) {
        this.feel = feel;
        this.placeholders = new Placeholders(feel, new Expressions());
    }

    /**
     * Checks a template.
     *
     * @param file path in the package, for example {@code documents/decision.html}
     * @param scope what expressions over the case may read; {@code document} ({@code number}, {@code date}) is added here
     * @return every problem, in the order of the file
     */
    public List<Problem> check(String file, byte[] bytes, Scope scope) {
        Report report = new Report(file);
        try {
            Element root = TemplateXml.parse(bytes);
            frame(root, report);
            new ElementCheck(feel, placeholders, report).check(root, scope.with(DOCUMENT));
        } catch (TemplateXml.TemplateBroken e) {
            report.add("", e.line(), e.ja(), e.en());
        }
        return report.problems();
    }

    private static void frame(Element root, Report report) {
        if (!root.name().equals("html")) {
            report.add(root, root.line(), "一番外の要素は <html> にしてください。", "The outermost element must be <html>.");
        }
        for (String once : List.of("head", "body")) {
            if (TemplateRules.find(root, once).size() != 1) {
                report.add(
                        root,
                        root.line(),
                        "<%s> を一つ書いてください。".formatted(once),
                        "There must be exactly one <%s>.".formatted(once));
            }
        }
        if (TemplateRules.find(root, "title").size() != 1
                || TemplateRules.title(root).isEmpty()) {
            report.add(
                    root,
                    root.line(),
                    "<head> の中に <title> を一つ、文書の名前を入れて書いてください。",
                    "Write one <title> in <head>, with the document's name.");
        }
    }

    /** The problems of one file. */
    static final class Report {
        private final String file;
        private final List<Problem> problems = new ArrayList<>();

        Report(String file) {
            this.file = file;
        }

        void add(Element element, int line, String ja, String en) {
            String id = element.attributes().get("id");
            add(id == null ? "" : "#" + id, line, element.shown() + " " + ja, element.shown() + " " + en);
        }

        void add(String pointer, int line, String ja, String en) {
            problems.add(new Problem(file, pointer, line, ja, en));
        }

        List<Problem> problems() {
            return problems.stream().sorted().toList();
        }
    }
}
