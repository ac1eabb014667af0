package jp.madoguchi.definitions.process;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;

/** Lets through only the elements and attributes of DMN that decision tables and FEEL expressions need. */
final class DecisionVocabularyCheck {

    private static final Pattern DRAWING = Pattern.compile("https?://www\\.omg\\.org/spec/DMN/[0-9]+/(DMNDI|DC|DI)/");

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

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

    private final Problems problems;

    DecisionVocabularyCheck(Problems problems) {
        this.problems = problems;
    }

    /** The name a table gives to what a column looks at; empty when it gives none. */
    static String inputVariable(XmlElement element) {
        return element.attributes().getOrDefault(new QName(CAMUNDA, "inputVariable"), "");
    }

    void check(XmlElement root) {
        check(root, "");
    }

    private void check(XmlElement element, String owner) {
        String id = element.id().isEmpty() ? owner : element.id();
        String name = element.name().getLocalPart();
        if (!Dmn.isModel(element) || !ELEMENTS.contains(name)) {
            problems.add(
                    id,
                    element.line(),
                    "<" + name + "> は使えません。決定表か FEEL の式にしてください。",
                    "<" + name + "> is refused; use a decision table or a FEEL expression.");
            return;
        }
        languages(id, element);
        attributes(id, element);
        for (XmlElement child : element.children()) {
            boolean drawing = Dmn.is(element, "definitions")
                    && child.name().getLocalPart().equals("DMNDI");
            if (drawing) {
                drawn(id, child);
            } else {
                check(child, id);
            }
        }
    }

    private void drawn(String id, XmlElement element) {
        if (!isDrawing(element.name().getNamespaceURI())) {
            problems.add(
                    id,
                    element.line(),
                    "図の中に <" + element.name().getLocalPart() + "> は置けません。消してください。",
                    "<" + element.name().getLocalPart() + "> cannot stand in the drawing; remove it.");
            return;
        }
        element.children().forEach(child -> drawn(id, child));
    }

    private void languages(String id, XmlElement element) {
        for (String attribute : List.of("expressionLanguage", "typeLanguage")) {
            String language = element.attribute(attribute);
            if (!language.isEmpty() && !language.equalsIgnoreCase("feel")) {
                problems.add(
                        id,
                        element.line(),
                        "言語「" + language + "」は使えません。" + attribute + " を消すか feel にしてください。",
                        "The language \"" + language + "\" is refused; remove " + attribute + " or make it feel.");
            }
        }
    }

    private void attributes(String id, XmlElement element) {
        for (QName attribute : element.attributes().keySet()) {
            String namespace = attribute.getNamespaceURI();
            boolean known = namespace.isEmpty()
                    || Vocabulary.EDITORS.contains(namespace)
                    || isDrawing(namespace)
                    || (namespace.equals(CAMUNDA) && CAMUNDA_ATTRIBUTES.contains(attribute.getLocalPart()));
            if (!known) {
                problems.add(
                        id,
                        element.line(),
                        "属性 " + attribute.getLocalPart() + " は使えません。消してください。",
                        "Attribute " + attribute.getLocalPart() + " is refused; remove it.");
            }
        }
    }

    private static boolean isDrawing(String namespace) {
        return DRAWING.matcher(namespace).matches()
                || Vocabulary.DRAWING.contains(namespace)
                || namespace.equals("http://bpmn.io/schema/dmn/biodi/2.0");
    }
}
