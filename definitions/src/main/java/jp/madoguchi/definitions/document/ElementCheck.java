package jp.madoguchi.definitions.document;

import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.document.TemplateChecker.Report;
import jp.madoguchi.definitions.document.TemplateNode.Element;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.feel.Finding;
import jp.madoguchi.definitions.feel.Scope;

/** Walks a template's elements, outermost first, with what may be read at each. */
final class ElementCheck {

    private static final FeelType LOOP =
            FeelType.context(Map.of("index", FeelType.NUMBER, "first", FeelType.BOOLEAN, "last", FeelType.BOOLEAN));

    private final FeelChecker feel;
    private final Placeholders placeholders;
    private final Report report;

    ElementCheck(FeelChecker feel, Placeholders placeholders, Report report) {
        this.feel = feel;
        this.placeholders = placeholders;
        this.report = report;
    }

    void check(Element element, Scope outer) {
        if (!Vocabulary.element(element.name())) {
            report.add(
                    element,
                    element.line(),
                    "この要素は使えません。使えるものは docs/documents.md を見てください。",
                    "This element is not allowed; docs/documents.md lists those that are.");
            return;
        }
        Scope scope = repeated(element, outer);
        condition(element, scope);
        element.attributes().forEach((name, value) -> attribute(element, name, value, scope));
        if (element.name().equals("img")) {
            image(element);
        } else if (element.name().equals("meta")) {
            meta(element);
        }
        for (TemplateNode child : element.children()) {
            if (child instanceof Element inner) {
                check(inner, scope);
            } else if (child instanceof TemplateNode.Text text) {
                text(element, text, scope);
            }
        }
    }

    private Scope repeated(Element element, Scope scope) {
        String value = element.attributes().get(Element.EACH);
        if (value == null || refusesControl(element)) {
            return scope;
        }
        TemplateRules.Each each = TemplateRules.Each.parse(value);
        if (each == null) {
            report.add(
                    element,
                    element.line(),
                    "data-each は「名前 in 一覧の式」と書いてください。例: data-each=\"m in members\"",
                    "Write data-each as \"name in expression\", for example data-each=\"m in members\".");
            return scope.with("loop", LOOP);
        }
        Feel list = new Feel(each.list());
        findings(element, element.line(), feel.check(list, scope, FeelType.list(FeelType.ANY)));
        FeelType item = feel.typeOf(list, scope) instanceof FeelType.ListOf known ? known.item() : FeelType.ANY;
        return scope.with(each.name(), item).with("loop", LOOP);
    }

    private void condition(Element element, Scope scope) {
        String value = element.attributes().get(Element.IF);
        if (value != null && !refusesControl(element)) {
            findings(element, element.line(), feel.check(new Feel(value), scope, FeelType.BOOLEAN));
        }
    }

    private boolean refusesControl(Element element) {
        if (!TemplateRules.fixed(element.name())) {
            return false;
        }
        report.add(
                element,
                element.line(),
                "data-if と data-each は本文の要素にだけ書けます。",
                "data-if and data-each are for elements of the body only.");
        return true;
    }

    private void attribute(Element element, String name, String value, Scope scope) {
        if (!Vocabulary.attribute(element.name(), name)) {
            report.add(
                    element,
                    element.line(),
                    "属性 %s は使えません。".formatted(name),
                    "The attribute %s is not allowed.".formatted(name));
        } else if (name.equals("style")) {
            styles(element, element.line(), Stylesheet.checkDeclarations(value));
        } else if (Vocabulary.filled(element.name(), name)) {
            findings(element, element.line(), placeholders.check(value, scope));
        } else if (TemplateText.hasPlaceholder(value) && !name.startsWith("data-")) {
            report.add(
                    element,
                    element.line(),
                    "属性 %s に {{ }} は書けません。".formatted(name),
                    "The attribute %s may not hold {{ }}.".formatted(name));
        }
    }

    private void image(Element element) {
        String src = element.attributes().getOrDefault("src", "").strip();
        boolean placeholder = src.startsWith("{{") && src.endsWith("}}");
        if (!placeholder && !TemplateRules.isImage(src)) {
            report.add(
                    element,
                    element.line(),
                    "画像は src=\"{{ parameters.seal }}\" のように画像のパラメータを書くか、data:image/png;base64,… で埋め込んでください。外の画像は読み込めません。",
                    "Name an image parameter such as src=\"{{ parameters.seal }}\", or embed data:image/png;base64,…; images from outside are not loaded.");
        }
    }

    private void meta(Element element) {
        String name = element.attributes().get("name");
        if (name != null && !name.equals(TemplateRules.NUMBER_PREFIX)) {
            report.add(
                    element,
                    element.line(),
                    "meta の name は number-prefix（文書番号の前の記号）だけ使えます。",
                    "The only name of a meta is number-prefix, what stands before the document's number.");
        }
    }

    private void text(Element element, TemplateNode.Text text, Scope scope) {
        if (element.name().equals("style")) {
            styles(element, text.line(), Stylesheet.checkSheet(text.text()));
        } else if (element.name().equals("title")) {
            if (TemplateText.hasPlaceholder(text.text())) {
                report.add(element, text.line(), "{{ }} は書けません。", "May not hold {{ }}.");
            }
        } else {
            placeholders(element, text, scope);
        }
    }

    private void placeholders(Element element, TemplateNode.Text text, Scope scope) {
        try {
            for (TemplateText.Piece piece : TemplateText.parse(text.text()).pieces()) {
                if (piece instanceof TemplateText.Placeholder placeholder) {
                    findings(
                            element,
                            text.line() + placeholder.lines(),
                            placeholders.checkValue(placeholder.expression(), scope));
                }
            }
        } catch (TemplateText.Malformed e) {
            report.add(element, text.line() + e.lines(), e.ja(), e.en());
        }
    }

    private void findings(Element element, int line, List<Finding> findings) {
        findings.forEach(finding -> report.add(element, line, finding.ja(), finding.en()));
    }

    private void styles(Element element, int line, List<Stylesheet.Complaint> complaints) {
        complaints.forEach(complaint -> report.add(element, line + complaint.lines(), complaint.ja(), complaint.en()));
    }
}
