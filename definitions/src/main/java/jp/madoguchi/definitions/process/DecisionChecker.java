package jp.madoguchi.definitions.process;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import jp.madoguchi.definitions.feel.Expressions;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.feel.FeelFailed;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.feel.Scope;
import jp.madoguchi.definitions.packages.Problem;
import org.jspecify.annotations.Nullable;

/** Checks DMN files ({@code decisions/*.dmn}): decision tables and literal expressions, in FEEL only. Thread-safe. */
public final class DecisionChecker {

    private static final String DMN_PREFIX = "https://www.omg.org/spec/DMN/";

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "defaultOutputEntry",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotation",
            "annotationEntry",
            "text",
            "literalExpression",
            "variable",
            "informationRequirement",
            "requiredDecision",
            "requiredInput",
            "inputData",
            "description",
            "question",
            "allowedAnswers",
            "textAnnotation",
            "association");

    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of("historyTimeToLive", "versionTag", "inputVariable");

    /** Only decides what {@code today()} is while cells are tried out; no result of it is kept. */
    private static final ZonedDateTime ANY_MOMENT = ZonedDateTime.of(2026, 4, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final FeelChecker feel = new FeelChecker();
    private final Expressions expressions = new Expressions();

    /**
     * Everything that is wrong with a file, in line order.
     *
     * @param file {@code decisions/NAME.dmn}
     */
    public List<Problem> check(String file, byte[] xml, ProcessScope scope) {
        Problems problems = new Problems(file);
        try {
            XmlElement root = XmlFile.read(xml);
            if (!isDmn(root) || !root.name().getLocalPart().equals("definitions")) {
                problems.add(root, "DMN 1.3 のファイルではありません。", "This is not a DMN 1.3 file.");
                return problems.sorted();
            }
            vocabulary(problems, root, "");
            Scope names = names(root, scope);
            root.walk(element -> expression(problems, root, element, names));
            if (ids(root).isEmpty()) {
                problems.add(root, "デシジョンがありません。", "There is no decision.");
            }
        } catch (XmlFile.Unreadable e) {
            problems.add("", e.line(), e.ja(), e.en());
        }
        return problems.sorted();
    }

    /** Ids of the decisions of a file, in order; none when it cannot be read. */
    public List<String> decisions(byte[] xml) {
        try {
            return ids(XmlFile.read(xml));
        } catch (XmlFile.Unreadable e) {
            return List.of();
        }
    }

    private static List<String> ids(XmlElement root) {
        return root.children().stream()
                .filter(e -> isDmn(e) && e.name().getLocalPart().equals("decision"))
                .map(XmlElement::id)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static boolean isDmn(XmlElement element) {
        String namespace = element.name().getNamespaceURI();
        return namespace.startsWith(DMN_PREFIX) && namespace.endsWith("/MODEL/");
    }

    private void vocabulary(Problems problems, XmlElement element, String owner) {
        String id = element.id().isEmpty() ? owner : element.id();
        if (isDrawing(element)) {
            return;
        }
        if (!isDmn(element) || !ELEMENTS.contains(element.name().getLocalPart())) {
            problems.add(
                    id,
                    element.line(),
                    "<" + element.name().getLocalPart() + "> は使えません。決定表か FEEL の式にしてください。",
                    "<" + element.name().getLocalPart() + "> is refused; use a decision table or a FEEL expression.");
            return;
        }
        String language = element.attribute("expressionLanguage") + element.attribute("typeLanguage");
        if (!language.isEmpty() && !language.equalsIgnoreCase("feel")) {
            problems.add(
                    id,
                    element.line(),
                    "言語「" + language + "」は使えません。expressionLanguage を消すか feel にしてください。",
                    "The language \"" + language + "\" is refused; remove expressionLanguage or make it feel.");
        }
        for (QName attribute : element.attributes().keySet()) {
            String namespace = attribute.getNamespaceURI();
            boolean known = namespace.isEmpty()
                    || Vocabulary.EDITORS.contains(namespace)
                    || Vocabulary.DRAWING.contains(namespace)
                    || namespace.contains("biodi")
                    || (isCamunda(namespace) && CAMUNDA_ATTRIBUTES.contains(attribute.getLocalPart()));
            if (!known) {
                problems.add(
                        id,
                        element.line(),
                        "属性 " + attribute.getLocalPart() + " は使えません。消してください。",
                        "Attribute " + attribute.getLocalPart() + " is refused; remove it.");
            }
        }
        element.children().forEach(child -> vocabulary(problems, child, id));
    }

    private static boolean isCamunda(String namespace) {
        return namespace.equals("http://camunda.org/schema/1.0/dmn");
    }

    private static boolean isDrawing(XmlElement element) {
        String namespace = element.name().getNamespaceURI();
        return namespace.startsWith(DMN_PREFIX) && !namespace.endsWith("/MODEL/");
    }

    private static Scope names(XmlElement root, ProcessScope scope) {
        Map<String, FeelType> results = new HashMap<>();
        root.walk(element -> {
            String name = element.name().getLocalPart();
            boolean result = name.equals("output") || name.equals("variable") || name.equals("inputData");
            if (isDmn(element) && result && scope.feel().type(element.attribute("name")) == null) {
                results.put(element.attribute("name"), FeelType.ANY);
            }
        });
        return scope.withFacts().with(results);
    }

    private void expression(Problems problems, XmlElement root, XmlElement element, Scope names) {
        if (!isDmn(element)) {
            return;
        }
        String source = element.children().stream()
                .filter(c -> c.name().getLocalPart().equals("text"))
                .map(c -> c.text().strip())
                .findFirst()
                .orElse("");
        if (source.isEmpty()) {
            return;
        }
        String id = element.id().isEmpty() ? root.id() : element.id();
        switch (element.name().getLocalPart()) {
            case "inputExpression", "outputEntry", "literalExpression", "defaultOutputEntry" ->
                problems.add(id, element, source, feel.check(new Feel(source), names, FeelType.ANY));
            case "inputEntry" -> unaryTests(problems, id, element, source, names);
            default -> {}
        }
    }

    /** The checker knows expressions only; a cell is tried with nothing answered instead, which shows wrong syntax and unknown names. */
    private void unaryTests(Problems problems, String id, XmlElement cell, String source, Scope names) {
        if (source.equals("-")) {
            return;
        }
        Map<String, @Nullable Object> unanswered = new HashMap<>();
        new ArrayList<>(names.names()).forEach(name -> unanswered.put(name, null));
        try {
            expressions.matches(new Feel(source), null, unanswered, ANY_MOMENT);
        } catch (FeelFailed e) {
            problems.add(
                    id,
                    cell.line(),
                    "条件「" + source + "」は読めません（" + e.reason() + "）。FEEL の書き方に直してください。",
                    "The test \"" + source + "\" cannot be read (" + e.reason() + "); write it in FEEL.");
        }
    }
}
