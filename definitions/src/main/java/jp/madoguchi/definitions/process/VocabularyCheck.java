package jp.madoguchi.definitions.process;

import java.util.Set;
import javax.xml.namespace.QName;

/** Lets through only the elements and attributes of the subset: what is not listed is refused, whatever an engine would make of it. */
final class VocabularyCheck {

    private final Problems problems;
    private final DrawingCheck drawing;
    private final ValueCheck values;

    VocabularyCheck(Problems problems) {
        this.problems = problems;
        this.drawing = new DrawingCheck(problems);
        this.values = new ValueCheck(problems);
    }

    void check(XmlElement root) {
        if (!root.isBpmn("definitions")) {
            problems.add(root, "BPMN 2.0 のファイルではありません。", "This is not a BPMN 2.0 file.");
            return;
        }
        check(root, root.id());
    }

    private void check(XmlElement element, String owner) {
        String namespace = element.name().getNamespaceURI();
        String id = element.id().isEmpty() ? owner : element.id();
        String name = element.name().getLocalPart();
        boolean known = namespace.equals(Vocabulary.BPMN) ? Vocabulary.knows(name) : isAllowedExtension(element);
        if (!known) {
            refuse(id, element);
            return;
        }
        attributes(id, element);
        values.check(id, element);
        expressions(id, element);
        for (XmlElement child : element.children()) {
            if (Vocabulary.DRAWING.contains(child.name().getNamespaceURI())) {
                drawing.check(child, element.isBpmn("definitions"), id);
            } else {
                check(child, id);
            }
        }
    }

    private void refuse(String id, XmlElement element) {
        String name = element.name().getLocalPart();
        boolean ours = element.name().getNamespaceURI().equals(Vocabulary.BPMN)
                || element.name().getNamespaceURI().equals(Vocabulary.CAMUNDA);
        Vocabulary.Refusal why = ours
                ? Vocabulary.refusal(name)
                : new Vocabulary.Refusal(
                        "知らない拡張（" + element.name().getNamespaceURI() + "）です。消してください。",
                        "an extension of an unknown namespace; remove it");
        problems.add(
                id,
                element.line(),
                "<" + name + "> は使えません。" + why.ja(),
                "<" + name + "> is refused: " + why.en() + ".");
    }

    private static boolean isAllowedExtension(XmlElement element) {
        return element.name().getNamespaceURI().equals(Vocabulary.CAMUNDA)
                && Set.of("inputOutput", "inputParameter", "properties", "property")
                        .contains(element.name().getLocalPart());
    }

    private void attributes(String id, XmlElement element) {
        String name = element.name().getLocalPart();
        for (QName attribute : element.attributes().keySet()) {
            String namespace = attribute.getNamespaceURI();
            boolean allowed = namespace.isEmpty()
                    || Vocabulary.EDITORS.contains(namespace)
                    || Vocabulary.DRAWING.contains(namespace)
                    || (namespace.equals(Vocabulary.CAMUNDA) && isAllowedAttribute(name, attribute.getLocalPart()));
            if (!allowed) {
                problems.add(
                        id,
                        element.line(),
                        "属性 " + attribute.getLocalPart() + " は <" + name + "> では使えません。消してください。"
                                + whyAttribute(attribute).ja(),
                        "Attribute " + attribute.getLocalPart() + " is refused on <" + name + ">; remove it. "
                                + whyAttribute(attribute).en());
            }
        }
    }

    private static boolean isAllowedAttribute(String element, String attribute) {
        if (Vocabulary.ASYNC.contains(attribute)) {
            return Vocabulary.isFlowNode(element);
        }
        return Vocabulary.CAMUNDA_ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute);
    }

    private static Vocabulary.Refusal whyAttribute(QName attribute) {
        return switch (attribute.getLocalPart()) {
            case "class",
                    "expression",
                    "variableMappingClass",
                    "variableMappingDelegateExpression",
                    "formHandlerClass" ->
                new Vocabulary.Refusal(
                        "パッケージでプログラムは動かせません。ステップを選んでください。", "Packages must not run code; choose a step.");
            case "type", "topic" ->
                new Vocabulary.Refusal("外部タスクとコネクタは使えません。", "External tasks and connectors are refused.");
            case "assignee", "candidateUsers" ->
                new Vocabulary.Refusal(
                        "担当は camunda:candidateGroups に部署で書いてください。", "Name the department in camunda:candidateGroups.");
            default -> new Vocabulary.Refusal("", "");
        };
    }

    /**
     * The word of the older expression language, wherever it stands; only the name of a step looks like it. Camunda evaluates even the
     * documentation of a user task.
     */
    private void expressions(String id, XmlElement element) {
        if (element.isBpmn("text")) {
            return;
        }
        element.attributes().forEach((attribute, value) -> {
            boolean step = attribute.equals(new QName(Vocabulary.CAMUNDA, "delegateExpression"))
                    && element.isBpmn("serviceTask");
            if (!step) {
                refuseJuel(id, element, value);
            }
        });
        refuseJuel(id, element, element.text());
    }

    private void refuseJuel(String id, XmlElement element, String value) {
        if (value.contains("${") || value.contains("#{")) {
            problems.add(
                    id,
                    element.line(),
                    "「" + value.strip() + "」: ${…} や #{…} は使えません。FEEL で書いてください（条件は language=\"feel\"、文の中は {{…}}）。",
                    "\"" + value.strip()
                            + "\": ${…} and #{…} are refused; write FEEL (conditions with language=\"feel\", {{…}} in texts).");
        }
    }
}
